/** Messages about dates that wait in line. */
import { z } from 'zod';
import { idSchema } from '../schemas.ts';

/** Dates of a booking, left out or given up in time, that are to wait for their place. */
export const waitRequest = z
  .strictObject({ occurrenceIds: z.array(idSchema).min(1).max(400) })
  .meta({ id: 'WaitRequest' });

export const waitView = z
  .object({
    id: z.string(),
    /** From 1; null while the place is held for the date and an answer is awaited. */
    place: z.int().nullable(),
  })
  .meta({ id: 'Wait' });

export type WaitRequest = z.infer<typeof waitRequest>;
export type WaitView = z.infer<typeof waitView>;
