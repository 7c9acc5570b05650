/** A site's days for its staff: all rooms, what is approved, requested and closed in each. */
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Reader } from '../../db/database.ts';
import { entriesOf, type HouseEntry } from '../../db/house-calendar.ts';
import * as wishes from '../../db/wishes.ts';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { holidayOn } from '../../shared/calendars/holidays.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { openSpansOn } from '../../shared/rooms/opening-hours.ts';
import {
  addDays,
  daysBetween,
  type Instant,
  isoInstant,
  type LocalDate,
  overlaps,
  type Span,
} from '../../shared/time.ts';
import { startOfDay } from '../../shared/wall-clock.ts';
import { layoutCapacity } from '../bookings/room-layout.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';

/** The longest range of one answer. */
export const longestRangeDays = 31;

type Entry = SiteCalendarView['days'][number]['rooms'][number]['entries'][number];

/** Something in a house's time: which spaces it fills, and what a calendar shows of it. */
interface Filling extends Span {
  spaceIds: ReadonlySet<number>;
  entry: Omit<Entry, 'start' | 'end'>;
  /** The rooms that are taken; all with its spaces where none are named. Others only share space with them. */
  roomIds: readonly string[] | undefined;
  /** The date's own room, and how it is to be arranged. */
  arranged?: { spaceIds: readonly number[]; layout: NonNullable<Entry['layout']> } | undefined;
}

/** What the answer is made for. */
interface Looking {
  site: CatalogueSite;
  language: Language;
  now: Instant;
  /** Whether the asker may say that nobody came. */
  mayMark: boolean;
}

/** A row of what a date holds or wishes for. */
interface Taken extends Span {
  spaceId: number;
  occurrenceId: string | null;
}

/** The date's own time, or that of a room which the event takes at another: while it is set up. */
const timeIn = ({ startAt, endAt }: HouseEntry, { start, end }: Span): Span =>
  start === startAt && end >= endAt ? { start: startAt, end: endAt } : { start, end };

/** One filling for each time at which the date takes rooms. */
const ofOccurrence = (occurrence: HouseEntry, taken: readonly Taken[], looking: Looking): Filling[] =>
  [
    ...Map.groupBy(
      taken.map((row) => ({ spaceId: row.spaceId, ...timeIn(occurrence, row) })),
      ({ start, end }) => `${start}-${end}`,
    ).values(),
  ].map((rows) => ({
    start: (rows[0] as Span).start,
    end: (rows[0] as Span).end,
    spaceIds: new Set(rows.map(({ spaceId }) => spaceId)),
    entry: entryOf(occurrence, looking),
    roomIds: [occurrence.roomId, ...occurrence.parts.map(({ roomId }) => roomId)],
    arranged: arrangedFor(occurrence, looking),
  }));

const arrangedFor = ({ roomId, layout }: HouseEntry, { site }: Looking): Filling['arranged'] => {
  const room = site.rooms.find(({ id }) => id === roomId);
  return room && layout
    ? { spaceIds: room.spaceIds, layout: { layout, capacity: layoutCapacity(room, layout) } }
    : undefined;
};

/** What is held for an answer is neither asked for nor agreed; a change that is asked for is asked for. */
const kindOf = ({ state, proposed }: HouseEntry): Entry['kind'] => {
  if (proposed === 'offer' || proposed === 'freed') return 'offered';
  return state === 'requested' ? 'requested' : 'approved';
};

const entryOf = (occurrence: HouseEntry, { now, mayMark }: Looking): Filling['entry'] => ({
  kind: kindOf(occurrence),
  bookingId: occurrence.bookingId,
  occurrenceId: occurrence.id,
  title: occurrence.internalTitle,
  organisation: occurrence.organisationName,
  participants: occurrence.participants,
  ...(occurrence.needs.length > 0 && { needs: occurrence.needs, wheelchairUsers: occurrence.wheelchairUsers }),
  responsible: { name: occurrence.responsibleName, phone: occurrence.responsiblePhone },
  ...(occurrence.note && { note: occurrence.note }),
  ...(occurrence.state === 'no_show' && { noShow: true }),
  ...(mayMark && occurrence.startAt <= now && kindOf(occurrence) === 'approved' && { mayMark: true }),
});

const fillingsOf = async (reader: Reader, span: Span, looking: Looking): Promise<Filling[]> => {
  const { site, language } = looking;
  const spaceIds = [...new Set(site.rooms.flatMap((room) => room.spaceIds))];
  const held = await claims.within(reader, spaceIds, span);
  const wished = await wishes.within(reader, spaceIds, span);
  const spaces = Map.groupBy<string | null, Taken>([...held, ...wished], ({ occurrenceId }) => occurrenceId);
  spaces.delete(null);
  const closedSpaces = Map.groupBy(held, ({ closureId }) => closureId);
  const occurrences = await entriesOf(reader, [...spaces.keys()] as string[]);
  const named = await closures.byIds(
    reader,
    [...closedSpaces.keys()].flatMap((id) => id ?? []),
  );
  return [
    ...occurrences.flatMap((each) => ofOccurrence(each, spaces.get(each.id) ?? [], looking)),
    ...[...named.values()].map((closure) => ({
      start: closure.startAt,
      end: closure.endAt,
      spaceIds: new Set(closedSpaces.get(closure.id)?.map(({ spaceId }) => spaceId)),
      roomIds: closure.roomId === null ? undefined : [closure.roomId],
      entry: { kind: 'closed' as const, closureId: closure.id, title: closure.title[language] },
    })),
  ];
};

const dayOf = (room: CatalogueRoom, date: LocalDate, fillings: readonly Filling[]) => {
  const { timeZone } = room.site;
  const day = { start: startOfDay(date, timeZone), end: startOfDay(addDays(date, 1), timeZone) };
  const here = fillings.filter((each) => overlaps(each, day) && room.spaceIds.some((id) => each.spaceIds.has(id)));
  const entries = here
    .map(({ entry, arranged, roomIds, start, end }): Entry => {
      const isArranged = arranged?.spaceIds.some((id) => room.spaceIds.includes(id));
      return {
        ...entry,
        start: isoInstant(start),
        end: isoInstant(end),
        ...(isArranged && { layout: arranged?.layout }),
        ...(roomIds && !roomIds.includes(room.id) && { elsewhere: true }),
      };
    })
    .sort((a, b) => a.start.localeCompare(b.start) || a.kind.localeCompare(b.kind));
  const open = openSpansOn(date, room.opening);
  return {
    roomId: room.id,
    open: open.map(({ start, end }) => ({ start: isoInstant(start), end: isoInstant(end) })),
    entries,
  };
};

/** @throws AppError `site.not-found`, `access.forbidden`, `availability.range-too-long` */
export const showSiteCalendar = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  range: { from: LocalDate; to: LocalDate },
  language: Language,
): Promise<SiteCalendarView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = catalogue.site(siteIdOrCode) ?? refuse('site.not-found');
    const subject = { siteId: site.id, municipalityCode: site.municipality.code };
    if (!can(actor, 'calendar.see', subject)) throw new AppError('access.forbidden');
    const days = daysBetween(range.from, range.to) + 1;
    if (days < 1 || days > longestRangeDays)
      throw new AppError('availability.range-too-long', { path: 'to', values: { days: longestRangeDays } });
    const dates = Array.from({ length: days }, (_, i) => addDays(range.from, i));
    const span = { start: startOfDay(range.from, site.timeZone), end: startOfDay(addDays(range.to, 1), site.timeZone) };
    const fillings = await fillingsOf(reader, span, {
      site,
      language,
      now: deps.clock.now(),
      mayMark: can(actor, 'booking.decide', subject),
    });
    return {
      timeZone: site.timeZone,
      site: { id: site.id, code: site.code, name: site.name },
      rooms: site.rooms.map(({ id, code, name, capacity, access }) => ({ id, code, name, capacity, access })),
      days: dates.map((date) => ({
        date,
        holiday: holidayOn(date)?.name ?? null,
        rooms: site.rooms.map((room) => dayOf(room, date, fillings)),
      })),
    };
  });
