/** What a change would do: the one judgement of it, for its preview and for itself. Reads only. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { ChangePreviewRequest, ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import { AppError } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { standingOf } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { type AskedPlaces, askedPlaces, isMove, type Move, noPlaces } from './asked-moves.ts';
import { type NeedsAfter, needsAfter } from './change-needs.ts';
import { judgeUses, longestMinutes } from './judge-uses.ts';
import { knownRoom, type OpenBooking, useOf } from './open-for-writing.ts';
import { markMeetingOwn } from './own-dates.ts';
import { partUsesOf, roomsInQuestion } from './part-uses.ts';
import type { RoomTime } from './room-mismatches.ts';
import { subjectOf } from './show-booking.ts';
import { refuseTooManyWheelchairs } from './wheelchair-users.ts';

/** Where dates go, and which are given up. */
export type Places = Pick<AskedPlaces, 'moves' | 'cancelled'>;

/** How the asked places are. */
export interface JudgedPlaces extends Places {
  /** Of each move, in its order. */
  judged: readonly Judgement[];
  /** Whether staff must look before the approved dates may move. */
  asks: boolean;
  /** Why. */
  reasons: readonly QueueReason[];
}

export interface ChangePlan extends JudgedPlaces {
  /** Every date that the scope means; those that neither move nor are given up stay. */
  meant: readonly OccurrenceRow[];
  movedBefore: readonly OccurrenceRow[];
  participants: number;
  /** After the change, where every move is made that can be. */
  needs: NeedsAfter;
}

const isLive = ({ state }: OccurrenceRow): boolean => state === 'requested' || state === 'approved';

/** The dates yet to come where they will be. */
const usesAfter = (open: OpenBooking, { moves, cancelled }: Places, now: Instant): RoomTime[] => {
  const moved = new Map(moves.map((move) => [move.row.id, move]));
  const gone = new Set(cancelled.map(({ id }) => id));
  return open.occurrences
    .filter((row) => isLive(row) && row.startAt > now && !gone.has(row.id))
    .map((row) => moved.get(row.id) ?? useOf(open.catalogue, row));
};

/** The first rooms of the dates yet to come, each once, where they will be. */
export const roomsAfter = (open: OpenBooking, places: Places, now: Instant): CatalogueRoom[] => [
  ...new Set(usesAfter(open, places, now).map(({ room }) => room)),
];

/** The needs after the change, judged where the dates yet to come will be. */
export const needsOf = (
  open: OpenBooking,
  places: Places,
  change: Pick<ChangeRequest, 'needs' | 'wheelchairUsers'>,
  now: Instant,
): NeedsAfter =>
  needsAfter(open.booking, change, {
    before: usesAfter(open, { moves: [], cancelled: [] }, now),
    after: usesAfter(open, places, now),
  });

/** Inside the old time, in the same room: nothing is taken that was not given before. */
const isShortened = ({ row, room, start, end }: Move): boolean =>
  room.id === row.roomId && start >= row.startAt && end <= row.endAt;

interface Standing {
  organisation: OrganisationRow;
  priorityClass: string | null;
}

/** Why approved dates may not move by themselves: their new place would not be approved at once. */
const reasonsToAsk = (
  { booking, catalogue }: OpenBooking,
  moves: readonly Move[],
  { organisation, priorityClass }: Standing,
  asked: { participants: number; competingDates: number; needs: NeedsAfter },
): QueueReason[] =>
  queueReasonsOf({
    rooms: roomsInQuestion([...moves, ...moves.flatMap((move) => partUsesOf(booking.parts, move))]),
    organisationVerified: catalogue.region.statusRights[organisation.status] === 'automatic',
    priorityClass,
    participants: asked.participants,
    dates: moves.length,
    longestMinutes: longestMinutes(moves),
    times: moves,
    competingDates: asked.competingDates,
    mismatches: asked.needs.created,
    wheelchairUsers: asked.needs.event.wheelchairUsers,
  });

/**
 * Judges the new places, all of them together. Staff place approved dates anew by themselves; others only where the new
 * place would be approved at once, or lies inside the old one.
 */
export const judgePlaces = async (
  reader: Reader,
  actor: Actor,
  open: OpenBooking,
  { moves, cancelled }: Places,
  {
    now,
    participants,
    needs,
  }: { now: Instant; participants: number; needs: (possible: readonly Move[]) => NeedsAfter },
): Promise<JudgedPlaces> => {
  const { booking, catalogue } = open;
  const organisation = (await organisations.find(reader, booking.organisationId)) as OrganisationRow;
  const standing = await standingOf(reader, catalogue.region, organisation, now);
  const priorityClass = standing.priorityClass?.code ?? null;
  const placed = [...moves.map(({ row }) => row.id), ...cancelled.map(({ id }) => id)];
  const found = await judgeUses(reader, moves, {
    now,
    bookingId: booking.id,
    ownOccurrences: placed,
    organisationId: organisation.id,
    priorityClass,
    participants,
  });
  const judged = markMeetingOwn(open, new Set(placed), moves, found);
  const possible = moves.filter((_, index) => canBeAsked(judged[index] as Judgement));
  const given = possible.filter(({ row }) => row.state === 'approved');
  const mayPlace = given.every(isShortened) || can(actor, 'booking.handle', subjectOf(booking, catalogue));
  const competingDates = judged.filter(({ status }) => status === 'competing').length;
  const asked = { participants, competingDates, needs: needs(possible) };
  const reasons = mayPlace ? [] : reasonsToAsk(open, possible, { organisation, priorityClass }, asked);
  return { moves, cancelled, judged, asks: reasons.length > 0, reasons };
};

/** @throws AppError `booking.capacity`: more people than the smallest room holds in which dates stay */
const refuseTooMany = (open: OpenBooking, { moves, cancelled }: Places, participants: number | undefined): void => {
  const leaving = new Set([...moves.map(({ row }) => row.id), ...cancelled.map(({ id }) => id)]);
  const staying = open.occurrences.filter((row) => isLive(row) && !leaving.has(row.id));
  const capacity = Math.min(...staying.map(({ roomId }) => knownRoom(open.catalogue, roomId).capacity));
  if (participants !== undefined && participants > capacity)
    throw new AppError('booking.capacity', { path: 'participants', values: { capacity } });
};

/** @throws AppError `access.forbidden`: who may not cancel gives nothing up either */
const refuseGivingUp = ({ booking, catalogue }: OpenBooking, actor: Actor, { cancelled }: Places): void => {
  if (cancelled.length > 0 && !can(actor, 'booking.cancel', subjectOf(booking, catalogue)))
    throw new AppError('access.forbidden');
};

/**
 * Dates that cannot be had are in the plan, with what stands in their way: the caller refuses, or shows them.
 * @throws AppError `access.forbidden`, `occurrence.not-found`, `booking.past`, `booking.not-open`, `room.not-found`,
 *   `resolution.other-site`, `resolution.unknown-date`, `resolution.incomplete`, `when.end-before-start`,
 *   `booking.capacity`, `booking.wheelchair-users`
 */
export const planChange = async (
  reader: Reader,
  actor: Actor,
  open: OpenBooking,
  change: ChangePreviewRequest,
  now: Instant,
): Promise<ChangePlan> => {
  const places = isMove(change) ? askedPlaces(open, change, now) : noPlaces;
  refuseGivingUp(open, actor, places);
  refuseTooMany(open, places, change.participants);
  const participants = change.participants ?? open.booking.participants;
  const needs = (moves: readonly Move[]) => needsOf(open, { moves, cancelled: places.cancelled }, change, now);
  const judgedPlaces = await judgePlaces(reader, actor, open, places, { now, participants, needs });
  const possible = places.moves.filter((_, index) => canBeAsked(judgedPlaces.judged[index] as Judgement));
  const after = needs(possible);
  const field = change.wheelchairUsers === undefined ? 'participants' : 'wheelchairUsers';
  refuseTooManyWheelchairs(after.event.wheelchairUsers, participants, field);
  const { meant, movedBefore } = places;
  return { ...judgedPlaces, meant, movedBefore, participants, needs: after };
};
