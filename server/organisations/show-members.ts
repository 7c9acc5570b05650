/** Who belongs to an organisation, and who was asked to. */
import type { Reader } from '../../db/database.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as members from '../../db/members.ts';
import * as users from '../../db/users.ts';
import type { MembersView, OpenInvitationView } from '../../shared/organisations/member-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { visibleOrganisation } from './visible-organisation.ts';

const invitationViewOf = (
  row: InvitationRow,
  names: ReadonlyMap<string, string>,
  now: Instant,
): OpenInvitationView => ({
  id: row.id,
  email: row.email,
  role: row.role as members.OrganisationRole,
  invitedBy: names.get(row.invitedById ?? '') ?? null,
  invitedAt: isoInstant(row.invitedAt),
  expiresAt: isoInstant(row.expiresAt),
  isOpen: row.expiresAt > now,
  replaces: names.get(row.replacesUserId ?? '') ?? null,
});

/** Whoever calls has made sure that the actor may see it. */
export const membersViewOf = async (
  deps: Pick<Dependencies, 'clock' | 'catalogue'>,
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<MembersView> => {
  const now = deps.clock.now();
  const people = await members.of(reader, organisationId, await regionToday(deps, reader));
  const open = await invitations.waitingOf(reader, organisationId);
  const names = await users.namesOf(
    reader,
    open.flatMap(({ invitedById, replacesUserId }) => [invitedById ?? [], replacesUserId ?? []].flat()),
  );
  return {
    members: people.map(({ userId, name, email, role }) => ({
      userId,
      name,
      email,
      role,
      isSelf: userId === actor.userId,
    })),
    invitations: open.map((row) => invitationViewOf(row, names, now)),
  };
};

/** @throws AppError `organisation.not-found` */
export const showMembers = (deps: Dependencies, actor: Actor, id: string): Promise<MembersView> =>
  deps.db.read(async (reader) => {
    const organisation = await visibleOrganisation(reader, actor, id);
    return membersViewOf(deps, reader, actor, organisation.id);
  });
