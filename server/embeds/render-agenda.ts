/** The days one after the other: what is free, what is taken, in words. */
import { html } from 'hono/html';
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

type SayEntry = (slot: Slot) => Html;

const entryList = ({ entries }: EmbedDay, language: Language, say: SayEntry): Html => {
  if (entries.length === 0) return html`<ul><li class=c>${textsOf(language)('embed.closed')}</ul>`;
  return html`<ul>${entries.map((slot) => html`<li class=${markOf[slot.kind]}>${say(slot)}\n`)}</ul>`;
};

/** Of one room: a free time leads to the form with room, day and hours filled in. */
const ofOneRoom =
  (language: Language): SayEntry =>
  (slot) =>
    offered(slot, language, html` <u>${textsOf(language)('embed.book-this')}</u>`);

/** Of rooms that read the same: which of them, is chosen where they are all found. */
const ofAlikeRooms =
  (language: Language): SayEntry =>
  (slot) =>
    slot.book
      ? html`<a href="${slot.book.searchPath}" target=_top>${slotText(slot, language)} <u>${textsOf(language)('embed.book-one')}</u></a>`
      : slotText(slot, language);

/** Equal for days that read the same. */
const readingOf = ({ entries }: EmbedDay, language: Language): string =>
  entries.map((slot) => `${slot.start} ${slot.end} ${wordsOf(slot, language)}`).join('\n');

type RoomDay = { name: string; day: EmbedDay };

/** The day of what is shown of several rooms that have the same day: some of them may be booked where others are not. */
const sharedDay = (group: readonly RoomDay[]): EmbedDay[] =>
  group.slice(0, 1).map(({ day }) => {
    const bookOf = (index: number) => group.map((each) => each.day.entries[index]?.book).find(Boolean);
    const entries = day.entries.map((slot, index): Slot => {
      const book = bookOf(index);
      return book ? { ...slot, book } : slot;
    });
    return { ...day, entries };
  });

/** Rooms on one day; those with the same day are named together. */
const roomLists = (rooms: readonly EmbedRoom[], index: number, language: Language, heading: 'h4' | 'h5'): Html[] => {
  const days = rooms.flatMap(({ name, days }): RoomDay[] => (days[index] ? [{ name, day: days[index] }] : []));
  const alike = Map.groupBy(days, ({ day }) => readingOf(day, language));
  return [...alike.values()].map((group) => {
    const names = group.map(({ name }) => name).join(', ');
    const say = group.length === 1 ? ofOneRoom(language) : ofAlikeRooms(language);
    const lists = sharedDay(group).map((day) => entryList(day, language, say));
    return heading === 'h4' ? html`<h4>${names}</h4>${lists}` : html`<h5>${names}</h5>${lists}`;
  });
};

const isClosed = (rooms: readonly EmbedRoom[], index: number): boolean =>
  rooms.every(({ days }) => days[index]?.entries.length === 0);

/** Of several houses, each with its rooms below it; of one, its rooms. */
const placeLists = (calendar: EmbedCalendar, index: number): Html[] => {
  const { language } = calendar.request;
  const houses = housesOf(calendar);
  if (houses.length === 1) return roomLists(calendar.rooms, index, language, 'h4');
  return houses.map(([house, rooms]) => {
    const closed = rooms.slice(0, isClosed(rooms, index) ? 1 : 0).flatMap(({ days }) => days[index] ?? []);
    const lists =
      closed.length > 0
        ? closed.map((day) => entryList(day, language, ofOneRoom(language)))
        : roomLists(rooms, index, language, 'h5');
    return html`<h4>${house}</h4>${lists}`;
  });
};

const dayItem = (calendar: EmbedCalendar, day: EmbedDay, index: number): Html => {
  const { request, rooms } = calendar;
  const { language } = request;
  const isWhole = isSingle(calendar) || isClosed(rooms, index);
  return html`<li${day.date === request.today ? html` class=now` : ''}>
<h3><time datetime=${day.date}>${dayName(day.date, language)}</time>${todayTag(day.date, request)}${notes(day.notes)}</h3>
<div>${isWhole ? entryList(day, language, ofOneRoom(language)) : placeLists(calendar, index)}</div>
`;
};

/** The period as a list of days; rooms are grouped under each day, and houses around them when there are several. */
export const renderAgenda = (calendar: EmbedCalendar): Html => {
  const days = calendar.rooms[0]?.days ?? [];
  return html`<ol class=days>
${days.map((day, index) => dayItem(calendar, day, index))}</ol>`;
};
