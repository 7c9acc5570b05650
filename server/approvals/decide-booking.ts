/** A person decides a request: all of its waiting dates or some of them. Approving checks everything again. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Tx } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import type { DecisionRequest, DenyReason } from '../../shared/approvals/schemas.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { claimRooms, type RoomUse, releaseRooms } from '../bookings/hold-rooms.ts';
import { knownRoom, type OpenBooking, openForWriting, saveBooking, useOf } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { mismatchesAt, needsKnown } from '../bookings/room-mismatches.ts';
import { viewOf } from '../bookings/show-booking.ts';
import { checkCode } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** A waiting date of another booking that wants some of the same space and time. */
export interface Rival {
  /** The date at hand. */
  occurrenceId: string;
  bookingId: string;
  rivalOccurrenceId: string;
}

/** Waiting dates of other bookings that would lose if these were approved. */
export const rivalsOf = async (
  reader: Tx | Parameters<typeof wishes.overlapping>[0],
  catalogue: Catalogue,
  bookingId: string,
  occurrences: readonly OccurrenceRow[],
): Promise<Rival[]> => {
  const found = new Map<string, Rival>();
  for (const [roomId, group] of Map.groupBy(occurrences, (each) => each.roomId)) {
    const room = knownRoom(catalogue, roomId);
    const spans = group.map(({ startAt, endAt }) =>
      claimSpan({ start: startAt, end: endAt }, room.policy.turnaroundMinutes),
    );
    for (const wish of await wishes.overlapping(reader, room.spaceIds, spans, { exceptBookingId: bookingId })) {
      const occurrenceId = (group[wish.index] as OccurrenceRow).id;
      const rival = { occurrenceId, bookingId: wish.bookingId, rivalOccurrenceId: wish.occurrenceId };
      found.set(`${occurrenceId} ${wish.occurrenceId}`, rival);
    }
  }
  return [...found.values()];
};

/** Which of the dates somebody else holds by now. */
export const takenDates = async (
  reader: Parameters<typeof claims.clashing>[0],
  uses: readonly RoomUse[],
): Promise<Map<string, 'busy' | 'closed'>> => {
  const taken = new Map<string, 'busy' | 'closed'>();
  for (const [room, group] of Map.groupBy(uses, (use) => use.room)) {
    const spans = group.map((use) => claimSpan(use, room.policy.turnaroundMinutes));
    for (const clash of await claims.clashing(reader, room.spaceIds, spans, {
      exceptOccurrences: group.map((use) => use.occurrenceId),
    })) {
      taken.set((group[clash.index] as RoomUse).occurrenceId, clash.closureId === null ? 'busy' : 'closed');
    }
  }
  return taken;
};

const dateOfRow = ({ localStart, startAt, endAt }: OccurrenceRow) => ({
  date: localStart.slice(0, 10),
  start: isoInstant(startAt),
  end: isoInstant(endAt),
});

/**
 * The waiting dates that the decision is about.
 * @throws AppError `booking.already-decided`, `occurrence.not-found`
 */
const chosenDates = (occurrences: readonly OccurrenceRow[], ids: readonly string[] | undefined): OccurrenceRow[] => {
  const waiting = occurrences.filter(({ state }) => state === 'requested');
  if (waiting.length === 0) throw new AppError('booking.already-decided');
  if (ids === undefined) return waiting;
  const chosen = occurrences.filter(({ id }) => ids.includes(id));
  if (chosen.length < new Set(ids).size) throw new AppError('occurrence.not-found', { path: 'occurrenceIds' });
  if (chosen.some(({ state }) => state !== 'requested'))
    throw new AppError('booking.already-decided', { path: 'occurrenceIds' });
  return chosen;
};

interface Deciding {
  deps: Dependencies;
  tx: Tx;
  actor: Actor;
}

const recordDecision = async (
  { deps, tx, actor }: Deciding,
  bookingId: string,
  decision: DecisionRequest,
  occurrenceIds: string[],
) =>
  bookings.insertDecision(tx, {
    id: deps.newId(),
    bookingId,
    decision: decision.decision,
    reasonCode: decision.reasonCode ?? null,
    message: decision.message || null,
    occurrenceIds,
    decidedBy: actor.userId,
    decidedAt: deps.clock.now(),
  });

const denyDates = async ({ tx }: Deciding, occurrences: readonly OccurrenceRow[]): Promise<string[]> => {
  const ids = occurrences.map(({ id }) => id);
  await releaseRooms(tx, ids);
  await bookings.updateOccurrences(tx, ids, { state: 'denied', reason: 'denied' });
  return ids;
};

/** Denies the rivals' waiting dates that would lose, each rival with a decision and a message of its own. */
const denyRivals = async (deciding: Deciding, rivals: readonly Rival[]): Promise<void> => {
  const { deps, tx, actor } = deciding;
  for (const [bookingId, lost] of Map.groupBy(rivals, (rival) => rival.bookingId)) {
    const rival = (await bookings.find(tx, bookingId)) as BookingRow;
    const rows = await bookings.occurrencesByIds(tx, [...new Set(lost.map((each) => each.rivalOccurrenceId))]);
    const ids = await denyDates(
      deciding,
      rows.filter(({ state }) => state === 'requested'),
    );
    const reasonCode: DenyReason = 'CONFLICT';
    await recordDecision(deciding, bookingId, { decision: 'deny', reasonCode, denyCompeting: false }, ids);
    const saved = await saveBooking(tx, rival);
    await recordEvent(deps, tx, actor, saved, 'denied', { count: ids.length, reasonCode });
  }
};

/** @throws AppError `booking.conflict`: somebody holds some of the time */
const refuseTaken = async (tx: Tx, uses: readonly RoomUse[], chosen: readonly OccurrenceRow[]): Promise<void> => {
  const taken = await takenDates(tx, uses);
  const conflicts = chosen.flatMap((row) => {
    const reason = taken.get(row.id);
    return reason ? { ...dateOfRow(row), occurrenceId: row.id, reason } : [];
  });
  if (conflicts.length > 0)
    throw new AppError('booking.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
};

/** @throws AppError `booking.competing`: others wait for the same time; which dates, never who */
const refuseCompeting = (rivals: readonly Rival[], chosen: readonly OccurrenceRow[]): void => {
  const dates = chosen.filter(({ id }) => rivals.some((rival) => rival.occurrenceId === id));
  const competing = dates.map((row) => ({ ...dateOfRow(row), occurrenceId: row.id, reason: 'competing' }));
  throw new AppError('booking.competing', { values: { count: competing.length }, extra: { competing } });
};

/** What can still be approved. @throws AppError `booking.past` when nothing can */
const yetToCome = (chosen: readonly OccurrenceRow[], now: Instant): OccurrenceRow[] => {
  const coming = chosen.filter(({ startAt }) => startAt > now);
  if (coming.length === 0) throw new AppError('booking.past');
  return coming;
};

/** @param chosen the waiting dates that the decision is about */
type Decide = (
  deciding: Deciding,
  open: OpenBooking,
  chosen: readonly OccurrenceRow[],
  decision: DecisionRequest,
) => Promise<BookingRow>;

const approve: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx, actor } = deciding;
  const coming = yetToCome(chosen, deps.clock.now());
  const uses = coming.map((row) => useOf(open.catalogue, row));
  await refuseTaken(tx, uses, coming);
  const rivals = await rivalsOf(tx, open.catalogue, open.booking.id, coming);
  if (rivals.length > 0 && !decision.denyCompeting) refuseCompeting(rivals, coming);
  await denyRivals(deciding, rivals);
  const ids = coming.map(({ id }) => id);
  await releaseRooms(tx, ids);
  await claimRooms(tx, uses);
  await bookings.updateOccurrences(tx, ids, { state: 'approved' });
  // Dates that went by while the request waited can no longer be given; leaving them would keep it open for ever.
  const late = chosen.filter(({ id }) => !ids.includes(id));
  if (late.length > 0) await denyDates(deciding, late);
  await recordDecision(deciding, open.booking.id, decision, ids);
  const saved = await saveBooking(tx, open.booking, { infoAsked: false, message: decision.message || null });
  await recordEvent(deps, tx, actor, saved, 'approved', {
    count: ids.length,
    ...(decision.message && { message: decision.message }),
    ...needsKnown(saved, mismatchesAt(uses, eventNeedsOf(saved.needs, saved.wheelchairUsers))),
  });
  return saved;
};

const deny: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx, actor } = deciding;
  const { reasonCode, message } = decision;
  if (reasonCode === undefined) throw new AppError('decision.reason-required', { path: 'reasonCode' });
  checkCode((await deps.catalogue(tx)).codes.denyReason, reasonCode, 'reasonCode');
  if (reasonCode === 'OTHER' && !message) throw new AppError('decision.message-required', { path: 'message' });
  const ids = await denyDates(deciding, chosen);
  await recordDecision(deciding, open.booking.id, decision, ids);
  const saved = await saveBooking(tx, open.booking, { infoAsked: false, message: message || null });
  await recordEvent(deps, tx, actor, saved, 'denied', { count: ids.length, reasonCode, ...(message && { message }) });
  return saved;
};

const askInfo: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx, actor } = deciding;
  const { message } = decision;
  if (!message) throw new AppError('decision.message-required', { path: 'message' });
  await recordDecision(
    deciding,
    open.booking.id,
    decision,
    chosen.map(({ id }) => id),
  );
  const saved = await saveBooking(tx, open.booking, { infoAsked: true, message });
  await recordEvent(deps, tx, actor, saved, 'info-asked', { message });
  return saved;
};

const ways: Record<DecisionRequest['decision'], Decide> = { approve, deny, request_info: askInfo };

/**
 * Decides in one transaction: of simultaneous approvals of one time exactly one wins.
 * @throws AppError `booking.not-found`, `access.forbidden`, `booking.already-decided`, `occurrence.not-found`,
 *   `booking.past`, `booking.conflict`, `booking.competing`, `decision.reason-required`, `decision.message-required`,
 *   `code.unknown`
 */
export const decideBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  decision: DecisionRequest,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.decide', idOrCode);
    const chosen = chosenDates(open.occurrences, decision.occurrenceIds);
    const saved = await ways[decision.decision]({ deps, tx, actor }, open, chosen, decision);
    return viewOf(deps, tx, saved, actor, language);
  });
