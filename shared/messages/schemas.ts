/** Messages about the messages that organisation and staff write to each other. */
import { z } from 'zod';
import { idSchema, instantSchema, paragraphSchema } from '../schemas.ts';
import { messageSides } from './message.ts';

/** The longest message, in characters. */
export const longestMessage = 2000;

export const messageRequest = z
  .strictObject({
    body: paragraphSchema(longestMessage).min(1),
    /** A question of staff: the promised answer waits until the organisation writes back. */
    asks: z.boolean().default(false),
  })
  .meta({ id: 'NewMessage' });

export const messageView = z
  .object({
    id: idSchema,
    at: instantSchema,
    side: z.enum(messageSides),
    /** As she was called then. */
    by: z.string(),
    /** Whether the reader wrote it. */
    isOwn: z.boolean(),
    body: z.string(),
    asks: z.boolean(),
    /** Whether it came from the other side and the reader has not seen it. */
    isNew: z.boolean(),
  })
  .meta({ id: 'Message' });

export const messagesView = z
  .object({
    /** Oldest first. */
    items: z.array(messageView),
    /** For which side the reader would write; null where she may only read. */
    writesAs: z.enum(messageSides).nullable(),
    /** Whether a question could be asked: the request waits for a decision, and the reader is of the staff. */
    mayAsk: z.boolean(),
    /** Whether what the organisation writes next answers a question. */
    isAsked: z.boolean(),
  })
  .meta({ id: 'Messages' });

/** How far the reader has read: up to the message that was the last on her screen. */
export const readMark = z.strictObject({ messageId: idSchema }).meta({ id: 'ReadMark' });

/** The bookings with messages that the reader has not seen. */
export const unreadView = z
  .object({ items: z.array(z.object({ bookingId: z.string(), count: z.int() })), total: z.int() })
  .meta({ id: 'UnreadMessages' });

export type MessageRequest = z.infer<typeof messageRequest>;
export type MessageView = z.infer<typeof messageView>;
export type MessagesView = z.infer<typeof messagesView>;
export type UnreadView = z.infer<typeof unreadView>;
