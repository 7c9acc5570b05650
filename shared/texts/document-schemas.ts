/** Messages about long texts: terms and statements that are written as a draft and published in numbered versions. */
import { z } from 'zod';
import { idSchema, instantSchema, localTextSchema, paragraphSchema } from '../schemas.ts';
import { documentKinds } from './kinds.ts';

/** Some twelve pages. */
const bodySchema = paragraphSchema(30_000);

const localBody = z.strictObject({ fi: bodySchema, sv: bodySchema, en: bodySchema });

/** The draft as a whole: it is one text, though in three languages. */
export const documentDraft = z.strictObject({ body: localBody }).meta({ id: 'DocumentDraft' });

/** Publishes the draft of the version that its writer has read. */
export const publicationRequest = z.strictObject({ version: z.int().min(1) }).meta({ id: 'Publication' });

/** The house whose own text it is. */
const houseView = z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema });

/** Nothing for the region's text. */
export const houseQuery = z.strictObject({ siteId: idSchema.optional() });

const versionLine = z.object({ number: z.int(), publishedAt: instantSchema });

/** A published version, for everybody, with the numbers of all. */
export const documentView = z
  .object({
    kind: z.enum(documentKinds),
    /** Null for the region's text. */
    house: houseView.nullable(),
    number: z.int(),
    publishedAt: instantSchema,
    body: localTextSchema,
    /** Newest first. */
    versions: z.array(versionLine),
  })
  .meta({ id: 'Document' });

export const documentSettingsView = z
  .object({
    kind: z.enum(documentKinds),
    house: houseView.nullable(),
    /** What is being written; begins as a copy of what was published last. */
    body: localTextSchema,
    /** Whether anything was written since the last publication. */
    isDraft: z.boolean(),
    /** The number that the draft will get. */
    number: z.int(),
    /** Newest first. */
    versions: z.array(versionLine),
    /** Of the draft; 0 while there is none. */
    version: z.int(),
  })
  .meta({ id: 'DocumentSettings' });

/** The houses with terms of their own that everybody may read. */
export const houseTextsView = z
  .object({ items: z.array(z.object({ house: houseView, number: z.int() })) })
  .meta({ id: 'HouseTexts' });

/** Every house, with how its own terms stand. */
export const houseTextsSettingsView = z
  .object({
    items: z.array(
      z.object({
        house: houseView,
        /** Of the text in force; null where the region's terms alone hold. */
        number: z.int().nullable(),
        isDraft: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'HouseTextsSettings' });

export type HouseView = z.infer<typeof houseView>;
export type HouseTextsView = z.infer<typeof houseTextsView>;
export type HouseTextsSettingsView = z.infer<typeof houseTextsSettingsView>;
export type DocumentDraft = z.infer<typeof documentDraft>;
export type DocumentView = z.infer<typeof documentView>;
export type DocumentSettingsView = z.infer<typeof documentSettingsView>;
