/** Messages about moving some dates of a booking at once. */
import { z } from 'zod';
import { idSchema, localDateTimeSchema } from '../schemas.ts';

/** Where one date goes; what is left out stays as it is. */
const dateMove = z.strictObject({
  occurrenceId: idSchema,
  roomId: idSchema.optional(),
  /** Wall-clock start; without an end the length stays. */
  start: localDateTimeSchema.optional(),
  end: localDateTimeSchema.optional(),
});

/** Each date once. */
export const moveRequest = z
  .strictObject({
    moves: z
      .array(dateMove)
      .min(1)
      .max(400)
      .refine((moves) => new Set(moves.map(({ occurrenceId }) => occurrenceId)).size === moves.length),
  })
  .meta({ id: 'BookingMove' });

export type DateMove = z.infer<typeof dateMove>;
