/** When a room cannot be had, for programs that look for a free time (RFC 5545 section 3.6.4). */
import type { Reader } from '../../db/database.ts';
import * as feeds from '../../db/feeds.ts';
import * as occupancy from '../../db/occupancy.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { type BusyPeriod, type BusyType, freeBusyCalendar } from '../../shared/calendars/ics.ts';
import { joinedPeriods, seenFromAbove } from '../../shared/calendars/layers.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { openSpansBetween } from '../../shared/rooms/opening-hours.ts';
import type { Span } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { roomInSite } from '../rooms/address.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomPath } from '../rooms/page-paths.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { type FeedWindow, feedWindow } from './feed-window.ts';

/** What any claim or request takes of the time, strongest first. */
interface Taken {
  booked: Span[];
  blocked: Span[];
  asked: Span[];
}

/** What is held for an undecided request is asked, too. Turnaround and closures block. */
const takenIn = async (reader: Reader, { spaceIds }: CatalogueRoom, span: Span): Promise<Taken> => {
  const taken: Taken = { booked: [], blocked: [], asked: [] };
  for (const spaceId of spaceIds) {
    for (const { start, end, useEnd, state } of await occupancy.publicClaims(reader, spaceId, span)) {
      if (state !== null) (holdsRoom(state) ? taken.booked : taken.asked).push({ start, end: useEnd ?? end });
      taken.blocked.push({ start: useEnd ?? start, end });
    }
    taken.asked.push(...(await occupancy.publicWishes(reader, spaceId, span)));
  }
  return taken;
};

/** The time between the openings of the window. */
const closedHours = ({ opening }: CatalogueRoom, { span }: FeedWindow): Span[] => {
  const [first, last] = [dateIn(span.start, opening.zone), dateIn(span.end - 1, opening.zone)];
  const open = openSpansBetween(first, last, opening);
  const starts = [span.start, ...open.map(({ end }) => end)];
  const ends = [...open.map(({ start }) => start), span.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? span.end }));
};

const typed = (type: BusyType, spans: readonly Span[], within: Span): BusyPeriod[] =>
  spans
    .map(({ start, end }) => ({ type, start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end);

/** @throws AppError `room.not-found` */
export const roomFreeBusy = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>,
  idOrCode: string,
  language: Language,
): Promise<string> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  const window = feedWindow(deps.clock.now(), room.site.timeZone);
  const { span, today } = window;
  const { taken, changes } = await deps.db.read(async (reader) => ({
    taken: await takenIn(reader, room, span),
    changes: await feeds.occurrencesIn(reader, room.spaceIds, span),
  }));
  const layers = [
    typed('BUSY', taken.booked, span),
    typed('BUSY-UNAVAILABLE', [...taken.blocked, ...closedHours(room, window)], span),
    typed('BUSY-TENTATIVE', taken.asked, span),
  ];
  return freeBusyCalendar({
    uid: `vapaat-${room.id}@tilava`,
    changedAt: Math.max(startOfDay(today, room.site.timeZone), ...changes.map(({ changedAt }) => changedAt)),
    name: textsOf(language)('embed.feed.busy-name', { place: roomInSite(room, language) }),
    url: deps.config.publicUrl + roomPath(room),
    span,
    periods: joinedPeriods(seenFromAbove(layers)),
  });
};
