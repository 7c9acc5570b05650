/** Messages about houses where people live or are treated. */
import { z } from 'zod';
import { localDateSchema, localTextSchema } from '../schemas.ts';
import { epidemicLevels } from './care.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const epidemicLevelSchema = z.literal(epidemicLevels);

export const quietHoursView = z.object({ start: z.string(), end: z.string() });

/** Times of every day; one whose end is not after its start goes over midnight. */
export const quietHoursSchema = z
  .array(z.strictObject({ start: time, end: time }).refine(({ start, end }) => start !== end))
  .max(6);

/** What a booker should know of such a house. */
export const careView = z.object({
  /** Whether whoever answers for an event there needs a certificate of orientation. */
  needsOrientation: z.boolean(),
  quietHours: z.array(quietHoursView),
  /** Null while the level is normal. */
  epidemic: z
    .object({
      level: epidemicLevelSchema,
      /** The last day of it; null until further notice. */
      until: localDateSchema.nullable(),
      maxPeople: z.int().nullable(),
      text: localTextSchema,
    })
    .nullable(),
});

export type CareView = z.infer<typeof careView>;
