/** The stylesheet of the embedded calendars. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type EmbedColour, embedColours, isColour } from '../../shared/embeds/settings.ts';
import { hasScript } from './embed-request.ts';

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
    .replaceAll(/(?<![\w.])0\./g, '.')
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
 * Reads its parts from beside this file. What not every page needs comes only where it does: the words of the calendar
 * about itself with `element` and `frame`, where a script says them; the rules by which other colours than ours keep
 * their contrast with `element`, in the page of somebody else, and where colours were asked for.
 */
export const readEmbedStyles = (): EmbedStyles => {
  const usual = parts.map(read).join('');
  const status = read('status');
  const foreign = read('foreign');
  const hash = hashOf(usual + status + foreign);
  const textFor = (asked: Readonly<Record<string, string>>): string => {
    const chosen = coloursIn(asked);
    const values = chosen.map(([name, colour]) => `--tilava-${name}:#${colour}`).join(';');
    const isElement = asked.element !== undefined;
    const own = isElement || asked.frame !== undefined ? usual + status : usual;
    if (values !== '') return `${own}${foreign}:root{${values}}`;
    return isElement ? own + foreign : own;
  };
  return {
    address: (asked) => {
      const chosen = coloursIn(asked).map(([name, colour]) => `&${name}=${colour}`);
      return `/embed/v1.css?${hash}${hasScript(asked) ? '&frame' : ''}${chosen.join('')}`;
    },
    answer: (asked) => {
      const text = textFor(asked);
      return { text, etag: `"${hashOf(text)}"` };
    },
  };
};
