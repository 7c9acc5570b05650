/**
 * The days of rooms, a house or a municipality as an embed shows them. It is made of the public availability alone, so it
 * cannot show more than that does.
 */
import { standingAt } from '../../shared/breakdowns/places.ts';
import { seenFromAbove } from '../../shared/calendars/layers.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { bookableTime } from '../../shared/rooms/bookable-time.ts';
import { breakdownsDuring } from '../../shared/rooms/breakdowns.ts';
import { specialOn } from '../../shared/rooms/opening-days.ts';
import type { AvailabilityView, BusyKind } from '../../shared/rooms/schemas.ts';
import {
  addDays,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  localMinutesBetween,
  minuteOfDay,
  type Span,
  timeOfMinute,
} from '../../shared/time.ts';
import { localOf, startOfDay } from '../../shared/wall-clock.ts';
import { brokenLine } from '../breakdowns/broken-words.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isOffered } from '../rooms/filter-rooms.ts';
import { bookPath, roomPath, searchPath } from '../rooms/page-paths.ts';
import { roomAvailability } from '../rooms/room-availability.ts';
import { type EmbedPlace, embedPlace } from './embed-place.ts';
import { type EmbedPeriod, type EmbedRequest, periodOf } from './embed-request.ts';

/** A part of a day, in minutes of the wall clock since midnight; 1440 is the next midnight. */
export interface Slot extends Span {
  /** `outside`: the house is not open. */
  kind: 'free' | 'outside' | BusyKind;
  title?: string;
  /** Of a free time that can be booked now: what it is booked as. */
  book?: Bookable;
}

export interface Bookable {
  start: LocalDateTime;
  end: LocalDateTime;
  /** Where the room is asked for at that time. */
  path: string;
  /** Where all rooms that are free then are found. */
  searchPath: string;
}

export interface EmbedDay {
  date: LocalDate;
  /** The holiday's name, and why the hours are other than usual. */
  notes: readonly string[];
  open: readonly Span[];
  /** What a list tells: bookings and closures with their own times, what is asked or free between them. In order. */
  entries: readonly Slot[];
  /** The whole day without gaps or overlaps. */
  slots: readonly Slot[];
}

export interface EmbedRoom {
  name: string;
  /** The house that it is in, and its id: names need not differ. */
  house: string;
  siteId: string;
  /** Of its own page, in the same week. */
  path: string;
  days: readonly EmbedDay[];
}

export interface EmbedCalendar {
  request: EmbedRequest;
  period: EmbedPeriod;
  name: string;
  /** Who offers it. */
  region: string;
  /** The house (of a room) and its address. */
  address: string;
  /** Of the page where one books. */
  path: string;
  /** The part of the API that has a calendar file and the accessibility of the same place; of one room or house. */
  data: string | undefined;
  rooms: readonly EmbedRoom[];
  /** How many rooms there are; more than are shown, when they are too many for one calendar. */
  roomCount: number;
  /** What is out of order at some time of the period and not mended yet, each in a sentence. */
  broken: readonly string[];
}

type DayView = AvailabilityView['days'][number];

const wholeDay: Slot = { kind: 'outside', start: 0, end: 1440 };

const kindsOnTop = ['booked', 'closed', 'turnaround', 'requested'] as const;

const minuteOn = (date: LocalDate, instant: string, timeZone: string): number => {
  const local = localOf(Date.parse(instant), timeZone);
  return local.slice(0, 10) > date ? 1440 : minuteOfDay(local.slice(11));
};

const notesOf = ({ date, holiday }: DayView, site: CatalogueSite, language: Language): string[] => {
  const special = specialOn(date, site.opening);
  const reason = special?.kind === 'exception' ? special.name : undefined;
  const notes = [holiday?.[language], reason?.[language]].filter((note) => note !== undefined);
  return [...new Set(notes)];
};

/** What a free time can be booked as; nothing for one that is too short, past, too soon or too far. */
const bookableOf = (
  room: CatalogueRoom,
  date: LocalDate,
  { start, end }: Span,
  now: LocalDateTime,
): Bookable | undefined => {
  if (!isOffered(room)) return undefined;
  const free = { date, from: timeOfMinute(start), to: timeOfMinute(end) };
  const time = bookableTime(free, room.policy, now);
  if (!time || localMinutesBetween(`${date}T00:00`, time.end) > end) return undefined;
  return { ...time, path: bookPath(room, time), searchPath: searchPath(room.site.municipality.code, time) };
};

const dayOf = (view: DayView, room: CatalogueRoom, { language, now }: EmbedRequest): EmbedDay => {
  const { site } = room;
  const minutes = ({ start, end }: { start: string; end: string }): Span => ({
    start: minuteOn(view.date, start, site.timeZone),
    end: minuteOn(view.date, end, site.timeZone),
  });
  const open = view.open.map(minutes);
  const busy = view.busy.map(
    ({ kind, title, ...times }): Slot => ({ ...minutes(times), kind, ...(title && { title }) }),
  );
  const seen = seenFromAbove<Slot>([
    ...kindsOnTop.map((kind) => busy.filter((slot) => slot.kind === kind)),
    open.map((span) => ({ ...span, kind: 'free' })),
    [wholeDay],
  ]);
  const slots = seen.map((slot): Slot => {
    const book = slot.kind === 'free' ? bookableOf(room, view.date, slot, now) : undefined;
    return book ? { ...slot, book } : slot;
  });
  const entries = [
    ...busy.filter(({ kind }) => kind === 'booked' || kind === 'closed'),
    ...slots.filter(({ kind }) => kind === 'turnaround' || kind === 'requested' || kind === 'free'),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { date: view.date, notes: notesOf(view, site, language), open, entries, slots };
};

const roomDays = async (
  deps: Pick<Dependencies, 'catalogue' | 'db'>,
  room: CatalogueRoom,
  { first, last }: EmbedPeriod,
  request: EmbedRequest,
): Promise<EmbedRoom> => {
  const { language } = request;
  const { days } = await roomAvailability(deps, { idOrCode: room.id, from: first, to: last, language });
  return {
    name: room.name[language],
    house: room.site.name[language],
    siteId: room.site.id,
    path: `${roomPath(room)}?week=${first}`,
    days: days.map((day) => dayOf(day, room, request)),
  };
};

/** In a sentence each. */
const brokenIn = (
  { breakable, timeZone }: EmbedPlace,
  { first, last }: EmbedPeriod,
  now: Instant,
  language: Language,
) => {
  const period = { start: startOfDay(first, timeZone), end: startOfDay(addDays(last, 1), timeZone) };
  const lines = breakable.flatMap((place) => {
    const site = 'site' in place ? place.site : place;
    const standing = breakdownsDuring(place.breakdowns, period).filter((each) => standingAt(each, now) !== 'past');
    return standing.map((each) => brokenLine(each, site, language));
  });
  return [...new Set(lines)];
};

/** @throws AppError `room.not-found`, `site.not-found` */
export const publicCalendar = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  request: EmbedRequest,
): Promise<EmbedCalendar> => {
  const { kind, names, language } = request;
  const catalogue = await deps.catalogue(deps.db);
  const place = embedPlace(catalogue, kind, names, language);
  const period = periodOf(request);
  const rooms: EmbedRoom[] = [];
  for (const room of place.rooms) rooms.push(await roomDays(deps, room, period, request));
  return {
    request,
    period,
    name: place.name,
    region: textIn(catalogue.region.name, language, catalogue.region.languages).text,
    address: place.address,
    path: place.path,
    data: place.data,
    rooms,
    roomCount: place.roomCount,
    broken: brokenIn(place, period, deps.clock.now(), language),
  };
};
