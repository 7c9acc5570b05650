/** A month as a table of weeks: how much of each day is taken. Each day leads to its list. */
import { html } from 'hono/html';
import type { FirstDay } from '../../shared/embeds/settings.ts';
import { formatPlainDate, weekdayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { addDays, daysBetween, type LocalDate, type Weekday } from '../../shared/time.ts';
import { textsOf } from '../http/texts.ts';
import { densityOf } from './density.ts';
import { weekStart } from './embed-request.ts';
import { monthTitle } from './period-title.ts';
import type { EmbedCalendar, EmbedDay } from './public-calendar.ts';
import { dayName, type Html, linkTo, notes, todayTag } from './render-parts.ts';

const weekdays: Readonly<Record<FirstDay, readonly Weekday[]>> = {
  mo: [1, 2, 3, 4, 5, 6, 7],
  su: [7, 1, 2, 3, 4, 5, 6],
};

/** Marks and words of the densities. */
export const densityMarks = {
  free: { mark: 'f', text: 'embed.free' },
  partly: { mark: 'p', text: 'embed.partly-booked' },
  full: { mark: 'b', text: 'embed.full' },
  closed: { mark: 'c', text: 'embed.closed' },
} as const;

const dayCell = (calendar: EmbedCalendar, date: LocalDate, days: readonly EmbedDay[]): Html => {
  const { request } = calendar;
  const { language } = request;
  if (days.length === 0) return html`<td>\n`;
  const { mark, text } = densityMarks[densityOf(days)];
  const words = textsOf(language)(text);
  const day = String(Number(date.slice(8)));
  // The rest of the date is for those who hear the cell instead of seeing its place.
  const rest = formatPlainDate(date, language).slice(day.length);
  return html`<td${date === request.today ? html` class=now` : ''}>
<a href="${linkTo(request, { view: 'agenda', from: date })}" class=${mark}><b>${day}</b><span class=v>${rest}</span> <span>${words}</span></a>
${todayTag(date, request)}${notes(days[0]?.notes ?? [])}
`;
};

/** The names of the month's special days once more, for screens whose cells are too narrow for words. */
const noteList = ([room]: EmbedCalendar['rooms'], language: Language): Html | '' => {
  const days = room?.days.filter(({ notes: lines }) => lines.length > 0) ?? [];
  if (days.length === 0) return '';
  return html`<ul>${days.map((day) => html`<li>${dayName(day.date, language)} ${day.notes.join(', ')}\n`)}</ul>`;
};

/** Every week that has a day of the month. */
export const renderMonth = (calendar: EmbedCalendar): Html => {
  const { period, request, name, rooms } = calendar;
  const { language, firstDay } = request;
  const start = weekStart(period.first, firstDay);
  const weeks = Math.ceil((daysBetween(start, period.last) + 1) / 7);
  const daysOn = (date: LocalDate) => rooms.flatMap(({ days }) => days.filter((day) => day.date === date));
  const rows = Array.from({ length: weeks }, (_, week) => {
    const dates = weekdays[firstDay].map((_, day) => addDays(start, week * 7 + day));
    return html`<tr>${dates.map((date) => dayCell(calendar, date, daysOn(date)))}`;
  });
  const caption = textsOf(language)('embed.caption.month', { place: name, month: monthTitle(period.first, language) });
  const heads = weekdays[firstDay].map(
    (weekday) =>
      html`<th scope=col abbr="${weekdayName(weekday, language, 'long')}">${weekdayName(weekday, language, 'short')}\n`,
  );
  return html`<table class=month><caption>${caption}</caption>
<thead><tr>${heads}
<tbody>${rows}</table>
${noteList(rooms, language)}`;
};
