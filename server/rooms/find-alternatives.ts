/** What could be had instead: another room of the same house at the same time, or the same room at another hour. */
import type { Reader } from '../../db/database.ts';
import { eventNeedsOf, wheelchairPlacesKey } from '../../shared/bookings/accessibility-mismatch.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import { bookableDays, isOpenTo } from '../../shared/bookings/policy.ts';
import type { AlternativeView } from '../../shared/bookings/preview-schemas.ts';
import type { OccurrenceStatus } from '../../shared/bookings/schemas.ts';
import { meetsNeeds, type Need } from '../../shared/rooms/accessibility.ts';
import { type Instant, isoInstant, type LocalSpan } from '../../shared/time.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import { brokenMismatches } from '../bookings/room-mismatches.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { besideOf } from './free-beside.ts';
import { type AskedDate, isAllowed, judgeRooms, standingOn } from './judge-rooms.ts';
import { isUntaken, movedDate, type OwnDates, type ShiftableDate, shiftableDates, shiftsOf } from './shifted-dates.ts';
import { passesDuring } from './verdicts-during.ts';

/** Offers of each kind; more would have to be compared instead of taken. */
export const mostOffers = 3;

/** Two offered hours differ by at least this much, or three quarters of an hour would fill the list; minutes. */
const leastApart = 30;

/** What the asker needs of another room. */
export interface Fit {
  participants?: number | undefined;
  needs: readonly Need[];
  /** How many come by wheelchair; null or absent where that is not known. */
  wheelchairUsers?: number | null | undefined;
  /** The code of the asker's class; null for none, absent where nobody in particular asks. */
  priorityClass?: string | null | undefined;
  /** The rooms that the event takes beside the first: they go along with another hour, and stay beside another room. */
  parts?: readonly BookingPart[] | undefined;
  /** What the dates have now is in nobody's way. */
  own?: OwnDates | undefined;
}

/** A date that cannot be had as asked, in wall-clock time of the site. */
export interface BlockedDate {
  localStart: LocalSpan['start'];
  localEnd: LocalSpan['end'];
  /** No other hour or room heals a holiday, so it gets no offers. */
  status?: OccurrenceStatus;
}

/** An offer must fit for certain, if with assistance. */
const certain = { minVerdict: 'A', includeUnknown: false } as const;

/** The first few shifts that pass, well apart from each other. */
const firstApart = (shifts: readonly number[], passes: (minutes: number) => boolean): number[] => {
  const found: number[] = [];
  for (const minutes of shifts) {
    if (found.length === mostOffers) break;
    if (found.every((other) => Math.abs(other - minutes) >= leastApart) && passes(minutes)) found.push(minutes);
  }
  return found;
};

/** Whether it is certain that so many wheelchairs find their place. */
const hasWheelchairPlaces = ({ facts }: CatalogueRoom, users: number): boolean => {
  const places = facts[wheelchairPlacesKey];
  return users === 0 || (typeof places === 'number' && places >= users);
};

/** Whether the room takes bookings of the asker, holds the people and meets the needs while nothing is out of order. */
export const suits = (room: CatalogueRoom, { participants = 1, needs, wheelchairUsers, priorityClass }: Fit): boolean =>
  room.state === 'published' &&
  isOpenTo(room.policy, priorityClass) &&
  room.capacity >= participants &&
  hasWheelchairPlaces(room, wheelchairUsers ?? 0) &&
  meetsNeeds(room.accessibility, needs, certain);

/** The likest in size first. */
export const likest = (rooms: readonly CatalogueRoom[], room: CatalogueRoom): CatalogueRoom[] =>
  rooms.toSorted((a, b) => Math.abs(a.capacity - room.capacity) - Math.abs(b.capacity - room.capacity));

/** Other rooms of the house that hold the people and meet the needs. */
const otherRooms = (room: CatalogueRoom, fit: Fit): CatalogueRoom[] =>
  likest(
    room.site.rooms.filter((other) => other !== room && suits(other, fit)),
    room,
  );

/**
 * Of some rooms in one zone those that suit the asker and are free on every one of the dates, the likest in size to
 * `room` first. What others have asked for is not free.
 */
export const roomsFreeOn = async (
  reader: Reader,
  room: CatalogueRoom,
  candidates: readonly CatalogueRoom[],
  dates: readonly AskedDate[],
  fit: Fit,
  now: Instant,
): Promise<CatalogueRoom[]> => {
  const demands = { needs: fit.needs, ...certain };
  const rooms = candidates.filter(
    (other) => suits(other, fit) && dates.every((date) => passesDuring(other, demands, date)),
  );
  const judged = await judgeRooms(reader, likest(rooms, room), dates, now);
  return judged
    .filter(({ judgements }) => judgements.every(({ status }) => status === 'free'))
    .map((other) => other.room);
};

const offer = (kind: AlternativeView['kind'], room: CatalogueRoom, date: AskedDate): AlternativeView => ({
  kind,
  roomId: room.id,
  roomName: room.name,
  start: isoInstant(date.start),
  end: isoInstant(date.end),
  localStart: date.localStart,
  localEnd: date.localEnd,
});

/** Whether the room's rules and hours allow a date, asked many times. */
export const allowedIn = (room: CatalogueRoom, now: Instant): ((asked: AskedDate) => boolean) => {
  const days = bookableDays(room.policy, dateIn(now, room.site.timeZone));
  return (asked) => asked.start < asked.end && isAllowed(standingOn(room, asked, days, now));
};

const roomOffers = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  fit: Fit,
  now: Instant,
): Promise<AlternativeView[][]> => {
  const judged = await judgeRooms(reader, otherRooms(room, fit), dates, now);
  const beside = await besideOf(reader, room, dates, fit, (other) => allowedIn(other, now));
  return dates.map((date, index) =>
    judged
      .filter(
        (other) =>
          other.judgements[index]?.status === 'free' &&
          beside[index]?.isFree(0) &&
          beside[index]?.leaves(other.room, date) &&
          passesDuring(other.room, { needs: fit.needs, ...certain }, date),
      )
      .slice(0, mostOffers)
      .map((other) => offer('room', other.room, date)),
  );
};

/**
 * For each date the hours of the same day, nearest first, at which the room is free and as good as it ever is, and those
 * beside it are free.
 * @param isBarred hours that are about to be taken away, though nothing says so yet
 */
export const hoursFor = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  { needs, parts, own }: Pick<Fit, 'needs' | 'parts' | 'own'>,
  now: Instant,
  isBarred: (date: AskedDate) => boolean = () => false,
): Promise<AskedDate[][]> => {
  const isAllowedThen = allowedIn(room, now);
  const event = eventNeedsOf(needs, null);
  // As good as the room ever is: what it lacks at all times is known, and does not go away by another hour.
  const isWhole = ({ start, end }: AskedDate) => brokenMismatches({ room, start, end }, event).length === 0;
  const beside = await besideOf(reader, room, dates, { parts, own }, (other) => allowedIn(other, now));
  const hoursOf = (date: ShiftableDate, index: number): AskedDate[] =>
    firstApart(shiftsOf(room, date.asked), (minutes) => {
      const moved = movedDate(date, minutes);
      const isFree = isUntaken(room, date, date.at(minutes)) && beside[index]?.isFree(minutes) === true;
      return isFree && isAllowedThen(moved) && !isBarred(moved) && isWhole(moved);
    }).map((minutes) => movedDate(date, minutes));
  return (await shiftableDates(reader, room, dates, own)).map(hoursOf);
};

const timeOffers = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  fit: Fit,
  now: Instant,
): Promise<AlternativeView[][]> =>
  (await hoursFor(reader, room, dates, fit, now)).map((hours) => hours.map((date) => offer('time', room, date)));

const askedDate = ({ localStart, localEnd }: BlockedDate, zone: string): AskedDate => ({
  localStart,
  localEnd,
  start: instantOf(localStart, zone).instant,
  end: instantOf(localEnd, zone).instant,
});

/**
 * For each date in the order given: other rooms of the house that are free at the time, then hours of the same day at
 * which the room itself is free, nearest first; at most {@link mostOffers} of each. What others have asked for is not
 * offered. All dates are looked up together.
 */
export const alternativesFor = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  room: CatalogueRoom,
  dates: readonly BlockedDate[],
  fit: Fit,
): Promise<AlternativeView[][]> => {
  const indexes = [...dates.keys()].filter((index) => dates[index]?.status !== 'holiday');
  const offers = dates.map((): AlternativeView[] => []);
  if (indexes.length === 0) return offers;
  const now = clock.now();
  const asked = indexes.map((index) => askedDate(dates[index] as BlockedDate, room.site.timeZone));
  const rooms = await roomOffers(db, room, asked, fit, now);
  const fits = (fit.participants ?? 1) <= room.capacity;
  const times = fits ? await timeOffers(db, room, asked, fit, now) : [];
  indexes.forEach((index, i) => {
    offers[index] = [...(rooms[i] ?? []), ...(times[i] ?? [])];
  });
  return offers;
};

/**
 * Minutes of wall-clock time by which a whole series could move so that the room is free on every date, nearest first.
 * @param dates of one series: all at the same time of day
 */
export const shiftsForAll = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  now: Instant,
): Promise<number[]> => {
  const [first] = dates;
  if (!first) return [];
  const isAllowedThen = allowedIn(room, now);
  // A rule that no hour heals (too long, too far ahead) is found out on one date rather than on all.
  const shifts = shiftsOf(room, first);
  const shiftable = await shiftableDates(reader, room, dates);
  return firstApart(
    shifts,
    (minutes) =>
      shiftable.every((date) => isUntaken(room, date, date.at(minutes))) &&
      shiftable.every((date) => isAllowedThen(movedDate(date, minutes))),
  );
};
