/** Messages of closing a room or a whole site for a time. */
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, localDateTimeSchema, localTextSchema } from '../schemas.ts';

export const closureKinds = ['maintenance', 'epidemic', 'own_use', 'holiday', 'other'] as const;
export type ClosureKind = (typeof closureKinds)[number];

export const closureRequest = z
  .strictObject({
    siteId: idSchema,
    /** Only this room; the whole site when left out. */
    roomId: idSchema.optional(),
    start: localDateTimeSchema,
    end: localDateTimeSchema,
    kind: z.enum(closureKinds).default('other'),
    /** Public words, e.g. "Kevätsiivous". */
    title: z.strictObject({ fi: lineSchema(120), sv: lineSchema(120).optional(), en: lineSchema(120).optional() }),
  })
  .meta({ id: 'ClosureRequest' });

export const closureView = z
  .object({
    id: z.string(),
    siteId: z.string(),
    roomId: z.string().nullable(),
    start: instantSchema,
    end: instantSchema,
    kind: z.enum(closureKinds),
    title: localTextSchema,
  })
  .meta({ id: 'Closure' });

export type ClosureRequest = z.infer<typeof closureRequest>;
export type ClosureView = z.infer<typeof closureView>;
