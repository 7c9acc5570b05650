/** Messages about samples of mails. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { localTextSchema } from '../schemas.ts';
import { mailGroups } from './mail-kinds.ts';

const summary = {
  /** Of the sample; of several for one kind each has its own. */
  name: z.string(),
  /** Of the mail. */
  kind: z.string(),
  group: z.enum(mailGroups),
  /** Whether the region may write its words. */
  isWordable: z.boolean(),
  /** Whether it has. */
  isOwn: z.boolean(),
  subject: localTextSchema,
};

export const sampleMailSummary = z.object(summary).meta({ id: 'SampleMailSummary' });

export const sampleMailView = z
  .object({
    ...summary,
    mails: z.array(z.object({ language: z.enum(languages), subject: z.string(), text: z.string() })),
  })
  .meta({ id: 'SampleMail' });

export const samplePageParams = z.strictObject({ name: z.string().max(80), language: z.enum(languages) });

export type SampleMailSummary = z.infer<typeof sampleMailSummary>;
export type SampleMailView = z.infer<typeof sampleMailView>;
