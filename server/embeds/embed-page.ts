/** The whole page of an embed: complete HTML without scripts, without cookies, with one stylesheet. */
import { html } from 'hono/html';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import { type EmbedView, embedViews, isShown } from './embed-request.ts';
import { periodTitle } from './period-title.ts';
import type { EmbedCalendar } from './public-calendar.ts';
import { renderAgenda } from './render-agenda.ts';
import { densityMarks, renderMonth } from './render-month.ts';
import { type Html, linkTo, markOf } from './render-parts.ts';
import { renderWeek } from './render-week.ts';

/** What a page needs of the server around it. */
export interface PageSurroundings {
  /** Origin of the product, without a trailing slash. */
  publicUrl: string;
  /** Address of the stylesheet. */
  styles: string;
}

interface Page {
  language: Language;
  title: string;
  /** Address of the accessibility of the same place for programs. */
  data?: string;
  main: Html;
}

/** Each language in its own words, so that it is found by those who need it. */
const languageNames: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** `noindex`: searchers should find the room's own page, not its calendar in a frame. */
const page = ({ language, title, data, main }: Page, { styles }: PageSurroundings): Html => html`<!doctype html>
<html lang=${language}>
<head>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=color-scheme content="light dark">
<meta name=robots content=noindex>
<title>${title}</title>
<link rel=stylesheet href="${styles}">
${data ? html`<link rel=alternate type=application/json title=A11yJSON href="${data}">\n` : ''}</head>
<body>
<main class=k>
${main}
</main>
</body>
</html>
`;

/** Leads out of the frame, into the product. */
const linkOut = (url: string, words: string, mark = ''): Html =>
  html`<a href="${url}" target=_top rel=noopener${mark ? html` class=${mark}` : ''}>${words}</a>`;

const header = ({ name, address, path, request: { language } }: EmbedCalendar, publicUrl: string): Html => html`<header>
<div>
<h1>${name}</h1>
<p>${address}</p>
</div>
${linkOut(publicUrl + path, textsOf(language)('embed.book'), 'book')}
</header>`;

const broken = ({ broken: lines, request: { language } }: EmbedCalendar): Html | '' =>
  lines.length === 0
    ? ''
    : html`<ul class=broken aria-label="${textsOf(language)('breakdowns.room.label')}">${lines.map((line) => html`<li>${line}`)}</ul>\n`;

/** A link to another view of the same; `data-k` tells the controls apart where a script shows the page. */
const choice = (key: string, href: string, words: string | Html, isCurrent = false): Html =>
  html`<a data-k=${key} href="${href}"${isCurrent ? html` aria-current=true` : ''}>${words}</a>\n`;

const viewLinks = ({ request }: EmbedCalendar): Html => {
  const t = textsOf(request.language);
  const linkOf = (view: EmbedView) =>
    choice(view, linkTo(request, { view }), t(`embed.view.${view}`), view === request.view);
  return html`<nav class=views aria-label="${t('embed.views')}">
${embedViews.map(linkOf)}</nav>`;
};

const periodLinks = ({ request, period }: EmbedCalendar): Html => {
  const { language, today, view } = request;
  const t = textsOf(language);
  const unit = view === 'month' ? 'month' : 'week';
  const to = (key: string, from: string, words: string | Html) =>
    isShown(from, today) ? choice(key, linkTo(request, { from }), words) : '';
  const showsToday = period.first <= today && today <= period.last;
  return html`<nav class=turn aria-label="${t('embed.period')}">
${to('prev', period.previous, html`<span aria-hidden=true>←</span> ${t(`embed.previous.${unit}`)}`)}
${showsToday ? '' : to('today', today, t('embed.to-today'))}
${to('next', period.next, html`${t(`embed.next.${unit}`)} <span aria-hidden=true>→</span>`)}
</nav>`;
};

/** What the marks mean, where they stand without words. */
const legend = ({ request: { language, view, kind } }: EmbedCalendar): Html | '' => {
  const t = textsOf(language);
  const slotMarks = (['free', 'booked', 'requested', 'turnaround', 'closed'] as const).map((state) => ({
    mark: markOf[state],
    text: `embed.${state}` as const,
  }));
  const marks = view === 'month' ? Object.values(densityMarks) : view === 'week' && kind === 'rooms' ? slotMarks : [];
  if (marks.length === 0) return '';
  return html`<ul class=legend aria-label="${t('embed.legend')}">${marks.map(({ mark, text }) => html`<li class=${mark}>${t(text)}`)}</ul>`;
};

const languageLinks = ({ request }: EmbedCalendar): Html => {
  const links = languages
    .filter((language) => language !== request.language)
    .map(
      (language) =>
        html`<a data-k=${language} lang=${language} hreflang=${language} href="${linkTo(request, { language })}">${languageNames[language]}</a>\n`,
    );
  return html`<nav aria-label="${textsOf(request.language)('embed.languages')}">${links}</nav>`;
};

const footer = (calendar: EmbedCalendar, publicUrl: string): Html => {
  const t = textsOf(calendar.request.language);
  return html`<footer>
${languageLinks(calendar)}
<p>${linkOut(publicUrl + calendar.feedPath, t('embed.subscribe'))}</p>
<p>${linkOut(`${publicUrl}/saavutettavuus`, t('shell.accessibility-statement'))}</p>
<p>${t('embed.credit')} ${linkOut(publicUrl, 'Tilava')}, ${calendar.region}</p>
</footer>`;
};

const renderings = { agenda: renderAgenda, week: renderWeek, month: renderMonth };

/** The page of a calendar. */
export const embedPage = async (calendar: EmbedCalendar, surroundings: PageSurroundings): Promise<string> => {
  const { request, name } = calendar;
  const { language } = request;
  const main = html`${header(calendar, surroundings.publicUrl)}
${broken(calendar)}${viewLinks(calendar)}
<div class=bar>
<h2>${periodTitle(calendar)}</h2>
${periodLinks(calendar)}
</div>
${renderings[request.view](calendar)}
${legend(calendar)}
${footer(calendar, surroundings.publicUrl)}`;
  const title = textsOf(language)('embed.title', { place: name });
  return String(await page({ language, title, data: surroundings.publicUrl + calendar.dataPath, main }, surroundings));
};

/** The page that stands where no calendar is (any more). */
export const notFoundPage = async (language: Language, surroundings: PageSurroundings): Promise<string> => {
  const t = textsOf(language);
  const title = t('embed.not-found.title');
  const main = html`<h1>${title}</h1>
<p>${t('embed.not-found.text')}</p>
<p>${linkOut(`${surroundings.publicUrl}/tilat`, t('embed.not-found.next'))}</p>`;
  return String(await page({ language, title, main }, surroundings));
};
