/** The parts of messages by which a booking is opened to everybody. */
import { z } from 'zod';
import { mostPriceCents } from '../events/price.ts';
import { paragraphSchema } from '../schemas.ts';

/** An address of a page on the web; without a name or a word of passage in it, which a link would give away. */
const publicLinkSchema = z
  .string()
  .trim()
  .max(500)
  .regex(/^https:\/\/[^\s"'<>\\@]+$/i)
  .refine((text) => URL.canParse(text))
  .meta({ format: 'uri', example: 'https://www.example.fi/ryhma' });

/** What opens a booking to everybody: told in public with the organisation's name. Needs a public title. */
export const openToAllShape = {
  openToAll: z.boolean().optional(),
  /** Told only while it is open to all, as the link is. */
  publicDescription: paragraphSchema(1000).nullable().optional(),
  publicLink: publicLinkSchema.nullable().optional(),
  /** What coming costs, in cents; 0 for nothing, null to tell nothing of it. */
  publicPriceCents: z.int().min(0).max(mostPriceCents).nullable().optional(),
};
