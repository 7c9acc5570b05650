/** Messages about the rooms that an event takes beside the first. */
import { z } from 'zod';
import { idSchema, localDateSchema, localTextSchema } from '../schemas.ts';
import { earliestPart, mostParts } from './parts.ts';

const day = 24 * 60;

const partSchema = z.strictObject({
  roomId: idSchema,
  /** Wall-clock minutes from the start of the event; negative for before. Left out: from its start. */
  startOffset: z.int().min(earliestPart).max(day).optional(),
  /** How long it is taken; left out: until the event ends. */
  minutes: z.int().min(15).max(day).optional(),
});

export const partsSchema = z.array(partSchema).max(mostParts);

export const partView = z.object({
  roomId: z.string(),
  roomName: localTextSchema,
  startOffset: z.int(),
  minutes: z.int().nullable(),
  /** The first and the last day of dates that have it, where it came or went while the booking was under way. */
  since: localDateSchema.optional(),
  until: localDateSchema.optional(),
});

export type PartMessage = z.infer<typeof partSchema>;
export type PartView = z.infer<typeof partView>;
