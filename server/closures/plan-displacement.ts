/**
 * Where dates that must give way could go: rooms that suit the event and are free, the same house first; one room for all
 * of a booking's dates before many; then other hours. Works for any list of dates, whatever the cause. Nothing is changed.
 */
import type { BookingRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { PlaceOffer, PlannedBooking, PlannedDate } from '../../shared/closures/plan-schemas.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { dateOf, type Instant, type LocalDate, overlaps, type Span } from '../../shared/time.ts';
import { partUsesOf } from '../bookings/part-uses.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { isOffered } from '../rooms/filter-rooms.ts';
import { allowedIn, type Fit, hoursFor, likest, mostOffers, suits } from '../rooms/find-alternatives.ts';
import { type Beside, besideOf } from '../rooms/free-beside.ts';
import { type AskedDate, judgeRooms } from '../rooms/judge-rooms.ts';
import { passesDuring } from '../rooms/verdicts-during.ts';
import { subjectOf } from '../sites/staff-site.ts';
import type { DateInWay } from './dates-in-way.ts';
import { createRoomsInNeed } from './room-in-need.ts';

export interface PlanContext {
  catalogue: Catalogue;
  actor: Actor;
  now: Instant;
  /** Times that are about to be taken away, though nothing in the database says so yet. */
  isBarred(room: CatalogueRoom, span: Span): boolean;
  /** How far a date may go: to the rooms of its municipality, or wherever the actor handles bookings. */
  reach: 'municipality' | 'everywhere';
  /** Whether other hours of the same room are any help. */
  withHours: boolean;
  /** The first date with full notice; none where the cause cannot wait. */
  noticeFrom: LocalDate | undefined;
}

/** What a date would take of a house. */
interface Taken extends Span {
  spaceIds: readonly number[];
}

/** A place for a date, before words are made of it. */
interface Place {
  kind: PlaceOffer['kind'];
  room: CatalogueRoom;
  date: AskedDate;
  /** Its room, and those beside it where it has them there. */
  takes: readonly Taken[];
}

const askedOf = ({ row }: DateInWay): AskedDate => ({
  localStart: row.localStart,
  localEnd: row.localEnd,
  start: row.startAt,
  end: row.endAt,
});

/** Rooms to which the actor may bring dates of the room: its own house first, the likest in size first. */
const candidatesFor = ({ catalogue, actor, reach }: PlanContext, room: CatalogueRoom): CatalogueRoom[] => {
  const { site } = room;
  const mayUse = (other: CatalogueRoom) =>
    isOffered(other) &&
    other.site.timeZone === site.timeZone &&
    (reach === 'everywhere' || other.site.municipality.code === site.municipality.code) &&
    can(actor, 'booking.handle', subjectOf(other.site));
  const others = catalogue.rooms.filter((other) => other.site.id !== site.id && mayUse(other));
  const near = others.filter((other) => other.site.municipality.code === site.municipality.code);
  const far = others.filter((other) => !near.includes(other));
  return [...likest(site.rooms, room), ...likest(near, room), ...likest(far, room)];
};

/** @param movable the dates of the booking that would leave what they have */
const fitOf = async (
  reader: Reader,
  { catalogue: { region }, now }: PlanContext,
  booking: BookingRow,
  movable: readonly DateInWay[],
): Promise<{ fit: Fit; organisation: string }> => {
  const organisation = await organisations.find(reader, booking.organisationId);
  const standing = organisation && (await standingOf(reader, region, organisation, now));
  const { needs, wheelchairUsers } = eventNeedsOf(booking.needs, booking.wheelchairUsers);
  const priorityClass = standing?.priorityClass?.code ?? null;
  return {
    organisation: organisation?.name ?? '',
    fit: {
      needs,
      wheelchairUsers,
      participants: booking.participants,
      priorityClass,
      parts: booking.parts,
      own: { bookingId: booking.id, occurrenceIds: movable.map(({ row }) => row.id) },
    },
  };
};

const placeAt = (kind: Place['kind'], { booking }: DateInWay, room: CatalogueRoom, date: AskedDate): Place => ({
  kind,
  room,
  date,
  takes: [{ room, start: date.start, end: date.end }, ...partUsesOf(booking.parts, { room, ...date })].map((use) => ({
    ...claimSpan(use, use.room.policy.turnaroundMinutes),
    spaceIds: use.room.spaceIds,
  })),
});

/** Whether the plan has given something of the place to a date already: two dates must not be sent to one place. */
const isGiven = (given: readonly Taken[], { takes }: Place): boolean =>
  given.some((each) =>
    takes.some((taken) => overlaps(each, taken) && each.spaceIds.some((id) => taken.spaceIds.includes(id))),
  );

/** Rooms that are free on each of the dates, by the place of the date. */
const freeRooms = async (
  reader: Reader,
  context: PlanContext,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  fit: Fit,
  inNeed: (room: CatalogueRoom) => CatalogueRoom,
): Promise<CatalogueRoom[][]> => {
  const rooms = candidatesFor(context, room)
    .filter((other) => suits(other, fit))
    .map(inNeed);
  const demands = { needs: fit.needs, minVerdict: 'A', includeUnknown: false } as const;
  const judged = await judgeRooms(reader, rooms, dates, context.now);
  return dates.map((date, index) =>
    judged
      .filter(
        ({ room: other, judgements }) =>
          judgements[index]?.status === 'free' && !context.isBarred(other, date) && passesDuring(other, demands, date),
      )
      .map((other) => other.room),
  );
};

/**
 * Whether those beside it could be too, where the date would be in the room: in its house they go along, and must be
 * neither taken by others nor taken away; in another house the date is alone.
 */
const fitsBeside = (
  { isBarred }: PlanContext,
  { room: own, booking }: DateInWay,
  beside: Beside | undefined,
  room: CatalogueRoom,
  date: AskedDate,
): boolean =>
  room.site.id !== own.site.id ||
  (beside?.isFree(0) === true &&
    beside.leaves(room, date) &&
    !partUsesOf(booking.parts, { room, ...date }).some((part) => isBarred(part.room, part)));

/** Each date's places: its rooms, then hours of its own room. */
const placesOf = async (
  reader: Reader,
  context: PlanContext,
  dates: readonly DateInWay[],
  fit: Fit,
): Promise<{ rooms: Place[]; hours: Place[] }[]> => {
  const { now, withHours } = context;
  const places = dates.map((): { rooms: Place[]; hours: Place[] } => ({ rooms: [], hours: [] }));
  const inNeed = createRoomsInNeed();
  for (const [room, indexes] of Map.groupBy(dates.keys(), (index) => (dates[index] as DateInWay).room)) {
    const asked = indexes.map((index) => askedOf(dates[index] as DateInWay));
    const own = inNeed(room);
    const { parts = [] } = fit;
    const isBarred = (date: AskedDate) =>
      [{ room, ...date }, ...partUsesOf(parts, { room, ...date })].some((use) => context.isBarred(use.room, use));
    const free = await freeRooms(reader, context, room, asked, fit, inNeed);
    const beside = await besideOf(reader, own, asked, fit, (other) => allowedIn(other, now));
    const hours = withHours ? await hoursFor(reader, own, asked, fit, now, isBarred) : [];
    indexes.forEach((index, i) => {
      const inWay = dates[index] as DateInWay;
      const date = asked[i] as AskedDate;
      const others = (free[i] ?? []).filter(
        (other) => other.id !== room.id && fitsBeside(context, inWay, beside[i], other, date),
      );
      places[index] = {
        rooms: others.map((other) => placeAt('room', inWay, other, date)),
        hours: (hours[i] ?? []).map((hour) => placeAt('time', inWay, own, hour)),
      };
    });
  }
  return places;
};

const offerView = ({ kind, room, date }: Place, own: CatalogueRoom): PlaceOffer => ({
  kind,
  roomId: room.id,
  roomName: room.name,
  siteName: room.site.id === own.site.id ? null : room.site.name,
  localStart: date.localStart,
  localEnd: date.localEnd,
});

/** The rooms that are free on all of the dates and not given to others, in the order of the first date's. */
const roomsForAll = (places: readonly { rooms: Place[] }[], given: readonly Taken[]): CatalogueRoom[] =>
  (places[0]?.rooms ?? [])
    .map(({ room }) => room)
    .filter(({ id }) =>
      places.every(({ rooms }) => rooms.some((place) => place.room.id === id && !isGiven(given, place))),
    );

const firstOf = (places: readonly Place[], best: Place | undefined): Place[] =>
  (best && places.includes(best) ? [best, ...places.filter((each) => each !== best)] : places).slice(0, mostOffers);

const dateView = (
  date: DateInWay,
  { rooms, hours }: { rooms: Place[]; hours: Place[] },
  best: Place | undefined,
  noticeFrom: LocalDate | undefined,
): PlannedDate => {
  const { row, room, booking, hasBegun, mustDecide } = date;
  const beside = partUsesOf(booking.parts, { room, start: row.startAt, end: row.endAt });
  const [first, then] = best?.kind === 'time' ? [hours, rooms] : [rooms, hours];
  const offers = [...firstOf(first, best), ...firstOf(then, undefined)];
  const state = row.proposalId !== null ? 'offered' : row.state === 'approved' ? 'approved' : 'requested';
  return {
    occurrenceId: row.id,
    state,
    localStart: row.localStart,
    localEnd: row.localEnd,
    room: { id: room.id, name: room.name },
    beside: beside.map((part) => part.room.name),
    hasBegun,
    mustDecide,
    isShortNotice: noticeFrom !== undefined && dateOf(row.localStart) < noticeFrom,
    offers: offers.map((place) => offerView(place, room)),
    hasBest: best !== undefined,
  };
};

/** The best place of every date: one room for all of them if there is one, else the first that is left. */
const bestOf = (
  places: readonly { rooms: Place[]; hours: Place[] }[],
  room: CatalogueRoom | undefined,
  given: Taken[],
): (Place | undefined)[] =>
  places.map(({ rooms, hours }) => {
    const wanted = room && rooms.find((place) => place.room.id === room.id && !isGiven(given, place));
    const best = wanted ?? [...rooms, ...hours].find((place) => !isGiven(given, place));
    if (best) given.push(...best.takes);
    return best;
  });

/** What is going on stays where it is, and a place that is held for an offer is given back rather than moved. */
export const isMovable = ({ row, hasBegun }: DateInWay): boolean => !hasBegun && row.proposalId === null;

const noPlaces = { rooms: [], hours: [] };

/** @param dates such as must give way, in order of time */
export const planDisplacement = async (
  reader: Reader,
  context: PlanContext,
  dates: readonly DateInWay[],
): Promise<PlannedBooking[]> => {
  const given: Taken[] = [];
  const planned: PlannedBooking[] = [];
  for (const members of Map.groupBy(dates, ({ booking }) => booking.id).values()) {
    const [{ booking, room }] = members as [DateInWay, ...DateInWay[]];
    const movable = members.filter(isMovable);
    const { fit, organisation } = await fitOf(reader, context, booking, movable);
    const places = await placesOf(reader, context, movable, fit);
    const together = roomsForAll(places, given);
    const best = bestOf(places, together[0], given);
    const placeOf = (date: DateInWay) => places[movable.indexOf(date)] ?? noPlaces;
    planned.push({
      bookingId: booking.id,
      title: booking.internalTitle,
      organisation,
      participants: booking.participants,
      needs: booking.needs,
      wheelchairUsers: booking.wheelchairUsers,
      together: together.slice(0, mostOffers).map((other) => ({
        roomId: other.id,
        roomName: other.name,
        siteName: other.site.id === room.site.id ? null : other.site.name,
      })),
      dates: members.map((date) => dateView(date, placeOf(date), best[movable.indexOf(date)], context.noticeFrom)),
    });
  }
  return planned;
};

/** What every plan is told with. */
export const planTotals = (bookings: readonly PlannedBooking[]): { dates: number; bookings: number } => ({
  dates: bookings.reduce((sum, { dates }) => sum + dates.length, 0),
  bookings: bookings.length,
});
