/** Messages about a house as its keepers see and change it. */
import { z } from 'zod';
import { exceptionsSchema, planDateSchema, seasonsSchema, weeklyHoursSchema } from '../premises/opening-schemas.ts';
import { epidemicLevelSchema, quietHoursSchema, quietHoursView } from '../rooms/care-schemas.ts';
import { geoPointSchema, geoPointView } from '../rooms/geo-schemas.ts';
import {
  accessKinds,
  branches,
  careContexts,
  municipalityView,
  openingExceptionView,
  openingSeasonView,
  premisesStates,
  weeklyOpeningView,
} from '../rooms/schemas.ts';
import {
  fileCodeSchema,
  idSchema,
  lineSchema,
  localDateSchema,
  localLineSchema,
  localParagraphSchema,
  localTextSchema,
  pageQuery,
} from '../schemas.ts';
import { siteLacks } from './lacks.ts';

const needed = {
  name: localLineSchema(120),
  municipalityCode: z.string().regex(/^\d{3}$/),
  street: lineSchema(120),
  postalCode: z.string().regex(/^\d{5}$/),
};

/** What decides when the house is open; a change of it is asked about the bookings it leaves outside. */
const hours = {
  openingHours: weeklyHoursSchema,
  seasons: seasonsSchema,
  openingExceptions: exceptionsSchema,
  /** Null: as the region says. */
  closedOnHolidays: z.boolean().nullable(),
  state: z.enum(premisesStates),
  /** Closed: nobody from outside books it. */
  careContext: z.enum(careContexts),
  /** The last day on which it can be booked. */
  closesOn: planDateSchema.nullable(),
  /** 0 normal, 1 restricted, 2 closed to those from outside, until a day or (null) until further notice. */
  epidemicLevel: epidemicLevelSchema,
  epidemicUntil: planDateSchema.nullable(),
};

const others = {
  branch: z.enum(branches).nullable(),
  access: z.enum(accessKinds),
  description: localParagraphSchema(2000),
  arrival: localParagraphSchema(2000),
  answerWorkingDays: z.int().min(0).max(60),
  requestsHoldSlot: z.boolean(),
  /** Most people at once while restricted; null for no limit of its own. */
  epidemicMaxPeople: z.int().min(1).max(10_000).nullable(),
  /** What is asked of visitors meanwhile. */
  epidemicText: localParagraphSchema(1000),
  quietHours: quietHoursSchema,
  /** Whether whoever answers for an event needs a certificate; null: as the care context usually does. */
  needsOrientation: z.boolean().nullable(),
  /** Where its door is; null while nobody has said. */
  location: geoPointSchema.nullable(),
};

/** A new house begins as a draft, unless it says otherwise. */
export const newSite = z
  .strictObject({ ...needed, ...z.object({ ...hours, ...others }).partial().shape })
  .meta({ id: 'NewSite' });

export const siteChange = z
  .strictObject({ ...needed, ...hours, ...others })
  .partial()
  .meta({ id: 'SiteChange' });

/** A change that is only tried; without anything, the rules in force. */
export const siteTrial = z.strictObject(hours).partial().meta({ id: 'SiteTrial' });

export const entranceView = z
  .object({
    id: z.string(),
    /** What files call it; null where nobody has said. */
    code: z.string().nullable(),
    name: localTextSchema,
    isUsed: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Entrance' });

/** Without a code it gets the next one of the house. */
export const newEntrance = z.strictObject({ name: localLineSchema(120), code: fileCodeSchema.optional() });
export const entranceChange = newEntrance.partial();

/** All entrances of the house, in the order wanted. */
export const entranceOrder = z.strictObject({ ids: z.array(idSchema).max(50) });

export const entrancesView = z.object({ items: z.array(entranceView) }).meta({ id: 'Entrances' });

export const siteSettingsView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    version: z.int(),
    name: localTextSchema,
    municipalityCode: z.string(),
    street: z.string(),
    postalCode: z.string(),
    branch: z.enum(branches).nullable(),
    careContext: z.enum(careContexts),
    access: z.enum(accessKinds),
    description: localTextSchema,
    arrival: localTextSchema,
    answerWorkingDays: z.int(),
    requestsHoldSlot: z.boolean(),
    epidemicLevel: epidemicLevelSchema,
    epidemicUntil: localDateSchema.nullable(),
    epidemicMaxPeople: z.int().nullable(),
    epidemicText: localTextSchema,
    quietHours: z.array(quietHoursView),
    needsOrientation: z.boolean().nullable(),
    location: geoPointView.nullable(),
    openingHours: z.array(weeklyOpeningView),
    seasons: z.array(openingSeasonView),
    openingExceptions: z.array(openingExceptionView),
    closedOnHolidays: z.boolean().nullable(),
    state: z.enum(premisesStates),
    closesOn: localDateSchema.nullable(),
    timeZone: z.string(),
    /** What holds where the house says nothing of holidays. */
    regionClosedOnHolidays: z.boolean(),
    municipality: municipalityView,
    rooms: z.array(z.object({ id: z.string(), name: localTextSchema, state: z.enum(premisesStates) })),
    /** What it was called earlier, each name until its last day. */
    formerNames: z.array(z.object({ untilDate: localDateSchema, name: localTextSchema })),
    lacks: z.array(z.enum(siteLacks)),
  })
  .meta({ id: 'SiteSettings' });

/** A house in the list of its keepers. */
export const staffSiteView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: localTextSchema,
    municipality: municipalityView,
    street: z.string(),
    state: z.enum(premisesStates),
    closesOn: localDateSchema.nullable(),
    careContext: z.enum(careContexts),
    branch: z.enum(branches).nullable(),
    roomCount: z.int(),
    lacks: z.array(z.enum(siteLacks)),
  })
  .meta({ id: 'StaffSite' });

export const staffSiteSorts = ['name', '-name', 'municipality', '-municipality', 'lacks', '-lacks'] as const;

export const staffSitesQuery = z.strictObject({
  q: z.string().max(100).optional(),
  state: z.enum(premisesStates).optional(),
  sort: z.enum(staffSiteSorts).default('name'),
  ...pageQuery,
});

export type NewSite = z.infer<typeof newSite>;
export type SiteChange = z.infer<typeof siteChange>;
export type SiteTrial = z.infer<typeof siteTrial>;
export type SiteSettingsView = z.infer<typeof siteSettingsView>;
export type StaffSiteView = z.infer<typeof staffSiteView>;
export type StaffSitesQuery = z.infer<typeof staffSitesQuery>;
export type EntranceView = z.infer<typeof entranceView>;
export type EntrancesView = z.infer<typeof entrancesView>;
export type NewEntrance = z.infer<typeof newEntrance>;
export type EntranceChange = z.infer<typeof entranceChange>;
