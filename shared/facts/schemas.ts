/** Messages about accessibility facts place by place, for those who keep a house. */
import { z } from 'zod';
import { scopeWords } from '../rooms/attribute-words.ts';
import type { AttributeType } from '../rooms/attributes.ts';
import { fileCodeSchema, idSchema, lineSchema, localDateSchema, localLineSchema, localTextSchema } from '../schemas.ts';
import { longestFact } from './fact-fault.ts';
import { facilityKinds, factSources, factSubjects } from './subjects.ts';

/** The most facts that one message may bring. */
export const mostFactsAtOnce = 500;

const attributeTypes = [
  'boolean',
  'choice',
  'count',
  'date',
  'list',
  'text',
  'mm',
  'm',
  '%',
] as const satisfies readonly AttributeType[];

type Scope = keyof typeof scopeWords;
const scopeSchema = z.enum(Object.keys(scopeWords) as [Scope, ...Scope[]]);

/** In the attribute's unit; null: not known. */
const factValueSchema = z.union([lineSchema(longestFact), z.number(), z.boolean(), z.null()]);
const shownValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A fact that can be kept, in the order of arrival. */
export const factAttributeView = z
  .object({
    key: z.string(),
    scope: scopeSchema,
    /** A measure is named by its unit; `list`: language codes with commas. */
    type: z.enum(attributeTypes),
    unit: z.enum(['mm', 'm', '%']).nullable(),
    /** What can be chosen; empty for the other types. */
    allowed: z.array(z.object({ value: z.string(), label: localTextSchema })),
    /** The least and the greatest number. */
    range: z.object({ min: z.number(), max: z.number() }).nullable(),
    label: localTextSchema,
    /** How it is measured; null where the question says it all. */
    tip: localTextSchema.nullable(),
    /** On what it may stand; the place to which it belongs first. */
    subjects: z.array(z.enum(factSubjects)),
    /** Of which kind a facility has to be; null where no facility may have it. */
    facilityKind: z.enum(facilityKinds).nullable(),
    /** Whether it may also be said of the way from an entrance to a room (`via`). */
    fromEntrance: z.boolean(),
    /** Whether it is one of the least that should be known of a room. */
    isLeast: z.boolean(),
  })
  .meta({ id: 'FactAttribute' });

const place = {
  subjectKind: z.enum(factSubjects),
  subjectId: z.string(),
  /** Of a room: the entrance from which it holds; otherwise empty. */
  via: z.string(),
};

export const siteFactView = z
  .object({
    ...place,
    key: z.string(),
    value: shownValueSchema,
    source: z.enum(factSources).nullable(),
    checkedOn: localDateSchema.nullable(),
    checkedBy: z.string().nullable(),
    /** Checked over three years ago. */
    isStale: z.boolean(),
  })
  .meta({ id: 'SiteFact' });

export const siteFactsView = z
  .object({
    site: z.object({ id: z.string(), name: localTextSchema }),
    attributes: z.array(factAttributeView),
    /** The house, its ways in, its lifts and toilets, its rooms, and the ways from each entrance to each room. */
    places: z.array(z.object({ ...place, facilityKind: z.enum(facilityKinds).nullable(), name: localTextSchema })),
    facts: z.array(siteFactView),
    rooms: z.array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        name: localTextSchema,
        /** Of the least facts, how many are known on the way from the main entrance. */
        known: z.int(),
        least: z.int(),
        /** What is missing of them, in the order of arrival. */
        missing: z.array(z.string()),
        /** The lift and the toilet that serve it. */
        facilities: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SiteFacts' });

/** One fact as it is to be. What is left out is today's, the writer's, or as it was while the value stays the same. */
export const keptFact = z.strictObject({
  subjectKind: z.enum(factSubjects),
  subjectId: idSchema,
  via: idSchema.or(z.literal('')).optional(),
  key: z.string().min(1).max(80),
  /** Null: no longer known. */
  value: factValueSchema,
  source: z.enum(factSources).nullable().optional(),
  checkedOn: localDateSchema.nullable().optional(),
  checkedBy: lineSchema(120).nullable().optional(),
  /** What the writer saw there. If it has become something else, the fact is not stored but shown; without it, it is stored. */
  seen: shownValueSchema.optional(),
});

export const factsToKeep = z
  .strictObject({ facts: z.array(keptFact).min(1).max(mostFactsAtOnce) })
  .meta({ id: 'FactsToKeep' });

export const keptFactsView = z
  .object({
    /** How many were changed. */
    saved: z.int(),
    /** Those that somebody else has changed meanwhile: sent without `seen`, they are stored all the same. */
    overtaken: z.array(z.object({ ...place, key: z.string(), theirs: shownValueSchema, yours: shownValueSchema })),
  })
  .meta({ id: 'KeptFacts' });

export const facilityView = z
  .object({
    id: z.string(),
    /** What files call it; null where nobody has said. */
    code: z.string().nullable(),
    kind: z.enum(facilityKinds),
    name: localTextSchema,
    /** The rooms that it serves. */
    rooms: z.array(z.string()),
    /** Whether facts or breakdowns refer to it. */
    isUsed: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Facility' });

export const facilitiesView = z.object({ items: z.array(facilityView) }).meta({ id: 'Facilities' });

const servedRooms = z
  .array(idSchema)
  .max(500)
  .refine((ids) => new Set(ids).size === ids.length);

/** Without a code it gets the next one of its kind in the house. */
export const newFacility = z.strictObject({
  kind: z.enum(facilityKinds),
  code: fileCodeSchema.optional(),
  name: localLineSchema(120),
  rooms: servedRooms.default([]),
});

/** A room is served by one lift and one toilet: one that it gets anew takes the place of the earlier. */
export const facilityChange = z
  .strictObject({ name: localLineSchema(120), code: fileCodeSchema, rooms: servedRooms })
  .partial();

export type FactAttributeView = z.infer<typeof factAttributeView>;
export type SiteFactView = z.infer<typeof siteFactView>;
export type SiteFactsView = z.infer<typeof siteFactsView>;
export type KeptFact = z.infer<typeof keptFact>;
export type FactsToKeep = z.infer<typeof factsToKeep>;
export type KeptFactsView = z.infer<typeof keptFactsView>;
export type FacilityView = z.infer<typeof facilityView>;
export type FacilitiesView = z.infer<typeof facilitiesView>;
export type NewFacility = z.infer<typeof newFacility>;
export type FacilityChange = z.infer<typeof facilityChange>;
