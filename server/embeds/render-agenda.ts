/** The days one after the other: what is free, what is taken, in words. */
import { html } from 'hono/html';
import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import type { EmbedCalendar, EmbedDay } from './public-calendar.ts';
import { dayName, type Html, markOf, notes, slotText, todayTag, wordsOf } from './render-parts.ts';

const entryList = ({ entries }: EmbedDay, language: Language): Html => {
  if (entries.length === 0) return html`<ul><li class=c>${textsOf(language)('embed.closed')}</ul>`;
  return html`<ul>${entries.map((slot) => html`<li class=${markOf[slot.kind]}>${slotText(slot, language)}\n`)}</ul>`;
};

/** Equal for days that read the same. */
const readingOf = ({ entries }: EmbedDay, language: Language): string =>
  entries.map((slot) => `${slot.start} ${slot.end} ${wordsOf(slot, language)}`).join('\n');

/** The rooms of a house on one day; rooms with the same day are named together. */
const roomLists = ({ rooms, request: { language } }: EmbedCalendar, index: number): Html[] => {
  const days = rooms.flatMap(({ name, days }) => (days[index] ? [{ name, day: days[index] }] : []));
  const alike = Map.groupBy(days, ({ day }) => readingOf(day, language));
  return [...alike.values()].map((group) => {
    const names = group.map(({ name }) => name).join(', ');
    return html`<h4>${names}</h4>${group.slice(0, 1).map(({ day }) => entryList(day, language))}`;
  });
};

const dayItem = (calendar: EmbedCalendar, day: EmbedDay, index: number): Html => {
  const { request, rooms } = calendar;
  const { language, kind } = request;
  const everyRoomClosed = rooms.every(({ days }) => days[index]?.entries.length === 0);
  return html`<li${day.date === request.today ? html` class=now` : ''}>
<h3><time datetime=${day.date}>${dayName(day.date, language)}</time>${todayTag(day.date, request)}${notes(day.notes)}</h3>
<div>${kind === 'rooms' || everyRoomClosed ? entryList(day, language) : roomLists(calendar, index)}</div>
`;
};

/** The period as a list of days; a house's rooms are grouped under each day. */
export const renderAgenda = (calendar: EmbedCalendar): Html => {
  const days = calendar.rooms[0]?.days ?? [];
  return html`<ol class=days>
${days.map((day, index) => dayItem(calendar, day, index))}</ol>`;
};
