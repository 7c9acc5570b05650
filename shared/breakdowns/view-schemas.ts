/** What everybody sees of something that is out of order. Apart from the other messages, for rooms tell it too. */
import { z } from 'zod';
import { breakdownDevices } from '../rooms/breakdown-devices.ts';
import { instantSchema, localDateTimeSchema, localTextSchema } from '../schemas.ts';

export const breakdownView = z
  .object({
    id: z.string(),
    device: z.enum(breakdownDevices),
    /** Which room, way in, lift or toilet; null for all of the house. */
    place: localTextSchema.nullable(),
    start: instantSchema,
    /** Null while nobody knows. */
    end: instantSchema.nullable(),
    localStart: localDateTimeSchema,
    localEnd: localDateTimeSchema.nullable(),
    /** What staff wrote beside it; empty in most cases. */
    note: localTextSchema,
    /** When somebody last said so. */
    reportedAt: instantSchema,
    localReportedAt: localDateTimeSchema,
  })
  .meta({ id: 'Breakdown' });

export type BreakdownView = z.infer<typeof breakdownView>;
