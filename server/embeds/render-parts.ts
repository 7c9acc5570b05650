/** Words, marks and addresses that every view of an embed uses. */
import { html } from 'hono/html';
import { formatDateShort, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type LocalDate, type Span, timeOfMinute, weekdayOf } from '../../shared/time.ts';
import { textsOf } from '../http/texts.ts';
import type { EmbedRequest } from './embed-request.ts';
import type { EmbedCalendar, EmbedRoom, Slot } from './public-calendar.ts';

/** A piece of a page; texts in it are escaped. */
export type Html = ReturnType<typeof html>;

/** The class that gives a state its pattern. One letter each, because a page holds hundreds. */
export const markOf: Readonly<Record<Slot['kind'], string>> = {
  free: 'f',
  booked: 'b',
  requested: 'r',
  turnaround: 't',
  closed: 'c',
  outside: 'o',
};

/** `17.00–19.00`; nothing for what lasts the whole day. */
export const timesOf = ({ start, end }: Span, language: Language): string =>
  start === 0 && end === 1440 ? '' : formatTimeRange(timeOfMinute(start), timeOfMinute(end), language);

/** `Vapaa`, `Varattu: Kuulokahvila` */
export const wordsOf = ({ kind, title }: Slot, language: Language): string => {
  const t = textsOf(language);
  if (kind === 'booked') return title === undefined ? t('embed.booked') : t('embed.booked-for', { title });
  if (kind === 'closed' && title !== undefined) return t('embed.closed-for', { reason: title });
  return t(`embed.${kind === 'outside' ? 'closed' : kind}`);
};

/** `17.00–19.00 Varattu`, the times in a weight of their own. */
export const slotText = (slot: Slot, language: Language): Html => {
  const times = timesOf(slot, language);
  return times === '' ? html`${wordsOf(slot, language)}` : html`<b>${times}</b> ${wordsOf(slot, language)}`;
};

/** `ti 12.1.` */
export const dayName = (date: LocalDate, language: Language): string =>
  `${weekdayName(weekdayOf(date), language, 'short')} ${formatDateShort(date, language)}`;

/** Today is said, not only shown. */
export const todayTag = (date: LocalDate, { today, language }: EmbedRequest): Html | '' =>
  date === today ? html` <i>${textsOf(language)('embed.today')}</i>` : '';

/** What the days say beside their times, each a line of its own. */
export const notes = (lines: readonly string[]): Html[] => lines.map((line) => html`<small>${line}</small>`);

/** A time in words; a free one leads to where it is booked, out of any frame. */
export const offered = (slot: Slot, language: Language, more: Html | '' = ''): Html =>
  slot.book
    ? html`<a href="${slot.book.path}" target=_top>${slotText(slot, language)}${more}</a>`
    : slotText(slot, language);

/** Whether the calendar shows a single room, whose times need no name beside them. */
export const isSingle = ({ request: { kind, names } }: EmbedCalendar): boolean =>
  kind === 'rooms' && names.length === 1;

/** The rooms of each house, in the order of the calendar. */
export const housesOf = ({ rooms }: EmbedCalendar): [house: string, rooms: EmbedRoom[]][] =>
  [...Map.groupBy(rooms, ({ siteId }) => siteId).values()].map((group) => [group[0]?.house ?? '', group]);

/** The same embed with something else chosen. */
export const linkTo = (request: EmbedRequest, choice: Partial<EmbedRequest>): string => {
  const { language, view, from, kept } = { ...request, ...choice };
  return `?${new URLSearchParams({ lang: language, view, from, ...kept })}`;
};
