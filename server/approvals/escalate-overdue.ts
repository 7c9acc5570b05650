/** Once a working day: late requests are brought to whoever can decide instead, each of them once. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as outbox from '../../db/outbox.ts';
import * as requests from '../../db/waiting-requests.ts';
import { isWorkingDay } from '../../shared/calendars/holidays.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { reaching } from './handlers-of.ts';
import { escalatedAction } from './overdue.ts';

/** The kind of the outbox row. */
export const overdueMailKind = 'house.overdue';

/** More than a county leaves unanswered; the rest is told the next day. */
const batch = 200;

type Deps = Pick<Dependencies, 'catalogue' | 'clock' | 'db' | 'newId'>;

interface Team {
  approvers: readonly grants.Holder[];
  coordinators: readonly grants.Holder[];
}

const onceEach = (people: readonly grants.Holder[]): grants.Holder[] => [
  ...new Map(people.map((person) => [person.userId, person])).values(),
];

/** The deputies of those who decide at the house; where there is none, the coordinators. */
const secondsOf = ({ approvers, coordinators }: Team, site: CatalogueSite): grants.Holder[] => {
  const deputies = reaching(
    approvers.filter(({ deputyForId }) => deputyForId !== null),
    site,
  );
  return deputies.length > 0 ? deputies : onceEach(coordinators);
};

const recordEscalation = (
  { newId }: Deps,
  tx: Tx,
  booking: BookingRow,
  told: readonly grants.Holder[],
  at: Instant,
): Promise<void> =>
  audit.record(tx, {
    id: newId(),
    at,
    actorId: null,
    actorName: 'Tilava',
    action: escalatedAction,
    subjectKind: 'booking',
    subjectId: booking.id,
    details: { told: told.map(({ userId }) => userId) },
  });

/** One mail a person, with all that is brought to her; nothing to those who can do without such mails. */
const queueLists = async (
  { newId }: Deps,
  tx: Tx,
  lists: ReadonlyMap<grants.Holder, readonly string[]>,
  at: Instant,
): Promise<void> =>
  outbox.add(
    tx,
    [...lists]
      .filter(([{ unwantedMails }]) => !unwantedMails.includes('overdue'))
      .map(([{ email, language }, bookingIds]) => ({
        id: newId(),
        kind: overdueMailKind,
        recipient: email,
        language,
        payload: { bookingIds },
        createdAt: at,
        dueAt: at,
        attempts: 0,
      })),
  );

/** Does nothing on days off. Doing so again changes nothing. */
export const escalateOverdue = (deps: Deps): Promise<void> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const today = await regionToday(deps, tx);
    if (!isWorkingDay(today)) return;
    const siteIds = catalogue.sites.map(({ id }) => id);
    const late = { siteIds, promisedBefore: today, clockRuns: true, unescalated: true };
    const { rows } = await requests.waiting(tx, late, { limit: batch });
    if (rows.length === 0) return;
    const team = {
      approvers: await grants.holdersOf(tx, 'approver', today),
      coordinators: await grants.holdersOf(tx, 'coordinator', today),
    };
    const at = deps.clock.now();
    const lists = new Map<string, { person: grants.Holder; bookingIds: string[] }>();
    const brought: string[] = [];
    for (const booking of rows) {
      const site = catalogue.site(booking.siteId);
      const told = site ? secondsOf(team, site) : onceEach(team.coordinators);
      // While nobody's role is in force there is nobody to bring it to; it is tried again the next day.
      if (told.length === 0) continue;
      brought.push(booking.id);
      for (const person of told) {
        const list = lists.get(person.userId) ?? { person, bookingIds: [] };
        lists.set(person.userId, { ...list, bookingIds: [...list.bookingIds, booking.id] });
      }
      await recordEscalation(deps, tx, booking, told, at);
    }
    await requests.markEscalated(tx, brought, at);
    await queueLists(deps, tx, new Map([...lists.values()].map(({ person, bookingIds }) => [person, bookingIds])), at);
  });
