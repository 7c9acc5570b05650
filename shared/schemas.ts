/** Building blocks of every message: ids, instants, dates, lists. zod only; the browser imports types from here. */
import { z } from 'zod';
import { isLocalDate, isLocalDateTime } from './time.ts';

/** An opaque id; demo entities also answer to their code. */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.-]+$/);
export const localDateSchema = z
  .string()
  .refine(isLocalDate, { error: 'date' })
  .meta({ format: 'date', example: '2027-01-11' });
export const localDateTimeSchema = z
  .string()
  .refine(isLocalDateTime, { error: 'local-date-time' })
  .meta({ description: 'Wall-clock time in the zone of the site', example: '2027-01-11T17:00' });
export const instantSchema = z.string().meta({ format: 'date-time', example: '2027-01-11T15:00:00Z' });
export const localTextSchema = z
  .strictObject({ fi: z.string(), sv: z.string(), en: z.string() })
  .meta({ id: 'LocalText' });

/** A line of text without control characters and halves of characters, trimmed. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f\p{Cs}]*$/u);

/** Text of several lines, trimmed; may hold line breaks but no other control characters. */
export const paragraphSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u);

const emptySchema = z.literal('');

/** A line in three languages. The first is needed; what is empty in the others is said as in the first. */
export const localLineSchema = (max: number) =>
  z.strictObject({ fi: lineSchema(max), sv: lineSchema(max).or(emptySchema), en: lineSchema(max).or(emptySchema) });

/** What files call a thing: letters, digits, `.`, `-` and `_`. */
export const fileCodeSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\w.-]+$/);

/** Text of several lines in three languages, all of which may be empty. */
export const localParagraphSchema = (max: number) =>
  z.strictObject({ fi: paragraphSchema(max), sv: paragraphSchema(max), en: paragraphSchema(max) });

/** How a list is asked for: `limit` 1-200 (50), `cursor` as the previous answer gave it. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** `{ items, total, nextCursor }` */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), nextCursor: z.string().nullable() });

/** A comma-separated query value as a list of known words. */
export const wordsQuery = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .string()
    .max(300)
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(words)));

/** A comma-separated query value as a list of codes, each of which may be known or not. */
export const codesQuery = z
  .string()
  .max(1000)
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(40)).max(20));

/** `true`/`false` (also `1`/`0`) in a query; one that is only named, as in `?overdue`, is said. */
export const flagQuery = z
  .string()
  .transform((text) => text || 'true')
  .pipe(z.enum(['true', 'false', '1', '0']))
  .transform((text) => text === 'true' || text === '1');
