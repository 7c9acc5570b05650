/** Messages about classes of organisations: who may book, in which order of precedence. */
import { z } from 'zod';
import { lineSchema, localTextSchema, paragraphSchema } from '../schemas.ts';
import { agreementKinds, organisationKinds } from './schemas.ts';

const codeSchema = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9_-]*$/i);

const rule = z.strictObject({
  /** It is one of these in law. An empty list fits nobody: such a class holds those whom staff put there. */
  kinds: z.array(z.enum(organisationKinds)).max(organisationKinds.length).optional(),
  /** It gets one of these forms of support on the day. */
  supportForms: z.array(codeSchema).min(1).max(50).optional(),
  /** It has an agreement of one of these kinds on the day. */
  agreements: z.array(z.enum(agreementKinds)).min(1).max(agreementKinds.length).optional(),
  /** Its home is in the region, or it declares that its work is for the region's residents. */
  ofRegion: z.boolean().optional(),
});

const label = z.strictObject({ fi: lineSchema(120), sv: lineSchema(120), en: lineSchema(120) });
const description = z.strictObject({ fi: paragraphSchema(600), sv: paragraphSchema(600), en: paragraphSchema(600) });

const fields = { label, description, rule, mayBook: z.boolean(), priceClass: codeSchema };

export const priorityClassRequest = z
  .strictObject({ code: codeSchema, ...fields })
  .meta({ id: 'PriorityClassRequest' });

export const priorityClassChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'PriorityClassChange' });

/** Every class once, the first in precedence first. */
export const priorityOrder = z
  .strictObject({ codes: z.array(codeSchema).min(1).max(100) })
  .meta({ id: 'PriorityOrder' });

export const priorityClassView = z
  .object({
    code: z.string(),
    label: localTextSchema,
    description: localTextSchema,
    rule: z.object(rule.shape),
    mayBook: z.boolean(),
    /** A code of the list `priceClass`. */
    priceClass: z.string(),
    version: z.int(),
  })
  .meta({ id: 'PriorityClass' });

export const priorityClassesView = z.object({ items: z.array(priorityClassView) }).meta({ id: 'PriorityClasses' });

export type PriorityClassRequest = z.infer<typeof priorityClassRequest>;
export type PriorityClassChange = z.infer<typeof priorityClassChange>;
export type PriorityOrder = z.infer<typeof priorityOrder>;
export type PriorityClassView = z.infer<typeof priorityClassView>;
