/** Messages about mails on their way. Staff only: addresses are personal. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { instantSchema, pageQuery } from '../schemas.ts';
import { outboxStates } from './outbox.ts';

export const outboxQuery = z.strictObject({
  state: z.enum(outboxStates).optional(),
  /** A part of the recipient's address. */
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
});

const core = {
  id: z.string(),
  /** What it tells, e.g. `booking.approved`. */
  kind: z.string(),
  recipient: z.string(),
  language: z.enum(languages),
  state: z.enum(outboxStates),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
  attempts: z.int(),
  /** Of one that failed: when it is tried again; null when it is not. */
  nextTryAt: instantSchema.nullable(),
  /** What the mail system said; null where it has not said no. */
  failure: z.string().nullable(),
  canResend: z.boolean(),
};

export const outboxItemView = z.object(core).meta({ id: 'OutboxItem' });

export const outboxPageView = z.object({
  items: z.array(outboxItemView),
  total: z.int(),
  nextCursor: z.string().nullable(),
  /** Whether there is a mail server at all; without one everything waits here and can be read here. */
  isDelivered: z.boolean(),
});

export const outboxMailView = z
  .object({
    ...core,
    /** As it would go out now, links withheld; null where it has nothing to say any more. */
    mail: z.object({ subject: z.string(), text: z.string() }).nullable(),
  })
  .meta({ id: 'OutboxMail' });

export type OutboxQuery = z.infer<typeof outboxQuery>;
export type OutboxItemView = z.infer<typeof outboxItemView>;
export type OutboxPageView = z.infer<typeof outboxPageView>;
export type OutboxMailView = z.infer<typeof outboxMailView>;
