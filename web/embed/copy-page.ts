/** Takes over a calendar's page into the page of somebody else: known elements only, and nothing that acts by itself. */

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const elements = wordsOf(
  'MAIN HEADER FOOTER NAV DIV H1 H2 H3 H4 H5 P UL OL LI TABLE CAPTION THEAD TBODY TR TH TD A B I U SMALL SPAN TIME',
);

const attributes = wordsOf(
  'class role scope colspan abbr lang hreflang datetime rel target aria-label aria-current aria-hidden data-k',
);

/** The calendar is a part of the page around it, which has a main part and a first heading of its own. */
const lowered: Readonly<Record<string, string>> = {
  MAIN: 'section',
  H1: 'h2',
  H2: 'h3',
  H3: 'h4',
  H4: 'h5',
  H5: 'h6',
};

/** What becomes of a link that leads to another part of the same calendar. */
export type Turn = (url: URL, key: string | null) => void;

const buttonTo = (url: URL, key: string | null, turn: Turn): HTMLElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => turn(url, key));
  return button;
};

const linkTo = (url: URL): HTMLElement => {
  const link = document.createElement('a');
  if (/^https?:$/.test(url.protocol)) link.href = url.href;
  return link;
};

const elementFor = (source: Element, page: URL, turn: Turn): HTMLElement => {
  const href = source.getAttribute('href');
  if (source.tagName !== 'A' || href === null) {
    return document.createElement(lowered[source.tagName] ?? source.tagName);
  }
  const url = new URL(href, page);
  const isSame = url.origin === page.origin && url.pathname === page.pathname;
  return isSame ? buttonTo(url, source.getAttribute('data-k'), turn) : linkTo(url);
};

/**
 * A copy of the element and all that is in it.
 * @param page address that links in it are relative to
 * @param turn called instead of following a link within the calendar
 */
export const copyOf = (source: Element, page: URL, turn: Turn): HTMLElement => {
  const copy = elementFor(source, page, turn);
  for (const { name, value } of source.attributes) if (attributes.has(name)) copy.setAttribute(name, value);
  for (const child of source.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && elements.has(child.tagName)) copy.append(copyOf(child, page, turn));
  }
  return copy;
};
