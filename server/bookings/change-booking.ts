/** Changes a booking: what is told of it, the answer to a question, or the time and room of dates yet to come. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import { canBeAsked, claimSpan, type Judgement, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { addLocalMinutes, type Instant, type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { answerStaff } from '../messages/ask-organisation.ts';
import { standingOf } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { type AskedChange, askChange } from './ask-change.ts';
import { inScope } from './cancel-booking.ts';
import { asksNeeds, type NeedsAfter, neededColumns, needsAfter } from './change-needs.ts';
import { askForRooms, claimRooms, type RoomUse, releaseRooms } from './hold-rooms.ts';
import { judgeUses, longestMinutes, type Use } from './judge-uses.ts';
import { knownRoom, type OpenBooking, openForWriting, saveBooking, useOf } from './open-for-writing.ts';
import { recordEvent } from './record-event.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { needsKnown } from './room-mismatches.ts';
import { subjectOf, viewOf } from './show-booking.ts';
import { tellHouseOfNeeds } from './tell-house.ts';
import { refuseTooManyWheelchairs } from './wheelchair-users.ts';

/** A date with its new room and time. */
export interface Move extends Use {
  row: OccurrenceRow;
}

const isMove = ({ roomId, start, end }: ChangeRequest): boolean =>
  roomId !== undefined || start !== undefined || end !== undefined;

/** Whether the date goes anywhere: forms send a date's own times along with what was changed. */
export const goesElsewhere = ({ row, room, start, end }: Move): boolean =>
  room.id !== row.roomId || start !== row.startAt || end !== row.endAt;

/** @throws AppError `room.not-found`, `resolution.other-site` */
export const targetRoom = ({ catalogue, booking, occurrences }: OpenBooking, roomId: string): CatalogueRoom => {
  const room = roomToBook(catalogue, roomId, 'roomId');
  // Staff may have sent a date to another house; there it can stay.
  const isThere = occurrences.some((row) => row.roomId === room.id);
  if (room.site.id !== booking.siteId && !isThere) throw new AppError('resolution.other-site', { path: 'roomId' });
  return room;
};

/** New times of every chosen date: the named one's shift in wall-clock time, applied to all. */
const movesOf = (open: OpenBooking, chosen: readonly OccurrenceRow[], change: ChangeRequest): Move[] => {
  const reference = chosen.find(({ id }) => id === change.occurrenceId) ?? (chosen[0] as OccurrenceRow);
  const startShift = localMinutesBetween(reference.localStart, change.start ?? reference.localStart);
  const endShift = change.end === undefined ? startShift : localMinutesBetween(reference.localEnd, change.end);
  return chosen.map((row) => {
    const room = change.roomId === undefined ? knownRoom(open.catalogue, row.roomId) : targetRoom(open, change.roomId);
    const zone = room.site.timeZone;
    const at = (local: LocalDateTime) => instantOf(local, zone).instant;
    const localStart = addLocalMinutes(row.localStart, startShift);
    const localEnd = addLocalMinutes(row.localEnd, endShift);
    const [start, end] = [at(localStart), at(localEnd)];
    if (end <= start) throw new AppError('when.end-before-start', { path: 'end' });
    return { row, room, localStart, localEnd, start, end };
  });
};

/** Busy is also what meets a date of the same booking that stays where it is, even if that one only waits. */
const markMeetingOwn = (
  { catalogue, occurrences }: OpenBooking,
  moves: readonly Move[],
  judged: readonly Judgement[],
): Judgement[] => {
  const moved = new Set(moves.map(({ row }) => row.id));
  const spaced = ({ room, start, end }: RoomUse | Move) => ({
    ...claimSpan({ start, end }, room.policy.turnaroundMinutes),
    spaceIds: room.spaceIds,
  });
  const staying = occurrences
    .filter(({ id, state }) => state === 'requested' && !moved.has(id))
    .map((row) => spaced(useOf(catalogue, row)));
  return moves.map((move, index) => {
    const judgement = judged[index] as Judgement;
    const meets = staying.some((own) => overlappingThemselves([own, spaced(move)]).size > 0);
    return meets && canBeAsked(judgement) ? { ...judgement, status: 'busy', reason: 'busy' } : judgement;
  });
};

/** The needs after the change, judged where the dates yet to come will be. */
export const needsOf = (open: OpenBooking, moves: readonly Move[], change: ChangeRequest, now: Instant): NeedsAfter => {
  const coming = open.occurrences.filter(
    ({ state, startAt }) => (state === 'requested' || state === 'approved') && startAt > now,
  );
  const moved = new Map(moves.map((move) => [move.row.id, move]));
  const before = coming.map((row) => useOf(open.catalogue, row));
  const after = before.map((use) => moved.get(use.occurrenceId) ?? use);
  return needsAfter(open.booking, change, { before, after });
};

/** Staff place approved dates anew by themselves; others only where the new place would be approved at once. */
const mayKeepApproval = (
  open: OpenBooking,
  actor: Actor,
  moves: readonly Move[],
  asked: {
    organisation: OrganisationRow;
    priorityClass: string | null;
    participants: number;
    competingDates: number;
    needs: NeedsAfter;
  },
): boolean => {
  const { booking, catalogue } = open;
  if (can(actor, 'booking.handle', subjectOf(booking, catalogue))) return true;
  const { organisation, priorityClass, participants, competingDates, needs } = asked;
  const reasons = queueReasonsOf({
    rooms: [...new Set(moves.map(({ room }) => room))].map((room) => ({ ...room, careContext: room.site.careContext })),
    organisationVerified: catalogue.region.statusRights[organisation.status] === 'automatic',
    priorityClass,
    participants,
    dates: moves.length,
    longestMinutes: longestMinutes(moves),
    competingDates,
    mismatches: needs.created,
    wheelchairUsers: needs.event.wheelchairUsers,
  });
  return reasons.length === 0;
};

const storeMoves = async (tx: Tx, moves: readonly Move[]): Promise<void> => {
  const ids = moves.map(({ row }) => row.id);
  await releaseRooms(tx, ids);
  for (const { row, room, localStart, localEnd, start, end } of moves) {
    const sameTime = start === row.startAt && end === row.endAt;
    const reason = !sameTime ? 'moved-time' : room.id !== row.roomId ? 'moved-room' : row.reason;
    await bookings.updateOccurrences(tx, [row.id], {
      roomId: room.id,
      localStart,
      localEnd,
      startAt: start,
      endAt: end,
      reason,
    });
  }
  const useOfMove = ({ row, room, start, end }: Move): RoomUse => ({ occurrenceId: row.id, room, start, end });
  await claimRooms(tx, moves.filter(({ row }) => row.state === 'approved').map(useOfMove));
  await askForRooms(tx, moves.filter(({ row }) => row.state === 'requested').map(useOfMove));
};

/** What the change moves; nothing when it is about words only. */
const movesAsked = (open: OpenBooking, change: ChangeRequest, now: Instant): Move[] => {
  if (!isMove(change)) return [];
  const chosen = inScope(open.occurrences, change.scope, change.occurrenceId, now);
  return movesOf(open, chosen, change).filter(goesElsewhere);
};

/** Inside the old time, in the same room: nothing is taken that was not given before. */
const isShortened = ({ row, room, start, end }: Move): boolean =>
  room.id === row.roomId && start >= row.startAt && end <= row.endAt;

/** What became of the moves: those that were made, and what was asked of staff for the others. */
export interface Moved {
  made: readonly Move[];
  asked?: AskedChange & { count: number };
}

/**
 * Places the dates anew, all or nothing. What approved dates may not do at once is asked of staff where the change says
 * so, and those dates stay where they are.
 * @throws AppError `booking.conflict`, `booking.change-needs-approval`, `proposal.open`
 */
export const moveDates = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  open: OpenBooking,
  moves: readonly Move[],
  { participants, needs, asRequest = false }: { participants: number; needs: NeedsAfter; asRequest?: boolean },
): Promise<Moved> => {
  const { booking } = open;
  const now = deps.clock.now();
  const organisation = (await organisations.find(tx, booking.organisationId)) as OrganisationRow;
  const standing = await standingOf(tx, open.catalogue.region, organisation, now);
  const priorityClass = standing.priorityClass?.code ?? null;
  const judged = await judgeUses(tx, moves, {
    now,
    bookingId: booking.id,
    ownOccurrences: moves.map(({ row }) => row.id),
    organisationId: organisation.id,
    priorityClass,
    participants,
  });
  refuseConflicts(moves, markMeetingOwn(open, moves, judged));
  const competingDates = judged.filter(({ status }) => status === 'competing').length;
  const given = moves.filter((move) => move.row.state === 'approved');
  const asked = { organisation, priorityClass, participants, competingDates, needs };
  if (given.every(isShortened) || mayKeepApproval(open, actor, moves, asked)) {
    await storeMoves(tx, moves);
    return { made: moves };
  }
  if (!asRequest) throw new AppError('booking.change-needs-approval');
  const made = moves.filter((move) => move.row.state !== 'approved');
  await storeMoves(tx, made);
  return { made, asked: { ...(await askChange(deps, tx, actor, open, given)), count: given.length } };
};

const nothingMoved: Moved = { made: [] };

/** Columns of what is told about the booking. */
const toldColumns = (change: ChangeRequest): Partial<bookings.NewBooking> => ({
  ...(change.internalTitle !== undefined && { internalTitle: change.internalTitle }),
  ...(change.publicTitle !== undefined && { publicTitle: change.publicTitle }),
  ...(change.participants !== undefined && { participants: change.participants }),
  ...(change.note !== undefined && { note: change.note || null }),
  ...(change.responsiblePerson && {
    responsibleName: change.responsiblePerson.name,
    responsiblePhone: change.responsiblePerson.phone,
  }),
});

/** @throws AppError `booking.capacity`: more people than the smallest room holds that the dates will be in */
const refuseTooMany = (open: OpenBooking, moves: readonly Move[], participants: number | undefined): void => {
  const newRooms = new Map(moves.map(({ row, room }) => [row.id, room]));
  const live = open.occurrences.filter(({ state }) => state === 'requested' || state === 'approved');
  const rooms = live.map(({ id, roomId }) => newRooms.get(id) ?? knownRoom(open.catalogue, roomId));
  const capacity = Math.min(...rooms.map((room) => room.capacity));
  if (participants !== undefined && participants > capacity) {
    throw new AppError('booking.capacity', { path: 'participants', values: { capacity } });
  }
};

/** Whether somebody else than its staff made an approved booking need what its rooms are not certain to give. */
const isNewsToHouse = ({ booking, catalogue }: OpenBooking, actor: Actor, { created }: NeedsAfter): boolean =>
  booking.state === 'approved' && created.length > 0 && !can(actor, 'booking.handle', subjectOf(booking, catalogue));

/**
 * Applies the change in one transaction; past dates never change, ids stay.
 * @throws AppError `booking.not-found`, `access.forbidden`, `request.stale`, `occurrence.not-found`, `booking.past`,
 *   `booking.not-open`, `booking.conflict`, `booking.capacity`, `booking.wheelchair-users`,
 *   `booking.change-needs-approval`, `proposal.open`
 */
export const changeBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  change: ChangeRequest,
  options: { ifVersion?: number | undefined; language: Language },
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    if (options.ifVersion !== undefined && options.ifVersion !== open.booking.version)
      throw new AppError('request.stale');
    const now = deps.clock.now();
    const moves = movesAsked(open, change, now);
    const columns = toldColumns(change);
    const tells = Object.keys(columns).length > 0 || asksNeeds(change);
    // What is over, or was called off, stays as it was told.
    if (tells) inScope(open.occurrences, 'all', undefined, now);
    refuseTooMany(open, moves, change.participants);
    const participants = change.participants ?? open.booking.participants;
    const needs = needsOf(open, moves, change, now);
    const field = change.wheelchairUsers === undefined ? 'participants' : 'wheelchairUsers';
    refuseTooManyWheelchairs(needs.event.wheelchairUsers, participants, field);
    const placing = { participants, needs, asRequest: change.asRequest ?? false };
    const { made, asked } = moves.length > 0 ? await moveDates(deps, tx, actor, open, moves, placing) : nothingMoved;
    const needsNow = asked ? needsOf(open, made, change, now) : needs;
    const answers = change.answer !== undefined && change.answer !== '';
    if (answers && open.booking.state !== 'info_needed') throw new AppError('booking.not-open', { path: 'answer' });
    const saved = await saveBooking(tx, open.booking, {
      ...columns,
      ...((asksNeeds(change) || made.length > 0) && neededColumns(open.booking, change, needsNow)),
      ...(asked && { decideBy: asked.decideBy }),
      ...(answers && { infoAsked: false, message: null }),
    });
    const known = needsNow.created.length > 0 || asksNeeds(change) ? needsKnown(saved, needsNow.mismatches) : {};
    if (made.length > 0) await recordEvent(deps, tx, actor, saved, 'moved', { count: made.length, ...known });
    if (asked) await recordEvent(deps, tx, actor, saved, 'change-asked', asked);
    if (tells) await recordEvent(deps, tx, actor, saved, 'changed', known);
    if (isNewsToHouse(open, actor, needsNow)) await tellHouseOfNeeds(deps, tx, open.catalogue, saved);
    const after = answers && change.answer ? await answerStaff(deps, tx, actor, saved, change.answer) : saved;
    return viewOf(deps, tx, after, actor, options.language);
  });
