/**
 * The one conflict rule asked of many rooms on the same dates. What depends on rules and hours is worked out once for
 * all rooms that share them; bookings of all of them are read in one go.
 */
import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan, type DateFacts, type Judgement, judgeDate } from '../../shared/bookings/conflicts.ts';
import { type BookableDays, bookableDays, breachOf } from '../../shared/bookings/policy.ts';
import { closingOn, endsAfterLastDay, type OpeningTimes } from '../../shared/rooms/opening-days.ts';
import { isOpen, openSpansBetween } from '../../shared/rooms/opening-hours.ts';
import type { RoomPolicy } from '../../shared/rooms/schemas.ts';
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

interface Opening extends Pick<Standing, 'open' | 'closed'> {
  /** After the last day of house or room. */
  ended: boolean;
}

/** Opening hours, holidays and dated exceptions against one date. */
const openingOn = (opening: OpeningTimes, asked: AskedDate): Opening => {
  const [first, last] = [dateOf(asked.localStart), dateOf(asked.localEnd)];
  const open = isOpen(openSpansBetween(first, last, opening), asked);
  return {
    open,
    closed: open ? undefined : closingOn(first, opening),
    ended: endsAfterLastDay(asked.localEnd, opening),
  };
};

/** What has passed has passed; then, what is no longer there has no other rules. */
const gravest = (breach: Standing['breach'], ended: boolean): Standing['breach'] =>
  ended && breach !== 'past' ? 'discontinued' : breach;

/** The room's state, rules, opening hours and dated exceptions against one date. */
export const standingOn = (room: CatalogueRoom, asked: AskedDate, days: BookableDays, now: Instant): Standing => {
  const { ended, ...opening } = openingOn(room.opening, asked);
  const breach = breachOf(asked, room.policy, days, now);
  return { ...opening, breach: gravest(breach, ended || room.state !== 'published') };
};

/** Whether rules and hours let the date be had. */
export const isAllowed = ({ breach, open, closed }: Standing): boolean => breach === undefined && open && !closed;

/** Of one date, how it may be taken ({@link claims.busy}) times whether others ask for it. */
const casesOfDate = 3 * 2;

/** Dates in the way of which the same rules and hours stand, and their judgements in each case, made when first met. */
interface Docket {
  standings: readonly Standing[];
  judged: (Judgement | undefined)[];
}

const judgementOf = ({ standings, judged }: Docket, date: number, taken: number, asked: number): Judgement => {
  const index = date * casesOfDate + taken * 2 + asked;
  const known = judged[index];
  if (known) return known;
  const standing = standings[date] as Standing;
  const judgement = judgeDate({
    ...standing,
    closed: standing.closed ?? (taken === claims.busy.closed ? { name: null } : undefined),
    busy: taken === claims.busy.booked,
    competitors: asked,
  });
  judged[index] = judgement;
  return judgement;
};

const getOrInsert = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** One docket for all rooms with the same rules and opening times: the catalogue gives equal ones one identity. */
const createDockets = (dates: readonly AskedDate[], now: Instant): ((room: CatalogueRoom) => Docket) => {
  const breaches = new Map<RoomPolicy, Standing['breach'][]>();
  const openings = new Map<OpeningTimes, Opening[]>();
  const dockets = new Map<RoomPolicy, Map<OpeningTimes, Docket>>();
  return ({ policy, opening, site }) => {
    const byOpening = getOrInsert(dockets, policy, () => new Map<OpeningTimes, Docket>());
    return getOrInsert(byOpening, opening, () => {
      const each = getOrInsert(openings, opening, () => dates.map((asked) => openingOn(opening, asked)));
      const days = bookableDays(policy, dateIn(now, site.timeZone));
      const breach = getOrInsert(breaches, policy, () => dates.map((asked) => breachOf(asked, policy, days, now)));
      const standings = each.map(({ ended, ...rest }, date) => ({ ...rest, breach: gravest(breach[date], ended) }));
      return { standings, judged: [] };
    });
  };
};

/** Which spaces are taken or asked for on which dates: the cell of a date stands in its space's row. */
interface Occupancy {
  taken: Uint8Array;
  asked: Uint8Array;
  /** Where a space's row begins. */
  rowOf: ReadonlyMap<number, number>;
}

/** {@link claims.busyMatrix} of a reader, or what remembers its answers. */
export type ReadBusyMatrix = (spaceIds: readonly number[], spans: readonly Span[]) => Promise<Uint8Array>;

/** Of rooms with one turnaround: the spans that are claimed end later than the dates by that much. */
const occupancyOf = async (
  reader: Reader,
  readBusyMatrix: ReadBusyMatrix,
  rooms: readonly CatalogueRoom[],
  dates: readonly AskedDate[],
  turnaroundMinutes: number,
): Promise<Occupancy> => {
  const spaceIds = [...new Set(rooms.flatMap((room) => room.spaceIds))];
  const spans = dates.map((asked) => claimSpan(asked, turnaroundMinutes));
  const rowOf = new Map(spaceIds.map((spaceId, row) => [spaceId, row * spans.length]));
  const taken = await readBusyMatrix(spaceIds, spans);
  const asked = new Uint8Array(taken.length);
  for (const { spaceId, index } of await wishes.overlapping(reader, spaceIds, spans)) {
    asked[(rowOf.get(spaceId) as number) + index] = 1;
  }
  return { taken, asked, rowOf };
};

/** A room that uses several spaces is taken as its most taken space is: a closure is graver than a booking. */
const judgeRoom = (room: CatalogueRoom, docket: Docket, { taken, asked, rowOf }: Occupancy): JudgedRoom => {
  const rows = room.spaceIds.map((spaceId) => rowOf.get(spaceId) as number);
  const judgements = new Array<Judgement>(docket.standings.length);
  // A plain loop: a search passes here tens of thousands of times.
  for (let date = 0; date < judgements.length; date += 1) {
    let most = 0;
    let isAsked = 0;
    for (const row of rows) {
      most = Math.max(most, taken[row + date] as number);
      isAsked |= asked[row + date] as number;
    }
    judgements[date] = judgementOf(docket, date, most, isAsked);
  }
  return { room, judgements };
};

/**
 * Judges every room on every date, in the order given. Quotas are not asked: nobody in particular is asking.
 * @param rooms such as take bookings: their state is not looked at
 * @param dates in order of time, in the zone that all the rooms share
 */
export const judgeRooms = async (
  reader: Reader,
  rooms: readonly CatalogueRoom[],
  dates: readonly AskedDate[],
  now: Instant,
  readBusyMatrix: ReadBusyMatrix = (spaceIds, spans) => claims.busyMatrix(reader, spaceIds, spans),
): Promise<JudgedRoom[]> => {
  const docketOf = createDockets(dates, now);
  const judged = new Map<CatalogueRoom, JudgedRoom>();
  if (dates.length === 0) return rooms.map((room) => ({ room, judgements: [] }));
  for (const [minutes, group] of Map.groupBy(rooms, ({ policy }) => policy.turnaroundMinutes)) {
    const occupancy = await occupancyOf(reader, readBusyMatrix, group, dates, minutes);
    for (const room of group) judged.set(room, judgeRoom(room, docketOf(room), occupancy));
  }
  return rooms.map((room) => judged.get(room) as JudgedRoom);
};
