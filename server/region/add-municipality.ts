/** Makes a municipality known that the product does not know: after a merger, or beyond those it came with. */
import * as region from '../../db/region.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { MunicipalityRequest } from '../../shared/region/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';

/** @throws AppError `access.forbidden`, `municipality.exists` */
export const addMunicipality = (
  deps: Dependencies,
  actor: Actor,
  { code, name }: MunicipalityRequest,
): Promise<MunicipalityRequest> => {
  authorise(actor, 'region.manage');
  return deps.db.write(async (tx) => {
    const isNew = await region.addMunicipality(tx, { code, nameFi: name.fi, nameSv: name.sv, county: '' });
    if (!isNew) throw new AppError('municipality.exists', { path: 'code', values: { code } });
    await revisions.bump(tx, 'catalogue');
    const after = { municipality: `${code} ${name.fi}` };
    await recordChange(deps, tx, actor, { kind: 'region', id: 'region', did: 'municipality-added', before: {}, after });
    return { code, name };
  });
};
