/** Messages about embed keys: names under which a calendar is shown on certain sites. They are no secrets. */
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../schemas.ts';
import { mostOrigins, originFrom } from './origins.ts';

/** Keys in use that one owner may have. */
export const mostEmbedKeys = 50;

/** Keys out of use that are listed, the last one first. */
export const mostRevokedKeys = 100;

const originSchema = z
  .string()
  .max(200)
  .refine((text) => originFrom(text) !== undefined)
  .meta({ description: 'An https origin, or http://localhost for trying out', example: 'https://www.example.fi' });

const fields = {
  /** What its keepers call it: "Yhdistyksen kotisivu". */
  name: lineSchema(100),
  /** The only sites that may show what is asked with the key; none: every site. */
  origins: z.array(originSchema).max(mostOrigins),
};

export const newEmbedKey = z
  .strictObject({
    ...fields,
    /** Whose it is; null for the county's own, which its staff keep. */
    organisationId: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewEmbedKey' });

export const embedKeyChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'EmbedKeyChange' });

export const embedKeyView = z
  .object({
    /** As it stands in the address of the calendar. */
    id: z.string(),
    name: z.string(),
    organisationId: z.string().nullable(),
    origins: z.array(z.string()),
    createdAt: instantSchema,
    /** Since when it shows nothing any more; null while it is in use. */
    revokedAt: instantSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'EmbedKey' });

export const embedKeysQuery = z.strictObject({
  /** Those of one organisation, in place of the county's own. */
  organisationId: idSchema.optional(),
  /** `revoked`: those that were taken out of use, the last one first. */
  state: z.enum(['in-use', 'revoked']).default('in-use'),
});

export const embedKeysView = z.object({ items: z.array(embedKeyView) }).meta({ id: 'EmbedKeys' });

export type NewEmbedKey = z.infer<typeof newEmbedKey>;
export type EmbedKeyChange = z.infer<typeof embedKeyChange>;
export type EmbedKeysQuery = z.infer<typeof embedKeysQuery>;
export type EmbedKeyView = z.infer<typeof embedKeyView>;
export type EmbedKeysView = z.infer<typeof embedKeysView>;
