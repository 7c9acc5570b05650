/** Messages of closing a room or a whole site: once or again and again, with what becomes of the bookings in the way. */
import { z } from 'zod';
import { whenSchema } from '../bookings/schemas.ts';
import {
  idSchema,
  instantSchema,
  lineSchema,
  localDateSchema,
  localDateTimeSchema,
  localTextSchema,
  paragraphSchema,
} from '../schemas.ts';
import { displacementActions } from './displacement.ts';

export const closureKinds = [
  'maintenance',
  'epidemic',
  'own_use',
  'holiday',
  'other',
  'urgent_repair',
  'emergency',
] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** What is decided for one date that is in the way. */
export const displacementDecision = z
  .strictObject({
    occurrenceId: idSchema,
    action: z.enum(['move', 'cancel']),
    /** Where it goes; its own room when left out. */
    roomId: idSchema.optional(),
    /** When it goes there; its own time when left out. */
    start: localDateTimeSchema.optional(),
    end: localDateTimeSchema.optional(),
  })
  .meta({ id: 'DisplacementDecision' });

/** What every displacement needs to be recorded with. */
export const displacementFields = {
  displacements: z.array(displacementDecision).max(2000).optional(),
  /** Why the county needs the time, for the record; not public. Needed when a date gives way. */
  reason: paragraphSchema(1000).optional(),
  /** It is known that some are told later than the notice period asks. */
  acceptsShortNotice: z.boolean().optional(),
};

/** How a closure repeats: the rule of a booking's `when` beside its first start and end. */
const repeatSchema = whenSchema.omit({ start: true, end: true, timeZone: true, skipHolidays: true });

const closureTimes = {
  siteId: idSchema,
  /** Only this room; the whole site when left out. */
  roomId: idSchema.optional(),
  start: localDateTimeSchema,
  end: localDateTimeSchema,
  when: repeatSchema.optional(),
  kind: z.enum(closureKinds).default('other'),
};

export const closurePreviewRequest = z.strictObject(closureTimes).meta({ id: 'ClosurePreviewRequest' });

const titleSchema = z.strictObject({
  fi: lineSchema(120),
  sv: lineSchema(120).optional(),
  en: lineSchema(120).optional(),
});

export const closureRequest = z
  .strictObject({
    ...closureTimes,
    /** Public words, e.g. "Kevätsiivous". */
    title: titleSchema,
    ...displacementFields,
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
    /** What its times have in common, where it repeats. */
    seriesId: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Closure' });

/** A closure as the list of a house shows it. */
export const listedClosure = closureView.extend({
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
  roomName: localTextSchema.nullable(),
  madeBy: z.string().nullable(),
  /** Dates of bookings that gave way to it. */
  moved: z.int(),
  cancelled: z.int(),
  /** Times of its series that are yet to come, this one included; 1 where it does not repeat. */
  comingInSeries: z.int(),
});

export const closuresView = z.object({ items: z.array(listedClosure) }).meta({ id: 'Closures' });

const placeView = z.object({
  roomId: z.string(),
  roomName: localTextSchema,
  siteName: localTextSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
});

/** Whether a date that gave way can go back to where it was, once the closure is gone. */
export const returnStates = ['free', 'taken', 'past', 'changed', 'cancelled'] as const;

export const closureDetail = z
  .object({
    closure: listedClosure,
    displaced: z.array(
      z.object({
        occurrenceId: z.string(),
        bookingId: z.string(),
        title: z.string(),
        organisation: z.string(),
        action: z.enum(displacementActions),
        date: localDateSchema,
        from: placeView,
        to: placeView.nullable(),
        returns: z.enum(returnStates),
      }),
    ),
  })
  .meta({ id: 'ClosureDetail' });

export const reopenRequest = z
  .strictObject({
    /** This time only, or all of its series that is yet to come. */
    scope: z.enum(['one', 'all']).default('one'),
    /** Moved dates that go back to where they were; the others stay where they are. */
    returns: z.array(idSchema).max(2000).default([]),
  })
  .meta({ id: 'ReopenRequest' });

export const reopenView = z.object({ reopened: z.int(), returned: z.int() }).meta({ id: 'Reopened' });

export type ClosureRequest = z.infer<typeof closureRequest>;
export type ClosurePreviewRequest = z.infer<typeof closurePreviewRequest>;
export type ClosureView = z.infer<typeof closureView>;
export type ListedClosure = z.infer<typeof listedClosure>;
export type ClosuresView = z.infer<typeof closuresView>;
export type ClosureDetail = z.infer<typeof closureDetail>;
export type ReturnState = (typeof returnStates)[number];
export type ReopenRequest = z.input<typeof reopenRequest>;
export type ReopenView = z.infer<typeof reopenView>;
export type DisplacementDecision = z.infer<typeof displacementDecision>;
