/** What everybody is welcome to: the coming dates of bookings that their organisations have opened to all. */
import { type OpenDate, openDates } from '../../db/open-dates.ts';
import { AppError } from '../../shared/errors.ts';
import type { EventsQuery, EventsView, EventView } from '../../shared/events/schemas.ts';
import { summaryOf } from '../../shared/rooms/accessibility.ts';
import { addDays, isoInstant, type LocalDate } from '../../shared/time.ts';
import { localOf, startOfDay } from '../../shared/wall-clock.ts';
import { checkCode } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import { cursorOf, positionOf } from '../http/cursors.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { folded, isIn, isPublic } from '../rooms/filter-rooms.ts';
import { roomPath } from '../rooms/page-paths.ts';
import { verdictsDuring } from '../rooms/verdicts-during.ts';

export type EventsDependencies = Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>;

/** The page on which a date is told. */
const eventPath = (date: string, id: string): string => `/tapahtumat?from=${date}#${id}`;

const placeOf = (room: CatalogueRoom, publicUrl: string): Pick<EventView, 'room' | 'site'> => {
  const { id, code, name, site, summary } = room;
  return {
    room: { id, code, name, floor: summary.floor, url: publicUrl + roomPath(room) },
    site: {
      id: site.id,
      code: site.code,
      name: site.name,
      street: site.street,
      postalCode: site.postalCode,
      municipality: site.municipality,
    },
  };
};

const eventView = (
  date: OpenDate,
  room: CatalogueRoom,
  { codes }: { codes: Catalogue['everyCode'] },
  publicUrl: string,
): EventView => {
  const { timeZone } = room.site;
  const localStart = localOf(date.start, timeZone);
  const area = codes.contentArea.find(({ code }) => code === date.contentArea);
  return {
    id: date.id,
    status: date.isCancelled ? 'cancelled' : 'scheduled',
    title: date.title,
    description: date.description,
    link: date.link,
    priceCents: date.priceCents,
    url: publicUrl + eventPath(localStart.slice(0, 10), date.id),
    start: isoInstant(date.start),
    end: isoInstant(date.end),
    localStart,
    localEnd: localOf(date.end, timeZone),
    timeZone,
    organiser: { name: date.organiser },
    contentArea: area ? { code: area.code, label: area.label } : null,
    ...placeOf(room, publicUrl),
    accessibility: summaryOf(verdictsDuring(room, date)),
  };
};

/** A day whose neighbours have four-digit years: no activity lies beyond. */
const plausible = (date: LocalDate): LocalDate =>
  date < '1900-01-01' ? '1900-01-01' : date > '9900-01-01' ? '9900-01-01' : date;

const roomsIn = ({ rooms }: Catalogue, municipality: string | undefined): CatalogueRoom[] => {
  const wanted = municipality === undefined ? undefined : folded(municipality.trim());
  return rooms.filter((room) => isPublic(room) && (wanted === undefined || isIn(room, wanted)));
};

/**
 * In order of time, from now on. What is sensitive is never among them, nor what was never certain to take
 * place; what was, and is called off, is said to be.
 * @throws AppError `code.unknown`, `request.cursor-invalid`
 */
export const listEvents = async (
  { catalogue: read, clock, config, db }: EventsDependencies,
  { municipality, contentArea, from, to, limit, cursor }: EventsQuery,
): Promise<EventsView> => {
  const catalogue = await read(db);
  if (contentArea !== undefined) checkCode(catalogue.everyCode.contentArea, contentArea, 'contentArea');
  const { timeZone } = catalogue.region;
  const now = clock.now();
  const after = positionOf(cursor, 'number');
  if (after && !Number.isSafeInteger(after.at)) throw new AppError('request.cursor-invalid', { path: 'cursor' });
  const filter = {
    roomIds: roomsIn(catalogue, municipality).map(({ id }) => id),
    contentArea,
    endsAfter: from === undefined ? now : Math.max(now, startOfDay(plausible(from), timeZone)),
    startsBefore: to === undefined ? undefined : startOfDay(addDays(plausible(to), 1), timeZone),
  };
  const page = { limit, after: after && { start: after.at, id: after.id } };
  const { dates, total } = await db.read((reader) => openDates(reader, filter, page));
  const last = dates.at(-1);
  const items = dates.flatMap((date) => {
    const room = catalogue.room(date.roomId);
    return room ? [eventView(date, room, { codes: catalogue.everyCode }, config.publicUrl)] : [];
  });
  return { items, total, nextCursor: last && dates.length === limit ? cursorOf([last.start, last.id]) : null };
};
