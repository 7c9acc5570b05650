/** The seasons of a county, over which hours and lapses are counted. Pure. */
import { monthName } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { addDays, type LocalDate } from '../time.ts';
import type { BookingRules } from './booking-rules.ts';

const firstOf = (year: number, month: number): LocalDate => `${year}-${String(month).padStart(2, '0')}-01`;

/** The season that holds the date: its first and last day. */
export const seasonOf = (date: LocalDate, { seasonMonths }: Pick<BookingRules, 'seasonMonths'>) => {
  const year = Number(date.slice(0, 4));
  const starts = [year - 1, year, year + 1].flatMap((each) => seasonMonths.map((month) => firstOf(each, month)));
  const next = starts.findIndex((start) => start > date);
  return { first: starts[next - 1] as LocalDate, last: addDays(starts[next] as LocalDate, -1) };
};

const seasonWords = (first: number, last: number, language: Language): string => {
  const [from, to] = [monthName(first, language), monthName(last, language)];
  if (first === last) return from;
  return `${language === 'fi' ? from.replace(/kuu$/, '') : from}–${to}`;
};

/** The seasons of a year in words: `tammi–heinäkuu ja elo–joulukuu`. */
export const seasonsInWords = ({ seasonMonths }: Pick<BookingRules, 'seasonMonths'>, language: Language): string => {
  const seasons = seasonMonths.map((month, index) => {
    const next = seasonMonths[(index + 1) % seasonMonths.length] as number;
    return seasonWords(month, ((next + 10) % 12) + 1, language);
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(seasons);
};
