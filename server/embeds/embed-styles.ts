/** The stylesheet of the embedded calendars. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type EmbedColour, embedColours, isColour } from '../../shared/embeds/settings.ts';

export interface EmbedStyles {
  /** Its address for a page; other whenever the text is, so that a page never meets an older one in a cache. */
  address: (asked: Readonly<Record<string, string>>) => string;
  /** The text under such an address, and under that of the custom element. */
  answer: (asked: Readonly<Record<string, string>>) => { text: string; etag: string };
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

const read = (part: string): string =>
  shortened(readFileSync(new URL(`./styles/${part}.css`, import.meta.url), 'utf8'));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** The colours that were asked for and are ones, by name. */
const coloursIn = (asked: Readonly<Record<string, string>>): [EmbedColour, string][] =>
  embedColours.flatMap((name): [EmbedColour, string][] => {
    const colour = asked[name];
    return colour !== undefined && isColour(colour) ? [[name, colour.toLowerCase()]] : [];
  });

/**
 * Reads its parts from beside this file. The rules by which other colours than ours keep their contrast come only where
 * there may be such: with `element`, in the page of somebody else, and where colours were asked for.
 */
export const readEmbedStyles = (): EmbedStyles => {
  const usual = parts.map(read).join('');
  const foreign = read('foreign');
  const hash = hashOf(usual + foreign);
  const textFor = (asked: Readonly<Record<string, string>>): string => {
    const chosen = coloursIn(asked);
    const values = chosen.map(([name, colour]) => `--tilava-${name}:#${colour}`).join(';');
    if (values !== '') return `${usual}${foreign}:root{${values}}`;
    return asked.element === undefined ? usual : usual + foreign;
  };
  return {
    address: (asked) => {
      const chosen = coloursIn(asked).map(([name, colour]) => `&${name}=${colour}`);
      return `/embed/v1.css?${hash}${chosen.join('')}`;
    },
    answer: (asked) => {
      const text = textFor(asked);
      return { text, etag: `"${hashOf(text)}"` };
    },
  };
};
