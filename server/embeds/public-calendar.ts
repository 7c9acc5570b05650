/**
 * The days of a room or of a whole house as an embed shows them. It is made of the public availability alone, so it
 * cannot show more than that does.
 */
import { standingAt } from '../../shared/breakdowns/places.ts';
import { seenFromAbove } from '../../shared/calendars/layers.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { breakdownsDuring } from '../../shared/rooms/breakdowns.ts';
import { specialOn } from '../../shared/rooms/opening-days.ts';
import type { AvailabilityView, BusyKind } from '../../shared/rooms/schemas.ts';
import { addDays, type Instant, type LocalDate, minuteOfDay, type Span } from '../../shared/time.ts';
import { localOf, startOfDay } from '../../shared/wall-clock.ts';
import { brokenLine } from '../breakdowns/broken-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf } from '../rooms/address.ts';
import type { CatalogueBreakdown, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { placeKey, roomPath, sitePath } from '../rooms/page-paths.ts';
import { publicSite } from '../rooms/public-site.ts';
import { roomAvailability } from '../rooms/room-availability.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { type EmbedPeriod, type EmbedRequest, periodOf } from './embed-request.ts';

/** A part of a day, in minutes of the wall clock since midnight; 1440 is the next midnight. */
export interface Slot extends Span {
  /** `outside`: the house is not open. */
  kind: 'free' | 'outside' | BusyKind;
  title?: string;
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
  feedPath: string;
  /** Of the accessibility of the same for programs. */
  dataPath: string;
  rooms: readonly EmbedRoom[];
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

const dayOf = (view: DayView, site: CatalogueSite, language: Language): EmbedDay => {
  const minutes = ({ start, end }: { start: string; end: string }): Span => ({
    start: minuteOn(view.date, start, site.timeZone),
    end: minuteOn(view.date, end, site.timeZone),
  });
  const open = view.open.map(minutes);
  const busy = view.busy.map(
    ({ kind, title, ...times }): Slot => ({ ...minutes(times), kind, ...(title && { title }) }),
  );
  const slots = seenFromAbove<Slot>([
    ...kindsOnTop.map((kind) => busy.filter((slot) => slot.kind === kind)),
    open.map((span) => ({ ...span, kind: 'free' })),
    [wholeDay],
  ]);
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
  language: Language,
): Promise<EmbedRoom> => {
  const { days } = await roomAvailability(deps, { idOrCode: room.id, from: first, to: last, language });
  return {
    name: room.name[language],
    days: days.map((day) => dayOf(day, room.site, language)),
  };
};

const brokenIn = (
  { breakdowns }: CatalogueRoom | CatalogueSite,
  { timeZone }: CatalogueSite,
  { first, last }: EmbedPeriod,
  now: Instant,
): CatalogueBreakdown[] => {
  const period = { start: startOfDay(first, timeZone), end: startOfDay(addDays(last, 1), timeZone) };
  return breakdownsDuring(breakdowns, period).filter((breakdown) => standingAt(breakdown, now) !== 'past');
};

/** @throws AppError `room.not-found`, `site.not-found` */
export const publicCalendar = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  request: EmbedRequest,
): Promise<EmbedCalendar> => {
  const { kind, idOrCode, language } = request;
  const catalogue = await deps.catalogue(deps.db);
  const room = kind === 'rooms' ? publicRoom(catalogue, idOrCode) : undefined;
  const site = room?.site ?? publicSite(catalogue, idOrCode);
  const period = periodOf(request);
  const rooms: EmbedRoom[] = [];
  for (const each of room ? [room] : site.rooms) rooms.push(await roomDays(deps, each, period, language));
  const address = addressOf(site, language);
  return {
    request,
    period,
    name: (room ?? site).name[language],
    region: textIn(catalogue.region.name, language, catalogue.region.languages).text,
    address: room ? `${site.name[language]}, ${address}` : address,
    path: room ? roomPath(room) : sitePath(site),
    feedPath: `/api/v1/${kind}/${placeKey(room ?? site)}/calendar.ics?lang=${language}`,
    dataPath: `/api/v1/${kind}/${placeKey(room ?? site)}/a11y.json`,
    rooms,
    broken: brokenIn(room ?? site, site, period, deps.clock.now()).map((each) => brokenLine(each, site, language)),
  };
};
