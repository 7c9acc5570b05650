/** Withdraws a request or cancels dates of a booking: rows stay, with their reason. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { CancelRequest, ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { afterEvent } from '../../shared/bookings/state.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { releaseRooms } from './hold-rooms.ts';
import { openForWriting, saveBooking } from './open-for-writing.ts';
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

/** @throws AppError `booking.not-found`, `access.forbidden`, `occurrence.not-found`, `booking.past`, `booking.not-open` */
export const cancelBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: CancelRequest,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const { booking, occurrences } = await openForWriting(deps, tx, actor, 'booking.cancel', idOrCode);
    const chosen = inScope(occurrences, request.scope, request.occurrenceId, deps.clock.now()).map(({ id }) => id);
    await releaseRooms(tx, chosen);
    await bookings.updateOccurrences(tx, chosen, {
      state: 'cancelled',
      reason: 'cancelled',
      // What is no code is the reason in the words of who cancels.
      reasonText: wordsOfCode(await deps.catalogue(tx), 'cancelReason', request.reason),
    });
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, actor, saved, 'cancelled', { count: chosen.length });
    return viewOf(deps, tx, saved, actor, language);
  });
