/** Messages about changing a booking: the change, what it would do, dates that are added, and cancelling. */
import { z } from 'zod';
import { layoutKeys } from '../rooms/kinds.ts';
import {
  idSchema,
  lineSchema,
  localDateSchema,
  localDateTimeSchema,
  localTextSchema,
  paragraphSchema,
} from '../schemas.ts';
import { mismatchView, needsSchema, wheelchairUsersSchema } from './accessibility-schemas.ts';
import { openToAllShape } from './open-to-all-schemas.ts';
import { partsSchema } from './part-schemas.ts';
import { alternativeView } from './preview-schemas.ts';
import {
  blockReason,
  layoutView,
  occurrenceStatuses,
  participantsSchema,
  queueReasonView,
  resolutionSchema,
  responsiblePersonSchema,
  whenSchema,
} from './schemas.ts';
import { occurrenceStates } from './state.ts';

/** The named date, it and those after it, or all that are yet to come. */
export const changeScopes = ['occurrence', 'following', 'all'] as const;

/** What becomes of a date that the change itself would not serve: stays, goes elsewhere, or is given up. */
const changeResolution = z.strictObject({
  occurrenceId: idSchema,
  action: z.enum(['keep', 'room', 'time', 'cancel']),
  roomId: idSchema.optional(),
  start: localDateTimeSchema.optional(),
  end: localDateTimeSchema.optional(),
});

const placeChange = {
  scope: z.enum(changeScopes),
  occurrenceId: idSchema.optional(),
  roomId: idSchema.optional(),
  /** New wall-clock start of the named date; the others of the scope shift by as much, over days too. */
  start: localDateTimeSchema.optional(),
  end: localDateTimeSchema.optional(),
  /** Whether dates that were moved on their own before go along; else they stay where they are. */
  includeMoved: z.boolean().optional(),
  resolutions: z.array(changeResolution).max(400).optional(),
  participants: participantsSchema.optional(),
  needs: needsSchema.optional(),
  wheelchairUsers: wheelchairUsersSchema.nullable().optional(),
};

export const changeRequest = z
  .strictObject({
    ...placeChange,
    internalTitle: lineSchema(120).optional(),
    publicTitle: lineSchema(120).nullable().optional(),
    ...openToAllShape,
    /** As in a request. */
    acceptsAccessibility: z.boolean().optional(),
    /** Another layout of the booking's room; null for none in particular. */
    layout: z.enum(layoutKeys).nullable().optional(),
    note: paragraphSchema(2000).nullable().optional(),
    responsiblePerson: responsiblePersonSchema.optional(),
    /** What approved dates may not do at once is asked of staff; meanwhile they keep the places that they have. */
    asRequest: z.boolean().optional(),
    /** The answer to what staff asked; puts the request back to the queue. */
    answer: paragraphSchema(2000).optional(),
  })
  .meta({ id: 'BookingChange' });

export const changePreviewRequest = z.strictObject(placeChange).meta({ id: 'ChangePreviewRequest' });

/**
 * What a change would do to a date: it is past, not meant by the scope, stays though it is meant (moved on its own
 * before, or its resolution says so), moves, cannot move as asked, or is given up.
 */
export const changeFates = ['past', 'outside', 'stays', 'moves', 'blocked', 'cancelled'] as const;

const placeView = z.object({
  roomId: z.string(),
  roomName: localTextSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
});

export const changePreviewView = z
  .object({
    /** Live dates and past ones by what becomes of them; `total` is their sum. */
    summary: z.object({
      total: z.int(),
      past: z.int(),
      outside: z.int(),
      stays: z.int(),
      moves: z.int(),
      blocked: z.int(),
      cancelled: z.int(),
    }),
    /** Dates of the scope that were moved on their own before. */
    movedBefore: z.int(),
    /** Whether it would be done at once, or asked of staff while the old places hold; `none` where nothing moves. */
    outcome: z.enum(['none', 'at-once', 'asked']),
    /** Why it would be asked. */
    queueReasons: z.array(queueReasonView),
    /** The promised answer day if it is asked. */
    decideBy: localDateSchema,
    /** What the new rooms do not give for certain of what the event needs. */
    mismatches: z.array(mismatchView),
    /** The layout that was wanted, where it does not hold the people in the rooms after the change, and those that do. */
    tooSmall: layoutView.extend({ holding: z.array(layoutView.extend({ capacity: z.int() })) }).nullable(),
    /** In order of time, every date that is live or was held. */
    dates: z.array(
      z.object({
        occurrenceId: z.string(),
        date: localDateSchema,
        state: z.enum(occurrenceStates),
        fate: z.enum(changeFates),
        from: placeView,
        /** Where it would be; null where it stays or is given up. */
        to: placeView.nullable(),
        /** The asked wall-clock time does not exist on that day; it was moved. */
        shifted: z.boolean(),
        /** How the new place is: of dates that would move or cannot. */
        status: z.enum(occurrenceStatuses).nullable(),
        reason: blockReason.optional(),
        reasonText: z.string().optional(),
        competitors: z.int(),
        alternatives: z.array(alternativeView),
        mismatches: z.array(mismatchView),
      }),
    ),
  })
  .meta({ id: 'ChangePreview' });

/** Dates that a booking gets in addition: others, the rule for longer, or dates that it had left out or given up. */
export const datesRequest = z
  .strictObject({
    when: whenSchema.optional(),
    /** The last day until which the booking's own rule goes on. */
    until: localDateSchema.optional(),
    occurrenceIds: z.array(idSchema).min(1).max(400).optional(),
    /** For the dates that cannot be had as asked, by their date. */
    resolutions: z.array(resolutionSchema).max(400).optional(),
    acceptsAccessibility: z.boolean().optional(),
  })
  .refine(({ when, until, occurrenceIds }) => [when, until, occurrenceIds].filter(Boolean).length === 1)
  .meta({ id: 'BookingDates' });

/**
 * What other rooms would mean for the dates to come. `needs-approval`: approved dates would take what staff must look at
 * first, so that it is refused; staff may do it.
 */
export const partsPreviewView = z
  .object({
    outcome: z.enum(['none', 'at-once', 'needs-approval', 'blocked']),
    /** Why staff must look at it. */
    queueReasons: z.array(queueReasonView),
    /** What the rooms do not give for certain of what the event needs. */
    mismatches: z.array(mismatchView),
    /** In order of time, every date that would have the rooms: what has begun keeps its own. */
    dates: z.array(
      z.object({
        occurrenceId: z.string(),
        localStart: localDateTimeSchema,
        localEnd: localDateTimeSchema,
        /** Whether its rooms would be others. */
        changes: z.boolean(),
        status: z.enum(occurrenceStatuses),
        reason: blockReason.optional(),
        reasonText: z.string().optional(),
        competitors: z.int(),
      }),
    ),
  })
  .meta({ id: 'BookingRoomsPreview' });

/** The rooms beside the first that the coming dates are to have; all of them, in place of those they had. */
export const partsRequest = z
  .strictObject({
    parts: partsSchema,
    /** Who books knows what the rooms do not give for certain of what the event needs. */
    acceptsAccessibility: z.boolean().optional(),
  })
  .meta({ id: 'BookingRooms' });

export const cancelRequest = z
  .strictObject({
    scope: z.enum(changeScopes),
    occurrenceId: idSchema.optional(),
    /** A code of the list `cancelReason`, or the reason in words. */
    reason: lineSchema(200),
    /** What staff tell the organisation of it; needed where their reason is `other`. */
    message: paragraphSchema(2000).optional(),
  })
  .meta({ id: 'BookingCancellation' });

export type ChangeScope = (typeof changeScopes)[number];
export type ChangeFate = (typeof changeFates)[number];
export type ChangeResolution = z.infer<typeof changeResolution>;
export type ChangeRequest = z.infer<typeof changeRequest>;
export type ChangePreviewRequest = z.infer<typeof changePreviewRequest>;
export type ChangePreviewView = z.infer<typeof changePreviewView>;
export type DatesRequest = z.infer<typeof datesRequest>;
export type PartsRequest = z.infer<typeof partsRequest>;
export type PartsPreviewView = z.infer<typeof partsPreviewView>;
export type CancelRequest = z.infer<typeof cancelRequest>;
