/** The trace that every change of a booking leaves, in its own transaction: audit row and messages to send. */
import type { AuditRow } from '../../db/audit.ts';
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import type { Actor } from '../../shared/permissions.ts';
import { markTold } from '../breakdowns/tell-bookers.ts';
import type { Dependencies } from '../dependencies.ts';
import { type BookingEvent, type EventDetails, mailedEvents } from './history.ts';

/** Events after which dates may stand approved where they did not before. */
const giving: ReadonlySet<BookingEvent> = new Set(['approved-automatically', 'approved', 'moved']);

/** Records what the actor did to the booking, and queues the mail to the booker when there is one to send. Answers the record. */
export const recordEvent = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  booking: Pick<BookingRow, 'id' | 'requestedBy' | 'siteId' | 'needs' | 'wheelchairUsers'>,
  event: BookingEvent,
  details: EventDetails = {},
): Promise<AuditRow> => {
  const at = deps.clock.now();
  const record: AuditRow = {
    id: deps.newId(),
    at,
    actorId: actor.userId,
    actorName: actor.name,
    action: `booking.${event}`,
    subjectKind: 'booking',
    subjectId: booking.id,
    details: { ...details },
  };
  await audit.record(tx, record);
  // The mail of such an event says what is out of order then, so that nobody need be told again.
  if (giving.has(event)) await markTold(deps, tx, booking);
  if (!(mailedEvents as readonly BookingEvent[]).includes(event)) return record;
  const booker = await users.findById(tx, booking.requestedBy);
  if (!booker) return record;
  await outbox.add(tx, [
    {
      id: deps.newId(),
      kind: `booking.${event}`,
      recipient: booker.email,
      language: booker.language,
      payload: { bookingId: booking.id, ...details },
      createdAt: at,
      dueAt: at,
      attempts: 0,
    },
  ]);
  return record;
};
