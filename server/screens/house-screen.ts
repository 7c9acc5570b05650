/** What happens in a house today and tomorrow, in words that everybody may read. */
import type { Reader } from '../../db/database.ts';
import * as feeds from '../../db/feeds.ts';
import { publicTitleOf } from '../../shared/bookings/public-title.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { standingAt } from '../../shared/breakdowns/places.ts';
import { addDays, type LocalDate, type LocalDateTime, type Span } from '../../shared/time.ts';
import { localOf, startOfDay } from '../../shared/wall-clock.ts';
import { partUsesOf } from '../bookings/part-uses.ts';
import type { CatalogueBreakdown, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isPublic } from '../rooms/filter-rooms.ts';
import type { ScreenTime } from './screen-request.ts';

/** A use of a room, or a closure of a room or of all of the house. */
export interface HouseUse extends Span {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  /** Undefined where all of the house is meant. */
  room: CatalogueRoom | undefined;
  /** What its organisation has made public; null: only that the time is taken. */
  title: string | null;
  /** Why nobody can come; only of closures. */
  closed?: feeds.FeedClosure['title'];
}

export interface HouseDay {
  date: LocalDate;
  uses: readonly HouseUse[];
}

export interface HouseScreen {
  site: CatalogueSite;
  /** Without what is over. */
  today: HouseDay;
  tomorrow: HouseDay;
  /** What is out of order now. */
  broken: readonly CatalogueBreakdown[];
}

type Place = Pick<HouseUse, 'room' | 'start' | 'end'>;

/** Where an event is: its first room and those beside it; a date that went to another house is not here. */
const placesOf = (site: CatalogueSite, { roomId, start, end, parts }: feeds.FeedOccurrence): Place[] => {
  const room = site.rooms.find(({ id }) => id === roomId);
  if (!room) return [];
  return [{ room, start, end }, ...partUsesOf(parts, { room, start, end })].filter((place) => isPublic(place.room));
};

const usesIn = async (reader: Reader, site: CatalogueSite, span: Span): Promise<HouseUse[]> => {
  const spaceIds = [...new Set(site.rooms.flatMap((room) => room.spaceIds))];
  const local = ({ start, end }: Span) => ({
    start,
    end,
    localStart: localOf(start, site.timeZone),
    localEnd: localOf(end, site.timeZone),
  });
  const occurrences = (await feeds.occurrencesIn(reader, spaceIds, span)).filter(({ state }) => holdsRoom(state));
  const closures = await feeds.closuresIn(reader, spaceIds, span);
  return [
    ...occurrences.flatMap((each) =>
      placesOf(site, each).map(({ room, ...times }) => ({ ...local(times), room, title: publicTitleOf(each) })),
    ),
    ...closures.map(({ roomId, title, ...times }) => ({
      ...local(times),
      room: site.rooms.find(({ id }) => id === roomId),
      title: null,
      closed: title,
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
};

/** @param site one that everybody may know of */
export const houseScreen = async (
  reader: Reader,
  site: CatalogueSite,
  { now, today, timeZone }: ScreenTime,
): Promise<HouseScreen> => {
  const [tomorrow, dayAfter] = [addDays(today, 1), addDays(today, 2)];
  const midnight = startOfDay(tomorrow, timeZone);
  const span = { start: now, end: startOfDay(dayAfter, timeZone) };
  const uses = (await usesIn(reader, site, span)).filter(({ end }) => end > now);
  return {
    site,
    today: { date: today, uses: uses.filter(({ start }) => start < midnight) },
    // What lasts over midnight is told on both days.
    tomorrow: { date: tomorrow, uses: uses.filter(({ end }) => end > midnight) },
    broken: site.breakdowns.filter((each) => standingAt(each, now) === 'current'),
  };
};
