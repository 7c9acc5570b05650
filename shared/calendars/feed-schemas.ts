/** Messages about private calendar addresses. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { idSchema, instantSchema, lineSchema, localTextSchema } from '../schemas.ts';
import { feedKinds } from './feeds.ts';

/** The most addresses that one person may have in use. */
export const mostFeeds = 20;

export const createFeedRequest = z.strictObject({
  kind: z.enum(feedKinds),
  /** Whose bookings it shows: of the kind `organisation`. */
  organisationId: idSchema.optional(),
  /** Which house it shows: of the kind `site`. */
  siteId: idSchema.optional(),
  /** What its owner calls it. */
  name: lineSchema(80),
  /** Of the words in the calendar; the owner's own when left out. */
  language: z.enum(languages).optional(),
});

export const renameFeedRequest = createFeedRequest.pick({ name: true });

export const calendarFeedView = z
  .object({
    id: z.string(),
    kind: z.enum(feedKinds),
    name: z.string(),
    /** Whose bookings it shows; null of the other kinds. */
    organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Which house it shows; null of the other kinds. */
    site: z.object({ id: z.string(), name: localTextSchema }).nullable(),
    language: z.enum(languages),
    createdAt: instantSchema,
    /** To the hour; null when no program has asked for it. */
    lastUsedAt: instantSchema.nullable(),
    /** Whether its owner's roles still show anything in it. */
    awake: z.boolean(),
  })
  .meta({ id: 'CalendarFeed' });

/** The address is shown once, when it is made. */
export const newFeedView = calendarFeedView
  .extend({
    address: z.string(),
    /** The same for programs of the device that is at hand. */
    webcal: z.string(),
  })
  .meta({ id: 'NewCalendarFeed' });

export type CreateFeedRequest = z.infer<typeof createFeedRequest>;
export type RenameFeedRequest = z.infer<typeof renameFeedRequest>;
export type CalendarFeedView = z.infer<typeof calendarFeedView>;
export type NewFeedView = z.infer<typeof newFeedView>;
