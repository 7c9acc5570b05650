/** What is copied to the pages of somebody else. Pure. */
import {
  calendarPath,
  calendarQuery,
  type EmbedChoices,
  elementAttributes,
  frameSetting,
  ownColours,
  screenPath,
  shortScreenPath,
} from './choices.ts';

export interface SnippetWords {
  /** What is shown: "Ryhmätila Mustikka: vapaat ajat". */
  link: string;
}

export interface Snippets {
  element: string;
  /** Colours for the stylesheet of the site; nothing when ours are kept. */
  elementStyles: string | undefined;
  frame: string;
  link: string;
  /** The address of the calendar by itself. */
  address: string;
  /** The address for a screen in the lobby or beside the door; nothing where several rooms are chosen. */
  screen: string | undefined;
  /** The same, short enough for a remote control. */
  shortScreen: string | undefined;
  /** What a content security policy of the site must allow, by form. */
  elementPolicy: string;
  framePolicy: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attributesText = (attributes: readonly (readonly [name: string, value: string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

const lines = (...parts: (string | false)[]): string => parts.filter((part) => part !== false).join('\n');

const module = (address: string): string => `<script type="module" src="${address}"></script>`;

/** High enough for a week of most rooms, where nothing makes the frame as high as its calendar. */
const usualHeight = 700;

const screenOf = (choices: EmbedChoices, origin: string): string | undefined => {
  const path = screenPath(choices);
  return path && `${origin}${path}?lang=${choices.language}`;
};

const shortScreenOf = (choices: EmbedChoices, origin: string): string | undefined => {
  const path = shortScreenPath(choices);
  return path && `${origin}${path}`;
};

/**
 * @param origin of the product
 * @returns nothing while it is not chosen whose calendar it is
 */
export const snippetsOf = (choices: EmbedChoices, origin: string, { link }: SnippetWords): Snippets | undefined => {
  const path = calendarPath(choices);
  if (path === undefined) return undefined;
  const address = `${origin}${path}?${calendarQuery(choices)}`;
  const way = `<a href="${escaped(address)}">${escaped(link)}</a>`;
  const frame = attributesText([
    ['src', `${address}&${frameSetting(choices)}`],
    ['title', link],
    ['width', '100%'],
    ['height', String(usualHeight)],
    // Obsolete, and the one way without a border that a policy against inline styles lets through.
    ['frameborder', '0'],
    ['loading', 'lazy'],
  ]);
  const colours = ownColours(choices).map(([name, colour]) => `  --tilava-${name}: #${colour};`);
  return {
    element: lines(
      module(`${origin}/embed/v1.js`),
      `<tilava-calendar${attributesText(elementAttributes(choices))}>`,
      `  ${way}`,
      '</tilava-calendar>',
    ),
    elementStyles: colours.length > 0 ? lines('tilava-calendar {', ...colours, '}') : undefined,
    frame: lines(`<iframe${frame}></iframe>`, `<p>${way}</p>`, choices.fits && module(`${origin}/embed/frame-v1.js`)),
    link: way,
    address,
    screen: screenOf(choices, origin),
    shortScreen: shortScreenOf(choices, origin),
    elementPolicy: `script-src ${origin}; connect-src ${origin}`,
    framePolicy: choices.fits ? `frame-src ${origin}; script-src ${origin}` : `frame-src ${origin}`,
  };
};
