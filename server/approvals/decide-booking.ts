/** A person decides a request: all of its waiting dates or some of them. Approving checks everything again. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { arrivalOf, type Contender, type Precedence } from '../../shared/approvals/precedence.ts';
import type { DecisionRequest } from '../../shared/approvals/schemas.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { claimRooms, type RoomUse, releaseRooms } from '../bookings/hold-rooms.ts';
import { type OpenBooking, openForWriting, saveBooking, useOf } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { mismatchesWith, needsKnown } from '../bookings/room-mismatches.ts';
import { viewOf } from '../bookings/show-booking.ts';
import { checkCode } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import { askOrganisation } from '../messages/ask-organisation.ts';
import { settleProposals } from '../proposals/settle-proposals.ts';
import { contendersOf } from './contenders.ts';
import { type Deciding, denyDates, denyRivals, denyWithLetter, recordDecision } from './deny-dates.ts';
import { heldByOffers, type Rival, rivalsOf, takenDates } from './rivals.ts';

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

/** @throws AppError `booking.conflict`: somebody holds some of the time */
const refuseTaken = async (
  tx: Tx,
  uses: readonly RoomUse[],
  chosen: readonly OccurrenceRow[],
  ownStandIns: readonly string[],
): Promise<void> => {
  const taken = await takenDates(tx, uses, ownStandIns);
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

/** What the others' loss rests on, as the rules are now; nothing where nobody loses. */
const precedenceOver = async (
  { deps, tx }: Deciding,
  open: OpenBooking,
  rivals: readonly Rival[],
): Promise<Precedence | null> => {
  if (rivals.length === 0) return null;
  const ids = rivals.flatMap(({ occurrenceId, rivalOccurrenceId }) => [occurrenceId, rivalOccurrenceId]);
  const dates = Map.groupBy(await bookings.occurrencesByIds(tx, [...new Set(ids)]), ({ bookingId }) => bookingId);
  const others = await bookings.byIds(
    tx,
    rivals.map(({ bookingId }) => bookingId),
  );
  const rows = [open.booking, ...others.values()];
  const contenders = await contendersOf(tx, open.catalogue.region, rows, deps.clock.now());
  const [given, ...lost] = rows.map(({ id, requestedAt }) => ({
    ...(contenders.get(id) as Contender),
    requestedAt: arrivalOf(requestedAt, dates.get(id) ?? []),
  }));
  return { given: given as Contender, lost };
};

/** Dates that are given end what was offered for them instead, before their rooms are taken. */
const giveDates = async (tx: Tx, { booking }: OpenBooking, uses: readonly RoomUse[]): Promise<void> => {
  const ids = uses.map(({ occurrenceId }) => occurrenceId);
  await releaseRooms(tx, ids);
  await bookings.updateOccurrences(tx, ids, { state: 'approved' });
  await settleProposals(tx, booking.id, await bookings.occurrencesOf(tx, [booking.id]));
  await claimRooms(tx, uses);
};

const approve: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx, actor } = deciding;
  const coming = yetToCome(chosen, deps.clock.now());
  const uses = coming.map((row) => useOf(open.catalogue, row));
  await refuseTaken(tx, uses, coming, await heldByOffers(tx, open.booking.id));
  const rivals = await rivalsOf(tx, open.catalogue, open.booking.id, coming);
  if (rivals.length > 0 && !decision.denyCompeting) refuseCompeting(rivals, coming);
  const precedence = await precedenceOver(deciding, open, rivals);
  if (precedence) await denyRivals(deciding, rivals, { precedence, message: decision.competingMessage });
  await giveDates(tx, open, uses);
  const ids = coming.map(({ id }) => id);
  // Dates that went by while the request waited can no longer be given; leaving them would keep it open for ever.
  const late = chosen.filter(({ id }) => !ids.includes(id));
  if (late.length > 0) await denyDates(deciding, late);
  await recordDecision(deciding, open.booking.id, decision, ids, precedence);
  const saved = await saveBooking(tx, open.booking, { infoAsked: false, message: decision.message || null });
  await recordEvent(deps, tx, actor, saved, 'approved', {
    count: ids.length,
    ...(decision.message && { message: decision.message }),
    ...needsKnown(saved, mismatchesWith(saved.parts, uses, eventNeedsOf(saved.needs, saved.wheelchairUsers))),
  });
  return saved;
};

const deny: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx } = deciding;
  const { reasonCode, message } = decision;
  if (reasonCode === undefined) throw new AppError('decision.reason-required', { path: 'reasonCode' });
  checkCode((await deps.catalogue(tx)).codes.denyReason, reasonCode, 'reasonCode');
  if (reasonCode === 'OTHER' && !message) throw new AppError('decision.message-required', { path: 'message' });
  const changes = { infoAsked: false, message: message || null };
  return denyWithLetter(deciding, open.booking, { dates: chosen, reasonCode, message, changes });
};

const askInfo: Decide = async (deciding, open, chosen, decision) => {
  const { deps, tx, actor } = deciding;
  const { message } = decision;
  if (!message) throw new AppError('decision.message-required', { path: 'message' });
  const ids = chosen.map(({ id }) => id);
  await recordDecision(deciding, open.booking.id, decision, ids);
  return askOrganisation(deps, tx, actor, open.booking, message);
};

const ways: Record<DecisionRequest['decision'], Decide> = { approve, deny, request_info: askInfo };

/** What must hold beside what every decision asks, where nobody looks at the single request. Throws what it finds. */
export type Guard = (tx: Tx, open: OpenBooking, chosen: readonly OccurrenceRow[]) => Promise<void>;

/**
 * Decides inside a transaction.
 * @throws AppError as {@link decideBooking}, and what the guard finds
 */
export const decideWithin = async (
  deciding: Deciding,
  idOrCode: string,
  decision: DecisionRequest,
  guard?: Guard,
): Promise<BookingRow> => {
  const { deps, tx, actor } = deciding;
  const open = await openForWriting(deps, tx, actor, 'booking.decide', idOrCode);
  const chosen = chosenDates(open.occurrences, decision.occurrenceIds);
  await guard?.(tx, open, chosen);
  return ways[decision.decision](deciding, open, chosen, decision);
};

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
    const saved = await decideWithin({ deps, tx, actor }, idOrCode, decision);
    return viewOf(deps, tx, saved, actor, language);
  });
