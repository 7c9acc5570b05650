/** Messages about bookings: the request, and what the API shows of it. */
import { z } from 'zod';
import { proposalView } from '../proposals/schemas.ts';
import { layoutKeys } from '../rooms/kinds.ts';
import { needSchema } from '../rooms/schemas.ts';
import {
  idSchema,
  instantSchema,
  lineSchema,
  localDateSchema,
  localDateTimeSchema,
  localTextSchema,
  pageQuery,
  paragraphSchema,
} from '../schemas.ts';
import { waitView } from '../waiting/schemas.ts';
import { mismatchView, needsSchema, wheelchairUsersSchema } from './accessibility-schemas.ts';
import { inTimeView } from './cancel-schemas.ts';
import { openToAllShape } from './open-to-all-schemas.ts';
import { partsSchema, partView } from './part-schemas.ts';
import { bookingMakers } from './parts.ts';
import { bookingStates, occurrenceStates } from './state.ts';

const dateOrDateTime = z.union([localDateSchema, localDateTimeSchema]);

/** The time of a booking; its meaning is in `recurrence.ts`. The rule itself is judged there, with codes of its own. */
export const whenSchema = z
  .strictObject({
    start: localDateTimeSchema,
    end: localDateTimeSchema,
    // Any length: one that is too long is refused as a rule is, with its own code.
    rrule: z.string().optional(),
    rdates: z.array(dateOrDateTime).max(400).optional(),
    exdates: z.array(dateOrDateTime).max(400).optional(),
    isoWeeks: z.enum(['even', 'odd']).optional(),
    skipHolidays: z.boolean().optional(),
    timeZone: z.string().max(64).optional(),
  })
  .meta({ id: 'When' });

export const participantsSchema = z.int().min(1).max(10_000);

/** Why a date cannot be had, in the order in which it is asked. */
export const occurrenceStatuses = [
  'free',
  'busy',
  'competing',
  'closed',
  'outside_hours',
  'holiday',
  'policy',
] as const;
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];

/** The rule of the room that a date breaks. */
export const policyReasons = [
  'too-short',
  'too-long',
  'step',
  'lead-time',
  'horizon',
  'capacity',
  'quota',
  'season-quota',
  'class',
  'past',
  'discontinued',
  'epidemic',
] as const;
export type PolicyReason = (typeof policyReasons)[number];

export const blockReason = z.enum([...occurrenceStatuses, ...policyReasons]);

export const resolutionSchema = z.strictObject({
  date: dateOrDateTime,
  /** `wait`: left out for now, but next in line when the time becomes free. */
  action: z.enum(['skip', 'room', 'time', 'wait']),
  roomId: idSchema.optional(),
  start: localDateTimeSchema.optional(),
  end: localDateTimeSchema.optional(),
});

/** How a room is arranged; `capacity` is null where it no longer has the layout. */
export const layoutView = z.object({ layout: z.enum(layoutKeys), capacity: z.int().nullable() });

export const responsiblePersonSchema = z.strictObject({ name: lineSchema(120), phone: lineSchema(40) });

export const bookingRequest = z
  .strictObject({
    organisationId: idSchema,
    roomId: idSchema,
    when: whenSchema,
    /** As in a preview: asked for, decided and moved together with the first room. */
    parts: partsSchema.optional(),
    internalTitle: lineSchema(120),
    publicTitle: lineSchema(120).optional(),
    activityType: z.string().max(20),
    contentArea: z.string().max(20),
    hyteAreas: z.array(z.string().max(20)).max(3).optional(),
    participants: participantsSchema,
    /** How the first room is wanted: one of its layouts. */
    layout: z.enum(layoutKeys).nullable().optional(),
    needs: needsSchema.optional(),
    wheelchairUsers: wheelchairUsersSchema.nullable().optional(),
    /** The booker has seen what the room does not give for certain, and asks all the same. Staff decide either way. */
    acceptsAccessibility: z.boolean().optional(),
    /** Shown as "Varattu" everywhere public, whatever the area. */
    sensitive: z.boolean().optional(),
    ...openToAllShape,
    note: paragraphSchema(2000).optional(),
    responsiblePerson: responsiblePersonSchema,
    resolutions: z.array(resolutionSchema).max(400).optional(),
    acceptTerms: z.boolean(),
  })
  .meta({ id: 'BookingRequest' });

export const occurrenceReasons = [
  'holiday',
  'skipped-by-booker',
  'moved-room',
  'moved-time',
  'denied',
  /** By the organisation: in time, or later than the region asks. */
  'cancelled',
  'cancelled-late',
  /** By the house, which needs the room itself or cannot give it. */
  'cancelled-by-house',
  'closed',
  /** Waits in line for its place. */
  'waiting',
  /** Waited, and was not had. */
  'wait-ended',
] as const;
export type OccurrenceReason = (typeof occurrenceReasons)[number];

export const occurrenceView = z
  .object({
    id: z.string(),
    date: localDateSchema,
    start: instantSchema,
    end: instantSchema,
    localStart: localDateTimeSchema,
    localEnd: localDateTimeSchema,
    roomId: z.string(),
    roomName: localTextSchema,
    state: z.enum(occurrenceStates),
    reason: z.enum(occurrenceReasons).optional(),
    /** The reason in words: a holiday's name, what the decider wrote. */
    reasonText: z.string().optional(),
    /** Of an approved date to come. */
    inTime: inTimeView.optional(),
    /** While it waits in line for its place. */
    wait: waitView.optional(),
  })
  .meta({ id: 'Occurrence' });

export const queueReasonView = z.object({ code: z.string(), text: z.string() });

const bookingCore = {
  id: z.string(),
  code: z.string().nullable(),
  state: z.enum(bookingStates),
  organisation: z.object({ id: z.string(), name: z.string() }),
  room: z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema }),
  site: z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema, timeZone: z.string() }),
  ruleText: localTextSchema,
  internalTitle: z.string(),
  publicTitle: z.string().nullable(),
  participants: z.int(),
  summary: z.object({
    total: z.int(),
    coming: z.int(),
    past: z.int(),
    moved: z.int(),
    skipped: z.int(),
    /** Dates in line for their place, which are not among the skipped ones; absent where there are none. */
    waiting: z.int().optional(),
    requested: z.int(),
    approved: z.int(),
    denied: z.int(),
    cancelled: z.int(),
  }),
  next: z.object({ start: instantSchema, localStart: localDateTimeSchema, localEnd: localDateTimeSchema }).nullable(),
  requestedAt: instantSchema,
  decideBy: localDateSchema.nullable(),
  /** The day is over, and it is not the organisation that is waited for; absent where that is not so. */
  answerIsLate: z.literal(true).optional(),
  automatic: z.boolean(),
  /** The other rooms of the event, beside the first; absent where there are none. */
  parts: z.array(partView).optional(),
  /** Who made it for the organisation. */
  madeBy: z.enum(bookingMakers),
  /** Dates that something is offered for until the organisation answers; absent where there are none. */
  offered: z.int().optional(),
};

export const bookingSummaryView = z.object(bookingCore).meta({ id: 'BookingSummary' });

export const historyView = z.object({
  at: instantSchema,
  actor: z.string(),
  action: z.string(),
  text: z.string(),
  message: z.string().nullable(),
});

export const bookingView = z
  .object({
    ...bookingCore,
    /** The booking's version, as in its `ETag`. */
    version: z.int(),
    when: whenSchema,
    activityType: z.string(),
    contentArea: z.string().nullable(),
    hyteAreas: z.array(z.string()),
    /** How the room is to be arranged, and how many it then holds; absent where nobody said. */
    layout: layoutView.optional(),
    needs: z.array(needSchema),
    /** How many come by wheelchair; null where that was not told. */
    wheelchairUsers: z.int().nullable(),
    /** Whether the booker has seen what the room does not give for certain. */
    acceptsAccessibility: z.boolean(),
    /**
     * Whether somebody has said to keep the dates that suffer from what is out of order; null where none does. What is so
     * for a time only is not covered by `acceptsAccessibility` unless it was known then.
     */
    keepsSuffering: z.boolean().nullable(),
    /** What the rooms of the coming dates do not give for certain, by what is known now. */
    mismatches: z.array(mismatchView),
    sensitive: z.boolean(),
    /** Whether anybody may come; then it is told so in public, with the organisation's name. */
    openToAll: z.boolean(),
    publicDescription: z.string().nullable(),
    publicLink: z.string().nullable(),
    publicPriceCents: z.int().nullable(),
    note: z.string().nullable(),
    responsiblePerson: z.object({ name: z.string(), phone: z.string() }),
    requestedBy: z.string(),
    /** Name of the organisation's umbrella, where that made the booking. */
    umbrella: z.string().nullable(),
    /** Whether anybody with an account may book for the organisation; else nobody of it gets mail of the booking. */
    isReachable: z.boolean(),
    queueReasons: z.array(queueReasonView),
    /** What staff last asked or answered: a denial's reason in words, a question. */
    message: z.string().nullable(),
    occurrences: z.array(occurrenceView),
    /**
     * How one gets in on the dates that are near, and on the next one. Only for those who may book for the organisation
     * and for the staff of the house; empty where the room has nothing to tell.
     */
    entries: z.array(
      z.object({
        occurrenceId: z.string(),
        localStart: localDateTimeSchema,
        roomName: localTextSchema,
        /** The code of the door, or where the key is; null until a day before the start. */
        secret: z.string().nullable(),
        shownFrom: instantSchema,
      }),
    ),
    /** What one side proposed to the other for some of the dates, the newest first, answered ones too. */
    proposals: z.array(proposalView),
    history: z.array(historyView),
    /** What the asker may do now. */
    allowed: z.object({
      cancel: z.boolean(),
      change: z.boolean(),
      decide: z.boolean(),
      answer: z.boolean(),
      /** To end that everybody is told of it, also when all of it is called off. */
      closeToAll: z.boolean(),
      /** Whether it may get more dates: also while all of its dates wait in line. */
      add: z.boolean(),
    }),
  })
  .meta({ id: 'Booking' });

export const bookingsQuery = z.strictObject({
  organisationId: idSchema.optional(),
  state: z.enum(bookingStates).optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  ...pageQuery,
});

export type WhenMessage = z.infer<typeof whenSchema>;
export type Resolution = z.infer<typeof resolutionSchema>;
export type BookingRequest = z.infer<typeof bookingRequest>;
export type OccurrenceView = z.infer<typeof occurrenceView>;
export type BookingSummaryView = z.infer<typeof bookingSummaryView>;
export type BookingView = z.infer<typeof bookingView>;
export type BookingsQuery = z.infer<typeof bookingsQuery>;
export type BlockReason = z.infer<typeof blockReason>;
