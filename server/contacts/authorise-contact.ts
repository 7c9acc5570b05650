/** Who may keep a contact person: of a house its keepers, of a municipality its keepers, of more the coordinator. */
import type { ContactRow } from '../../db/contacts.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { subjectOf } from '../sites/staff-site.ts';

/** @throws AppError `access.forbidden` */
export const authoriseContact = (
  actor: Actor,
  row: Pick<ContactRow, 'level' | 'siteId' | 'municipalityCode'>,
  catalogue: Catalogue,
): void => {
  const site = row.siteId === null ? undefined : catalogue.site(row.siteId);
  if (row.level === 'site' && site) authorise(actor, 'premises.edit', subjectOf(site));
  else if (row.level === 'municipality' && row.municipalityCode !== null)
    authorise(actor, 'premises.edit', { municipalityCode: row.municipalityCode });
  else authorise(actor, 'premises.create');
};
