/** A question of staff and its answer: between the two the promised answer waits. */
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { startClock, stopClock } from '../bookings/answer-clock.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { addMessage, sideOf } from './add-message.ts';

/** Whether a question can still change the decision. */
export const waitsForDecision = ({ state }: Pick<BookingRow, 'state'>): boolean =>
  state === 'requested' || state === 'info_needed';

/** @throws AppError `booking.already-decided` */
export const askOrganisation = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  booking: BookingRow,
  body: string,
): Promise<BookingRow> => {
  if (!waitsForDecision(booking)) throw new AppError('booking.already-decided', { path: 'asks' });
  const stopped = await stopClock(tx, booking, deps.clock.now());
  const saved = await saveBooking(tx, stopped, { infoAsked: true, message: body });
  await recordEvent(deps, tx, actor, saved, 'info-asked', { message: body });
  await addMessage(deps, tx, actor, saved, { side: 'staff', body, asks: true, isToldOtherwise: true });
  return saved;
};

/**
 * What follows from an answer that is stored: the promised day moves on, and the staff hear of it.
 * @param saved the booking, no longer waiting for the organisation
 */
export const answerStaff = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  saved: BookingRow,
  body: string,
): Promise<BookingRow> => {
  const catalogue = await deps.catalogue(tx);
  const running = await startClock(tx, catalogue, saved, deps.clock.now());
  await recordEvent(deps, tx, actor, running, 'answered', { message: body });
  // Staff write down what they were told on the phone.
  await addMessage(deps, tx, actor, running, { side: sideOf(actor, running, catalogue) ?? 'organisation', body });
  return running;
};
