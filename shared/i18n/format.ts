/**
 * Dates, times and numbers as people read them, the same on the server and in the browser: own words, because the
 * formats of `Intl` differ between engines and their versions. Pure, and small, since the browser loads it.
 */
import { type LocalDate, type LocalTime, type Weekday, weekdayOf } from '../time.ts';
import type { Language } from './language.ts';

const words = (text: string): readonly string[] => text.split(' ');

const weekdayNames: Record<Language, readonly string[]> = {
  fi: words('maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai'),
  sv: words('måndag tisdag onsdag torsdag fredag lördag söndag'),
  en: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
};

const finnishMonths = words('tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu');
const monthNames: Record<Language, readonly string[]> = {
  fi: finnishMonths.map((stem) => `${stem}kuu`),
  sv: words('januari februari mars april maj juni juli augusti september oktober november december'),
  en: words('January February March April May June July August September October November December'),
};

/** `maanantai`, or short as before a date: `ma`, sv `må`, en `Mon`. Finnish and Swedish do not capitalise. */
export const weekdayName = (weekday: Weekday, language: Language, length: 'long' | 'short'): string => {
  const name = weekdayNames[language][weekday - 1] as string;
  return length === 'long' ? name : name.slice(0, language === 'en' ? 3 : 2);
};

/** The month 1-12 by name. */
export const monthName = (month: number, language: Language): string => monthNames[language][month - 1] ?? '';

const partsOf = (date: LocalDate): [year: number, month: number, day: number] =>
  date.split('-').map(Number) as [number, number, number];

/** `12.1.2027`, en `12 January 2027`: a date within a sentence. */
export const formatPlainDate = (date: LocalDate, language: Language): string => {
  const [year, month, day] = partsOf(date);
  return language === 'en' ? `${day} ${monthName(month, language)} ${year}` : `${day}.${month}.${year}`;
};

/** `ti 12.1.2027`, en `Tue 12 Jan 2027`. */
export const formatDate = (date: LocalDate, language: Language): string => {
  const weekday = weekdayName(weekdayOf(date), language, 'short');
  if (language !== 'en') return `${weekday} ${formatPlainDate(date, language)}`;
  return `${weekday} ${formatDateShort(date, language)} ${partsOf(date)[0]}`;
};

/** Without the year: `12.1.`, sv `12.1`, en `12 Jan`. */
export const formatDateShort = (date: LocalDate, language: Language): string => {
  const [, month, day] = partsOf(date);
  if (language === 'en') return `${day} ${monthName(month, language).slice(0, 3)}`;
  return `${day}.${month}${language === 'fi' ? '.' : ''}`;
};

/** `11.1.–24.5.2027`, en `11 January – 24 May 2027`: the year once when both dates share it, the date once if one. */
export const formatDateRange = (first: LocalDate, last: LocalDate, language: Language): string => {
  const end = formatPlainDate(last, language);
  if (first === last) return end;
  if (first.slice(0, 4) !== last.slice(0, 4)) {
    return `${formatPlainDate(first, language)}${language === 'en' ? ' – ' : '–'}${end}`;
  }
  const [, month, day] = partsOf(first);
  return language === 'en'
    ? `${day} ${monthName(month, language)} – ${end}`
    : `${formatDateShort(first, language)}–${end}`;
};

/** `17.00`, `9.00`; en `17:00`, `09:00`. */
export const formatTime = (time: LocalTime, language: Language): string =>
  language === 'en' ? time : `${Number(time.slice(0, 2))}.${time.slice(3)}`;

/** `17.00–19.00`, with an en dash. */
export const formatTimeRange = (start: LocalTime, end: LocalTime, language: Language): string =>
  `${formatTime(start, language)}–${formatTime(end, language)}`;

const hourUnit: Record<Language, string> = { fi: 't', sv: 'tim', en: 'h' };

/** Whole minutes as `2 t 30 min`, `2 t`, `30 min`; sv `2 tim 30 min`, en `2 h 30 min`. */
export const formatDuration = (minutes: number, language: Language): string => {
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours > 0 && `${hours} ${hourUnit[language]}`,
    (minutes % 60 > 0 || hours === 0) && `${minutes % 60} min`,
  ];
  return parts.filter(Boolean).join(' ');
};

/** At most two decimals, thousands apart by a thin no-break space: `12 345,5`, en `12 345.5`. */
export const formatNumber = (number: number, language: Language): string => {
  const [whole = '', decimals] = String(Math.round(Math.abs(number) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const sign = number < 0 ? '\u2212' : '';
  return decimals === undefined ? `${sign}${grouped}` : `${sign}${grouped}${language === 'en' ? '.' : ','}${decimals}`;
};
