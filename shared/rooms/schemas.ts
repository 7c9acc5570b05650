/** Messages about sites and rooms. Views are what the API returns: explicit, public, nothing personal. */
import { z } from 'zod';
import {
  flagQuery,
  idSchema,
  instantSchema,
  localDateSchema,
  localTextSchema,
  pageQuery,
  wordsQuery,
} from '../schemas.ts';
import { needs, verdicts } from './accessibility.ts';

export const needSchema = z.enum(needs);
export const verdictSchema = z.enum(verdicts);
export const roomKinds = [
  'meeting',
  'group',
  'lecture',
  'family',
  'quiet',
  'multi',
  'stand',
  'training',
  'sport',
  'kitchen',
  'hall',
] as const;
export const approvalModes = ['auto', 'manual'] as const;
/** How outsiders share the house with care (domain reference 2.6). */
export const careContexts = ['open', 'visitor', 'care', 'closed'] as const;
export const accessKinds = ['direct', 'staff', 'physical_key', 'door_code'] as const;
/** A draft is seen by staff only; an archived one keeps its history and takes no bookings. */
export const premisesStates = ['draft', 'published', 'archived'] as const;
/** The county's branches (domain reference, row 83). */
export const branches = ['organising', 'sote', 'rescue'] as const;
export const equipmentKeys = [
  'projector',
  'screen',
  'video_conference',
  'whiteboard',
  'sound_system',
  'piano',
  'kitchen',
  'coffee_maker',
  'fridge',
  'tables_movable',
  'first_aid_mats',
  'gym_mats',
  'baby_care',
  'wifi',
] as const;
export const layoutKeys = ['classroom', 'circle', 'groups', 'theatre', 'boardroom', 'empty'] as const;

export type RoomKind = (typeof roomKinds)[number];
export type ApprovalMode = (typeof approvalModes)[number];
export type CareContext = (typeof careContexts)[number];
export type AccessKind = (typeof accessKinds)[number];
export type PremisesState = (typeof premisesStates)[number];
export type Branch = (typeof branches)[number];
export type Equipment = (typeof equipmentKeys)[number];
export type Layout = (typeof layoutKeys)[number];

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
    equipment: z.array(z.enum(equipmentKeys)),
    accessibility: accessibilitySummary,
  })
  .meta({ id: 'RoomSummary' });

export const policyView = z
  .object({
    stepMinutes: z.int(),
    minMinutes: z.int(),
    maxMinutes: z.int(),
    leadWorkingDays: z.int(),
    horizonMonths: z.int(),
    turnaroundMinutes: z.int(),
    weeklyQuotaHours: z.number().nullable(),
  })
  .meta({ id: 'RoomPolicy' });

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
    openingHours: z.array(weeklyOpeningView),
    openingExceptions: z.array(openingExceptionView),
    layouts: z.array(z.object({ layout: z.enum(layoutKeys), capacity: z.int() })),
    hourlyPriceCents: z.int(),
    careContext: z.enum(careContexts),
    access: z.enum(accessKinds),
    policy: policyView,
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
  equipment: wordsQuery(equipmentKeys).optional(),
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
export type RoomsQuery = z.infer<typeof roomsQuery>;
export type AvailabilityView = z.infer<typeof availabilityView>;
export type BusyKind = (typeof busyKinds)[number];
export type OpeningException = z.infer<typeof openingExceptionView>;
export type OpeningSeason = z.infer<typeof openingSeasonView>;
export type WeeklyOpening = z.infer<typeof weeklyOpeningView>;
