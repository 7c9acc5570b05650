/** The weeks of a month as a calendar shows them. */
import { addDays, addMonths, type LocalDate, mondayOf } from '../../shared/time.ts';

export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** The Mondays of all ISO weeks that touch the month of the date. */
export const weeksOfMonth = (date: LocalDate): LocalDate[] => {
  const first = firstOfMonth(date);
  const next = addMonths(first, 1);
  const mondays: LocalDate[] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
};

/** The seven days from a Monday. */
export const daysOfWeek = (monday: LocalDate): LocalDate[] => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));

/** Where a key of the APG grid pattern leads from a day, or `undefined` for other keys. */
export const dayAfterKey = (date: LocalDate, key: string, shift: boolean): LocalDate | undefined => {
  const monday = mondayOf(date);
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return monday;
    case 'End':
      return addDays(monday, 6);
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
};
