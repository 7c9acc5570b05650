/** The shown time in words. */
import { formatDateRange, monthName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { addDays, isoWeekOf, type LocalDate } from '../../shared/time.ts';
import { textsOf } from '../http/texts.ts';
import type { EmbedCalendar } from './public-calendar.ts';

/** `tammikuu 2027` */
export const monthTitle = (date: LocalDate, language: Language): string =>
  `${monthName(Number(date.slice(5, 7)), language)} ${date.slice(0, 4)}`;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `11.1.–17.1.2027`, `Viikko 2, 11.1.–17.1.2027`, `Tammikuu 2027` */
export const periodTitle = ({ request: { view, language }, period: { first, last } }: EmbedCalendar): string => {
  if (view === 'month') return capitalised(monthTitle(first, language));
  const dates = formatDateRange(first, last, language);
  // A week that begins with a Sunday has the number of the six days after it.
  return view === 'week'
    ? textsOf(language)('embed.week-number', { week: isoWeekOf(addDays(first, 1)).week, dates })
    : dates;
};
