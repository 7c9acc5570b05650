/** Messages about activities that are open to everybody: open data, read without an account. */
import { z } from 'zod';
import { needs, verdicts } from '../rooms/accessibility.ts';
import { instantSchema, listOf, localDateSchema, localDateTimeSchema, localTextSchema, pageQuery } from '../schemas.ts';

/** Under which anybody may use what is told of open activities. */
export const eventsLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** What limits the list; in addresses of calendars and lists alike. */
export const eventsFilter = {
  /** Code or name. */
  municipality: z.string().max(60).optional(),
  /** A code of the list `contentArea`. */
  contentArea: z.string().max(20).optional(),
  from: localDateSchema.optional(),
  /** Included. */
  to: localDateSchema.optional(),
};

export const eventsQuery = z.strictObject({ ...eventsFilter, ...pageQuery });

/** `cancelled`: it had been told, and will not take place; told until it would have been over. */
export const eventStatuses = ['scheduled', 'cancelled'] as const;

export const eventView = z
  .object({
    id: z.string(),
    status: z.enum(eventStatuses),
    /** In the words of its organisation, as the description is. */
    title: z.string(),
    description: z.string().nullable(),
    /** Where the organisation tells more. */
    link: z.string().nullable(),
    /** What coming costs, in cents; 0 for nothing, null where the organisation has not told. */
    priceCents: z.int().nullable(),
    /** Where we tell of it. */
    url: z.string(),
    start: instantSchema,
    end: instantSchema,
    localStart: localDateTimeSchema,
    localEnd: localDateTimeSchema,
    timeZone: z.string(),
    /** Who arranges it. */
    organiser: z.object({ name: z.string() }),
    contentArea: z.object({ code: z.string(), label: localTextSchema }).nullable(),
    room: z.object({
      id: z.string(),
      code: z.string().nullable(),
      name: localTextSchema,
      floor: z.int().nullable(),
      url: z.string(),
    }),
    site: z.object({
      id: z.string(),
      code: z.string().nullable(),
      name: localTextSchema,
      street: z.string(),
      postalCode: z.string(),
      municipality: z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) }),
    }),
    /** Whom the room suits at that time, what is out of order then taken into account. */
    accessibility: z.record(z.enum(needs), z.enum(verdicts)),
  })
  .meta({ id: 'OpenEvent' });

export const eventsView = listOf(eventView).meta({ id: 'OpenEvents' });

export type EventsQuery = z.infer<typeof eventsQuery>;
export type EventView = z.infer<typeof eventView>;
export type EventsView = z.infer<typeof eventsView>;
