/** Opening hours as they are sent, of houses and rooms alike. */
import { z } from 'zod';
import { lineSchema } from '../schemas.ts';
import { isLocalDate } from '../time.ts';

/** A local date of this century or the next: far enough for any plan, near enough to reckon with. */
export const planDateSchema = z
  .string()
  .refine((text) => isLocalDate(text) && text >= '2000' && text < '2200', { error: 'date' })
  .meta({ format: 'date', example: '2027-06-01' });

const startSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const endSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

const openingSchema = z.strictObject({ start: startSchema, end: endSchema });

/** A word of the county's that may be missing in some languages. */
const reasonSchema = z.strictObject({
  fi: lineSchema(120),
  sv: lineSchema(120).or(z.literal('')),
  en: lineSchema(120).or(z.literal('')),
});

export const weeklyHoursSchema = z
  .array(z.strictObject({ weekday: z.int().min(1).max(7), start: startSchema, end: endSchema }))
  .max(70);

export const seasonsSchema = z
  .array(z.strictObject({ name: reasonSchema, from: planDateSchema, until: planDateSchema, hours: weeklyHoursSchema }))
  .max(20);

export const exceptionsSchema = z
  .array(
    z.strictObject({ date: planDateSchema, open: z.array(openingSchema).max(10), reason: reasonSchema.nullable() }),
  )
  .max(400);
