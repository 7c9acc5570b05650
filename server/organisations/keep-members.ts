/** A member's role changes, or ends. */
import type { Tx } from '../../db/database.ts';
import * as members from '../../db/members.ts';
import { refuse } from '../../shared/errors.ts';
import type { MembersView } from '../../shared/organisations/member-schemas.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { regionToday } from '../region/region-today.ts';
import { membersViewOf } from './show-members.ts';
import { visibleOrganisation } from './visible-organisation.ts';

interface Which {
  /** The organisation's. */
  id: string;
  userId: string;
}

/** An organisation without a representative could not help itself any more; staff can, and so they may leave it so. */
const refuseLast = (actor: Actor, people: readonly members.Member[], { userId, role }: members.Member): void => {
  if (role !== 'representative' || can(actor, 'organisation.verify')) return;
  if (!people.some((other) => other.role === 'representative' && other.userId !== userId))
    refuse('member.last-representative');
};

const memberOf = async (deps: Dependencies, tx: Tx, organisationId: string, userId: string) => {
  const people = await members.of(tx, organisationId, await regionToday(deps, tx));
  return { people, member: people.find((person) => person.userId === userId) ?? refuse('member.not-found') };
};

/** @throws AppError `organisation.not-found`, `access.forbidden`, `member.not-found`, `member.last-representative` */
export const changeMember = (
  deps: Dependencies,
  actor: Actor,
  { id, userId }: Which,
  role: members.OrganisationRole,
): Promise<MembersView> =>
  deps.db.write(async (tx) => {
    const organisation = await visibleOrganisation(tx, actor, id, 'organisation.edit');
    const { people, member } = await memberOf(deps, tx, organisation.id, userId);
    if (role !== 'representative') refuseLast(actor, people, member);
    const changed = await recordChange(deps, tx, actor, {
      kind: 'organisation',
      id: organisation.id,
      did: 'changed',
      before: { role: member.role },
      after: { role },
    });
    if (changed) await members.put(tx, { id: deps.newId(), userId, organisationId: organisation.id, role });
    return membersViewOf(deps, tx, actor, organisation.id);
  });

/**
 * Everybody may leave; others are removed by representatives and staff.
 * @throws AppError `organisation.not-found`, `access.forbidden`, `member.not-found`, `member.last-representative`
 */
export const removeMember = (deps: Dependencies, actor: Actor, { id, userId }: Which): Promise<void> =>
  deps.db.write(async (tx) => {
    const organisation = await visibleOrganisation(tx, actor, id);
    const isSelf = userId === actor.userId;
    if (!isSelf) authorise(actor, 'organisation.edit', { organisationId: organisation.id });
    const { people, member } = await memberOf(deps, tx, organisation.id, userId);
    refuseLast(actor, people, member);
    await members.remove(tx, organisation.id, userId);
    await recordChange(deps, tx, actor, {
      kind: 'organisation',
      id: organisation.id,
      did: isSelf ? 'member-left' : 'member-removed',
      before: { role: member.role },
      after: {},
    });
  });
