/** When a room is open and when it is taken, day by day, for everybody to see: what and when, never who. */
import type { Reader } from '../../db/database.ts';
import type { PublicClaim } from '../../db/occupancy.ts';
import * as occupancy from '../../db/occupancy.ts';
import { publicTitleOf } from '../../shared/bookings/public-title.ts';
import { holidayOn } from '../../shared/calendars/holidays.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { openSpansOn } from '../../shared/rooms/opening-hours.ts';
import type { AvailabilityView, BusyKind } from '../../shared/rooms/schemas.ts';
import { addDays, daysBetween, intersection, isoInstant, type LocalDate, type Span } from '../../shared/time.ts';
import { startOfDay } from '../../shared/wall-clock.ts';
import { breakdownView } from '../breakdowns/breakdown-views.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { publicRoom } from './show-room.ts';
import { brokenDuring } from './verdicts-during.ts';

/** A quarter of a year, the longest that a calendar shows at once. */
const mostDays = 93;

interface Taken extends Span {
  kind: BusyKind;
  title?: string;
}

/** Days whose instants and neighbours have four-digit years. */
const isPlausible = (date: LocalDate): boolean => date >= '1900' && date < '9900';

/** @throws AppError `request.invalid`, `availability.range-too-long` */
const checkRange = (from: LocalDate, to: LocalDate): void => {
  const fields = Object.entries({ from, to }).filter(([, date]) => !isPlausible(date));
  if (fields.length > 0) {
    throw new AppError('request.invalid', { fields: fields.map(([path]) => ({ path, code: 'field.date' as const })) });
  }
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > mostDays) throw new AppError('availability.range-too-long', { path: 'to' });
};

const takenBy = (claim: PublicClaim, language: Language): Taken[] => {
  if (claim.useEnd === null) {
    const title = claim.closureTitle?.[language] || claim.closureTitle?.fi;
    return [{ start: claim.start, end: claim.end, kind: 'closed', ...(title && { title }) }];
  }
  const title = publicTitleOf(claim);
  const booked: Taken = { start: claim.start, end: claim.useEnd, kind: 'booked', ...(title !== null && { title }) };
  return claim.useEnd < claim.end ? [booked, { start: claim.useEnd, end: claim.end, kind: 'turnaround' }] : [booked];
};

/** What takes any of the room's spaces. Something that takes several of them is told once. */
const takenSpans = async (reader: Reader, room: CatalogueRoom, span: Span, language: Language): Promise<Taken[]> => {
  const claims = new Map<string, PublicClaim>();
  const requests = new Map<string, Taken>();
  for (const spaceId of room.spaceIds) {
    for (const claim of await occupancy.publicClaims(reader, spaceId, span)) {
      claims.set(`${claim.occurrenceId ?? claim.closureId} ${claim.start}`, claim);
    }
    // How many ask for the same time is not told here; one of them is enough to see that it may go.
    for (const { start, end } of await occupancy.publicWishes(reader, spaceId, span)) {
      requests.set(`${start} ${end}`, { start, end, kind: 'requested' });
    }
  }
  const taken = [...[...claims.values()].flatMap((claim) => takenBy(claim, language)), ...requests.values()];
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
};

const spanView = ({ start, end }: Span) => ({ start: isoInstant(start), end: isoInstant(end) });

/** One day's share: what runs over midnight is cut there and told on both days. */
const dayView = (room: CatalogueRoom, date: LocalDate, taken: readonly Taken[]): AvailabilityView['days'][number] => {
  const { site, opening } = room;
  const day = { start: startOfDay(date, site.timeZone), end: startOfDay(addDays(date, 1), site.timeZone) };
  return {
    date,
    holiday: holidayOn(date)?.name ?? null,
    open: openSpansOn(date, opening).map(spanView),
    busy: taken.flatMap(({ kind, title, ...span }) => {
      const share = intersection(day, span);
      return share ? [{ ...spanView(share), kind, ...(title !== undefined && { title }) }] : [];
    }),
  };
};

export interface AvailabilityRequest {
  idOrCode: string;
  from: LocalDate;
  /** Included. */
  to: LocalDate;
  /** Of closures' titles; a booking's title is in the words of its organisation. */
  language: Language;
}

/**
 * @throws AppError `room.not-found`, `availability.range-too-long` (or an end before the start), `request.invalid`
 */
export const roomAvailability = async (
  deps: Pick<Dependencies, 'catalogue' | 'db'>,
  { idOrCode, from, to, language }: AvailabilityRequest,
): Promise<AvailabilityView> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  checkRange(from, to);
  const { timeZone } = room.site;
  const span = { start: startOfDay(from, timeZone), end: startOfDay(addDays(to, 1), timeZone) };
  const taken = await deps.db.read((reader) => takenSpans(reader, room, span, language));
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const broken = brokenDuring(room, span).map((breakdown) => breakdownView(breakdown, room.site));
  return {
    timeZone,
    ...(broken.length > 0 && { breakdowns: broken }),
    days: days.map((date) => dayView(room, date, taken)),
  };
};
