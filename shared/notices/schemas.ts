/** Messages about notices: a few words for some days, above every page or on the pages of one house. */
import { z } from 'zod';
import { planDateSchema } from '../premises/opening-schemas.ts';
import { idSchema, localDateSchema, localTextSchema, pageQuery, paragraphSchema } from '../schemas.ts';
import { noticeAudiences, noticeLevels } from '../texts/schemas.ts';
import { noticeStandings } from './standing.ts';

const longest = 600;

/** Finnish is needed; what is empty in the others is shown in Finnish. */
const textSchema = z.strictObject({
  fi: paragraphSchema(longest).min(1),
  sv: paragraphSchema(longest),
  en: paragraphSchema(longest),
});

const fields = {
  /** Of one house; null for all. */
  siteId: idSchema.nullable(),
  level: z.enum(noticeLevels),
  audience: z.enum(noticeAudiences),
  text: textSchema,
  /** Local dates, both included. */
  fromDate: planDateSchema,
  untilDate: planDateSchema,
};

export const newNotice = z
  .strictObject({ ...fields, siteId: fields.siteId.default(null), audience: fields.audience.default('everyone') })
  .meta({ id: 'NewNotice' });

export const noticeChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'NoticeChange' });

/** As its readers see it. */
export const noticeView = z
  .object({ id: z.string(), level: z.enum(noticeLevels), text: localTextSchema, version: z.int() })
  .meta({ id: 'Notice' });

export const noticesQuery = z.strictObject({
  /** Those of one house, in place of those that are for all. */
  siteId: idSchema.optional(),
});

export const noticesView = z.object({ items: z.array(noticeView) }).meta({ id: 'Notices' });

export const noticeSettingsView = z
  .object({
    id: z.string(),
    siteId: z.string().nullable(),
    siteName: localTextSchema.nullable(),
    level: z.enum(noticeLevels),
    audience: z.enum(noticeAudiences),
    text: localTextSchema,
    fromDate: localDateSchema,
    untilDate: localDateSchema,
    /** Whether it is to be read today. */
    standing: z.enum(noticeStandings),
    version: z.int(),
  })
  .meta({ id: 'NoticeSettings' });

export const noticeSorts = ['fromDate', '-fromDate', 'untilDate', '-untilDate'] as const;

export const staffNoticesQuery = z.strictObject({
  q: z.string().max(200).optional(),
  siteId: idSchema.optional(),
  standing: z.enum(noticeStandings).optional(),
  sort: z.enum(noticeSorts).default('-fromDate'),
  ...pageQuery,
});

export type NewNotice = z.infer<typeof newNotice>;
export type NoticeChange = z.infer<typeof noticeChange>;
export type NoticeView = z.infer<typeof noticeView>;
export type NoticesView = z.infer<typeof noticesView>;
export type NoticeSettingsView = z.infer<typeof noticeSettingsView>;
export type StaffNoticesQuery = z.infer<typeof staffNoticesQuery>;
