/** Messages about the region itself: its name, its rules, how far it is on the way to open doors. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import type { OrganisationStatus } from '../organisations/schemas.ts';
import { needs } from '../rooms/accessibility.ts';
import { limitSources } from '../rooms/accessibility-rules.ts';
import { instantSchema, lineSchema, localTextSchema } from '../schemas.ts';
import { siteLacks } from '../sites/lacks.ts';
import { documentKinds } from '../texts/kinds.ts';
import { bookingRuleBounds } from './booking-rule-bounds.ts';
import { type SetupStep, type StatusRights, setupSteps, statusRights } from './rules.ts';

export type { SetupStep, StatusRights };

/** Whom to ask where no house or municipality has anybody of its own. */
export const regionContact = z.strictObject({
  name: z.string().trim().max(200),
  email: z.string().trim().max(254),
  phone: z.string().trim().max(40),
});

const right = z.enum(statusRights);

export const statusRightsSchema = z.strictObject({
  pending: right,
  verified: right,
  refused: right,
  expired: right,
} satisfies Record<OrganisationStatus, typeof right>);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** `HH:mm` of a wall clock. */
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Three digits, as the statistics office gives them. */
const municipalityCode = z.string().regex(/^\d{3}$/);

/** A name in three languages, of which some may be empty. */
const nameSchema = z.strictObject({
  fi: z.string().trim().max(120),
  sv: z.string().trim().max(120),
  en: z.string().trim().max(120),
});

/** Tighter limits of accessibility by check and need, in the unit of what is measured. */
const limitsSchema = z.record(z.string().max(60), z.partialRecord(z.enum(needs), z.number().min(0).max(100_000)));

const within = ([least, most]: readonly [least: number, most: number]) => z.int().min(least).max(most);

const isRising = (months: readonly number[]): boolean =>
  months.every((month, i) => i === 0 || month > (months[i - 1] as number));

/** Rules of booking that hold in the whole county; what each means is said of `BookingRules`. */
const bookingRulesSchema = z.strictObject({
  seasonMonths: z.array(z.int().min(1).max(12)).min(1).max(12).refine(isRising),
  largeEventParticipants: within(bookingRuleBounds.largeEventParticipants),
  visitorLeadDays: within(bookingRuleBounds.visitorLeadDays),
  careLeadDays: within(bookingRuleBounds.careLeadDays),
  offerDays: within(bookingRuleBounds.offerDays),
  freedHours: within(bookingRuleBounds.freedHours),
  lapsesToShow: within(bookingRuleBounds.lapsesToShow),
  certificateMonths: within(bookingRuleBounds.certificateMonths),
});

const fields = {
  name: nameSchema,
  /** In the order in which they are offered; the first is the default. */
  languages: z.array(z.enum(languages)).min(1).max(languages.length).refine(areDistinct),
  /** A colour `#rrggbb` in place of the product's own; null for that. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  timeZone: z.string().max(60).refine(isTimeZone),
  /** Codes of the municipalities that belong to the region; none for all that are known. */
  municipalities: z.array(municipalityCode).max(400).refine(areDistinct),
  contact: regionContact,
  statusRights: statusRightsSchema,
  /** Whether houses are closed on public holidays, where the house itself says nothing else. */
  closedOnHolidays: z.boolean(),
  /** Whether the roles of the county's own people sleep until they have a second factor. */
  demandsSecondFactor: z.boolean(),
  /** Until when an organisation may cancel a date without it being late. */
  cancelDeadline: z.strictObject({ workingDays: z.int().min(0).max(30), time: wallTime }),
  /** Working days between the county's decision to take a date back and that date. */
  displacementNoticeDays: z.int().min(0).max(60),
  bookingRules: bookingRulesSchema,
  /** What the county asks beyond the product's own limits; never less. */
  limits: limitsSchema,
  /** Steps of taking into use that somebody has gone through. */
  setupDone: z.array(z.enum(setupSteps)).max(setupSteps.length).refine(areDistinct),
};

/** Any of the settings; `opened` opens the doors to the public, or closes them again. */
export const regionChange = z
  .strictObject({ ...fields, opened: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'RegionChange' });

export const regionSettingsView = z
  .object({
    ...fields,
    name: localTextSchema,
    timeZone: z.string(),
    contact: z.object(regionContact.shape),
    openedAt: instantSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'RegionSettings' });

/** The limits that a region may tighten, each with the product's own. */
export const tightenableView = z
  .object({
    items: z.array(
      z.object({
        check: z.string(),
        need: z.enum(needs),
        label: localTextSchema,
        unit: z.enum(['mm', 'm', '%']).nullable(),
        /** The product's own limit, in the unit. */
        limit: z.number(),
        /** Whether a greater measure is better (a door's width) or a smaller one (a threshold's height). */
        better: z.enum(['more', 'less']),
        source: z.enum(limitSources),
        sourceText: localTextSchema,
      }),
    ),
  })
  .meta({ id: 'TightenableLimits' });

/** What everybody may know of the region. */
export const regionView = z
  .object({
    name: localTextSchema,
    languages: z.array(z.enum(languages)),
    accent: z.string().nullable(),
    contact: z.object(regionContact.shape),
    /** Whether the doors are open to the public. */
    opened: z.boolean(),
    bookingRules: z.object(bookingRulesSchema.shape),
    /** The texts that the region has published. */
    texts: z.array(z.enum(documentKinds)),
    /** Ids of the houses that have terms of their own beside the region's. */
    houseTerms: z.array(z.string()),
  })
  .meta({ id: 'Region' });

export const municipalityRequest = z
  .strictObject({ code: municipalityCode, name: z.strictObject({ fi: lineSchema(80), sv: lineSchema(80) }) })
  .meta({ id: 'MunicipalityRequest' });

export const readinessView = z
  .object({
    /** Where taking into use stands. */
    setup: z.object({ done: z.array(z.enum(setupSteps)), opened: z.boolean() }),
    /** No mail server is set, so invitations and notices wait. A demonstration sends none and needs none. */
    mailWaits: z.boolean(),
    counts: z.object({
      sites: z.int(),
      readySites: z.int(),
      rooms: z.int(),
      publishedRooms: z.int(),
      /** Facts of the least set that somebody has given, of all rooms together. */
      facts: z.int(),
      factsWanted: z.int(),
      /** Organisations that wait for verification. */
      pendingOrganisations: z.int(),
      /** What somebody says is wrong or missing in what is told of rooms, not yet answered. */
      openCorrections: z.int(),
      /** Requests that wait for a decision. */
      waitingRequests: z.int(),
    }),
    sites: z.array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        name: localTextSchema,
        municipality: z.object({ fi: z.string(), sv: z.string() }),
        rooms: z.int(),
        publishedRooms: z.int(),
        facts: z.int(),
        factsWanted: z.int(),
        lacks: z.array(z.enum(siteLacks)),
      }),
    ),
  })
  .meta({ id: 'Readiness' });

export type RegionContact = z.infer<typeof regionContact>;
export type RegionChange = z.infer<typeof regionChange>;
export type RegionSettingsView = z.infer<typeof regionSettingsView>;
export type TightenableView = z.infer<typeof tightenableView>;
export type RegionView = z.infer<typeof regionView>;
export type MunicipalityRequest = z.infer<typeof municipalityRequest>;
export type ReadinessView = z.infer<typeof readinessView>;
