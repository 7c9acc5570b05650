/** The calendar behind a private address. Single dates in UTC: programs that subscribe read rules differently. */
import type { Reader } from '../../db/database.ts';
import * as feeds from '../../db/feeds.ts';
import * as privateFeeds from '../../db/private-feeds.ts';
import { isPartAt } from '../../shared/bookings/parts.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { type CalendarEvent, type EventCalendar, eventCalendar } from '../../shared/calendars/ics.ts';
import { occurrenceUid } from '../../shared/calendars/series-file.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Instant } from '../../shared/time.ts';
import { startOfDay } from '../../shared/wall-clock.ts';
import { needWords } from '../bookings/mismatch-words.ts';
import { partWords } from '../bookings/part-uses.ts';
import { layoutWords } from '../bookings/room-layout.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { bookingPath, placeWords } from './booking-series.ts';
import { closureEvent } from './feed-events.ts';
import type { PrivateSubject } from './feed-subject.ts';
import { type FeedWindow, feedWindow } from './feed-window.ts';

type FeedDate = privateFeeds.PrivateFeedDate;

interface Telling {
  catalogue: Catalogue;
  publicUrl: string;
  language: Language;
}

const dateEvent = (
  date: FeedDate,
  { catalogue, publicUrl, language }: Telling,
  { summary, description, isPrivate }: Pick<CalendarEvent, 'summary' | 'description' | 'isPrivate'>,
): CalendarEvent => {
  const isSure = holdsRoom(date.state);
  return {
    uid: occurrenceUid(date.id),
    createdAt: date.requestedAt,
    changedAt: date.changedAt,
    sequence: date.version,
    when: { span: { start: date.start, end: date.end } },
    status: isSure ? 'CONFIRMED' : 'TENTATIVE',
    summary: isSure ? summary : textsOf(language)('feeds.asked', { title: summary }),
    location: placeWords(catalogue, date.roomId, language),
    url: publicUrl + bookingPath(date.bookingId),
    ...(description && { description }),
    ...(isPrivate && { isPrivate }),
  };
};

/** The other rooms that the date has in its house, with their times on that date. */
const otherRooms = ({ roomId, parts, localStart, localEnd, start }: FeedDate, telling: Telling): string[] => {
  const { catalogue, language } = telling;
  const siteId = catalogue.room(roomId)?.site.id;
  const here = parts.filter((part) => isPartAt(part, start) && catalogue.room(part.roomId)?.site.id === siteId);
  return partWords(catalogue, { parts: here, when: { start: localStart, end: localEnd } }, language);
};

/** Its own titles, which others who may see the person's calendar do not see of what is sensitive. */
const ownEvent = (date: FeedDate, telling: Telling, namesOrganisation: boolean): CalendarEvent => {
  const name = date.organisationName;
  const organisation = namesOrganisation ? [textsOf(telling.language)('feeds.told.organisation', { name })] : [];
  return dateEvent(date, telling, {
    summary: date.internalTitle,
    isPrivate: date.sensitive,
    description: [...organisation, ...otherRooms(date, telling)].join('\n'),
  });
};

/**
 * What whoever makes the room ready needs to know, as the day sheet of the house tells it; never how one gets in. Names
 * and messages only until the date is over, and none of what is sensitive: the page of the booking tells them.
 */
const setUpWords = (date: FeedDate, telling: Telling, today: Instant): string => {
  const { language } = telling;
  const t = textsOf(language);
  const room = telling.catalogue.room(date.roomId);
  const namesPeople = !date.sensitive && date.end > today;
  const { responsibleName: name, responsiblePhone: phone, note, needs } = date;
  const lines = [
    t('feeds.told.participants', { count: date.participants }),
    date.layout !== null && t('feeds.told.layout', { layout: layoutWords(room, date.layout, language).toLowerCase() }),
    ...otherRooms(date, telling),
    needs.length > 0 && t('feeds.told.needs', { needs: needWords(needs, date.wheelchairUsers ?? 0, language) }),
    namesPeople && t('feeds.told.organisation', { name: date.organisationName }),
    namesPeople && t('feeds.told.responsible', { name, phone }),
    namesPeople && note && t('feeds.told.note', { note }),
  ];
  return lines.filter(Boolean).join('\n');
};

const houseEvent = (date: FeedDate, telling: Telling, today: Instant): CalendarEvent => {
  const { catalogue, language } = telling;
  const title = date.sensitive ? textsOf(language)('embed.booked') : date.internalTitle;
  const room = catalogue.room(date.roomId)?.name[language];
  return dateEvent(date, telling, {
    summary: room ? `${room}: ${title}` : title,
    description: setUpWords(date, telling, today),
    isPrivate: true,
  });
};

const siteEvents = async (
  reader: Reader,
  site: CatalogueSite,
  window: FeedWindow,
  telling: Telling,
): Promise<CalendarEvent[]> => {
  const { language } = telling;
  const spaceIds = [...new Set(site.rooms.flatMap((room) => room.spaceIds))];
  const dates = await privateFeeds.inSpaces(reader, spaceIds, window.span);
  const closures = await feeds.closuresIn(reader, spaceIds, window.span);
  const today = startOfDay(window.today, site.timeZone);
  return [
    ...dates.map((date) => houseEvent(date, telling, today)),
    ...closures.map((closure) => closureEvent({ site, spaceIds, window, language, namesRooms: true }, closure)),
  ];
};

/** What the calendar is called where it is shown. @param organisation name of the only one it is about */
const nameOf = (subject: PrivateSubject, organisation: string | undefined, language: Language): string => {
  const t = textsOf(language);
  if (subject.kind === 'site') return t('feeds.name.of-site', { name: subject.site.name[language] });
  return organisation ? t('feeds.name.of-organisation', { name: organisation }) : t('feeds.name.of-person');
};

type FeedDependencies = Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>;

export interface PrivateTelling {
  language: Language;
  /** Name of the only one that it is about, where it is. */
  organisation?: string | undefined;
}

export const privateCalendar = async (
  deps: FeedDependencies,
  subject: PrivateSubject,
  { language, organisation }: PrivateTelling,
): Promise<EventCalendar> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const { publicUrl } = deps.config;
    const telling = { catalogue, publicUrl, language };
    const timeZone = subject.kind === 'site' ? subject.site.timeZone : catalogue.region.timeZone;
    const window = feedWindow(deps.clock.now(), timeZone);
    const name = nameOf(subject, organisation, language);
    if (subject.kind === 'site') {
      const events = await siteEvents(reader, subject.site, window, telling);
      return { name, url: `${publicUrl}/kalenteri`, timeZone, events };
    }
    const dates = await privateFeeds.ofOrganisations(reader, subject, window.span);
    const events = dates.map((date) => ownEvent(date, telling, organisation === undefined));
    return { name, url: `${publicUrl}/varaukset`, timeZone, events };
  });

/** {@link privateCalendar} as text. */
export const privateFeed = async (
  deps: FeedDependencies,
  subject: PrivateSubject,
  telling: PrivateTelling,
): Promise<string> => eventCalendar(await privateCalendar(deps, subject, telling));
