/**
 * Calendar days by arithmetic alone. A series asks some thousand times, and the language's own way, through its dates,
 * takes five times as long.
 */

/** Whole days since 1970-01-01. */
export type DayNumber = number;

export const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

const digitAt = (text: string, index: number): number => text.charCodeAt(index) - 48;
/** The number that two digits of a text say. */
export const twoAt = (text: string, index: number): number => digitAt(text, index) * 10 + digitAt(text, index + 1);
const yearAt = (date: string): number => twoAt(date, 0) * 100 + twoAt(date, 2);

/** Of 400 years, after which the calendar repeats itself. */
const daysOfEra = 146_097;
/** From 0000-03-01, where the eras begin here, to 1970-01-01. */
const daysTo1970 = 719_468;

/**
 * The day number in the Gregorian calendar. Years begin in March here, so that the leap day is the last of its year
 * (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
const dayNumber = (year: number, month: number, day: number): DayNumber => {
  const [fromMarch, itsYear] = month > 2 ? [month - 3, year] : [month + 9, year - 1];
  const era = Math.floor(itsYear / 400);
  const yearOfEra = itsYear - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysOfEra + yearOfEra * 365 + leapDays + dayOfYear - daysTo1970;
};

/** The day number of a date, `YYYY-MM-DD`; what follows the date is not looked at. */
export const dayNumberOf = (date: string): DayNumber => dayNumber(yearAt(date), twoAt(date, 5), twoAt(date, 8));

/** The date of a day number, `YYYY-MM-DD`: {@link dayNumberOf} backwards. */
export const dateOfDayNumber = (number: DayNumber): string => {
  const sinceMarch = number + daysTo1970;
  const era = Math.floor(sinceMarch / daysOfEra);
  const day = sinceMarch - era * daysOfEra;
  const leapDays = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096);
  const yearOfEra = Math.floor((day - leapDays) / 365);
  const dayOfYear = day - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
};

/** The ISO weekday of a day number: 1 is Monday, 7 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOfDay = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Whole months since the year 0, of a date. */
export const monthOf = (date: string): number => yearAt(date) * 12 + twoAt(date, 5) - 1;

/** The first day of a month that {@link monthOf} tells. */
export const firstOfMonth = (month: number): DayNumber => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
