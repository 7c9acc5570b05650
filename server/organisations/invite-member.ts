/** Somebody is asked by mail to belong to an organisation, or to take over the inviter's task. */
import type { Tx } from '../../db/database.ts';
import * as invitations from '../../db/invitations.ts';
import * as links from '../../db/links.ts';
import * as members from '../../db/members.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { InviteMember, MembersView } from '../../shared/organisations/member-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import { regionToday } from '../region/region-today.ts';
import { invitationLasts } from './invitation-times.ts';
import type { OrganisationLimits } from './limits.ts';
import { queueMails } from './notify-organisation.ts';
import { membersViewOf } from './show-members.ts';
import { visibleOrganisation } from './visible-organisation.ts';

/** One waiting invitation for an address is enough: a second one takes the place of the first. */
const withdrawFormer = async (tx: Tx, organisationId: string, email: string, now: number): Promise<void> => {
  for (const former of await invitations.waitingOf(tx, organisationId)) {
    if (former.email !== email) continue;
    await invitations.markWithdrawn(tx, former.id, now);
    await links.removeOfInvitation(tx, former.id);
  }
};

/**
 * Answers the members and invitations as they are then. Handing over gives on the inviter's own role, which she keeps until
 * the other has accepted.
 * @throws AppError `organisation.not-found`, `access.forbidden`, `member.exists`, `member.not-found` for who has no role to
 * hand over, `request.too-many`
 */
export const inviteMember = async (
  deps: Dependencies,
  limits: OrganisationLimits,
  actor: SignedIn,
  id: string,
  { email, role, language, handOver }: InviteMember,
): Promise<MembersView> => {
  const { db, clock, newId } = deps;
  const address = email.toLowerCase();
  return db.write(async (tx) => {
    const organisation = await visibleOrganisation(tx, actor, id, 'organisation.edit');
    refuseWhile(limits.mails.take(address), 'request.too-many');
    const now = clock.now();
    const people = await members.of(tx, organisation.id, await regionToday(deps, tx));
    const own = people.find(({ userId }) => userId === actor.userId);
    const other = people.find((person) => person.email === address);
    if (other && !handOver) refuse('member.exists', { path: 'email' });
    if (handOver && other && other.userId === actor.userId) refuse('member.exists', { path: 'email' });
    const given = handOver ? (own?.role ?? refuse('member.not-found')) : role;
    await withdrawFormer(tx, organisation.id, address, now);
    const invitationId = newId();
    const known = await users.findByEmail(tx, address);
    const mailLanguage = known?.language ?? language ?? actor.language;
    await invitations.insert(tx, {
      id: invitationId,
      email: address,
      language: mailLanguage,
      role: given,
      organisationId: organisation.id,
      invitedById: actor.userId,
      invitedAt: now,
      expiresAt: now + invitationLasts,
      replacesUserId: handOver ? actor.userId : null,
    });
    await recordChange(deps, tx, actor, {
      kind: 'organisation',
      id: organisation.id,
      did: handOver ? 'hand-over-begun' : 'member-invited',
      before: {},
      after: { role: given },
    });
    await queueMails(deps, tx, [{ email: address, language: mailLanguage }], 'invitation', { invitationId });
    return membersViewOf(deps, tx, actor, organisation.id);
  });
};
