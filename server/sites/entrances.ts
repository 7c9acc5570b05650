/** The ways into a house: listed, added, renamed, put in order, and taken away while nothing refers to them. */
import type { Reader, Tx } from '../../db/database.ts';
import * as entrances from '../../db/entrances.ts';
import * as photos from '../../db/photos.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { EntranceChange, EntrancesView, EntranceView, NewEntrance } from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { codeFor } from '../facts/code-for.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import { staffSite } from './staff-site.ts';

const viewOf = ({ id, code, name, version }: entrances.EntranceRow, used: ReadonlySet<string>): EntranceView => ({
  id,
  code,
  name,
  version,
  isUsed: used.has(id),
});

const viewsOf = async (reader: Reader, siteId: string): Promise<EntrancesView> => {
  const rows = await entrances.ofSite(reader, siteId);
  const used = await entrances.known(
    reader,
    rows.map(({ id }) => id),
  );
  return { items: rows.map((row) => viewOf(row, used)) };
};

/** @throws AppError `site.not-found`, `access.forbidden` */
export const listEntrances = (deps: Dependencies, actor: Actor, siteIdOrCode: string): Promise<EntrancesView> =>
  deps.db.read(async (reader) => {
    const site = staffSite(await deps.catalogue(reader), actor, 'premises.see', siteIdOrCode);
    return viewsOf(reader, site.id);
  });

const ofSite = async (tx: Tx, siteId: string, id: string): Promise<entrances.EntranceRow> => {
  const row = await entrances.find(tx, id);
  return row && row.siteId === siteId ? row : refuse('entrance.not-found');
};

/** What the history of the house tells of it. */
export const toldEntrance = ({ name, code }: Pick<entrances.EntranceRow, 'name' | 'code'>) => ({
  ...name,
  ...(code && { code }),
});

/** The change stands in the history of the house. */
const record = (deps: Dependencies, tx: Tx, actor: Actor, siteId: string, before: object, after: object) =>
  recordChange(deps, tx, actor, {
    kind: 'site',
    id: siteId,
    did: 'entrances-changed',
    before: { entrance: before },
    after: { entrance: after },
  });

/** @throws AppError `site.not-found`, `access.forbidden`, `place.code-taken` */
export const addEntrance = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  request: NewEntrance,
): Promise<EntranceView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const others = await entrances.ofSite(tx, site.id);
    const position = others.reduce((most, row) => Math.max(most, row.position + 1), 0);
    const code = codeFor('entrance', others, request.code);
    const row = { id: deps.newId(), siteId: site.id, code, name: filledText(request.name), position, version: 1 };
    await entrances.insert(tx, row);
    await revisions.bump(tx, 'catalogue');
    await record(deps, tx, actor, site.id, {}, toldEntrance(row));
    return viewOf(row, new Set());
  });

/** @throws AppError `site.not-found`, `entrance.not-found`, `access.forbidden`, `request.stale`, `place.code-taken` */
export const changeEntrance = (
  deps: Dependencies,
  actor: Actor,
  { siteIdOrCode, id }: { siteIdOrCode: string; id: string },
  { name, code }: EntranceChange,
  expected: number | undefined,
): Promise<EntranceView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const before = await ofSite(tx, site.id, id);
    const used = await entrances.known(tx, [id]);
    checkVersion(before.version, expected, () => viewOf(before, used));
    if (!name && !code) return viewOf(before, used);
    const others = await entrances.ofSite(tx, site.id);
    const after = {
      ...before,
      ...(name && { name: filledText(name) }),
      code: codeFor('entrance', others, code ?? before.code ?? undefined, id),
      version: before.version + 1,
    };
    await entrances.save(tx, after);
    await revisions.bump(tx, 'catalogue');
    await record(deps, tx, actor, site.id, toldEntrance(before), toldEntrance(after));
    return viewOf(after, used);
  });

/** @throws AppError `site.not-found`, `entrance.not-found` where the ids are not all of the house's, `access.forbidden` */
export const orderEntrances = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  ids: readonly string[],
): Promise<EntrancesView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const rows = await entrances.ofSite(tx, site.id);
    const isWhole = ids.length === rows.length && rows.every(({ id }) => ids.includes(id));
    if (!isWhole) throw new AppError('entrance.not-found', { path: 'ids' });
    for (const row of rows) await entrances.save(tx, { ...row, position: ids.indexOf(row.id) });
    await revisions.bump(tx, 'catalogue');
    return viewsOf(tx, site.id);
  });

/** @throws AppError `site.not-found`, `entrance.not-found`, `entrance.in-use`, `access.forbidden` */
export const removeEntrance = (
  deps: Dependencies,
  actor: Actor,
  { siteIdOrCode, id }: { siteIdOrCode: string; id: string },
): Promise<void> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const row = await ofSite(tx, site.id, id);
    if ((await entrances.known(tx, [id])).size > 0) throw new AppError('entrance.in-use');
    await entrances.remove(tx, id);
    await photos.removeOfSubject(tx, { subjectKind: 'entrance', subjectId: id });
    await revisions.bump(tx, 'catalogue');
    await record(deps, tx, actor, site.id, toldEntrance(row), {});
  });
