/**
 * The whole page of an embed: complete HTML without cookies, with one stylesheet. It needs no script; in a frame that
 * asks for it, it brings one that turns its pages while the service comes and goes, and tells how high it is.
 */
import { html } from 'hono/html';
import { type EmbedView, embedViews } from '../../shared/embeds/settings.ts';
import { embedElement as en } from '../../shared/i18n/en/embed-element.ts';
import { embedElement as fi } from '../../shared/i18n/fi/embed-element.ts';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { embedElement as sv } from '../../shared/i18n/sv/embed-element.ts';
import { textsOf } from '../http/texts.ts';
import { hasScript, isShown } from './embed-request.ts';
import { periodTitle } from './period-title.ts';
import type { EmbedCalendar } from './public-calendar.ts';
import { renderAgenda } from './render-agenda.ts';
import { densityMarks, renderMonth } from './render-month.ts';
import { type Html, isSingle, linkTo, markOf } from './render-parts.ts';
import { hasLinkedTimes, renderWeek } from './render-week.ts';

/** What a page needs of the server around it. */
export interface PageSurroundings {
  /** Origin of the product, without a trailing slash. */
  publicUrl: string;
  /** Address of the stylesheet, with the colours that were asked for. */
  styles: (asked: Readonly<Record<string, string>>) => string;
}

interface Page {
  language: Language;
  title: string;
  /** Address of the accessibility of the same place for programs. */
  data?: string | undefined;
  /** What was asked for beside language and view. */
  kept: Readonly<Record<string, string>>;
  main: Html;
}

/** The script of pages in frames. It lies beside the calendars. */
const insideScript = '/embed/inside-v1.js';

const frameWords = { fi, sv, en };

/** Where the script says what does not work, and its words for that: in the language of the page, and here alone. */
const status = (language: Language): Html => {
  const { slow, failed, kept, stale, retry } = frameWords[language];
  return html`<p role=status class=v data-slow="${slow}" data-failed="${failed}" data-kept="${kept}" data-stale="${stale}" data-retry="${retry}"></p>
`;
};

/** Each language in its own words, so that it is found by those who need it. */
const languageNames: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** `noindex`: searchers should find the room's own page, not its calendar in a frame. */
const page = ({ language, title, data, kept, main }: Page, { styles }: PageSurroundings): Html => html`<!doctype html>
<html lang=${language}>
<head>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=color-scheme content="light dark">
<meta name=robots content=noindex>
<title>${title}</title>
<link rel=stylesheet href="${styles(kept)}">
${hasScript(kept) ? html`<script type=module src="${insideScript}"></script>\n` : ''}${data ? html`<link rel=alternate type=application/json title=A11yJSON href="${data}">\n` : ''}</head>
<body>
<main class=k>
${hasScript(kept) ? status(language) : ''}${main}
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

/** What leads on, where it is links without a word that says so. */
const pick = (calendar: EmbedCalendar): Html | '' => {
  const { language, view } = calendar.request;
  const isOffered = calendar.rooms.some(({ days }) => days.some(({ slots }) => slots.some(({ book }) => book)));
  if (view !== 'week' || !isOffered) return '';
  return html`<p>${textsOf(language)(hasLinkedTimes(calendar) ? 'embed.pick' : 'embed.pick-room')}</p>\n`;
};

/** That not all is shown: too many rooms, or a wish that could not be understood. */
const remarks = ({ rooms, roomCount, path, request }: EmbedCalendar, publicUrl: string): Html => {
  const t = textsOf(request.language);
  const shown = rooms.length;
  const isCut = shown < roomCount;
  return html`${isCut ? html`<p>${t('embed.too-many', { shown, all: roomCount })} ${linkOut(publicUrl + path, t('embed.see-all'))}</p>\n` : ''}${
    request.ignored.length > 0 ? html`<p>${t('embed.ignored', { names: request.ignored.join(', ') })}</p>\n` : ''
  }`;
};

/** What the marks mean, where they stand without words. */
const legend = (calendar: EmbedCalendar): Html | '' => {
  const { language, view } = calendar.request;
  const t = textsOf(language);
  const slotMarks = (['free', 'booked', 'requested', 'turnaround', 'closed'] as const).map((state) => ({
    mark: markOf[state],
    text: `embed.${state}` as const,
  }));
  const marks = view === 'month' ? Object.values(densityMarks) : view === 'week' && isSingle(calendar) ? slotMarks : [];
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
  const { request, data } = calendar;
  const t = textsOf(request.language);
  return html`<footer>
${languageLinks(calendar)}
${data ? html`<p>${linkOut(`${publicUrl}${data}/calendar.ics?lang=${request.language}`, t('embed.subscribe'))}</p>\n` : ''}<p>${linkOut(`${publicUrl}/saavutettavuus`, t('shell.accessibility-statement'))}</p>
<p>${t('embed.credit')} ${linkOut(publicUrl, 'Tilava')}, ${calendar.region}</p>
</footer>`;
};

const renderings = { agenda: renderAgenda, week: renderWeek, month: renderMonth };

/** The page of a calendar. */
export const embedPage = async (calendar: EmbedCalendar, surroundings: PageSurroundings): Promise<string> => {
  const { request, name, data: part } = calendar;
  const { language, kept } = request;
  const { publicUrl } = surroundings;
  const main = html`${header(calendar, publicUrl)}
${broken(calendar)}${viewLinks(calendar)}
<div class=bar>
<h2>${periodTitle(calendar)}</h2>
${periodLinks(calendar)}
</div>
${pick(calendar)}${renderings[request.view](calendar)}
${legend(calendar)}
${remarks(calendar, publicUrl)}${footer(calendar, publicUrl)}`;
  const title = textsOf(language)('embed.title', { place: name });
  const data = part && `${publicUrl}${part}/a11y.json`;
  return String(await page({ language, title, data, kept, main }, surroundings));
};

/** Why there is no calendar: the place is not there, or the key that it was asked with is not, or was taken back. */
export type Absence = 'not-found' | 'unknown-key' | 'revoked-key';

/**
 * The small page that stands where no calendar is (any more), with a way to our own site.
 * @param kept so that its height is told as well
 * @param path where the same calendar is on our own site, when there is one
 */
export const absencePage = async (
  absence: Absence,
  { language, kept }: Pick<Page, 'language' | 'kept'>,
  path: string | undefined,
  surroundings: PageSurroundings,
): Promise<string> => {
  const t = textsOf(language);
  const title = t(`embed.${absence}.title`);
  const main = html`<h1>${title}</h1>
<p>${t(`embed.${absence}.text`)}</p>
<p>${linkOut(`${surroundings.publicUrl}${path ?? '/tilat'}`, t(path ? 'embed.key.next' : 'embed.not-found.next'))}</p>`;
  return String(await page({ language, title, kept, main }, surroundings));
};
