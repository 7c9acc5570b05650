/** The trace that every change of a booking leaves, in its own transaction: audit row and messages to send. */
import type { AuditRow } from '../../db/audit.ts';
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import type { Actor } from '../../shared/permissions.ts';
import { markTold } from '../breakdowns/notices-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { type BookingEvent, type EventDetails, mailedEvents } from './history.ts';
import { toldOfBooking } from './told-of-booking.ts';

/** Events after which dates may stand approved where they did not before. */
const giving: ReadonlySet<BookingEvent> = new Set([
  'approved-automatically',
  'approved',
  'moved',
  'dates-added',
  'rooms-changed',
  'change-accepted',
  'offer-accepted',
  'displaced',
]);

/** Who does something to a booking; without an id the product itself, as time passes. */
export type Doer = Pick<Actor, 'name'> & { userId: string | null };

/** Who is said to have done what nobody did. */
export const byItself: Doer = { userId: null, name: 'Tilava' };

/** Records what the actor did to the booking, and queues the mails to those who are told when there is one to send. Answers the record. */
export const recordEvent = async (
  deps: Dependencies,
  tx: Tx,
  actor: Doer,
  booking: Pick<
    BookingRow,
    'id' | 'organisationId' | 'umbrellaId' | 'requestedBy' | 'siteId' | 'needs' | 'wheelchairUsers'
  >,
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
  // The mail of such an event says what is out of order then, so that nobody need be told again. Who says to know what
  // the rooms lack has read that too; of an approval it only tells what the booker knew.
  const acknowledgedById =
    details.known === true && event !== 'approved' && actor.userId !== null ? actor.userId : undefined;
  if (giving.has(event) || acknowledgedById !== undefined) await markTold(deps, tx, booking, acknowledgedById);
  if (!(mailedEvents as readonly BookingEvent[]).includes(event)) return record;
  const told = await toldOfBooking(tx, booking, await regionToday(deps, tx));
  await outbox.add(
    tx,
    told.map(({ email, language }) => ({
      id: deps.newId(),
      kind: `booking.${event}`,
      recipient: email,
      language,
      payload: { bookingId: booking.id, ...details },
      createdAt: at,
      dueAt: at,
      attempts: 0,
      eventKey: outbox.eventKeyOf(record.id, email),
    })),
  );
  return record;
};
