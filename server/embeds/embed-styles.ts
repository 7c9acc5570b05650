/** The stylesheet of the embedded calendars. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface EmbedStyles {
  text: string;
  etag: string;
  /** Other whenever the text is, so that a page never meets an older stylesheet in a cache. */
  address: string;
}

/** Without what is only for the readers of the source. A space before a colon is a combinator; one after it goes. */
const shortened = (source: string): string =>
  source
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();

/** In the order in which they build on each other. */
const parts = ['page', 'states', 'days', 'tables'];

const read = (part: string): string => readFileSync(new URL(`./styles/${part}.css`, import.meta.url), 'utf8');

/** Reads its parts from beside this file. */
export const readEmbedStyles = (): EmbedStyles => {
  const text = shortened(parts.map(read).join('\n'));
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return { text, etag: `"${hash}"`, address: `/embed/v1.css?${hash}` };
};
