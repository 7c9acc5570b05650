/** Queries about what organisation and staff write to each other, and how far each has read. */
import { and, asc, count, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { MessageSide } from '../shared/messages/message.ts';
import type { Instant } from '../shared/time.ts';
import type { Visibility } from './bookings.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type MessageRow = Tables['messages']['$inferSelect'];

export const insert = (tx: Tx, row: MessageRow): Promise<void> => tx.insertRows('messages', [row]);

/** Oldest first. */
export const ofBooking = async (reader: Reader, bookingId: string): Promise<MessageRow[]> => {
  const { messages } = reader.tables;
  return reader
    .select()
    .from(messages)
    .where(eq(messages.bookingId, bookingId))
    .orderBy(asc(messages.at), asc(messages.id));
};

/** Until when the person has read the booking's messages. */
export const readAt = async (reader: Reader, bookingId: string, userId: string): Promise<Instant | undefined> => {
  const { messageReads } = reader.tables;
  const [row] = await reader
    .select({ readAt: messageReads.readAt })
    .from(messageReads)
    .where(and(eq(messageReads.bookingId, bookingId), eq(messageReads.userId, userId)));
  return row?.readAt;
};

/** Marks them read up to an instant; never less than before. */
export const markRead = async (tx: Tx, bookingId: string, userId: string, until: Instant): Promise<void> => {
  const { messageReads } = tx.tables;
  await tx
    .insert(messageReads)
    .values({ bookingId, userId, readAt: until })
    .onConflictDoUpdate({
      target: [messageReads.bookingId, messageReads.userId],
      set: { readAt: until },
      setWhere: sql`${messageReads.readAt} < ${until}`,
    });
};

export interface UnreadCount {
  bookingId: string;
  count: number;
}

/**
 * How many messages of each booking the person has not seen, of those that she did not write.
 * @param of bookings of organisations, whose staff wrote, and of sites, whose organisations wrote
 */
export const unread = async (reader: Reader, userId: string, of: Visibility): Promise<UnreadCount[]> => {
  const { bookings, messages, messageReads } = reader.tables;
  const written = (side: MessageSide) => eq(messages.side, side);
  const own = of.organisationIds.length > 0 ? inArray(bookings.organisationId, [...of.organisationIds]) : sql`1 = 0`;
  const led =
    of.memberIds.length > 0
      ? and(inArray(bookings.organisationId, [...of.memberIds]), eq(bookings.madeBy, 'umbrella'))
      : sql`1 = 0`;
  const handled = of.everything
    ? undefined
    : of.siteIds.length > 0
      ? inArray(bookings.siteId, [...of.siteIds])
      : sql`1 = 0`;
  return reader
    .select({ bookingId: messages.bookingId, count: count() })
    .from(messages)
    .innerJoin(bookings, eq(bookings.id, messages.bookingId))
    .leftJoin(messageReads, and(eq(messageReads.bookingId, messages.bookingId), eq(messageReads.userId, userId)))
    .where(
      and(
        ne(messages.byId, userId),
        or(isNull(messageReads.readAt), gt(messages.at, messageReads.readAt)),
        or(and(or(own, led), written('staff')), and(handled, written('organisation'))),
      ),
    )
    .groupBy(messages.bookingId)
    .orderBy(asc(messages.bookingId));
};
