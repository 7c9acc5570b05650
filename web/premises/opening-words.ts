/** Opening hours in a few words, for histories and comparisons of two versions. */
import { formatDate, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { OpeningException, OpeningSeason, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { Weekday } from '../../shared/time.ts';
import { openingRanges } from '../rooms/opening-ranges.ts';

const timesOf = (openings: readonly { start: string; end: string }[], closed: string, language: Language): string =>
  openings.map(({ start, end }) => formatTimeRange(start, end, language)).join(', ') || closed;

const daysOf = (first: Weekday, last: Weekday, language: Language): string => {
  const name = (day: Weekday) => weekdayName(day, language, 'short');
  return first === last ? name(first) : `${name(first)}–${name(last)}`;
};

/** `ma–pe 8.00–16.00, la–su kiinni` */
export const weekWords = (hours: readonly WeeklyOpening[], closed: string, language: Language): string =>
  openingRanges([...hours])
    .map((range) => `${daysOf(range.first, range.last, language)} ${timesOf(range.hours, closed, language)}`)
    .join('; ');

/** `ma–pe 8.00–16.00; la 10.00–14.00`: only the days that have any. */
export const openWords = (hours: readonly WeeklyOpening[], language: Language): string =>
  openingRanges([...hours])
    .filter((range) => range.hours.length > 0)
    .map((range) => `${daysOf(range.first, range.last, language)} ${timesOf(range.hours, '', language)}`)
    .join('; ');

/** A value of one of the fields that hold hours; `undefined` for every other field. */
export const hoursWords = (field: string, value: unknown, closed: string, language: Language): string | undefined => {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (field === 'openingHours') return weekWords(value as WeeklyOpening[], closed, language);
  if (field === 'seasons')
    return (value as OpeningSeason[])
      .map(
        ({ name, from, until, hours }) =>
          `${name[language]} ${formatDate(from, language)} – ${formatDate(until, language)}: ${weekWords(hours, closed, language)}`,
      )
      .join('\n');
  if (field === 'openingExceptions')
    return (value as OpeningException[])
      .map(({ date, open, reason }) =>
        [formatDate(date, language), timesOf(open, closed, language), reason?.[language]].filter(Boolean).join(' '),
      )
      .join('\n');
  return undefined;
};
