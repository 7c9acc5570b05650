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
import { type Fit, hoursFor, likest, mostOffers, suits } from '../rooms/find-alternatives.ts';
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

/** A place for a date, before words are made of it. */
interface Place {
  kind: PlaceOffer['kind'];
  room: CatalogueRoom;
  date: AskedDate;
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

const fitOf = async (
  reader: Reader,
  { region }: Catalogue,
  booking: BookingRow,
  now: Instant,
): Promise<{ fit: Fit; organisation: string }> => {
  const organisation = await organisations.find(reader, booking.organisationId);
  const standing = organisation && (await standingOf(reader, region, organisation, now));
  const { needs, wheelchairUsers } = eventNeedsOf(booking.needs, booking.wheelchairUsers);
  const priorityClass = standing?.priorityClass?.code ?? null;
  return {
    organisation: organisation?.name ?? '',
    fit: { needs, wheelchairUsers, participants: booking.participants, priorityClass },
  };
};

/** What the plan has given to a date already: two dates must not be sent to one place. */
interface Given extends Span {
  spaceIds: readonly number[];
}

const givenAt = ({ room, date }: Place): Given => ({
  ...claimSpan(date, room.policy.turnaroundMinutes),
  spaceIds: room.spaceIds,
});

const isGiven = (given: readonly Given[], place: Place): boolean => {
  const wanted = givenAt(place);
  return given.some((each) => overlaps(each, wanted) && each.spaceIds.some((id) => wanted.spaceIds.includes(id)));
};

/** Rooms that are free on each of the dates, by the place of the date. */
const freeRooms = async (
  reader: Reader,
  context: PlanContext,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  fit: Fit,
): Promise<CatalogueRoom[][]> => {
  const inNeed = createRoomsInNeed();
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

/** Whether a room beside the date's own is taken away: in its house the event cannot be whole, in another it starts anew. */
const losesPart = ({ isBarred }: PlanContext, { row, room, booking }: DateInWay): boolean =>
  partUsesOf(booking.parts, { room, start: row.startAt, end: row.endAt }).some((part) => isBarred(part.room, part));

/** Each date's places: its rooms, then hours of its own room. */
const placesOf = async (
  reader: Reader,
  context: PlanContext,
  dates: readonly DateInWay[],
  fit: Fit,
): Promise<{ rooms: Place[]; hours: Place[] }[]> => {
  const places = dates.map((): { rooms: Place[]; hours: Place[] } => ({ rooms: [], hours: [] }));
  for (const [room, indexes] of Map.groupBy(dates.keys(), (index) => (dates[index] as DateInWay).room)) {
    const asked = indexes.map((index) => askedOf(dates[index] as DateInWay));
    const free = await freeRooms(reader, context, room, asked, fit);
    const own = createRoomsInNeed()(room);
    const isBarred = (date: AskedDate) => context.isBarred(room, date);
    const hours = context.withHours ? await hoursFor(reader, own, asked, fit, context.now, isBarred) : [];
    indexes.forEach((index, i) => {
      const date = asked[i] as AskedDate;
      const isBound = losesPart(context, dates[index] as DateInWay);
      const others = (free[i] ?? []).filter(({ id, site }) => id !== room.id && !(isBound && site.id === room.site.id));
      places[index] = {
        rooms: others.map((other): Place => ({ kind: 'room', room: other, date })),
        hours: (isBound ? [] : (hours[i] ?? [])).map((hour): Place => ({ kind: 'time', room: own, date: hour })),
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
const roomsForAll = (places: readonly { rooms: Place[] }[], given: readonly Given[]): CatalogueRoom[] =>
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
  const { row, room, hasBegun, mustDecide } = date;
  const [first, then] = best?.kind === 'time' ? [hours, rooms] : [rooms, hours];
  const offers = [...firstOf(first, best), ...firstOf(then, undefined)];
  const state = row.proposalId !== null ? 'offered' : row.state === 'approved' ? 'approved' : 'requested';
  return {
    occurrenceId: row.id,
    state,
    localStart: row.localStart,
    localEnd: row.localEnd,
    room: { id: room.id, name: room.name },
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
  given: Given[],
): (Place | undefined)[] =>
  places.map(({ rooms, hours }) => {
    const wanted = room && rooms.find((place) => place.room.id === room.id && !isGiven(given, place));
    const best = wanted ?? [...rooms, ...hours].find((place) => !isGiven(given, place));
    if (best) given.push(givenAt(best));
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
  const given: Given[] = [];
  const planned: PlannedBooking[] = [];
  for (const members of Map.groupBy(dates, ({ booking }) => booking.id).values()) {
    const [{ booking, room }] = members as [DateInWay, ...DateInWay[]];
    const { fit, organisation } = await fitOf(reader, context.catalogue, booking, context.now);
    const movable = members.filter(isMovable);
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
