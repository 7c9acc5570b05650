/** Somebody whose organisation is here already asks to belong to it. */
import * as organisations from '../../db/organisations.ts';
import { refuse } from '../../shared/errors.ts';
import type { JoinRequest } from '../../shared/organisations/details-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { countAttempt, type OrganisationLimits } from './limits.ts';
import { coordinators, queueMails, representativesOf } from './notify-organisation.ts';

/**
 * Tells the organisation's representatives, or where it has none the staff; they invite her or do not. The asker learns
 * nothing of them.
 * @throws AppError `request.too-many`, `organisation.not-found`
 */
export const askToJoin = async (
  deps: Dependencies,
  limits: OrganisationLimits,
  address: string,
  id: string,
  { name, email, message }: JoinRequest,
): Promise<void> => {
  const organisation = (await organisations.find(deps.db, id)) ?? refuse('organisation.not-found');
  countAttempt(limits.joins, address);
  await deps.db.write(async (tx) => {
    const representatives = await representativesOf(deps, tx, organisation);
    const recipients = representatives.length > 0 ? representatives : await coordinators(deps, tx);
    await queueMails(deps, tx, recipients, 'organisation.join', {
      organisationId: organisation.id,
      name,
      email: email.toLowerCase(),
      ...(message && { message }),
    });
  });
};
