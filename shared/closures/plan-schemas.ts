/** Messages of the plan for dates that must give way: who is hit, where each could go, and what was done. */
import { z } from 'zod';
import { needSchema } from '../rooms/schemas.ts';
import { instantSchema, localDateSchema, localDateTimeSchema, localTextSchema, paragraphSchema } from '../schemas.ts';
import { displacementCauses } from './displacement.ts';
import { displacementFields } from './schemas.ts';

/** Where a date could go. */
const placeOffer = z.object({
  kind: z.enum(['room', 'time']),
  roomId: z.string(),
  roomName: localTextSchema,
  /** The name of another house; null in the date's own. */
  siteName: localTextSchema.nullable(),
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
});

const plannedDate = z.object({
  occurrenceId: z.string(),
  /** `offered`: a place that is held for an offer which nobody has answered yet. */
  state: z.enum(['approved', 'requested', 'offered']),
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
  room: z.object({ id: z.string(), name: localTextSchema }),
  /** The rooms that it takes beside the first: they go along within the house, and are given back where it leaves the house. */
  beside: z.array(localTextSchema),
  /** It has begun: what is going on is neither moved nor cancelled. */
  hasBegun: z.boolean(),
  /** It holds its room, so nothing can be done before it is decided. What only waits may be left to its decision. */
  mustDecide: z.boolean(),
  /** It would be told later than the notice period asks. */
  isShortNotice: z.boolean(),
  /** The best fit first, chosen so that no two dates of the plan get the same place; at most three of rooms and three of times. */
  offers: z.array(placeOffer),
  /** Whether the first offer is free beside those of all other dates. */
  hasBest: z.boolean(),
});

const plannedBooking = z.object({
  bookingId: z.string(),
  title: z.string(),
  organisation: z.string(),
  participants: z.int(),
  needs: z.array(needSchema),
  wheelchairUsers: z.int().nullable(),
  /** One room for all of its dates in the plan; the best fit first. */
  together: z.array(z.object({ roomId: z.string(), roomName: localTextSchema, siteName: localTextSchema.nullable() })),
  dates: z.array(plannedDate),
});

const planCore = {
  notice: z.object({
    /** Working days. */
    days: z.int(),
    /** The first date with full notice; null where the cause cannot wait. */
    from: localDateSchema.nullable(),
  }),
  bookings: z.array(plannedBooking),
  total: z.object({ dates: z.int(), bookings: z.int() }),
};

export const displacementPlanView = z.object(planCore).meta({ id: 'DisplacementPlan' });

export const closurePlanView = z
  .object({
    ...planCore,
    /** How many times it would close. */
    times: z.int(),
    ruleText: localTextSchema,
    /** Other closures of the same spaces: a single closure is refused, the times of a repeating one are left out. */
    closed: z.array(z.object({ start: instantSchema, end: instantSchema, title: localTextSchema })),
  })
  .meta({ id: 'ClosurePlan' });

/** The causes that come from a house's own settings rather than from a closure. */
export const siteCauses = [
  'opening-hours',
  'site-closes',
  'epidemic',
] as const satisfies readonly (typeof displacementCauses)[number][];
export type SiteCause = (typeof siteCauses)[number];

export const siteCauseQuery = z.strictObject({ cause: z.enum(siteCauses) });

export const siteDisplacementRequest = z
  .strictObject({ cause: z.enum(siteCauses), ...displacementFields })
  .meta({ id: 'SiteDisplacementRequest' });

export const siteDisplacementPlan = z
  .object({
    ...planCore,
    /** The last day of the house; null where none is known. */
    closesOn: localDateSchema.nullable(),
    /** Dates that have given way for this cause already. */
    done: z.int(),
  })
  .meta({ id: 'SiteDisplacementPlan' });

export const displacedView = z
  .object({ moved: z.int(), cancelled: z.int(), bookings: z.int() })
  .meta({ id: 'Displaced' });

/** The mail that one booker would get. */
export const displacementMailRequest = z
  .strictObject({
    cause: z.enum(displacementCauses),
    title: z.strictObject({ fi: paragraphSchema(120), sv: paragraphSchema(120), en: paragraphSchema(120) }).optional(),
    start: localDateTimeSchema.optional(),
    end: localDateTimeSchema.optional(),
    displacements: displacementFields.displacements.unwrap().min(1),
  })
  .meta({ id: 'DisplacementMailRequest' });

export const displacementMailView = z
  .object({ subject: z.string(), text: z.string() })
  .meta({ id: 'DisplacementMail' });

export type PlaceOffer = z.infer<typeof placeOffer>;
export type PlannedDate = z.infer<typeof plannedDate>;
export type PlannedBooking = z.infer<typeof plannedBooking>;
export type DisplacementPlanView = z.infer<typeof displacementPlanView>;
export type ClosurePlanView = z.infer<typeof closurePlanView>;
export type SiteDisplacementPlan = z.infer<typeof siteDisplacementPlan>;
export type SiteDisplacementRequest = z.infer<typeof siteDisplacementRequest>;
export type DisplacedView = z.infer<typeof displacedView>;
export type DisplacementMailRequest = z.infer<typeof displacementMailRequest>;
export type DisplacementMailView = z.infer<typeof displacementMailView>;
