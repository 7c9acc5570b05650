/** Dates that were left out of a booking wait in line for their place. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as waits from '../../db/waits.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { isTooNear } from '../../shared/waiting/wait.ts';
import type { Use } from '../bookings/judge-uses.ts';
import { type OpenBooking, openForWriting, saveBooking, useOf } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { refuseConflicts } from '../bookings/refuse-conflicts.ts';
import { viewOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { judgeOffered } from '../proposals/judge-offered.ts';
import type { Placement } from '../proposals/make-proposal.ts';

/** Writes that the dates wait; they have their reason already. */
export const insertWaits = (
  { newId, clock }: Pick<Dependencies, 'newId' | 'clock'>,
  tx: Tx,
  bookingId: string,
  occurrenceIds: readonly string[],
): Promise<void> =>
  waits.insert(
    tx,
    occurrenceIds.map((occurrenceId) => ({
      id: newId(),
      occurrenceId,
      bookingId,
      since: clock.now(),
      state: 'waiting',
      proposalId: null,
    })),
  );

/** The date where it was asked for. */
export const placementOfDate = ({ catalogue }: OpenBooking, row: OccurrenceRow): Placement => {
  const { room, start, end } = useOf(catalogue, row);
  return { row, room, start, end, localStart: row.localStart, localEnd: row.localEnd };
};

/**
 * What could never be offered, because the house is closed then or a rule forbids it, does not wait.
 * @throws AppError `booking.conflict`
 */
export const refuseHopeless = (uses: readonly Use[], judged: readonly Judgement[]): void => {
  const isHopeless = (judgement: Judgement) => !canBeAsked(judgement) && judgement.status !== 'busy';
  refuseConflicts(
    uses.filter((_, index) => isHopeless(judged[index] as Judgement)),
    judged.filter(isHopeless),
  );
};

/**
 * What was left out, or what the booker gave up in time. What the house denied or took back is not hers to get by waiting,
 * and a late cancellation stays on the record.
 */
const mayWait = ({ state, reason }: OccurrenceRow): boolean =>
  state === 'skipped' ? reason !== 'waiting' : state === 'cancelled' && reason === 'cancelled';

/** @throws AppError `occurrence.not-found`, `wait.not-possible`, `booking.past` */
const chosenDates = ({ occurrences }: OpenBooking, ids: readonly string[], now: Instant): OccurrenceRow[] =>
  [...new Set(ids)].map((id) => {
    const row = occurrences.find((each) => each.id === id) ?? refuse('occurrence.not-found', { path: 'occurrenceIds' });
    if (!mayWait(row)) throw new AppError('wait.not-possible', { path: 'occurrenceIds' });
    if (isTooNear(now, row.startAt)) throw new AppError('booking.past', { path: 'occurrenceIds' });
    return row;
  });

/**
 * Dates of a booking that is still alive stand in line for the place that they were to have.
 * @throws AppError `booking.not-found`, `access.forbidden`, `booking.not-open`, `occurrence.not-found`,
 *   `wait.not-possible`, `booking.past`, `booking.conflict`
 */
export const joinLine = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  occurrenceIds: readonly string[],
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    const { booking } = open;
    const isOver = booking.state === 'cancelled' || booking.state === 'denied';
    if (isOver) throw new AppError('booking.not-open');
    const now = deps.clock.now();
    const rows = chosenDates(open, occurrenceIds, now);
    const placements = rows.map((row) => placementOfDate(open, row));
    const judged = await judgeOffered(tx, open, placements, { at: now });
    refuseHopeless(placements, judged);
    const ids = rows.map(({ id }) => id);
    await bookings.updateOccurrences(tx, ids, { state: 'skipped', reason: 'waiting', reasonText: null });
    await insertWaits(deps, tx, booking.id, ids);
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, actor, saved, 'queued', { count: ids.length });
    return viewOf(deps, tx, saved, actor, language);
  });
