/** A house as its keepers reach it: drafts and archived ones too. */
import { refuse } from '../../shared/errors.ts';
import type { Action, Actor, Subject } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';

/** What permission to a house depends on. */
export const subjectOf = ({ id, municipality }: CatalogueSite): Subject => ({
  siteId: id,
  municipalityCode: municipality.code,
});

/** @throws AppError `site.not-found`, `access.forbidden` */
export const staffSite = (
  catalogue: Catalogue,
  actor: Actor,
  action: Extract<Action, 'premises.see' | 'premises.edit'>,
  idOrCode: string,
): CatalogueSite => {
  const site = catalogue.site(idOrCode) ?? refuse('site.not-found');
  authorise(actor, action, subjectOf(site));
  return site;
};
