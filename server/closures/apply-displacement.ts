/**
 * Lets dates give way: each is moved or cancelled as a person decided, judged anew, recorded with its reason, and every
 * booker is told once. All of it, or nothing. Works for any list of dates, whatever the cause.
 */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { DisplacementRow } from '../../db/displacements.ts';
import * as displacements from '../../db/displacements.ts';
import type { DisplacementCause } from '../../shared/closures/displacement.ts';
import type { DisplacedView } from '../../shared/closures/plan-schemas.ts';
import type { DisplacementDecision } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { addLocalMinutes, dateOf, isoInstant, type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { zoneOf } from '../bookings/asked-dates.ts';
import { callOff } from '../bookings/call-off.ts';
import { askForRooms, claimRooms, releaseRooms } from '../bookings/hold-rooms.ts';
import { judgeUses, type Use } from '../bookings/judge-uses.ts';
import { knownRoom, saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { subjectOf } from '../sites/staff-site.ts';
import type { DateInWay } from './dates-in-way.ts';
import { giveBackOffers, waitAsBefore } from './give-back-offers.ts';
import { createRoomsInNeed } from './room-in-need.ts';

/** Why dates give way, for the record and for those who are told. */
export interface DisplacementOrder {
  cause: DisplacementCause;
  closureIdOf(date: DateInWay): string | null;
  /** What stands in the way, in public words: the closure's name. */
  title: LocalText;
  /** When it does, in wall-clock time; none where it has no end. */
  span: { start: LocalDateTime; end: LocalDateTime } | undefined;
  reason: string;
}

interface Move extends Use {
  date: DateInWay;
}

interface Conflict {
  occurrenceId: string;
  date: string;
  start: string;
  end: string;
  reason: string;
}

interface Work {
  deps: Dependencies;
  tx: Tx;
  actor: Actor;
  catalogue: Catalogue;
  order: DisplacementOrder;
  inNeed(room: CatalogueRoom): CatalogueRoom;
  decisionOf(date: DateInWay): DisplacementDecision;
}

/** @throws AppError `room.not-found`, `resolution.other-site` where the actor does not handle the other house, `when.end-before-start` */
const moveOf = ({ catalogue, actor, inNeed, decisionOf }: Work, date: DateInWay): Move => {
  const { row, room } = date;
  const { roomId, start, end } = decisionOf(date);
  const target = roomId === undefined ? room : roomToBook(catalogue, roomId, 'displacements');
  const isElsewhere = target.site.id !== room.site.id;
  if (
    isElsewhere &&
    (target.site.timeZone !== room.site.timeZone || !can(actor, 'booking.handle', subjectOf(target.site)))
  )
    throw new AppError('resolution.other-site', { path: 'displacements' });
  const localStart = start ?? row.localStart;
  const localEnd = end ?? addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
  const at = (local: LocalDateTime) => instantOf(local, target.site.timeZone).instant;
  const move = { date, room: inNeed(target), localStart, localEnd, start: at(localStart), end: at(localEnd) };
  if (move.end <= move.start) throw new AppError('when.end-before-start', { path: 'displacements' });
  return move;
};

const sortOf = ({ row }: DateInWay, { room, start, end }: Move): 'moved-room' | 'moved-time' | undefined => {
  if (start !== row.startAt || end !== row.endAt) return 'moved-time';
  return room.id === row.roomId ? undefined : 'moved-room';
};

/** What cannot be had after all. A wish of somebody else counts too: the county does not take from one to give to another. */
const conflictsOf = async ({ deps, tx }: Work, booking: BookingRow, moves: readonly Move[]): Promise<Conflict[]> => {
  const judged = await judgeUses(tx, moves, {
    now: deps.clock.now(),
    bookingId: booking.id,
    ownOccurrences: moves.map(({ date }) => date.row.id),
    participants: booking.participants,
  });
  return moves.flatMap((move, index) => {
    const judgement = judged[index];
    if (judgement?.status === 'free' && sortOf(move.date, move) !== undefined) return [];
    return {
      occurrenceId: move.date.row.id,
      date: dateOf(move.localStart),
      start: isoInstant(move.start),
      end: isoInstant(move.end),
      reason: judgement?.reason ?? judgement?.status ?? 'busy',
    };
  });
};

const place = async ({ tx }: Work, moves: readonly Move[]): Promise<void> => {
  for (const { date, room, localStart, localEnd, start, end } of moves) {
    await bookings.updateOccurrences(tx, [date.row.id], {
      roomId: room.id,
      localStart,
      localEnd,
      startAt: start,
      endAt: end,
      reason: sortOf(date, { date, room, localStart, localEnd, start, end }) ?? date.row.reason,
      reasonText: null,
    });
  }
  const usesIn = (state: OccurrenceRow['state']) =>
    moves
      .filter(({ date }) => date.row.state === state)
      .map(({ date, room, start, end }) => ({ occurrenceId: date.row.id, room, start, end }));
  await claimRooms(tx, usesIn('approved'));
  await askForRooms(tx, usesIn('requested'));
};

const recordOf = ({ deps, actor, order }: Work, date: DateInWay, move: Move | undefined): DisplacementRow => ({
  id: deps.newId(),
  occurrenceId: date.row.id,
  bookingId: date.row.bookingId,
  cause: order.cause,
  closureId: order.closureIdOf(date),
  action: move ? 'moved' : 'cancelled',
  reason: order.reason,
  fromRoomId: date.row.roomId,
  fromStartAt: date.row.startAt,
  toRoomId: move?.room.id ?? null,
  toStartAt: move?.start ?? null,
  at: deps.clock.now(),
  byId: actor.userId,
});

/**
 * Where the booking is at home when its dates have moved: with them, once none of its dates to come is in its own room
 * and all of them are in one house. Its staff are then those of that house.
 */
export const homeAfter = (
  catalogue: Catalogue,
  booking: BookingRow,
  occurrences: readonly OccurrenceRow[],
  now: number,
): Partial<Pick<BookingRow, 'roomId' | 'siteId'>> => {
  const coming = occurrences.filter(
    ({ state, endAt }) => (state === 'approved' || state === 'requested') && endAt > now,
  );
  const rooms = coming.map(({ roomId }) => knownRoom(catalogue, roomId));
  const [first] = rooms;
  if (!first || rooms.some(({ id }) => id === booking.roomId)) return {};
  if (rooms.some(({ site }) => site.id !== first.site.id)) return {};
  const counts = Map.groupBy(rooms, ({ id }) => id);
  const [home] = [...counts.values()].sort((a, b) => b.length - a.length)[0] as [CatalogueRoom, ...CatalogueRoom[]];
  return { roomId: home.id, siteId: home.site.id };
};

/** Moves and cancels the dates of one booking, and tells its booker once. Answers what could not be had. */
const displaceOf = async (work: Work, booking: BookingRow, dates: readonly DateInWay[]): Promise<Conflict[]> => {
  const { deps, tx, actor, catalogue, order, decisionOf } = work;
  const moves = dates.filter((date) => decisionOf(date).action === 'move').map((date) => moveOf(work, date));
  const cancelled = dates.filter((date) => decisionOf(date).action === 'cancel');
  const conflicts = await conflictsOf(work, booking, moves);
  if (conflicts.length > 0) return conflicts;
  await place(work, moves);
  const gone = { booking, dates: cancelled.map(({ row }) => row) };
  await callOff(deps, tx, actor, gone, { reasonOf: () => 'closed', reasonText: order.title });
  const records = dates.map((date) =>
    recordOf(
      work,
      date,
      moves.find((move) => move.date === date),
    ),
  );
  await displacements.insert(tx, records);
  const after = await bookings.occurrencesOf(tx, [booking.id]);
  const now = deps.clock.now();
  const saved = await saveBooking(tx, booking, {
    ...homeAfter(catalogue, booking, after, now),
    ...(moves.length > 0 && { moved: { zone: zoneOf({ booking, catalogue }), now } }),
  });
  await recordEvent(deps, tx, actor, saved, 'displaced', {
    count: dates.length,
    moved: moves.length,
    cancelled: cancelled.length,
    cause: order.cause,
    title: order.title,
    ...(order.span && { span: order.span }),
    displacementIds: records.map(({ id }) => id),
  });
  return [];
};

/** @throws AppError `displacement.past`: what is going on is neither moved nor cancelled */
const refuseBegun = (dates: readonly DateInWay[]): void => {
  if (dates.some(({ hasBegun }) => hasBegun)) throw new AppError('displacement.past', { path: 'displacements' });
};

/**
 * @param decisions for dates in the way; whoever calls has seen to it that the actor may decide about their rooms
 * @throws AppError `displacement.past`, `displacement.conflict` (every place that cannot be had), `room.not-found`,
 *   `resolution.other-site`, `when.end-before-start`
 */
export const applyDisplacement = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  order: DisplacementOrder,
  decisions: ReadonlyMap<DateInWay, DisplacementDecision>,
): Promise<DisplacedView> => {
  const dates = [...decisions.keys()];
  refuseBegun(dates);
  await releaseRooms(
    tx,
    dates.map(({ row }) => row.id),
  );
  const givenBack = await giveBackOffers(
    tx,
    dates.filter(({ row }) => row.proposalId !== null).map(({ row }) => row),
    { at: deps.clock.now(), byId: actor.userId },
  );
  const own = dates.filter(({ row }) => row.proposalId === null);
  const work: Work = {
    deps,
    tx,
    actor,
    catalogue: await deps.catalogue(tx),
    order,
    inNeed: createRoomsInNeed(),
    decisionOf: (date) => decisions.get(date) as DisplacementDecision,
  };
  const byBooking = Map.groupBy(own, ({ row }) => row.bookingId);
  const conflicts: Conflict[] = [];
  for (const members of byBooking.values()) {
    const [{ booking }] = members as [DateInWay, ...DateInWay[]];
    conflicts.push(...(await displaceOf(work, booking, members)));
  }
  if (conflicts.length > 0)
    throw new AppError('displacement.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
  await waitAsBefore(deps, tx, actor, givenBack);
  const moved = own.filter((date) => work.decisionOf(date).action === 'move').length;
  return { moved, cancelled: own.length - moved, bookings: byBooking.size };
};
