/** What happens in some spaces as events of a calendar, in words that everybody may read. */
import type { Reader } from '../../db/database.ts';
import * as feeds from '../../db/feeds.ts';
import { publicTitleOf } from '../../shared/bookings/public-title.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import type { CalendarEvent } from '../../shared/calendars/ics.ts';
import { occurrenceUid } from '../../shared/calendars/series-file.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Span } from '../../shared/time.ts';
import { localOf, startOfDay } from '../../shared/wall-clock.ts';
import { partUsesOf } from '../bookings/part-uses.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf, roomInSite } from '../rooms/address.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import type { FeedWindow } from './feed-window.ts';

export interface FeedSubject {
  site: CatalogueSite;
  spaceIds: readonly number[];
  window: FeedWindow;
  language: Language;
  /** Whether summaries name the room, where the calendar is of several. */
  namesRooms: boolean;
}

const roomOf = (site: CatalogueSite, roomId: string | null): CatalogueRoom | undefined =>
  site.rooms.find(({ id }) => id === roomId);

const locationOf = ({ site, language }: FeedSubject, room: CatalogueRoom | undefined): string =>
  `${room ? roomInSite(room, language) : site.name[language]}, ${addressOf(site, language)}`;

const named = ({ namesRooms, language }: FeedSubject, room: CatalogueRoom | undefined, summary: string): string =>
  namesRooms && room ? `${room.name[language]}: ${summary}` : summary;

/** Where and when a date takes a room; of an event with several rooms, each of them. */
interface Place extends Span {
  id: string;
  room: CatalogueRoom | undefined;
}

/** Only those that fill any of the spaces which the feed is about. */
const placesOf = (
  { site, spaceIds }: FeedSubject,
  { id, roomId, start, end, parts }: feeds.FeedOccurrence,
): Place[] => {
  const room = roomOf(site, roomId);
  if (!room || parts.length === 0) return [{ id, room, start, end }];
  const beside = partUsesOf(parts, { room, start, end }).map((use) => ({ ...use, id: `${id}-${use.part + 1}` }));
  return [{ id, room, start, end }, ...beside].filter((place) =>
    place.room.spaceIds.some((spaceId) => spaceIds.includes(spaceId)),
  );
};

/** The same id in the feed of every room that shares the space. */
const occurrenceEvents = (subject: FeedSubject, occurrence: feeds.FeedOccurrence): CalendarEvent[] =>
  placesOf(subject, occurrence).map(({ id, room, start, end }) => ({
    uid: occurrenceUid(id),
    changedAt: occurrence.changedAt,
    sequence: occurrence.version,
    when: { span: { start, end } },
    status: holdsRoom(occurrence.state) ? 'CONFIRMED' : 'TENTATIVE',
    summary: named(subject, room, publicTitleOf(occurrence) ?? textsOf(subject.language)('embed.booked')),
    location: locationOf(subject, room),
  }));

/** Whole local days stand as days: programs then show them above the hours. */
const closureTime = ({ start, end }: Span, timeZone: string): CalendarEvent['when'] => {
  const [first, last] = [localOf(start, timeZone).slice(0, 10), localOf(end, timeZone).slice(0, 10)];
  const isWholeDays = startOfDay(first, timeZone) === start && startOfDay(last, timeZone) === end;
  return isWholeDays ? { days: { start: first, end: last } } : { span: { start, end } };
};

/** Closures are made and removed, never changed, so their sequence does not rise. */
export const closureEvent = (subject: FeedSubject, closure: feeds.FeedClosure): CalendarEvent => {
  const { site, language, window } = subject;
  const room = roomOf(site, closure.roomId);
  const reason = closure.title[language] || closure.title.fi;
  return {
    uid: `sulku-${closure.id}@tilava`,
    changedAt: closure.changedAt ?? Math.min(closure.start, startOfDay(window.today, site.timeZone)),
    sequence: 0,
    when: closureTime(closure, site.timeZone),
    status: 'CONFIRMED',
    summary: named(subject, room, textsOf(language)('embed.closed-for', { reason })),
    location: locationOf(subject, room),
  };
};

/** Requests that only compete for a time are left out: most calendars show whatever is in them as certain. */
export const feedEvents = async (reader: Reader, subject: FeedSubject): Promise<CalendarEvent[]> => {
  const { spaceIds, window } = subject;
  const occurrences = await feeds.occurrencesIn(reader, spaceIds, window.span);
  const closures = await feeds.closuresIn(reader, spaceIds, window.span);
  return [
    ...occurrences.flatMap((occurrence) => occurrenceEvents(subject, occurrence)),
    ...closures.map((closure) => closureEvent(subject, closure)),
  ];
};
