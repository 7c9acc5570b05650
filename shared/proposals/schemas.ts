/** Messages about proposals: what is proposed for which dates, and the answer. */
import { z } from 'zod';
import { mismatchView } from '../bookings/accessibility-schemas.ts';
import {
  idSchema,
  instantSchema,
  localDateSchema,
  localDateTimeSchema,
  localTextSchema,
  paragraphSchema,
} from '../schemas.ts';
import { proposalKinds, proposalStates } from './proposal.ts';

const placeView = z.object({
  roomId: z.string(),
  roomName: localTextSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
});

export const proposalView = z
  .object({
    id: z.string(),
    kind: z.enum(proposalKinds),
    state: z.enum(proposalStates),
    madeAt: instantSchema,
    /** Who made it; null where the product did, for a date that became free. */
    madeBy: z.string().nullable(),
    /** Until when it can be accepted; null where there is no such limit. */
    answerUntil: instantSchema.nullable(),
    /** The same on the clock of the house. */
    answerUntilLocal: localDateTimeSchema.nullable(),
    message: z.string().nullable(),
    dates: z.array(
      z.object({
        occurrenceId: z.string(),
        date: localDateSchema,
        from: placeView,
        to: placeView,
        answer: z.enum(['accepted', 'declined']).nullable(),
        /** Of a change that waits for its answer, for those who may give it: how the new place is, and how many want it. */
        status: z.enum(['free', 'competing', 'busy', 'closed']).optional(),
        competitors: z.int().optional(),
      }),
    ),
    /** While it is open: what its rooms do not give for certain of what the event needs, as it was measured. */
    mismatches: z.array(mismatchView),
    answeredAt: instantSchema.nullable(),
    answeredBy: z.string().nullable(),
    answer: z.string().nullable(),
    /** Why staff declined it: a code of the list `denyReason`. */
    reasonCode: z.string().optional(),
    /** What the asker may do with it now. */
    allowed: z.object({ accept: z.boolean(), decline: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Proposal' });

/** An answer to a proposal: to all of its dates, or to some, the rest being declined. */
export const proposalAnswer = z
  .strictObject({
    accept: z.boolean(),
    /** The dates accepted; all when left out. */
    occurrenceIds: z.array(idSchema).min(1).max(400).optional(),
    message: paragraphSchema(2000).optional(),
    /** A code of the list `denyReason`, where staff decline a change. */
    reasonCode: z.string().max(40).optional(),
  })
  .meta({ id: 'ProposalAnswer' });

/** Where one date could be instead; what is left out stays as it is. */
const offeredDate = z.strictObject({
  occurrenceId: idSchema,
  roomId: idSchema.optional(),
  /** Wall-clock start; without an end the length stays. */
  start: localDateTimeSchema.optional(),
  end: localDateTimeSchema.optional(),
});

/** Staff offer waiting dates another room or time, each date once. */
export const offerRequest = z
  .strictObject({
    dates: z
      .array(offeredDate)
      .min(1)
      .max(400)
      .refine((dates) => new Set(dates.map(({ occurrenceId }) => occurrenceId)).size === dates.length),
    /** The last day to answer; a week from today when left out, and never later than the first of the dates. */
    answerUntil: localDateSchema.optional(),
    message: paragraphSchema(2000).optional(),
  })
  .meta({ id: 'OfferRequest' });

export const offerSuggestionsRequest = z
  .strictObject({ occurrenceIds: z.array(idSchema).min(1).max(400) })
  .meta({ id: 'OfferSuggestionsRequest' });

/** What could be offered for all of the dates at once. */
export const offerSuggestions = z
  .object({
    /** Other rooms of the house that suit and are free at the same times, the likest in size first. */
    rooms: z.array(z.object({ roomId: z.string(), roomName: localTextSchema, capacity: z.int() })),
    /** Other hours of the same days in the same room, nearest first. */
    times: z.array(z.object({ localStart: localDateTimeSchema, localEnd: localDateTimeSchema, minutes: z.int() })),
    /** The last day to answer if nothing else is said, and the latest that can be. */
    answerUntil: localDateSchema,
    latestAnswer: localDateSchema,
  })
  .meta({ id: 'OfferSuggestions' });

export type OfferRequest = z.infer<typeof offerRequest>;
export type OfferedDate = z.infer<typeof offeredDate>;
export type OfferSuggestionsRequest = z.infer<typeof offerSuggestionsRequest>;
export type OfferSuggestions = z.infer<typeof offerSuggestions>;
export type ProposalView = z.infer<typeof proposalView>;
export type ProposalAnswer = z.infer<typeof proposalAnswer>;
