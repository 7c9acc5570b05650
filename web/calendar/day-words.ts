/** Days in sentences and lists. */
import { formatDateShort, weekdayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type LocalDate, weekdayOf } from '../../shared/time.ts';

/** `ke 10.3.`, en `Wed 10 Mar`: a day of the running season, where the year goes without saying. */
export const shortDay = (date: LocalDate, language: Language): string =>
  `${weekdayName(weekdayOf(date), language, 'short')} ${formatDateShort(date, language)}`;

/** `keskiviikko 10.3.`, the day as a heading. */
export const longDay = (date: LocalDate, language: Language): string =>
  `${weekdayName(weekdayOf(date), language, 'long')} ${formatDateShort(date, language)}`;

/** `a, b ja c`. */
export const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** `ke 10.3. ja ke 17.3.` */
export const listedDays = (dates: readonly LocalDate[], language: Language): string =>
  listed(
    dates.map((date) => shortDay(date, language)),
    language,
  );
