/** Wall-clock time at a site, from the instants of the API: by the browser's own knowledge of time zones. */
import { dateOf, type LocalDate, type LocalDateTime } from '../../shared/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};

/** `2027-01-11T15:00:00Z` in `Europe/Helsinki` is `2027-01-11T17:00`. */
export const localTimeIn = (instant: string | number, timeZone: string): LocalDateTime => {
  const parts = formatOf(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** The day that it is at the site now. */
export const todayIn = (timeZone: string): LocalDate => dateOf(localTimeIn(Date.now(), timeZone));
