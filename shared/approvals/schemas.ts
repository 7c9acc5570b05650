/** Messages of deciding: the queue and the decision. */
import { z } from 'zod';
import { bookingView, layoutView, type occurrenceView, queueReasonView } from '../bookings/schemas.ts';
import { codeSchema } from '../codes/schemas.ts';
import { accessKinds } from '../rooms/kinds.ts';
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
import { precedenceGrounds } from './precedence.ts';

export const approvalsQuery = z.strictObject({
  siteId: idSchema.optional(),
  municipality: z.string().max(40).optional(),
  overdue: flagQuery.optional(),
  /** Only those that the organisation has been asked about. */
  asked: flagQuery.optional(),
  ...pageQuery,
});

/** Where an organisation stands in the published order of precedence. */
const standingView = z.object({
  /** The class in words; null where it belongs to none. */
  className: z.string().nullable(),
  /** Its place in the order, from 1. */
  position: z.int().nullable(),
});

/** Another request for some of the same time. Staff only: it names the organisation. */
export const competitorView = z.object({
  bookingId: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  internalTitle: z.string(),
  requestedAt: instantSchema,
  hoursThisSeason: z.number(),
  standing: standingView,
  /** Which of the two comes first by the published rules, and why, in words. */
  precedence: z.object({
    /** Whether this one comes before the request at hand; null where the rules find no difference. */
    isFirst: z.boolean().nullable(),
    by: z.enum(precedenceGrounds).nullable(),
    text: z.string(),
  }),
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
    booking: bookingView.omit({ history: true, entries: true, proposals: true }),
    overdue: z.boolean(),
    /** Working days since the promised day; 0 while it is not over, or while the organisation is waited for. */
    overdueDays: z.int(),
    /** Since when the organisation is waited for: the promised day moves on by the working days of that time. */
    clockStoppedAt: instantSchema.nullable(),
    /** To whom it was brought when it was late; names. */
    escalation: z.object({ at: instantSchema, told: z.array(z.string()) }).nullable(),
    standing: standingView,
    /** Messages of the organisation that the reader has not seen. */
    unread: z.int(),
    /** Hours of approved use by the organisation in the running season (August-July). */
    hoursThisSeason: z.number(),
    /** How often nobody came this season, nor said so; absent where it is seldom. No sanction: something to talk about. */
    noShowsThisSeason: z.int().optional(),
    /** How many dates of this season were cancelled late; absent where it is seldom. No sanction either. */
    lateCancellationsThisSeason: z.int().optional(),
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
    /** What is said to those others. */
    competingMessage: paragraphSchema(2000).optional(),
  })
  .meta({ id: 'Decision' });

/** The same decision on several requests. Each is decided by itself; what cannot be decided unseen is left. */
export const decisionsRequest = z
  .strictObject({
    bookingIds: z.array(idSchema).min(1).max(50),
    decision: z.enum(['approve', 'deny']),
    /** Needed to deny, as for one. */
    reasonCode: codeSchema.optional(),
    message: paragraphSchema(2000).optional(),
  })
  .meta({ id: 'Decisions' });

export const decisionsView = z
  .object({
    items: z.array(
      z.object({
        bookingId: z.string(),
        done: z.boolean(),
        /** Why it was left: the code of the refusal and its words. */
        code: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DecisionResults' });

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
                /** `offered`: held for somebody who has not answered yet. */
                kind: z.enum(['approved', 'requested', 'offered', 'closed']),
                start: instantSchema,
                end: instantSchema,
                bookingId: z.string().optional(),
                occurrenceId: z.string().optional(),
                /** Of what is closed: the closure that can be taken away. */
                closureId: z.string().optional(),
                title: z.string(),
                /** It is in another room, with which this one shares space. */
                elsewhere: z.boolean().optional(),
                organisation: z.string().optional(),
                participants: z.int().optional(),
                /** What the event needs, so that the room can be made ready; absent where it needs nothing. */
                needs: z.array(needSchema).optional(),
                /** How many come by wheelchair; null where that was not told. */
                wheelchairUsers: z.int().nullable().optional(),
                /** How the room is to be arranged; absent where nobody said, and in the other rooms of the event. */
                layout: layoutView.optional(),
                /** Who answers for it on the spot, and what the booker wrote for the staff. */
                responsible: z.object({ name: z.string(), phone: z.string() }).optional(),
                note: z.string().optional(),
                /** Staff saw nobody come. */
                noShow: z.boolean().optional(),
                /** Whether the asker may say that nobody came, or take it back: of what has begun. */
                mayMark: z.boolean().optional(),
              }),
            ),
          }),
        ),
      }),
    ),
    rooms: z.array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        name: localTextSchema,
        capacity: z.int(),
        /** How the door is opened. */
        access: z.enum(accessKinds).optional(),
      }),
    ),
  })
  .meta({ id: 'SiteCalendar' });

export type ApprovalsQuery = z.infer<typeof approvalsQuery>;
export type ApprovalView = z.infer<typeof approvalView>;
export type CompetitorView = z.infer<typeof competitorView>;
export type DecisionRequest = z.infer<typeof decisionRequest>;
export type DecisionsRequest = z.infer<typeof decisionsRequest>;
export type DecisionsView = z.infer<typeof decisionsView>;
export type SiteCalendarView = z.infer<typeof siteCalendarView>;
export type DecidedOccurrenceView = z.infer<typeof occurrenceView>;
