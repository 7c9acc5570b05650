/**
 * The one conflict rule asked of many rooms on the same dates. What depends on rules and hours is worked out once for
 * all rooms that share them; bookings of all of them are read in one go.
 */
import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan, type DateFacts, type Judgement, judgeDate } from '../../shared/bookings/conflicts.ts';
import { type BookableDays, bookableDays, breachOf } from '../../shared/bookings/policy.ts';
import { isOpen, openSpansBetween } from '../../shared/rooms/opening-hours.ts';
import { dateOf, type Instant, type LocalSpan, type Span } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { CatalogueRoom } from './catalogue-types.ts';

/** A time that is asked for, as the clock on the wall and as instants. */
export interface AskedDate extends Span {
  localStart: LocalSpan['start'];
  localEnd: LocalSpan['end'];
}

export interface JudgedRoom {
  room: CatalogueRoom;
  /** For every asked date, in their order. */
  judgements: readonly Judgement[];
}

/** What stands in the way of a date before anybody's bookings are looked at. */
export type Standing = Omit<DateFacts, 'busy' | 'competitors'>;

/** The room's rules, opening hours and dated exceptions against one date. */
export const standingOn = (room: CatalogueRoom, asked: AskedDate, days: BookableDays, now: Instant): Standing => {
  const { site, openingHours, policy } = room;
  const { localStart, localEnd } = asked;
  const [first, last] = [dateOf(localStart), dateOf(localEnd)];
  const exception = site.openingExceptions.find(({ date, open }) => date === first && open.length === 0);
  return {
    breach: breachOf(asked, policy, days, now),
    open: isOpen(openSpansBetween(first, last, openingHours, site.openingExceptions, site.timeZone), asked),
    closed: exception && { name: exception.reason },
  };
};

/** Whether rules and hours let the date be had. */
export const isAllowed = ({ breach, open, closed }: Standing): boolean => breach === undefined && open && !closed;

/** How a space is taken over a span, as `busyMatrix` tells it. */
type Taken = 0 | 1 | 2;
const [booked, closure] = [1, 2];

/** The judgements that a date can have, by how it is taken and whether others ask for it; made when first needed. */
type Outcomes = (taken: Taken, asked: boolean) => Judgement;

const outcomesOf = (standing: Standing): Outcomes => {
  const known: (Judgement | undefined)[] = [];
  return (taken, asked) => {
    const index = taken * 2 + Number(asked);
    known[index] ??= judgeDate({
      ...standing,
      closed: standing.closed ?? (taken === closure ? { name: null } : undefined),
      busy: taken === booked,
      competitors: Number(asked),
    });
    return known[index];
  };
};

/** Outcomes of every date, shared by rooms with the same rules, hours and exceptions (the catalogue gives equals one identity). */
const createOutcomes = (dates: readonly AskedDate[], now: Instant): ((room: CatalogueRoom) => readonly Outcomes[]) => {
  const known = new Map<object, Map<object, Map<object, readonly Outcomes[]>>>();
  return (room) => {
    const byHours = getOrInsert(known, room.policy, () => new Map());
    const byExceptions = getOrInsert(byHours, room.openingHours, () => new Map());
    return getOrInsert(byExceptions, room.site.openingExceptions, () => {
      const days = bookableDays(room.policy, dateIn(now, room.site.timeZone));
      return dates.map((asked) => outcomesOf(standingOn(room, asked, days, now)));
    });
  };
};

const getOrInsert = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Which spaces are taken or asked for on which dates; `cell(space, date)` as its index. */
interface Occupancy {
  taken: Uint8Array;
  asked: Uint8Array;
  rowOf: ReadonlyMap<number, number>;
}

/** Of rooms with one turnaround: the spans that are claimed end later than the dates by that much. */
const occupancyOf = async (
  reader: Reader,
  rooms: readonly CatalogueRoom[],
  dates: readonly AskedDate[],
  turnaroundMinutes: number,
): Promise<Occupancy> => {
  const spaceIds = [...new Set(rooms.flatMap((room) => room.spaceIds))];
  const spans = dates.map((asked) => claimSpan(asked, turnaroundMinutes));
  const rowOf = new Map(spaceIds.map((spaceId, row) => [spaceId, row * spans.length]));
  const taken = await claims.busyMatrix(reader, spaceIds, spans);
  const asked = new Uint8Array(taken.length);
  for (const { spaceId, index } of await wishes.overlapping(reader, spaceIds, spans)) {
    asked[(rowOf.get(spaceId) as number) + index] = 1;
  }
  return { taken, asked, rowOf };
};

/** A room that uses several spaces is taken as its most taken space is: a closure is graver than a booking. */
const judgeRoom = (
  room: CatalogueRoom,
  outcomes: readonly Outcomes[],
  { taken, asked, rowOf }: Occupancy,
): JudgedRoom => {
  const rows = room.spaceIds.map((spaceId) => rowOf.get(spaceId) as number);
  const judgements = outcomes.map((outcomesOfDate, date) => {
    let most = 0;
    let isAsked = 0;
    for (const row of rows) {
      most = Math.max(most, taken[row + date] as number);
      isAsked |= asked[row + date] as number;
    }
    return outcomesOfDate(most as Taken, isAsked === 1);
  });
  return { room, judgements };
};

/**
 * Judges every room on every date, in the order given. Quotas are not asked: nobody in particular is asking.
 * @param dates in order of time, in the zone that all the rooms share
 */
export const judgeRooms = async (
  reader: Reader,
  rooms: readonly CatalogueRoom[],
  dates: readonly AskedDate[],
  now: Instant,
): Promise<JudgedRoom[]> => {
  const outcomesFor = createOutcomes(dates, now);
  const judged = new Map<CatalogueRoom, JudgedRoom>();
  if (dates.length === 0) return rooms.map((room) => ({ room, judgements: [] }));
  for (const [minutes, group] of Map.groupBy(rooms, ({ policy }) => policy.turnaroundMinutes)) {
    const occupancy = await occupancyOf(reader, group, dates, minutes);
    for (const room of group) judged.set(room, judgeRoom(room, outcomesFor(room), occupancy));
  }
  return rooms.map((room) => judged.get(room) as JudgedRoom);
};
