/** A booking's people know what is out of order on its dates and keep them all the same; or take that back. */
import * as bookings from '../../db/bookings.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Tx } from '../../db/database.ts';
import type { BookingBreakdownsView, BreakdownAcknowledgement } from '../../shared/breakdowns/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { bookingFor } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { pairsOf, storeTold, toldByKey } from './notices-of-booking.ts';
import { showBookingBreakdowns } from './show-booking-breakdowns.ts';
import { sufferingDates } from './suffering.ts';
import { keyOf } from './tell-bookers.ts';

/** The booking with what harms its dates yet to come, and what has been said of that. */
const harmedBooking = async (deps: Dependencies, tx: Tx, actor: Actor, idOrCode: string) => {
  const catalogue = await deps.catalogue(tx);
  const booking = await bookingFor(tx, catalogue, actor, 'booking.change', idOrCode);
  const occurrences = await bookings.occurrencesOf(tx, [booking.id]);
  const pairs = pairsOf(sufferingDates(catalogue, booking, occurrences, deps.clock.now()));
  return { booking, pairs, told: await toldByKey(tx, pairs) };
};

const datesIn = (pairs: readonly { occurrenceId: string }[]): number =>
  new Set(pairs.map(({ occurrenceId }) => occurrenceId)).size;

/**
 * The dates are kept, in spite of what was read of them: what broke after that is not covered by it.
 * @throws AppError `booking.not-found`, `access.forbidden`
 */
export const acknowledgeBreakdowns = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  { dates }: BreakdownAcknowledgement,
): Promise<BookingBreakdownsView> => {
  await deps.db.write(async (tx) => {
    const { booking, pairs, told } = await harmedBooking(deps, tx, actor, idOrCode);
    const read = new Set(
      dates.flatMap(({ occurrenceId, breakdownIds }) =>
        breakdownIds.map((id) => keyOf({ breakdownId: id, occurrenceId })),
      ),
    );
    const silent = pairs.filter((pair) => read.has(keyOf(pair)) && !told.get(keyOf(pair))?.acknowledged);
    if (silent.length === 0) return;
    const now = deps.clock.now();
    await storeTold(tx, silent, now, { at: now, byId: actor.userId });
    await recordEvent(deps, tx, actor, booking, 'kept', { count: datesIn(silent) });
  });
  return showBookingBreakdowns(deps, actor, idOrCode);
};

/**
 * The dates are open to be moved again, as if nobody had said to keep them.
 * @throws AppError `booking.not-found`, `access.forbidden`
 */
export const reopenBreakdowns = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
): Promise<BookingBreakdownsView> => {
  await deps.db.write(async (tx) => {
    const { booking, pairs, told } = await harmedBooking(deps, tx, actor, idOrCode);
    const kept = pairs.filter((pair) => told.get(keyOf(pair))?.acknowledged);
    if (kept.length === 0) return;
    await breakdowns.acknowledge(tx, kept, null);
    await recordEvent(deps, tx, actor, booking, 'kept-no-more', { count: datesIn(kept) });
  });
  return showBookingBreakdowns(deps, actor, idOrCode);
};
