/** A week as a table: of one room the days with their hours, of several the rooms with their days. */
import { html } from 'hono/html';
import type { EmbedHours } from '../../shared/embeds/settings.ts';
import { formatDateRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import type { EmbedCalendar, EmbedDay, EmbedRoom, Slot } from './public-calendar.ts';
import {
  dayName,
  type Html,
  housesOf,
  isSingle,
  markOf,
  notes,
  offered,
  slotText,
  todayTag,
  wordsOf,
} from './render-parts.ts';

/** Minutes of one column; times between are drawn at the nearest, and told exactly. */
const step = 15;

/** The full hours that the table spans: those that were chosen, or from the first thing in the week to the last. */
const hoursOf = (days: readonly EmbedDay[], chosen: EmbedHours | undefined): EmbedHours => {
  if (chosen) return chosen;
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

const columnOf = (minute: number, { first, end }: EmbedHours): number =>
  Math.round(Math.min(Math.max(minute - first * 60, 0), (end - first) * 60) / step);

const cellOf = (slot: Slot, hours: EmbedHours, language: Language): Html | '' => {
  const columns = columnOf(slot.end, hours) - columnOf(slot.start, hours);
  // What is too short for a column is still told in the list of days.
  if (columns === 0) return '';
  const text = slot.kind === 'outside' ? wordsOf(slot, language) : slotText(slot, language);
  const isNarrow = columns * step <= 30;
  const link = isNarrow ? undefined : slot.book?.path;
  const words = link ? html`<a href="${link}" target=_top>${text}</a>` : html`<span>${text}</span>`;
  return html`<td role=cell colspan=${columns} class="${markOf[slot.kind]}${isNarrow ? ' n' : ''}">${words}\n`;
};

/** Closed hours beside open ones need no line where the cells stand below each other; a day that is all closed does. */
const isAllClosed = ({ slots }: EmbedDay): boolean => slots.every(({ kind }) => kind === 'outside');

const hourHeads = ({ first, end }: EmbedHours): Html[] =>
  Array.from(
    { length: end - first },
    (_, index) => html`<th role=columnheader scope=col colspan=${60 / step}>${first + index}\n`,
  );

const roomWeek = (calendar: EmbedCalendar, { days }: EmbedRoom): Html => {
  const { language } = calendar.request;
  const hours = hoursOf(days, calendar.request.hours);
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

/** Whether some of it lies within the chosen hours. */
const isWithin = ({ start, end }: Slot, hours: EmbedHours | undefined): boolean =>
  !hours || (start < hours.end * 60 && hours.first * 60 < end);

/** In more rooms than this a link in every cell would weigh more than all the rest: there each room leads to its own week. */
const mostLinkedRooms = 3;

/** Whether the free times of the week lead to the form; else the names of the rooms lead on. */
export const hasLinkedTimes = ({ rooms }: EmbedCalendar): boolean => rooms.length <= mostLinkedRooms;

/** Preparation times are left out: the free time beside them says when one can begin. */
const dayCell = (calendar: EmbedCalendar, day: EmbedDay): Html => {
  const { language, hours } = calendar.request;
  const say = hasLinkedTimes(calendar) ? offered : slotText;
  const entries = day.entries.filter((slot) => slot.kind !== 'turnaround' && isWithin(slot, hours));
  const shown = entries.length > 0 ? entries : [{ kind: 'outside' as const, start: 0, end: 1440 }];
  return html`<td role=cell><h3>${dayName(day.date, language)}</h3>
${shown.map((slot) => html`<p class=${markOf[slot.kind]}>${say(slot, language)}\n`)}`;
};

/** Of several houses each stands above its rooms. */
const houseRows = (calendar: EmbedCalendar): Html[] => {
  const houses = housesOf(calendar);
  return houses.map(([house, rooms]) => {
    const rows = rooms.map(
      ({ name, path, days }) => html`<tr role=row><th role=rowheader scope=row>${
        hasLinkedTimes(calendar) ? name : html`<a href="${path}" target=_top>${name}</a>`
      }
${days.map((day) => dayCell(calendar, day))}`,
    );
    if (houses.length === 1) return html`<tbody role=rowgroup>${rows}`;
    return html`<tbody role=rowgroup><tr role=row><th role=rowheader scope=rowgroup colspan=8>${house}
${rows}`;
  });
};

const manyWeeks = (calendar: EmbedCalendar): Html => {
  const { rooms, request } = calendar;
  const { language } = request;
  const heads = (rooms[0]?.days ?? []).map(
    (day) =>
      html`<th role=columnheader scope=col>${dayName(day.date, language)}${todayTag(day.date, request)}${notes(day.notes)}\n`,
  );
  return html`<table role=table class=rooms>${captionOf(calendar)}
<thead role=rowgroup><tr role=row><th role=columnheader scope=col>${textsOf(language)('embed.room')}
${heads}
${houseRows(calendar)}</table>`;
};

/** The explicit roles keep it a table where its cells are set below each other on a narrow screen. */
export const renderWeek = (calendar: EmbedCalendar): Html => {
  const [room] = calendar.rooms;
  return isSingle(calendar) && room ? roomWeek(calendar, room) : manyWeeks(calendar);
};
