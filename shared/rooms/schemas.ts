/** Messages about sites and rooms. Views are what the API returns: explicit, public, nothing personal. */
import { z } from 'zod';
import { breakdownView } from '../breakdowns/view-schemas.ts';
import { photoView } from '../photos/schemas.ts';
import {
  codesQuery,
  flagQuery,
  idSchema,
  instantSchema,
  localDateSchema,
  localTextSchema,
  pageQuery,
  wordsQuery,
} from '../schemas.ts';
import { needs, verdicts } from './accessibility.ts';
import { breakdownDevices } from './breakdown-devices.ts';
import { careView } from './care-schemas.ts';
import { geoPointView } from './geo-schemas.ts';
import {
  type AccessKind,
  type ApprovalMode,
  accessKinds,
  approvalModes,
  type Branch,
  branches,
  type CareContext,
  careContexts,
  type Equipment,
  type Layout,
  layoutKeys,
  type PremisesState,
  premisesStates,
  type RoomKind,
  roomKinds,
} from './kinds.ts';

export const needSchema = z.enum(needs);
export const verdictSchema = z.enum(verdicts);

export type { AccessKind, ApprovalMode, Branch, CareContext, Equipment, Layout, PremisesState, RoomKind };
export { accessKinds, approvalModes, branches, careContexts, layoutKeys, premisesStates, roomKinds };

export const municipalityView = z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) });

/** One opening of a weekday, wall-clock `HH:mm`; `24:00` may end it. */
export const weeklyOpeningView = z.object({ weekday: z.int().min(1).max(7), start: z.string(), end: z.string() });

/** A day with openings of its own in place of the weekly ones; none at all means closed. */
export const openingExceptionView = z.object({
  date: localDateSchema,
  open: z.array(z.object({ start: z.string(), end: z.string() })),
  reason: localTextSchema.nullable(),
});

/** A part of a year with weekly hours of its own. */
export const openingSeasonView = z.object({
  name: localTextSchema,
  /** Local dates, both included. */
  from: localDateSchema,
  until: localDateSchema,
  hours: z.array(weeklyOpeningView),
});

export const siteView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: localTextSchema,
    municipality: municipalityView,
    street: z.string(),
    postalCode: z.string(),
    careContext: z.enum(careContexts),
    access: z.enum(accessKinds),
    timeZone: z.string(),
    openingHours: z.array(weeklyOpeningView),
    roomCount: z.int(),
    /** Of the house, then of its ways in. */
    photos: z.array(photoView),
  })
  .meta({ id: 'Site' });

const accessibilitySummary = z.object({
  wheelchair: verdictSchema,
  walker: verdictSchema,
  mobility: verdictSchema,
  vision: verdictSchema,
  hearing: verdictSchema,
  sensory: verdictSchema,
});

export const roomSummaryView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: localTextSchema,
    site: z.object({
      id: z.string(),
      code: z.string().nullable(),
      name: localTextSchema,
      municipality: municipalityView,
      street: z.string(),
      postalCode: z.string(),
      timeZone: z.string(),
    }),
    kind: z.enum(roomKinds),
    capacity: z.int(),
    areaM2: z.int().nullable(),
    floor: z.int().nullable(),
    approval: z.enum(approvalModes),
    /** Codes of the list `equipment`. */
    equipment: z.array(z.string()),
    accessibility: accessibilitySummary,
    /** What is out of order at this moment so that some need is met worse; absent where nothing is. */
    outOfOrder: z.array(z.enum(breakdownDevices)).optional(),
  })
  .meta({ id: 'RoomSummary' });

/** What one class of organisations may have approved by itself at most; null where it is as for everybody. */
export const classLimitView = z.object({
  /** The code of the class. */
  priorityClass: z.string(),
  maxParticipants: z.int().nullable(),
  maxDates: z.int().nullable(),
  maxHoursPerDate: z.number().nullable(),
});

/** When a request may be approved by itself, beside what holds for every room; null where the room asks no more. */
export const automaticView = z.object({
  maxParticipants: z.int().nullable(),
  maxDates: z.int().nullable(),
  maxHoursPerDate: z.number().nullable(),
  /** Codes of priority classes; null for all. */
  priorityClasses: z.array(z.string()).nullable(),
  /** The times of a week within which each date must lie; null for any time that the room is open. */
  hours: z.array(weeklyOpeningView).nullable(),
  /** Tighter limits of some classes of organisations; what one leaves out is as for everybody. */
  classLimits: z.array(classLimitView),
});

export const policyView = z
  .object({
    stepMinutes: z.int(),
    minMinutes: z.int(),
    maxMinutes: z.int(),
    leadWorkingDays: z.int(),
    horizonMonths: z.int(),
    turnaroundMinutes: z.int(),
    /** Of one organisation in the room, in an ISO week. */
    weeklyQuotaHours: z.number().nullable(),
    /** Of one organisation in the room, from January to July or from August to December. */
    seasonQuotaHours: z.number().nullable(),
    /** Codes of the priority classes that may book; null for all. */
    priorityClasses: z.array(z.string()).nullable(),
    /** Whether a request holds its time until it is decided, instead of competing for it; null for as the house does. */
    requestsHoldSlot: z.boolean().nullable(),
    automatic: automaticView,
  })
  .meta({ id: 'RoomPolicy' });

/** Something out of order, as it matters to a room. */
export const roomBreakdownView = breakdownView.extend({
  /** Whom the room suits while it lasts. */
  verdicts: z.record(needSchema, verdictSchema),
});

export type RoomBreakdownView = z.infer<typeof roomBreakdownView>;

export const roomView = roomSummaryView
  .extend({
    attributes: z.array(
      z.object({
        key: z.string(),
        scope: z.string(),
        label: localTextSchema,
        value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        text: localTextSchema,
        source: z.enum(['measured', 'owner', 'drawing']).nullable(),
        checkedOn: localDateSchema.nullable(),
      }),
    ),
    scopes: z.array(z.object({ key: z.string(), label: localTextSchema })),
    checks: z.record(
      needSchema,
      z.object({
        verdict: verdictSchema,
        decidedBy: z
          .object({
            check: z.string(),
            value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
            limit: z.string(),
            source: z.string(),
            text: localTextSchema,
          })
          .nullable(),
      }),
    ),
    /** Of the accessibility facts that should be known of every room: how many are. */
    leastFacts: z.object({ known: z.int(), of: z.int() }),
    /** What is or will be out of order and touches the room, by its start. */
    breakdowns: z.array(roomBreakdownView),
    openingHours: z.array(weeklyOpeningView),
    openingSeasons: z.array(openingSeasonView),
    openingExceptions: z.array(openingExceptionView),
    /** Public holidays and the eves that are days off are closed, unless an exception says otherwise. */
    closedOnHolidays: z.boolean(),
    /** How one gets to the house and in; empty where nobody has said. */
    arrival: localTextSchema,
    /** Where the door of the house is on the map; null where nobody has said. */
    location: geoPointView.nullable(),
    /** The last day on which it can be had; null while no end is known. */
    lastDay: localDateSchema.nullable(),
    layouts: z.array(z.object({ layout: z.enum(layoutKeys), capacity: z.int() })),
    hourlyPriceCents: z.int(),
    careContext: z.enum(careContexts),
    care: careView,
    access: z.enum(accessKinds),
    /** Archived, it keeps its page and takes no bookings; drafts have no page. */
    state: z.enum(premisesStates),
    description: localTextSchema,
    /** Ground rules of its own, beside those of the house. */
    rules: localTextSchema,
    /** Of the room, of its lift and toilet, then of the house and its ways in. */
    photos: z.array(photoView),
    policy: policyView,
    /** Working days in which staff promise to answer a request. */
    answerWorkingDays: z.int(),
    /** Other rooms that share a physical space with this one, e.g. the halves of a divisible hall. */
    sharesSpaceWith: z.array(z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema })),
  })
  .meta({ id: 'Room' });

/** What a search may demand of a room; the same in `GET /rooms` and `POST /search`. */
export const roomsQuery = z.strictObject({
  q: z.string().max(100).optional(),
  municipality: z.string().max(40).optional(),
  siteId: idSchema.optional(),
  capacity: z.coerce.number().int().min(1).max(10_000).optional(),
  equipment: codesQuery.optional(),
  needs: wordsQuery(needs).optional(),
  minVerdict: z.enum(['S', 'A']).optional(),
  includeUnknown: flagQuery.optional(),
  ...pageQuery,
});

export const availabilityQuery = z.strictObject({ from: localDateSchema, to: localDateSchema });

export const busyKinds = ['booked', 'turnaround', 'closed', 'requested'] as const;

export const availabilityView = z
  .object({
    timeZone: z.string(),
    /** What is out of order in the room at some time of these days; absent where nothing is. */
    breakdowns: z.array(breakdownView).optional(),
    days: z.array(
      z.object({
        date: localDateSchema,
        holiday: localTextSchema.nullable(),
        open: z.array(z.object({ start: instantSchema, end: instantSchema })),
        busy: z.array(
          z.object({
            start: instantSchema,
            end: instantSchema,
            kind: z.enum(busyKinds),
            /** Only of bookings whose organisation made a title public, and of closures. */
            title: z.string().optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Availability' });

export type SiteView = z.infer<typeof siteView>;
export type RoomSummaryView = z.infer<typeof roomSummaryView>;
export type RoomView = z.infer<typeof roomView>;
export type RoomPolicy = z.infer<typeof policyView>;
export type ClassLimit = z.infer<typeof classLimitView>;
export type AutomaticConditions = z.infer<typeof automaticView>;
export type RoomsQuery = z.infer<typeof roomsQuery>;
export type AvailabilityView = z.infer<typeof availabilityView>;
export type BusyKind = (typeof busyKinds)[number];
export type OpeningException = z.infer<typeof openingExceptionView>;
export type OpeningSeason = z.infer<typeof openingSeasonView>;
export type WeeklyOpening = z.infer<typeof weeklyOpeningView>;
