/** Withdraws a request or cancels dates of a booking: rows stay, with their reason. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { otherReason } from '../../shared/bookings/cancel-rules.ts';
import type { CancelRequest, ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { afterEvent } from '../../shared/bookings/state.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { callOff } from './call-off.ts';
import { byHouse, cancellationOf } from './cancellation.ts';
import { isCancelledLate } from './in-time.ts';
import { type OpenBooking, openForWriting, saveBooking } from './open-for-writing.ts';
import { recordEvent } from './record-event.ts';
import { viewOf } from './show-booking.ts';

/**
 * The occurrences that a scope means: the named one, it and those after it, or all that are yet to come.
 * What is past or no longer live never belongs to a scope.
 * @throws AppError `occurrence.not-found`, `booking.past`, `booking.not-open`
 */
export const inScope = (
  occurrences: readonly OccurrenceRow[],
  scope: ChangeScope,
  occurrenceId: string | undefined,
  now: Instant,
): OccurrenceRow[] => {
  const live = occurrences.filter(({ state }) => afterEvent(state, 'cancel') !== undefined);
  const coming = live.filter(({ startAt }) => startAt > now);
  if (live.length === 0) throw new AppError('booking.not-open');
  if (coming.length === 0) throw new AppError('booking.past');
  if (scope === 'all') return coming;
  const named =
    occurrences.find(({ id }) => id === occurrenceId) ?? refuse('occurrence.not-found', { path: 'occurrenceId' });
  const chosen = coming.filter(({ id, startAt }) =>
    scope === 'occurrence' ? id === named.id : startAt >= named.startAt,
  );
  if (chosen.length > 0) return chosen;
  throw new AppError(named.startAt <= now ? 'booking.past' : 'booking.not-open');
};

/** A date that the house takes back is told with more than that there is some reason. @throws AppError `request.invalid` */
const checkWords = (isByHouse: boolean, { reason, message }: CancelRequest): void => {
  if (isByHouse && reason === otherReason && message === undefined)
    throw new AppError('request.invalid', { fields: [{ path: 'message', code: 'field.required' }] });
};

/**
 * Cancels dates of a booking that is open for writing. Every way of cancelling comes here, so that each tells the same:
 * whose cancellation it is, and which dates it came late for.
 * @throws AppError `occurrence.not-found`, `booking.past`, `booking.not-open`, `request.invalid`
 */
export const cancelDates = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  { catalogue, booking, occurrences }: OpenBooking,
  request: CancelRequest,
): Promise<BookingRow> => {
  const now = deps.clock.now();
  const chosen = inScope(occurrences, request.scope, request.occurrenceId, now);
  const isByHouse = byHouse(catalogue, actor, booking, request.reason);
  checkWords(isByHouse, request);
  const gone = { booking, dates: chosen };
  // What is no code is the reason in the words of who cancels.
  const reasonText = wordsOfCode(catalogue, 'cancelReason', request.reason);
  await callOff(deps, tx, actor, gone, { reasonOf: cancellationOf(catalogue, isByHouse, now), reasonText });
  const saved = await saveBooking(tx, booking);
  const late = isByHouse ? 0 : chosen.filter((row) => isCancelledLate(catalogue, row, now)).length;
  await recordEvent(deps, tx, actor, saved, 'cancelled', {
    count: chosen.length,
    ...(late > 0 && { late }),
    ...(isByHouse && { cancelReason: request.reason }),
    ...(request.message && { message: request.message }),
  });
  return saved;
};

/**
 * @throws AppError `booking.not-found`, `access.forbidden`, `occurrence.not-found`, `booking.past`, `booking.not-open`,
 * `request.invalid`
 */
export const cancelBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: CancelRequest,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.cancel', idOrCode);
    const saved = await cancelDates(deps, tx, actor, open, request);
    return viewOf(deps, tx, saved, actor, language);
  });
