/** A room's bookings and closures as a calendar that other programs subscribe to. */
import { type EventCalendar, eventCalendar } from '../../shared/calendars/ics.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { roomInSite } from '../rooms/address.ts';
import { roomPath } from '../rooms/page-paths.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { feedEvents } from './feed-events.ts';
import { feedWindow } from './feed-window.ts';

type FeedDependencies = Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>;

/** What takes any of the room's spaces is in it, whichever room was booked. @throws AppError `room.not-found` */
export const roomCalendar = async (
  deps: FeedDependencies,
  idOrCode: string,
  language: Language,
): Promise<EventCalendar> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  const { site, spaceIds } = room;
  const window = feedWindow(deps.clock.now(), site.timeZone);
  const events = await deps.db.read((reader) =>
    feedEvents(reader, { site, spaceIds, window, language, namesRooms: false }),
  );
  return {
    name: textsOf(language)('embed.feed.name', { place: roomInSite(room, language) }),
    url: deps.config.publicUrl + roomPath(room),
    timeZone: site.timeZone,
    events,
  };
};

/** {@link roomCalendar} as text. @throws AppError `room.not-found` */
export const roomFeed = async (deps: FeedDependencies, idOrCode: string, language: Language): Promise<string> =>
  eventCalendar(await roomCalendar(deps, idOrCode, language));
