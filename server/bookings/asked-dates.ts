/** Which dates a booking is to get: others, those of its rule for longer, or dates that it had left out or given up. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import type { DatesRequest } from '../../shared/bookings/change-schemas.ts';
import { ruleUntil, whenWithDates } from '../../shared/bookings/longer-series.ts';
import { type SeriesPlace, seriesPlaceOf, timesAt } from '../../shared/bookings/moved-before.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import { maxOccurrences } from '../../shared/bookings/rrule.ts';
import type { OccurrenceReason } from '../../shared/bookings/schemas.ts';
import { isInLine } from '../../shared/bookings/state.ts';
import type { When } from '../../shared/bookings/when.ts';
import { holidayOn } from '../../shared/calendars/holidays.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { dateOf, type Instant, type LocalDate, localMinutesBetween } from '../../shared/time.ts';
import { instantOf, localOf } from '../../shared/wall-clock.ts';
import { inScope } from './cancel-booking.ts';
import type { OpenBooking } from './open-for-writing.ts';
import { seriesOf } from './series-of.ts';

/** A date before anything is chosen about it, in the room where it would be. */
export interface AskedDate extends PlannedOccurrence {
  roomId: string;
  /** Why it is not where the rule says: the series has been moved meanwhile. */
  moved?: Extract<OccurrenceReason, 'moved-time' | 'moved-room'> | undefined;
  /** The date that is taken again; absent of a new one. */
  row?: OccurrenceRow;
}

export interface AskedDates {
  dates: readonly AskedDate[];
  /** The booking's time with these dates. */
  when: When;
}

/** The clock of the booking's house. */
export const zoneOf = ({ booking, catalogue }: Pick<OpenBooking, 'booking' | 'catalogue'>): string =>
  catalogue.site(booking.siteId)?.timeZone ?? catalogue.region.timeZone;

/**
 * The dates to come of a booking that may get more: those that it has, or waits in line for where it has none yet.
 * @throws AppError `booking.not-open`, `booking.past`: what is over, or was called off, is asked for anew instead
 */
const comingDates = ({ booking, occurrences }: OpenBooking, now: Instant): OccurrenceRow[] => {
  const inLine = booking.state === 'draft' ? occurrences.filter((row) => isInLine(row) && row.startAt > now) : [];
  return inLine.length > 0 ? inLine : inScope(occurrences, 'all', undefined, now);
};

/** Where the coming dates of the series are; every booking that gets dates has some. */
const placeNow = (open: OpenBooking, now: Instant): SeriesPlace => seriesPlaceOf(comingDates(open, now)) as SeriesPlace;

const otherDates = (open: OpenBooking, when: When, now: Instant): AskedDates => {
  const { booking, occurrences } = open;
  const zone = zoneOf(open);
  const { roomId } = placeNow(open, now);
  const planned = seriesOf(when, zone, now);
  const known = new Set(occurrences.map(({ originalStart }) => originalStart));
  const isSameClock = (booking.when.timeZone ?? zone) === zone;
  const added = isSameClock ? planned.filter(({ key }) => !known.has(key)) : [];
  return { dates: planned.map((date) => ({ ...date, roomId })), when: whenWithDates(booking.when, added) };
};

/** A member of the rule where the series is now; whether it is a holiday is asked of the day on which it would be. */
const memberAt = (
  { booking }: OpenBooking,
  planned: PlannedOccurrence,
  place: SeriesPlace,
  zone: string,
): AskedDate => {
  const { when } = booking;
  const isShifted = place.shift !== 0 || place.length !== localMinutesBetween(when.start, when.end);
  const moved = isShifted ? 'moved-time' : place.roomId === booking.roomId ? undefined : 'moved-room';
  if (!isShifted) return { ...planned, roomId: place.roomId, moved };
  const times = timesAt(place, planned.key);
  const [start, end] = [instantOf(times.localStart, zone), instantOf(times.localEnd, zone)];
  const localStart = start.shifted ? localOf(start.instant, zone) : times.localStart;
  const holiday = when.skipHolidays === false ? undefined : holidayOn(dateOf(localStart));
  return {
    date: dateOf(localStart),
    key: planned.key,
    localStart,
    localEnd: end.shifted ? localOf(end.instant, zone) : times.localEnd,
    start: start.instant,
    end: end.instant,
    shifted: start.shifted,
    ...(holiday && { holiday }),
    roomId: place.roomId,
    moved,
  };
};

/** A refusal of the longer rule is one of the day until which it was to go on. */
const untilAsked = <T>(expand: () => T): T => {
  try {
    return expand();
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { ...error.details, path: 'until' }) : error;
  }
};

/** @throws AppError `booking.no-rule`, `when.no-occurrence`, `when.too-many`, `when.beyond-horizon` */
const longerRule = (open: OpenBooking, until: LocalDate, now: Instant): AskedDates => {
  const { booking, occurrences } = open;
  const { rrule, rdates: _further, exdates: _leftOut, ...rule } = booking.when;
  if (rrule === undefined) throw new AppError('booking.no-rule', { path: 'until' });
  const zone = zoneOf(open);
  const before = seriesOf({ ...rule, rrule }, zone, now);
  if (until <= (before.at(-1)?.date ?? '')) throw new AppError('when.no-occurrence', { path: 'until' });
  const when = { ...booking.when, rrule: ruleUntil(rrule, until) };
  const known = new Set([...before, ...seriesOf(booking.when, zone, now)].map(({ key }) => key));
  for (const { originalStart } of occurrences) known.add(originalStart);
  const added = untilAsked(() => seriesOf(when, zone, now)).filter(({ key }) => !known.has(key));
  if (added.length === 0) throw new AppError('when.no-occurrence', { path: 'until' });
  const place = placeNow(open, now);
  return { dates: added.map((planned) => memberAt(open, planned, place, zone)), when };
};

/** What the booker left out, waits for or gave up, and what a holiday took; never what the house denied or took back. */
const isForTaking = ({ state, reason }: OccurrenceRow): boolean =>
  state === 'skipped' || (state === 'cancelled' && (reason === 'cancelled' || reason === 'cancelled-late'));

/** @throws AppError `occurrence.not-found`, `occurrence.not-again`, `booking.past` */
const datesAgain = (open: OpenBooking, ids: readonly string[], now: Instant): AskedDates => {
  const path = 'occurrenceIds';
  const rows = [...new Set(ids)].map((id) => {
    const row = open.occurrences.find((each) => each.id === id) ?? refuse('occurrence.not-found', { path });
    if (!isForTaking(row)) throw new AppError('occurrence.not-again', { path });
    if (row.startAt <= now) throw new AppError('booking.past', { path });
    return row;
  });
  const zone = zoneOf(open);
  const isSameClock = (open.booking.when.timeZone ?? zone) === zone;
  const dates = rows.map(
    (row): AskedDate => ({
      date: dateOf(row.localStart),
      key: row.originalStart,
      localStart: row.localStart,
      localEnd: row.localEnd,
      start: row.startAt,
      end: row.endAt,
      shifted: false,
      roomId: row.roomId,
      moved: isSameClock && row.originalStart !== row.localStart ? 'moved-time' : undefined,
      row,
    }),
  );
  return { dates: dates.toSorted((a, b) => a.start - b.start), when: open.booking.when };
};

/**
 * @throws AppError `booking.not-open`, `booking.past`, `booking.no-rule`, `occurrence.not-found`, `occurrence.not-again`,
 *   and the `when.*` codes
 */
export const askedDates = (open: OpenBooking, request: DatesRequest, now: Instant): AskedDates => {
  comingDates(open, now);
  const { when, until, occurrenceIds = [] } = request;
  if (when !== undefined || until !== undefined) {
    const asked = when ? otherDates(open, when, now) : longerRule(open, until as LocalDate, now);
    if (open.occurrences.length + asked.dates.length > maxOccurrences)
      throw new AppError('when.too-many', { path: when ? 'when' : 'until' });
    return asked;
  }
  return datesAgain(open, occurrenceIds, now);
};
