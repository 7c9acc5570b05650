/** Puts a word into the thread of a booking, inside the transaction of what it belongs to. */
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as messages from '../../db/messages.ts';
import type { MessageSide } from '../../shared/messages/message.ts';
import { type Actor, can, speaksFor } from '../../shared/permissions.ts';
import { subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { tellOfMessage } from './tell-of-message.ts';

/** For whom the actor would write; somebody of the organisation writes for it, whatever else she may do. */
export const sideOf = (actor: Actor, booking: BookingRow, catalogue: Catalogue): MessageSide | undefined => {
  const subject = subjectOf(booking, catalogue);
  if (!can(actor, 'booking.change', subject)) return undefined;
  return speaksFor(actor, subject) ? 'organisation' : 'staff';
};

export interface NewMessage {
  side: MessageSide;
  body: string;
  asks?: boolean;
  /** Whether another mail tells of it already: a decision has a mail of its own. */
  isToldOtherwise?: boolean;
}

/** Who writes has read what stood before. */
export const addMessage = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'newId'>,
  tx: Tx,
  actor: Actor,
  booking: BookingRow,
  { side, body, asks = false, isToldOtherwise = false }: NewMessage,
): Promise<void> => {
  const at = deps.clock.now();
  const row = { id: deps.newId(), bookingId: booking.id, at, byId: actor.userId, byName: actor.name, side, body, asks };
  await messages.insert(tx, row);
  await messages.markRead(tx, booking.id, actor.userId, at);
  if (!isToldOtherwise) await tellOfMessage(deps, tx, booking, row);
};
