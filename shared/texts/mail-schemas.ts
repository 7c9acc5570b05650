/** Messages about the words of mails. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { localTextSchema, paragraphSchema } from '../schemas.ts';
import { mailGroups, mailKinds } from './mail-kinds.ts';

/** One line: a line break in a subject would begin another header. */
const subjectSchema = z
  .string()
  .trim()
  .max(150)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/);
const bodySchema = paragraphSchema(4000);

/** Subject and body; a language that is left empty keeps the product's own words. */
const words = {
  subject: z.strictObject({ fi: subjectSchema, sv: subjectSchema, en: subjectSchema }),
  body: z.strictObject({ fi: bodySchema, sv: bodySchema, en: bodySchema }),
};

export const mailTextChange = z
  .strictObject(words)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'MailTextChange' });

export const mailPreviewRequest = z
  .strictObject({ subject: subjectSchema, body: bodySchema, language: z.enum(languages) })
  .meta({ id: 'MailPreviewRequest' });

export const mailPreviewView = z.object({ subject: z.string(), text: z.string() }).meta({ id: 'MailPreview' });

export const mailTextView = z
  .object({
    kind: z.enum(mailKinds),
    subject: localTextSchema,
    body: localTextSchema,
    /** Whether the region has words of its own; otherwise these are the product's. */
    isOwn: z.boolean(),
    /** About what. */
    group: z.enum(mailGroups),
    /** What the body may name. */
    placeholders: z.array(z.string()),
    /** Those of them that the body must name, in every language that has words of its own. */
    required: z.array(z.string()),
    /** 0 while the words are the product's. */
    version: z.int(),
  })
  .meta({ id: 'MailText' });

export type MailTextChange = z.infer<typeof mailTextChange>;
export type MailPreviewRequest = z.infer<typeof mailPreviewRequest>;
export type MailPreviewView = z.infer<typeof mailPreviewView>;
export type MailTextView = z.infer<typeof mailTextView>;
