/** What was done to something, and how its fields changed. */
import { z } from 'zod';
import { instantSchema, localTextSchema } from '../schemas.ts';

/** One field as it was and as it became. The values of personal fields are not kept: `null` on both sides. */
export const fieldChangeView = z.object({
  /** Dotted path into the settings, e.g. `policy.minMinutes`. */
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  /** Of an accessibility fact: what it is called, and both values in words. */
  fact: z.object({ name: localTextSchema, before: localTextSchema, after: localTextSchema }).optional(),
});

export const historyEntryView = z
  .object({
    id: z.string(),
    at: instantSchema,
    by: z.string(),
    /** e.g. `room.changed` */
    action: z.string(),
    changes: z.array(fieldChangeView),
  })
  .meta({ id: 'HistoryEntry' });

export const historyView = z.object({ items: z.array(historyEntryView) }).meta({ id: 'History' });

export type FieldChange = z.infer<typeof fieldChangeView>;
export type HistoryEntryView = z.infer<typeof historyEntryView>;
export type HistoryView = z.infer<typeof historyView>;
