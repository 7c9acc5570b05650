/** What organisation and staff have written about a booking, and how much of it the reader has not seen. */
import type { BookingRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as messages from '../../db/messages.ts';
import { AppError } from '../../shared/errors.ts';
import type { MessagesView, UnreadView } from '../../shared/messages/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import { visibilityOf } from '../bookings/list-bookings.ts';
import { bookingFor } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { sideOf } from './add-message.ts';
import { waitsForDecision } from './ask-organisation.ts';

/** For an actor who may see the booking. */
export const threadOf = async (
  deps: Pick<Dependencies, 'catalogue'>,
  reader: Reader,
  actor: Actor,
  booking: BookingRow,
): Promise<MessagesView> => {
  const writesAs = sideOf(actor, booking, await deps.catalogue(reader)) ?? null;
  const readAt = (await messages.readAt(reader, booking.id, actor.userId)) ?? Number.NEGATIVE_INFINITY;
  // Who may only read belongs to the organisation.
  const ownSide = writesAs ?? 'organisation';
  const rows = await messages.ofBooking(reader, booking.id);
  return {
    items: rows.map(({ id, at, side, byId, byName, body, asks }) => ({
      id,
      at: isoInstant(at),
      side,
      by: byName,
      isOwn: byId === actor.userId,
      body,
      asks,
      isNew: side !== ownSide && byId !== actor.userId && at > readAt,
    })),
    writesAs,
    mayAsk: writesAs === 'staff' && waitsForDecision(booking),
    isAsked: booking.state === 'info_needed',
  };
};

/** @throws AppError `booking.not-found` */
export const showMessages = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<MessagesView> =>
  deps.db.read(async (reader) => {
    const booking = await bookingFor(reader, await deps.catalogue(reader), actor, 'booking.see', idOrCode);
    return threadOf(deps, reader, actor, booking);
  });

/**
 * The reader has seen the thread up to this message.
 * @throws AppError `booking.not-found`, `message.not-found`
 */
export const markMessagesRead = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  messageId: string,
): Promise<void> =>
  deps.db.write(async (tx) => {
    const booking = await bookingFor(tx, await deps.catalogue(tx), actor, 'booking.see', idOrCode);
    const message = (await messages.ofBooking(tx, booking.id)).find(({ id }) => id === messageId);
    if (!message) throw new AppError('message.not-found', { path: 'messageId' });
    await messages.markRead(tx, booking.id, actor.userId, message.at);
  });

/** The bookings that have something new for the actor. */
export const listUnread = (deps: Dependencies, actor: Actor): Promise<UnreadView> => {
  authorise(actor, 'account.manage');
  return deps.db.read(async (reader) => {
    const visibility = visibilityOf(actor, await deps.catalogue(reader));
    const items = await messages.unread(reader, actor.userId, visibility);
    return { items, total: items.reduce((sum, { count }) => sum + count, 0) };
  });
};
