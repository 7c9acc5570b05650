/** Messages about what would become of a request, date by date. */
import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  lineSchema,
  localDateSchema,
  localDateTimeSchema,
  localTextSchema,
} from '../schemas.ts';
import { mismatchView, needsSchema, wheelchairUsersSchema } from './accessibility-schemas.ts';
import { partsSchema } from './part-schemas.ts';
import { blockReason, occurrenceStatuses, participantsSchema, queueReasonView, whenSchema } from './schemas.ts';

export const previewRequest = z
  .strictObject({
    roomId: idSchema,
    when: whenSchema,
    participants: participantsSchema.optional(),
    needs: needsSchema.optional(),
    wheelchairUsers: wheelchairUsersSchema.nullable().optional(),
    /** Other rooms of the house that the event takes on each of its dates. */
    parts: partsSchema.optional(),
    /** Counts the organisation's own hours against the quota when known. */
    organisationId: idSchema.optional(),
    /** Who would answer for the event: where a house asks for it, whether she has learned how to act there. */
    responsibleName: lineSchema(120).optional(),
  })
  .meta({ id: 'PreviewRequest' });

export const alternativeView = z.object({
  kind: z.enum(['room', 'time']),
  roomId: z.string(),
  roomName: localTextSchema,
  start: instantSchema,
  end: instantSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
});

export const previewView = z
  .object({
    summary: z.object({
      total: z.int(),
      /** Dates that can be asked for: `free` and `competing`. */
      free: z.int(),
      /** Dates that cannot: everything else, holidays included. */
      blocked: z.int(),
      competing: z.int(),
      holidays: z.int(),
    }),
    ruleText: localTextSchema,
    /** Why the organisation that asks may not book at all, in words of the request's language; null when it may. */
    notEligible: z.string().nullable(),
    /** What the room costs the organisation that asks; null where nobody in particular asks. */
    priceClass: z.object({ code: z.string(), label: localTextSchema }).nullable(),
    /** What the rooms do not give for certain of what the event needs, as it was measured; empty when they suit. */
    mismatches: z.array(mismatchView),
    /** What would send the request to the queue; empty when it would be approved at once. */
    queueReasons: z.array(queueReasonView),
    /** The promised answer day if it goes to the queue. */
    decideBy: localDateSchema,
    occurrences: z.array(
      z.object({
        date: localDateSchema,
        start: instantSchema,
        end: instantSchema,
        localStart: localDateTimeSchema,
        localEnd: localDateTimeSchema,
        /** The asked wall-clock time does not exist on this day (clocks go forward); it was moved. */
        shifted: z.boolean(),
        status: z.enum(occurrenceStatuses),
        reason: blockReason.optional(),
        /** The reason in words of the request's language. */
        reasonText: z.string().optional(),
        /** How many others have asked for this time. */
        competitors: z.int(),
        /** What the rooms do not give on this date only because something is out of order then. */
        mismatches: z.array(mismatchView),
        alternatives: z.array(alternativeView),
      }),
    ),
  })
  .meta({ id: 'Preview' });

export type PreviewRequest = z.infer<typeof previewRequest>;
export type PreviewView = z.infer<typeof previewView>;
export type AlternativeView = z.infer<typeof alternativeView>;
