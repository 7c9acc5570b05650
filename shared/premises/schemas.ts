/** What a change of a house or a room means for the bookings that are there already. */
import { z } from 'zod';
import { localDateTimeSchema, localTextSchema } from '../schemas.ts';
import { strains } from './strains.ts';

/** A date that the rules would not allow. */
const affectedOccurrence = z.object({
  id: z.string(),
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
  state: z.enum(['requested', 'approved']),
  strain: z.enum(strains),
  /** Whether it is the change that makes it so; otherwise the present rules do not allow it either. */
  isNew: z.boolean(),
});

export const impactView = z
  .object({
    /** Dates at odds with the rules, and how many of them because of the change. */
    total: z.int(),
    newTotal: z.int(),
    /** By month of the site's calendar, in order. */
    groups: z.array(
      z.object({
        /** `2027-05` */
        month: z.string(),
        strain: z.enum(strains),
        isNew: z.boolean(),
        /** Dates. */
        count: z.int(),
        bookings: z.int(),
      }),
    ),
    /** The bookings that they belong to, the one with the earliest date first; at most two hundred. */
    bookings: z.array(
      z.object({
        bookingId: z.string(),
        title: z.string(),
        organisation: z.string(),
        room: z.object({ id: z.string(), name: localTextSchema }),
        occurrences: z.array(affectedOccurrence),
      }),
    ),
  })
  .meta({ id: 'PremisesImpact' });

export type ImpactView = z.infer<typeof impactView>;
export type AffectedOccurrence = z.infer<typeof affectedOccurrence>;
