/** Messages about contact persons (domain reference, rows 20 and 21). */
import { z } from 'zod';
import { planDateSchema } from '../premises/opening-schemas.ts';
import { idSchema, lineSchema, localDateSchema, localLineSchema, localTextSchema, pageQuery } from '../schemas.ts';
import { contactLevels, contactLines } from './levels.ts';

export type { ContactLevel, ContactLine } from './levels.ts';
export { contactLevels, contactLines } from './levels.ts';

/** Three digits, as the statistics office gives them. */
const municipalityCodeSchema = z.string().regex(/^\d{3}$/);

/** Digits, spaces and what else people write numbers with. */
const phoneSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s()/-]{3,}$/);

/** Some municipalities of the county that one person looks after. */
export const contactArea = z.strictObject({
  name: lineSchema(120),
  municipalities: z.array(municipalityCodeSchema).min(1).max(100),
});

const fields = {
  level: z.enum(contactLevels),
  /** Null: for all lines. */
  line: z.enum(contactLines).nullable(),
  siteId: idSchema.nullable(),
  municipalityCode: municipalityCodeSchema.nullable(),
  area: contactArea.nullable(),
  name: lineSchema(120),
  title: localLineSchema(120),
  phone: phoneSchema.nullable(),
  email: z.email().max(254).nullable(),
  substituteId: idSchema.nullable(),
  /** Both days included; without a last one until further notice. */
  awayFrom: planDateSchema.nullable(),
  awayUntil: planDateSchema.nullable(),
};

const { level, name, title, ...optional } = fields;

/** Where it belongs follows from its level: a house, a municipality, an area, or nothing for the county. */
export const newContact = z
  .strictObject({ level, name, title, ...z.object(optional).partial().shape })
  .meta({ id: 'NewContact' });

export const contactChange = z.strictObject(fields).partial().meta({ id: 'ContactChange' });

export const contactView = z
  .object({
    id: z.string(),
    version: z.int(),
    level: z.enum(contactLevels),
    line: z.enum(contactLines).nullable(),
    siteId: z.string().nullable(),
    municipalityCode: z.string().nullable(),
    area: z.object({ name: z.string(), municipalities: z.array(z.string()) }).nullable(),
    name: z.string(),
    title: localTextSchema,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    substituteId: z.string().nullable(),
    awayFrom: localDateSchema.nullable(),
    awayUntil: localDateSchema.nullable(),
    /** Of the house, municipality or area; null for the county. */
    place: localTextSchema.nullable(),
    substituteName: z.string().nullable(),
    isAway: z.boolean(),
  })
  .meta({ id: 'Contact' });

export const contactSorts = ['level', '-level', 'name', '-name'] as const;

export const contactsQuery = z.strictObject({
  q: z.string().max(100).optional(),
  level: z.enum(contactLevels).optional(),
  siteId: idSchema.optional(),
  sort: z.enum(contactSorts).default('level'),
  ...pageQuery,
});

/** Whom to ask: one person or the county's own address, never a list. */
export const contactCardView = z
  .object({
    level: z.enum([...contactLevels, 'region']),
    name: z.string(),
    title: localTextSchema.nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    /** Who is away until a day, when this is the substitute. */
    standsInFor: z.object({ name: z.string(), until: localDateSchema.nullable() }).nullable(),
  })
  .meta({ id: 'ContactCard' });

/** Null where the county has named nobody at all. */
export const nearestContactView = z.object({ contact: contactCardView.nullable() });

export const nearestContactQuery = z.strictObject({ line: z.enum(contactLines).optional() });

export const municipalityContactQuery = z.strictObject({
  municipality: municipalityCodeSchema.optional(),
  line: z.enum(contactLines).optional(),
});

export type NewContact = z.infer<typeof newContact>;
export type ContactChange = z.infer<typeof contactChange>;
export type ContactArea = z.infer<typeof contactArea>;
export type ContactView = z.infer<typeof contactView>;
export type ContactsQuery = z.infer<typeof contactsQuery>;
export type ContactCardView = z.infer<typeof contactCardView>;
export type NearestContactView = z.infer<typeof nearestContactView>;
