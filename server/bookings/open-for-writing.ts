/** A booking opened inside a write transaction, where nobody else can decide, change or cancel it meanwhile. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import { bookingStateOf } from '../../shared/bookings/state.ts';
import type { Action, Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { settleProposals } from '../proposals/settle-proposals.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { settleWaits } from '../waiting/end-waits.ts';
import type { RoomUse } from './hold-rooms.ts';
import { longerWords, toldDates } from './longer-words.ts';
import { bookingFor } from './show-booking.ts';

export interface OpenBooking {
  catalogue: Catalogue;
  booking: BookingRow;
  /** In order of time. */
  occurrences: readonly OccurrenceRow[];
}

/** A room that a stored row refers to; rooms are never deleted. */
export const knownRoom = (catalogue: Catalogue, id: string): CatalogueRoom => {
  const room = catalogue.room(id);
  if (!room) throw new Error(`a stored row refers to a room outside the catalogue: ${id}`);
  return room;
};

/** The occurrence as a use of its room. */
export const useOf = (catalogue: Catalogue, occurrence: OccurrenceRow): RoomUse => ({
  occurrenceId: occurrence.id,
  room: knownRoom(catalogue, occurrence.roomId),
  start: occurrence.startAt,
  end: occurrence.endAt,
});

/** @throws AppError `booking.not-found`, `access.forbidden` */
export const openForWriting = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  action: Action,
  idOrCode: string,
): Promise<OpenBooking> => {
  const catalogue = await deps.catalogue(tx);
  const booking = await bookingFor(tx, catalogue, actor, action, idOrCode);
  return { catalogue, booking, occurrences: await bookings.occurrencesOf(tx, [booking.id]) };
};

/** Dates were moved: in which zone, and when. */
export interface MovedIn {
  zone: string;
  now: Instant;
}

/** The time in words, as it is now; of dates none of which is used it stays what it was. */
const wordsAfter = (
  { when }: BookingRow,
  occurrences: readonly OccurrenceRow[],
  { zone, now }: MovedIn,
): Partial<bookings.NewBooking> => {
  const dates = toldDates(occurrences, now);
  return dates.length > 0 ? { ruleText: longerWords(when, zone, dates) } : {};
};

/**
 * Derives the booking's state and span anew from its occurrences and stores it with other changes. What was proposed
 * for dates that are no longer what they were is over by then, and what is over waits in no line. The promised answer
 * day stays while something is to be decided: dates, or a change of theirs.
 */
export const saveBooking = async (
  tx: Tx,
  booking: BookingRow,
  changes: Partial<bookings.NewBooking> & { infoAsked?: boolean; moved?: MovedIn | undefined } = {},
): Promise<BookingRow> => {
  const { infoAsked = booking.state === 'info_needed', moved, ...columns } = changes;
  const stored = await bookings.occurrencesOf(tx, [booking.id]);
  const occurrences = (await settleWaits(tx, stored)) ? await bookings.occurrencesOf(tx, [booking.id]) : stored;
  await settleProposals(tx, booking.id, occurrences);
  const live = occurrences.filter(({ state }) => state !== 'cancelled' && state !== 'skipped' && state !== 'denied');
  const spanning = live.length > 0 ? live : occurrences;
  const state = bookingStateOf(
    occurrences.map((each) => each.state),
    infoAsked,
  );
  const open = state === 'requested' || state === 'info_needed';
  const asksChange = (await proposals.openOf(tx, [booking.id])).some(({ kind }) => kind === 'change');
  await bookings.update(tx, booking, {
    ...(moved && wordsAfter(booking, occurrences, moved)),
    ...columns,
    state,
    decideBy: open || asksChange ? (columns.decideBy ?? booking.decideBy) : null,
    ...(!open && { clockStoppedAt: null }),
    firstStart: Math.min(...spanning.map(({ startAt }) => startAt)),
    lastEnd: Math.max(...spanning.map(({ endAt }) => endAt)),
  });
  return (await bookings.find(tx, booking.id)) as BookingRow;
};
