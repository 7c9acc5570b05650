/** Messages about what an event needs of its room, and what the room does not give. For those who book and decide only. */
import { z } from 'zod';
import { needs } from '../rooms/accessibility.ts';
import { breakdownDevices } from '../rooms/breakdown-devices.ts';
import { needSchema, verdictSchema } from '../rooms/schemas.ts';
import { localTextSchema } from '../schemas.ts';

/** What the event needs: never who needs it, or why. */
export const needsSchema = z.array(needSchema).max(needs.length);

/** How many come by wheelchair. More than none implies the need `wheelchair`. */
export const wheelchairUsersSchema = z.int().min(0).max(10_000);

/** Something that a room does not give for certain. */
export const mismatchView = z
  .object({
    /** A need that is not met, or too few places for wheelchairs. */
    kind: z.enum(['need', 'wheelchairPlaces']),
    need: needSchema,
    /** How the room suits: of places `N` when there are too few, `U` when nobody has counted them. */
    verdict: verdictSchema.exclude(['S']),
    room: z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema }),
    /** The attribute that decided; null where none did alone. */
    fact: z.string().nullable(),
    /** What is out of order, where that alone is to blame. */
    device: z.enum(breakdownDevices).nullable(),
    /** In words of the request's language: need, verdict and the deciding fact. */
    text: z.string(),
    /** Only the deciding fact, to stand beside need and verdict. */
    detail: z.string(),
  })
  .meta({ id: 'AccessibilityMismatch' });

export type MismatchView = z.infer<typeof mismatchView>;
