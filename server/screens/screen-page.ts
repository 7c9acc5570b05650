/**
 * The whole page of a screen: complete HTML without cookies. Its script only keeps it fresh: it asks anew every minute,
 * keeps what it has while nobody answers, and turns what does not fit. Without scripts the page asks for itself.
 */
import { html } from 'hono/html';
import { encode } from 'uqr';
import { formatTime } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { timeOf } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { brokenWords } from '../breakdowns/broken-words.ts';
import type { Html } from '../embeds/render-parts.ts';
import { textsOf } from '../http/texts.ts';
import type { CatalogueBreakdown, CatalogueSite } from '../rooms/catalogue-types.ts';
import type { ScreenManner, ScreenTime } from './screen-request.ts';

export const screenScript = '/embed/screen-v1.js';

export interface ScreenPage {
  manner: ScreenManner;
  time: ScreenTime;
  /** Address of the stylesheet. */
  styles: string;
  title: (language: Language) => string;
  /** Tells the kinds of screens apart in the stylesheet. */
  kind: 'house' | 'room';
  main: (language: Language) => Html;
}

/** As text of the day now; the script lets it run on. */
export const clock = ({ now, timeZone }: ScreenTime, language: Language): Html => {
  const time = timeOf(localOf(now, timeZone));
  return html`<time class=clock datetime=${time}>${formatTime(time, language)}</time>`;
};

/** Longer names stand in smaller letters, in characters. */
const mostInLarge = 36;

/** Whose screen it is. */
export const heading = (name: string): Html =>
  html`<h1${name.length > mostInLarge ? html` class=long` : ''}>${name}</h1>`;

/** What is out of order, in words; nothing where all is well. */
export const brokenBand = (
  broken: readonly CatalogueBreakdown[],
  site: CatalogueSite,
  language: Language,
): Html | '' => {
  if (broken.length === 0) return '';
  const words = new Set(broken.map((each) => brokenWords(each, site, language)));
  return html`<p class=broken>${[...words].join(' · ')}</p>`;
};

/** All dark modules as one path, with the quiet zone that scanners need (ISO/IEC 18004). */
export const qrCode = (address: string): Html => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class=qr viewBox="0 0 ${size} ${size}" shape-rendering=crispEdges aria-hidden=true><path class=qr-paper d="M0 0h${size}v${size}h-${size}z"/><path d="${runs.join('')}"/></svg>`;
};

/** Those of one language; the others wait for their turn. */
const inOne = (page: ScreenPage, language: Language, isFirst: boolean): Html => {
  const t = textsOf(language);
  return html`<main class="screen ${page.kind}" lang=${language} data-title="${page.title(language)}" data-page="${t('screen.page', { page: '{page}', pages: '{pages}' })}"${isFirst ? '' : html` hidden`}>
${page.main(language)}
<p class=stale hidden>${t('screen.stale')} <time></time></p>
</main>
`;
};

export const screenPage = async (page: ScreenPage): Promise<string> => {
  const { manner, time, styles } = page;
  const [first] = manner.languages;
  return String(
    await html`<!doctype html>
<html lang=${first}${manner.theme ? html` class=${manner.theme}` : ''}>
<head>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=color-scheme content="light dark">
<meta name=robots content=noindex>
<title>${page.title(first)}</title>
<link rel=stylesheet href="${styles}">
<script type=module src="${screenScript}"></script>
<noscript><meta http-equiv=refresh content=60></noscript>
</head>
<body data-zone="${time.timeZone}">
${manner.languages.map((language) => inOne(page, language, language === first))}</body>
</html>
`,
  );
};
