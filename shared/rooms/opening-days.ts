/**
 * Which hours of the clock a house is open on a day: its usual week, a season's week, public holidays, dated exceptions.
 * Pure, and without a time zone database, so that the editor shows in the browser what the service will reckon with.
 */
import { holidayOn } from '../calendars/holidays.ts';
import type { LocalText } from '../i18n/language.ts';
import { addDays, type LocalDate, type LocalDateTime, type LocalTime, weekdayOf } from '../time.ts';
import type { OpeningException, OpeningSeason, WeeklyOpening } from './schemas.ts';

/** All that decides when a house or a room is open. Never changed in place: days are remembered by its identity. */
export interface OpeningTimes {
  /** The usual week. */
  hours: readonly WeeklyOpening[];
  /** Parts of a year in which another week holds; where two meet, the one that stands first. */
  seasons: readonly OpeningSeason[];
  /** Days with openings of their own; none at all means closed. */
  exceptions: readonly OpeningException[];
  /** Whether public holidays and the eves that are days off are closed, unless an exception says otherwise. */
  closedOnHolidays: boolean;
  /** The last local date of all; null while no end is known. */
  lastDay: LocalDate | null;
  /** Closed to those from outside until this local date or, where it is null, until further notice; with its public name. */
  shut?: { until: LocalDate | null; name: LocalText };
  zone: string;
}

/** A house that is shut is so on every day until then, whatever else was laid down for one. */
export const shutOn = (date: LocalDate, { shut }: OpeningTimes): OpeningTimes['shut'] =>
  shut && (shut.until === null || date <= shut.until) ? shut : undefined;

/** Why a day is closed that would be open by its week: a dated exception or a holiday, with its public name. */
export const closingOn = (date: LocalDate, times: OpeningTimes): { name: LocalText | null } | undefined => {
  const shut = shutOn(date, times);
  if (shut) return { name: shut.name };
  const exception = exceptionOn(date, times);
  if (exception) return exception.open.length === 0 ? { name: exception.reason } : undefined;
  const holiday = times.closedOnHolidays ? holidayOn(date) : undefined;
  return holiday && { name: holiday.name };
};

/** Whether a time reaches beyond the last day on which there is anything to book. */
export const endsAfterLastDay = (localEnd: LocalDateTime, { lastDay }: OpeningTimes): boolean =>
  lastDay !== null && localEnd > `${addDays(lastDay, 1)}T00:00`;

const exceptionOn = (date: LocalDate, { exceptions }: OpeningTimes): OpeningException | undefined =>
  exceptions.find((candidate) => candidate.date === date);

/** What makes a day unlike its usual week, with its public name. */
export interface SpecialDay {
  kind: 'exception' | 'holiday' | 'season';
  name: LocalText | null;
}

const seasonOn = (date: LocalDate, { seasons }: OpeningTimes): OpeningSeason | undefined =>
  seasons.find(({ from, until }) => from <= date && date <= until);

/** What decides the day in place of the usual week, if anything does. */
export const specialOn = (date: LocalDate, times: OpeningTimes): SpecialDay | undefined => {
  const shut = shutOn(date, times);
  if (shut) return { kind: 'exception', name: shut.name };
  const exception = exceptionOn(date, times);
  if (exception) return { kind: 'exception', name: exception.reason };
  const holiday = times.closedOnHolidays ? holidayOn(date) : undefined;
  if (holiday) return { kind: 'holiday', name: holiday.name };
  const season = seasonOn(date, times);
  return season && { kind: 'season', name: season.name };
};

/** A dated exception goes before a holiday, a holiday before a season, a season before the usual week. */
export const openingsOn = (date: LocalDate, times: OpeningTimes): readonly { start: LocalTime; end: LocalTime }[] => {
  if ((times.lastDay !== null && date > times.lastDay) || shutOn(date, times)) return [];
  const exception = exceptionOn(date, times);
  if (exception) return exception.open;
  if (times.closedOnHolidays && holidayOn(date)) return [];
  const season = seasonOn(date, times);
  const weekday = weekdayOf(date);
  return (season?.hours ?? times.hours).filter((opening) => opening.weekday === weekday);
};
