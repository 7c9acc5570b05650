/** A house's bookings and closures, of all its rooms, as a calendar that other programs subscribe to. */
import { type EventCalendar, eventCalendar } from '../../shared/calendars/ics.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { sitePath } from '../rooms/page-paths.ts';
import { publicSite } from '../rooms/public-site.ts';
import { feedEvents } from './feed-events.ts';
import { feedWindow } from './feed-window.ts';

type FeedDependencies = Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>;

/** A booking that uses several spaces is in it once. @throws AppError `site.not-found` */
export const siteCalendar = async (
  deps: FeedDependencies,
  idOrCode: string,
  language: Language,
): Promise<EventCalendar> => {
  const site = publicSite(await deps.catalogue(deps.db), idOrCode);
  const spaceIds = [...new Set(site.rooms.flatMap((room) => room.spaceIds))];
  const window = feedWindow(deps.clock.now(), site.timeZone);
  const events = await deps.db.read((reader) =>
    feedEvents(reader, { site, spaceIds, window, language, namesRooms: true }),
  );
  return {
    name: textsOf(language)('embed.feed.name', { place: site.name[language] }),
    url: deps.config.publicUrl + sitePath(site),
    timeZone: site.timeZone,
    events,
  };
};

/** {@link siteCalendar} as text. @throws AppError `site.not-found` */
export const siteFeed = async (deps: FeedDependencies, idOrCode: string, language: Language): Promise<string> =>
  eventCalendar(await siteCalendar(deps, idOrCode, language));
