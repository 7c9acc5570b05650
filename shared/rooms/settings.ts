/** Messages about a room as its keepers see and change it. */
import { z } from 'zod';
import { codeSchema } from '../codes/schemas.ts';
import { planDateSchema, seasonsSchema, weeklyHoursSchema } from '../premises/opening-schemas.ts';
import { impactView } from '../premises/schemas.ts';
import {
  idSchema,
  localDateSchema,
  localDateTimeSchema,
  localLineSchema,
  localParagraphSchema,
  localTextSchema,
  pageQuery,
  paragraphSchema,
} from '../schemas.ts';
import {
  accessKinds,
  approvalModes,
  careContexts,
  layoutKeys,
  openingExceptionView,
  openingSeasonView,
  policyView,
  premisesStates,
  roomKinds,
  weeklyOpeningView,
} from './schemas.ts';

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** A price in whole cents that no hour of a room costs. */
const mostCents = 1_000_000;

const people = z.int().min(1).max(10_000);
const hours = (most: number) => z.number().min(0.25).max(most).multipleOf(0.25);
const classCodes = z.array(codeSchema).min(1).max(100).refine(areDistinct).nullable();

/** Once for each class. */
const classLimits = z
  .array(
    z.strictObject({
      priorityClass: codeSchema,
      maxParticipants: people.nullable(),
      maxDates: z.int().min(1).max(400).nullable(),
      maxHoursPerDate: hours(168).nullable(),
    }),
  )
  .max(100)
  .refine((limits) => areDistinct(limits.map(({ priorityClass }) => priorityClass)));

/** Any of the conditions of automatic approval; the others stay as they are. */
export const automaticMessage = z
  .strictObject({
    maxParticipants: people.nullable(),
    maxDates: z.int().min(1).max(400).nullable(),
    maxHoursPerDate: hours(168).nullable(),
    priorityClasses: classCodes,
    hours: weeklyHoursSchema.min(1).nullable(),
    classLimits,
  })
  .partial();

/** Any of a room's rules; the others stay as they are. */
const policyMessage = z
  .strictObject({
    stepMinutes: z.int().min(5).max(240),
    minMinutes: z.int().min(5).max(1440),
    maxMinutes: z.int().min(5).max(10_080),
    leadWorkingDays: z.int().min(0).max(60),
    horizonMonths: z.int().min(1).max(24),
    turnaroundMinutes: z.int().min(0).max(480),
    weeklyQuotaHours: hours(168).nullable(),
    seasonQuotaHours: hours(5000).nullable(),
    priorityClasses: classCodes,
    requestsHoldSlot: z.boolean().nullable(),
    automatic: automaticMessage,
  })
  .partial();

const needed = {
  name: localLineSchema(120),
  kind: z.enum(roomKinds),
  capacity: people,
};

const others = {
  areaM2: z.int().min(1).max(100_000).nullable(),
  floor: z.int().min(-20).max(100).nullable(),
  description: localParagraphSchema(2000),
  /** Own ground rules, beside those of the house. */
  rules: localParagraphSchema(4000),
  /** Codes of the list `equipment`. */
  equipment: z.array(codeSchema).max(100).refine(areDistinct),
  /** Each layout once, none for more people than the room holds. */
  layouts: z
    .array(z.strictObject({ layout: z.enum(layoutKeys), capacity: people }))
    .max(layoutKeys.length)
    .refine((layouts) => areDistinct(layouts.map(({ layout }) => layout))),
  approval: z.enum(approvalModes),
  hourlyPriceCents: z.int().min(0).max(mostCents),
  /** A code of the list `priceClass`; null for the one of the organisation's class. */
  priceClass: codeSchema.nullable(),
  policy: policyMessage,
  /** Own weekly hours and seasons; null for those of the house. */
  openingHours: weeklyHoursSchema.nullable(),
  seasons: seasonsSchema.nullable(),
  /** Own way in; null for that of the house. */
  access: z.enum(accessKinds).nullable(),
  /** The code of the door or where the key is: shown to the responsible person around her time only. */
  accessSecret: paragraphSchema(500).nullable(),
  state: z.enum(premisesStates),
  /** The last day on which it can be booked. */
  closesOn: planDateSchema.nullable(),
  /** The physical spaces of its house that it uses. */
  spaceIds: z.array(z.int().min(1).max(2_147_483_647)).min(1).max(20).refine(areDistinct),
};

/** A new room begins as a draft in a space of its own, unless it says otherwise. */
export const newRoom = z
  .strictObject({ siteId: idSchema, ...needed, ...z.object(others).partial().shape })
  .meta({ id: 'NewRoom' });

/** Also a change that is only tried: nothing at all asks what is at odds with the rules in force. */
export const roomChange = z
  .strictObject({ ...needed, ...others })
  .partial()
  .meta({ id: 'RoomChange' });

export const spaceMessage = z.strictObject({ name: localLineSchema(80) }).meta({ id: 'SpaceMessage' });

const placeRef = { id: z.string(), code: z.string().nullable(), name: localTextSchema };

/** A physical space of a house and the rooms that use it. */
export const spaceView = z
  .object({
    id: z.int(),
    name: localTextSchema,
    rooms: z.array(z.object({ ...placeRef, state: z.enum(premisesStates) })),
  })
  .meta({ id: 'Space' });

export const roomSettingsView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    version: z.int(),
    site: z.object({
      ...placeRef,
      timeZone: z.string(),
      state: z.enum(premisesStates),
      careContext: z.enum(careContexts),
      access: z.enum(accessKinds),
      requestsHoldSlot: z.boolean(),
      openingHours: z.array(weeklyOpeningView),
      seasons: z.array(openingSeasonView),
      openingExceptions: z.array(openingExceptionView),
      closedOnHolidays: z.boolean(),
      closesOn: localDateSchema.nullable(),
      /** All of its spaces, by name. */
      spaces: z.array(spaceView),
    }),
    name: localTextSchema,
    /** What it was called earlier, each name until its last day. */
    formerNames: z.array(z.object({ untilDate: localDateSchema, name: localTextSchema })),
    kind: z.enum(roomKinds),
    capacity: z.int(),
    areaM2: z.int().nullable(),
    floor: z.int().nullable(),
    description: localTextSchema,
    rules: localTextSchema,
    equipment: z.array(z.string()),
    layouts: z.array(z.object({ layout: z.enum(layoutKeys), capacity: z.int() })),
    approval: z.enum(approvalModes),
    hourlyPriceCents: z.int(),
    priceClass: z.string().nullable(),
    policy: policyView,
    openingHours: z.array(weeklyOpeningView).nullable(),
    seasons: z.array(openingSeasonView).nullable(),
    access: z.enum(accessKinds).nullable(),
    accessSecret: z.string().nullable(),
    state: z.enum(premisesStates),
    closesOn: localDateSchema.nullable(),
    spaceIds: z.array(z.int()),
  })
  .meta({ id: 'RoomSettings' });

/** What a change of a room means for its bookings: dates at odds with its rules, and dates that would lose their space. */
export const roomImpactView = impactView
  .extend({
    /** Approved dates whose time somebody else has in the new spaces, or that would come too close to each other. */
    taken: z.array(
      z.object({
        bookingId: z.string(),
        occurrenceId: z.string(),
        title: z.string(),
        organisation: z.string(),
        localStart: localDateTimeSchema,
        localEnd: localDateTimeSchema,
        reason: z.enum(['busy', 'closed']),
      }),
    ),
  })
  .meta({ id: 'RoomImpact' });

/** A room in the list of its keepers. */
export const staffRoomView = z
  .object({
    ...placeRef,
    site: z.object(placeRef),
    kind: z.enum(roomKinds),
    capacity: z.int(),
    approval: z.enum(approvalModes),
    /** The narrower of its own and its house's. */
    state: z.enum(premisesStates),
    closesOn: localDateSchema.nullable(),
  })
  .meta({ id: 'StaffRoom' });

export const staffRoomSorts = ['name', '-name', 'site', '-site', 'capacity', '-capacity'] as const;

const siteRoomsFilters = {
  q: z.string().max(100).optional(),
  state: z.enum(premisesStates).optional(),
  kind: z.enum(roomKinds).optional(),
  sort: z.enum(staffRoomSorts).default('site'),
  ...pageQuery,
};

export const siteRoomsQuery = z.strictObject(siteRoomsFilters);
export const staffRoomsQuery = z.strictObject({ ...siteRoomsFilters, site: idSchema.optional() });

export type NewRoom = z.infer<typeof newRoom>;
export type RoomChange = z.infer<typeof roomChange>;
export type SpaceMessage = z.infer<typeof spaceMessage>;
export type SpaceView = z.infer<typeof spaceView>;
export type RoomSettingsView = z.infer<typeof roomSettingsView>;
export type RoomImpactView = z.infer<typeof roomImpactView>;
export type StaffRoomView = z.infer<typeof staffRoomView>;
export type StaffRoomsQuery = z.infer<typeof staffRoomsQuery>;
