/** Two that turned out to be one become one: the first gives everything to the second and points at it from then on. */
import type { Reader, Tx } from '../../db/database.ts';
import * as members from '../../db/members.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { refuse } from '../../shared/errors.ts';
import type { MergeView } from '../../shared/organisations/staff-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { organisationRoles } from '../../shared/users/roles.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { regionToday } from '../region/region-today.ts';
import { queueMails, representativesOf } from './notify-organisation.ts';
import { visibleOrganisation } from './visible-organisation.ts';

interface Pair {
  from: OrganisationRow;
  into: OrganisationRow;
  /** People of the first, with the role they will have. */
  people: members.Member[];
  /** Those who belong to the second already. */
  both: members.Member[];
}

const pairOf = async (
  deps: Dependencies,
  reader: Reader,
  actor: Actor,
  ids: { id: string; into: string },
): Promise<Pair> => {
  const from = await visibleOrganisation(reader, actor, ids.id, 'organisation.verify');
  const into = (await organisations.find(reader, ids.into)) ?? refuse('organisation.not-found', { path: 'into' });
  if (from.id === into.id) refuse('organisation.merge-self', { path: 'into' });
  const today = await regionToday(deps, reader);
  const people = await members.of(reader, from.id, today);
  const there = await members.of(reader, into.id, today);
  return { from, into, people, both: there.filter(({ userId }) => people.some((person) => person.userId === userId)) };
};

const mergeViewOf = async (reader: Reader, { from, into, people, both }: Pair): Promise<MergeView> => ({
  from: { id: from.id, name: from.name },
  into: { id: into.id, name: into.name },
  ...(await organisations.belongingsOf(reader, from.id)),
  members: people.length,
  membersOfBoth: both.length,
  differs: (['businessId', 'associationNumber'] as const).filter(
    (number) => from[number] !== null && into[number] !== null && from[number] !== into[number],
  ),
});

/**
 * What would move. Nothing is written.
 * @throws AppError `access.forbidden`, `organisation.not-found`, `organisation.merge-self`
 */
export const previewMerge = (
  deps: Dependencies,
  actor: Actor,
  ids: { id: string; into: string },
): Promise<MergeView> => {
  authorise(actor, 'organisation.verify');
  return deps.db.read(async (reader) => mergeViewOf(reader, await pairOf(deps, reader, actor, ids)));
};

/** Who belongs to both keeps the role that may do more, once. */
const mergeMembers = async (deps: Dependencies, tx: Tx, { from, into, people, both }: Pair): Promise<void> => {
  for (const there of both) {
    const here = people.find(({ userId }) => userId === there.userId) ?? there;
    const [role = there.role] = organisationRoles.filter((each) => each === here.role || each === there.role);
    await members.remove(tx, from.id, there.userId);
    await members.put(tx, { id: deps.newId(), userId: there.userId, organisationId: into.id, role });
  }
};

/** The heir gets the numbers that it lacked, and the needs of both: the groups of both go on meeting. */
const inherited = (from: OrganisationRow, into: OrganisationRow) => ({
  businessId: into.businessId ?? from.businessId,
  associationNumber: into.associationNumber ?? from.associationNumber,
  usualNeeds: [...eventNeedsOf([...into.usualNeeds, ...from.usualNeeds], null).needs],
});

const record = async (deps: Dependencies, tx: Tx, actor: Actor, view: MergeView): Promise<void> => {
  const { from, into, bookings, members: people, agreements } = view;
  const moved = { bookings, members: people, agreements };
  const change = { kind: 'organisation', before: {} };
  await recordChange(deps, tx, actor, { ...change, id: from.id, did: 'merged', after: { into: into.name, ...moved } });
  await recordChange(deps, tx, actor, {
    ...change,
    id: into.id,
    did: 'absorbed',
    after: { from: from.name, ...moved },
  });
};

/**
 * Bookings keep their ids and their history; only whose they are changes. Answers what has moved.
 * @throws AppError `access.forbidden`, `organisation.not-found`, `organisation.merge-self`
 */
export const mergeOrganisations = (
  deps: Dependencies,
  actor: Actor,
  ids: { id: string; into: string },
): Promise<MergeView> => {
  authorise(actor, 'organisation.verify');
  return deps.db.write(async (tx) => {
    const pair = await pairOf(deps, tx, actor, ids);
    const { from, into } = pair;
    const view = await mergeViewOf(tx, pair);
    await mergeMembers(deps, tx, pair);
    await organisations.giveAll(tx, from.id, into.id);
    await organisations.update(tx, from, {});
    await organisations.update(tx, into, inherited(from, into));
    await record(deps, tx, actor, view);
    await queueMails(deps, tx, await representativesOf(deps, tx, into), 'organisation.merged', {
      organisationId: into.id,
      former: from.name,
    });
    return view;
  });
};
