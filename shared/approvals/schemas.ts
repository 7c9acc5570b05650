/** Messages of deciding: the queue and the decision. */
import { z } from 'zod';
import { bookingView, type occurrenceView, queueReasonView } from '../bookings/schemas.ts';
import { codeSchema } from '../codes/schemas.ts';
import { needSchema } from '../rooms/schemas.ts';
import {
  flagQuery,
  idSchema,
  instantSchema,
  localDateSchema,
  localTextSchema,
  pageQuery,
  paragraphSchema,
} from '../schemas.ts';

export const approvalsQuery = z.strictObject({
  siteId: idSchema.optional(),
  municipality: z.string().max(40).optional(),
  overdue: flagQuery.optional(),
  ...pageQuery,
});

/** Another request for some of the same time. Staff only: it names the organisation. */
export const competitorView = z.object({
  bookingId: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  internalTitle: z.string(),
  requestedAt: instantSchema,
  hoursThisSeason: z.number(),
  dates: z.array(
    z.object({
      date: localDateSchema,
      occurrenceId: z.string(),
      theirOccurrenceId: z.string(),
      start: instantSchema,
      end: instantSchema,
      theirStart: instantSchema,
      theirEnd: instantSchema,
    }),
  ),
});

export const approvalView = z
  .object({
    booking: bookingView.omit({ history: true, entries: true }),
    overdue: z.boolean(),
    /** Hours of approved use by the organisation in the running season (August-July). */
    hoursThisSeason: z.number(),
    queueReasons: z.array(queueReasonView),
    competitors: z.array(competitorView),
    /** Asked dates that somebody has been given meanwhile. */
    taken: z.array(z.object({ date: localDateSchema, occurrenceId: z.string(), reasonText: z.string() })),
  })
  .meta({ id: 'Approval' });

/** A code of the list `denyReason` (domain reference 2.7). */
export type DenyReason = string;

export const decisionRequest = z
  .strictObject({
    decision: z.enum(['approve', 'deny', 'request_info']),
    /** The dates decided; all that wait when left out. */
    occurrenceIds: z.array(idSchema).min(1).max(400).optional(),
    /** A code of the list `denyReason`; needed to deny. `OTHER` needs a message too. */
    reasonCode: codeSchema.optional(),
    message: paragraphSchema(2000).optional(),
    /** Deny the others who asked for the same time. */
    denyCompeting: z.boolean().default(false),
  })
  .meta({ id: 'Decision' });

/** A site's days for its staff: every room, what is approved, requested, closed. */
export const siteCalendarView = z
  .object({
    timeZone: z.string(),
    site: z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema }),
    days: z.array(
      z.object({
        date: localDateSchema,
        holiday: localTextSchema.nullable(),
        rooms: z.array(
          z.object({
            roomId: z.string(),
            open: z.array(z.object({ start: instantSchema, end: instantSchema })),
            entries: z.array(
              z.object({
                kind: z.enum(['approved', 'requested', 'closed']),
                start: instantSchema,
                end: instantSchema,
                bookingId: z.string().optional(),
                occurrenceId: z.string().optional(),
                /** Of what is closed: the closure that can be taken away. */
                closureId: z.string().optional(),
                title: z.string(),
                organisation: z.string().optional(),
                participants: z.int().optional(),
                /** What the event needs, so that the room can be made ready; absent where it needs nothing. */
                needs: z.array(needSchema).optional(),
                /** How many come by wheelchair; null where that was not told. */
                wheelchairUsers: z.int().nullable().optional(),
              }),
            ),
          }),
        ),
      }),
    ),
    rooms: z.array(z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema, capacity: z.int() })),
  })
  .meta({ id: 'SiteCalendar' });

export type ApprovalsQuery = z.infer<typeof approvalsQuery>;
export type ApprovalView = z.infer<typeof approvalView>;
export type CompetitorView = z.infer<typeof competitorView>;
export type DecisionRequest = z.infer<typeof decisionRequest>;
export type SiteCalendarView = z.infer<typeof siteCalendarView>;
export type DecidedOccurrenceView = z.infer<typeof occurrenceView>;
