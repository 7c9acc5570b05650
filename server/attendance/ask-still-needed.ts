/** The kind question after two unused times in a row, once for a booking: is the time still needed? */
import * as attendances from '../../db/attendances.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { isLeftUnused } from '../../shared/attendance/attendance.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import type { Actor } from '../../shared/permissions.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { toldOfBooking } from '../bookings/told-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';

/** What a row of the question holds. */
export interface NeedPayload {
  bookingId: string;
  /** The last date that was not used. */
  occurrenceId: string;
}

/** Dates that were to be held and are over; one that nobody came to is over as soon as staff say so. */
const pastOf = (occurrences: readonly OccurrenceRow[], now: number): OccurrenceRow[] =>
  occurrences.filter(({ state, endAt }) => state === 'no_show' || (holdsRoom(state) && endAt <= now));

/** After something was told of a date: asks where the last two were not used and more are to come. */
export const askStillNeeded = async (deps: Dependencies, tx: Tx, actor: Actor, booking: BookingRow): Promise<void> => {
  if (booking.stillNeededAskedAt !== null) return;
  const now = deps.clock.now();
  const occurrences = await bookings.occurrencesOf(tx, [booking.id]);
  const past = pastOf(occurrences, now);
  const outcomes = await attendances.of(
    tx,
    past.map(({ id }) => id),
  );
  const last = past.at(-1);
  const isOngoing = occurrences.some(({ state, startAt }) => state === 'approved' && startAt > now);
  const isUnused = isLeftUnused(past.map(({ id, state }) => ({ state, outcome: outcomes.get(id)?.outcome })));
  if (!last || !isOngoing || !isUnused) return;
  await bookings.update(tx, booking, { stillNeededAskedAt: now });
  const record = await recordEvent(deps, tx, actor, booking, 'need-asked');
  const told = await toldOfBooking(tx, booking, await regionToday(deps, tx));
  const payload: NeedPayload = { bookingId: booking.id, occurrenceId: last.id };
  await outbox.add(
    tx,
    told.map(({ email, language }) => ({
      id: deps.newId(),
      kind: 'booking.still-needed',
      recipient: email,
      language,
      payload: { ...payload },
      createdAt: now,
      dueAt: now,
      attempts: 0,
      eventKey: outbox.eventKeyOf(record.id, email),
    })),
  );
};
