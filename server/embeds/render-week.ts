/** A week as a table: of one room the days with their hours, of a house the rooms with their days. */
import { html } from 'hono/html';
import { formatDateRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import type { EmbedCalendar, EmbedDay, EmbedRoom, Slot } from './public-calendar.ts';
import { dayName, type Html, markOf, notes, slotText, todayTag, wordsOf } from './render-parts.ts';

/** Minutes of one column; times between are drawn at the nearest, and told exactly. */
const step = 15;

interface Hours {
  first: number;
  /** Not included. */
  end: number;
}

/** The full hours that the table spans: from the first thing in the week to the last. */
const hoursOf = (days: readonly EmbedDay[]): Hours => {
  const slots = days.flatMap((day) => [
    ...day.open,
    ...day.slots.filter(({ kind }) => kind === 'booked' || kind === 'requested'),
  ]);
  if (slots.length === 0) return { first: 8, end: 20 };
  return {
    first: Math.floor(Math.min(...slots.map(({ start }) => start)) / 60),
    end: Math.ceil(Math.max(...slots.map(({ end }) => end)) / 60),
  };
};

const columnOf = (minute: number, { first, end }: Hours): number =>
  Math.round(Math.min(Math.max(minute - first * 60, 0), (end - first) * 60) / step);

const cellOf = (slot: Slot, hours: Hours, language: Language): Html | '' => {
  const columns = columnOf(slot.end, hours) - columnOf(slot.start, hours);
  // What is too short for a column is still told in the list of days.
  if (columns === 0) return '';
  const text = slot.kind === 'outside' ? wordsOf(slot, language) : slotText(slot, language);
  const narrow = columns * step <= 30 ? ' n' : '';
  return html`<td role=cell colspan=${columns} class="${markOf[slot.kind]}${narrow}"><span>${text}</span>\n`;
};

/** Closed hours beside open ones need no line where the cells stand below each other; a day that is all closed does. */
const isAllClosed = ({ slots }: EmbedDay): boolean => slots.every(({ kind }) => kind === 'outside');

const hourHeads = ({ first, end }: Hours): Html[] =>
  Array.from(
    { length: end - first },
    (_, index) => html`<th role=columnheader scope=col colspan=${60 / step}>${first + index}\n`,
  );

const roomWeek = (calendar: EmbedCalendar, { days }: EmbedRoom): Html => {
  const { language } = calendar.request;
  const hours = hoursOf(days);
  const rows = days.map(
    (day) => html`<tr role=row${isAllClosed(day) ? html` class=off` : ''}>
<th role=rowheader scope=row>${dayName(day.date, language)}${todayTag(day.date, calendar.request)}${notes(day.notes)}
${day.slots.map((slot) => cellOf(slot, hours, language))}`,
  );
  return html`<table role=table class=hours>${captionOf(calendar)}
<thead role=rowgroup><tr role=row><th role=columnheader scope=col>${textsOf(language)('embed.day')}
${hourHeads(hours)}
<tbody role=rowgroup>${rows}</table>`;
};

const captionOf = ({ name, period, request: { language } }: EmbedCalendar): Html => {
  const dates = formatDateRange(period.first, period.last, language);
  return html`<caption>${textsOf(language)('embed.caption.agenda', { place: name, dates })}</caption>`;
};

/** Preparation times are left out: the free time beside them says when one can begin. */
const dayCell = (day: EmbedDay, language: Language): Html => {
  const entries = day.entries.filter(({ kind }) => kind !== 'turnaround');
  const shown = entries.length > 0 ? entries : [{ kind: 'outside' as const, start: 0, end: 1440 }];
  return html`<td role=cell><h3>${dayName(day.date, language)}</h3>
${shown.map((slot) => html`<p class=${markOf[slot.kind]}>${slotText(slot, language)}\n`)}`;
};

const siteWeek = (calendar: EmbedCalendar): Html => {
  const { rooms, request } = calendar;
  const { language } = request;
  const heads = (rooms[0]?.days ?? []).map(
    (day) =>
      html`<th role=columnheader scope=col>${dayName(day.date, language)}${todayTag(day.date, request)}${notes(day.notes)}\n`,
  );
  const rows = rooms.map(
    ({ name, days }) => html`<tr role=row><th role=rowheader scope=row>${name}
${days.map((day) => dayCell(day, language))}`,
  );
  return html`<table role=table class=rooms>${captionOf(calendar)}
<thead role=rowgroup><tr role=row><th role=columnheader scope=col>${textsOf(language)('embed.room')}
${heads}
<tbody role=rowgroup>${rows}</table>`;
};

/** The explicit roles keep it a table where its cells are set below each other on a narrow screen. */
export const renderWeek = (calendar: EmbedCalendar): Html => {
  const [room] = calendar.rooms;
  return calendar.request.kind === 'rooms' && room ? roomWeek(calendar, room) : siteWeek(calendar);
};
