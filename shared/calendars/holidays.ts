/**
 * Finnish public holidays and the days treated as such, as rules: fixed dates, Easter and two floating Saturdays.
 * Sources: kirkkolaki (church holidays), itsenäisyyspäivä 388/1937, vappu 272/1944; the eves are days off by
 * collective agreements. The rules agree with two published calendars for every year 2000-2050.
 */
import type { LocalText } from '../i18n/language.ts';
import { addDays, type LocalDate, weekdayOf } from '../time.ts';

export interface Holiday {
  date: LocalDate;
  /** `public`: a holiday by law; `eve`: offices are closed all the same; `half`: a working day that may end early. */
  kind: 'public' | 'eve' | 'half';
  name: LocalText;
}

type Kind = Holiday['kind'];
type Row = readonly [kind: Kind, fi: string, sv: string, en: string];

const fixedDays: Record<string, Row> = {
  '01-01': ['public', 'Uudenvuodenpäivä', 'Nyårsdagen', "New Year's Day"],
  '01-06': ['public', 'Loppiainen', 'Trettondagen', 'Epiphany'],
  '04-30': ['half', 'Vappuaatto', 'Valborgsmässoafton', 'May Day Eve'],
  '05-01': ['public', 'Vappu', 'Första maj', 'May Day'],
  '12-06': ['public', 'Itsenäisyyspäivä', 'Självständighetsdagen', 'Independence Day'],
  '12-24': ['eve', 'Jouluaatto', 'Julafton', 'Christmas Eve'],
  '12-25': ['public', 'Joulupäivä', 'Juldagen', 'Christmas Day'],
  '12-26': ['public', 'Tapaninpäivä', 'Annandag jul', "St Stephen's Day"],
  '12-31': ['half', 'Uudenvuodenaatto', 'Nyårsafton', "New Year's Eve"],
};

/** Days after Easter Sunday. */
const easterDays: readonly (readonly [days: number, row: Row])[] = [
  [-3, ['half', 'Kiirastorstai', 'Skärtorsdagen', 'Maundy Thursday']],
  [-2, ['public', 'Pitkäperjantai', 'Långfredagen', 'Good Friday']],
  [0, ['public', 'Pääsiäispäivä', 'Påskdagen', 'Easter Sunday']],
  [1, ['public', '2. pääsiäispäivä', 'Annandag påsk', 'Easter Monday']],
  [39, ['public', 'Helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day']],
  [49, ['public', 'Helluntaipäivä', 'Pingstdagen', 'Whit Sunday']],
];

const holiday = (date: LocalDate, [kind, fi, sv, en]: Row): Holiday => ({ date, kind, name: { fi, sv, en } });

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
const easterOf = (year: number): LocalDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const daysFromMarch22 = e + f - 7 * g;
  return addDays(`${fourDigits(year)}-03-22`, daysFromMarch22);
};

const fourDigits = (year: number): string => String(year).padStart(4, '0');

/** The first Saturday on or after a date. */
const saturdayFrom = (date: LocalDate): LocalDate => addDays(date, (6 - weekdayOf(date) + 7) % 7);

const allDaysOf = (year: number): Holiday[] => {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${fourDigits(year)}-06-20`);
  const allSaints = saturdayFrom(`${fourDigits(year)}-10-31`);
  return [
    ...Object.entries(fixedDays).map(([day, row]) => holiday(`${fourDigits(year)}-${day}`, row)),
    ...easterDays.map(([days, row]) => holiday(addDays(easter, days), row)),
    holiday(addDays(midsummer, -1), ['eve', 'Juhannusaatto', 'Midsommarafton', 'Midsummer Eve']),
    holiday(midsummer, ['public', 'Juhannuspäivä', 'Midsommardagen', 'Midsummer Day']),
    holiday(allSaints, ['public', 'Pyhäinpäivä', 'Alla helgons dag', "All Saints' Day"]),
  ];
};

/** Two on one date: the public one, or both names when both are (vappu and helatorstai did so in 2008). */
const joined = (a: Holiday, b: Holiday): Holiday => {
  if (a.kind !== b.kind) return a.kind === 'public' ? a : b;
  const secondFi = b.name.fi.charAt(0).toLowerCase() + b.name.fi.slice(1);
  const name = {
    fi: `${a.name.fi} ja ${secondFi}`,
    sv: `${a.name.sv} och ${b.name.sv}`,
    en: `${a.name.en} and ${b.name.en}`,
  };
  return { ...a, name };
};

const byDateOf = (year: number): Map<LocalDate, Holiday> => {
  const byDate = new Map<LocalDate, Holiday>();
  for (const day of allDaysOf(year).sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const other = byDate.get(day.date);
    byDate.set(day.date, other ? joined(other, day) : day);
  }
  return byDate;
};

const maxYears = 200;
const remembered = new Map<number, Map<LocalDate, Holiday>>();

const yearOf = (year: number): Map<LocalDate, Holiday> => {
  const known = remembered.get(year);
  if (known) return known;
  if (remembered.size >= maxYears) remembered.clear();
  const days = byDateOf(year);
  remembered.set(year, days);
  return days;
};

/** Every holiday, eve and half day of a year, in order, one entry a date. */
export const holidaysOf = (year: number): readonly Holiday[] => [...yearOf(year).values()];

/** The holiday or eve on a date. Half days are working days and are not returned. */
export const holidayOn = (date: LocalDate): Holiday | undefined => {
  const day = yearOf(Number(date.slice(0, 4))).get(date);
  return day?.kind === 'half' ? undefined : day;
};

/** Monday to Friday, and neither a public holiday nor an eve. */
export const isWorkingDay = (date: LocalDate): boolean => weekdayOf(date) <= 5 && !holidayOn(date);

/** The `n`th working day after a date (before it, when `n` is negative); 0 is the date itself. */
export const addWorkingDays = (date: LocalDate, n: number): LocalDate => {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
};

/** How many working days lie after `from` up to and including `to`; none when `to` is not later. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};
