/** Messages about decision letters. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { idSchema, instantSchema, localDateSchema } from '../schemas.ts';

export const letterQuery = z.strictObject({ bookingId: idSchema });

export const letterLineView = z.object({
  id: z.string(),
  bookingId: z.string(),
  /** The archive number, `2026/12`. */
  number: z.string(),
  madeAt: instantSchema,
});

export const lettersView = z.object({ items: z.array(letterLineView) }).meta({ id: 'DecisionLetters' });

export const letterView = letterLineView
  .extend({
    language: z.enum(languages),
    region: z.string(),
    organisation: z.string(),
    subject: z.object({
      title: z.string(),
      room: z.string(),
      site: z.string(),
      rule: z.string(),
      dates: z.array(z.string()),
    }),
    reason: z.string(),
    message: z.string().nullable(),
    precedence: z.string().nullable(),
    grounds: z.string(),
    appeal: z.string(),
    decidedBy: z.string(),
    decidedRole: z.string(),
    decidedOn: localDateSchema,
  })
  .meta({ id: 'DecisionLetter' });

export type LetterLineView = z.infer<typeof letterLineView>;
export type LetterView = z.infer<typeof letterView>;
