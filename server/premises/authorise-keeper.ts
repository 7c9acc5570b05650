/** What only those may see who keep at least one house. */
import { AppError } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { subjectOf } from '../sites/staff-site.ts';

/** @throws AppError `access.forbidden` */
export const authoriseKeeper = (actor: Actor, { sites }: Pick<Catalogue, 'sites'>): void => {
  if (can(actor, 'premises.see') || sites.some((site) => can(actor, 'premises.see', subjectOf(site)))) return;
  throw new AppError('access.forbidden');
};
