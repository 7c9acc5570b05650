/** The organisation that a use case is about, for those who may know of it. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { refuse } from '../../shared/errors.ts';
import { type Action, type Actor, can } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';

/**
 * By id or code; one that has become part of another is that other one.
 * @throws AppError `organisation.not-found` for what is not there or not for the actor to know of, `access.forbidden` for
 * what she may see but not do
 */
export const visibleOrganisation = async (
  reader: Reader,
  actor: Actor,
  idOrCode: string,
  action: Action = 'organisation.see',
): Promise<OrganisationRow> => {
  const organisation = (await organisations.find(reader, idOrCode)) ?? refuse('organisation.not-found');
  const subject = { organisationId: organisation.id };
  if (!can(actor, 'organisation.see', subject)) refuse('organisation.not-found');
  authorise(actor, action, subject);
  return organisation;
};
