/** New times for dates of a booking, as they are written in its form. Pure. */
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { addDays, dateOf, type LocalDate, type LocalTime, timeOf } from '../../shared/time.ts';
import { liveDates } from './cancel-scope.ts';

export interface MoveForm {
  /** The id of one date, `all` that are to come, or `none`. */
  which: string;
  day: LocalDate | undefined;
  start: LocalTime | undefined;
  end: LocalTime | undefined;
}

export const noMove: MoveForm = { which: 'none', day: undefined, start: undefined, end: undefined };

/** The dates that can be moved. The service names the next one: what lies before it has gone by. */
export const movableDates = ({ occurrences, next }: BookingView): OccurrenceView[] =>
  next === null ? [] : liveDates(occurrences).filter(({ start }) => start >= next.start);

/** The date whose times are written: the named one, or the first of all. */
export const referenceOf = (booking: BookingView, which: string): OccurrenceView | undefined =>
  which === 'all' ? movableDates(booking)[0] : movableDates(booking).find(({ id }) => id === which);

/** The form when other dates are chosen: as they are now. */
export const moveFormOf = (booking: BookingView, which: string): MoveForm => {
  const date = referenceOf(booking, which);
  if (!date) return noMove;
  const { localStart, localEnd } = date;
  return { which, day: dateOf(localStart), start: timeOf(localStart), end: timeOf(localEnd) };
};

/** Over midnight the end has the day after. */
const endDayOf = (day: LocalDate, start: LocalTime, end: LocalTime, date: OccurrenceView): LocalDate | undefined => {
  if (end > start) return day;
  const isOvernight = dateOf(date.localStart) !== dateOf(date.localEnd);
  return isOvernight || end === '00:00' ? addDays(day, 1) : undefined;
};

export type MoveAsked = Pick<ChangeRequest, 'scope' | 'occurrenceId' | 'start' | 'end'>;

/** What is sent: nothing moves where nothing differs; `undefined` while something is missing. */
export const moveOf = (booking: BookingView, { which, day, start, end }: MoveForm): MoveAsked | undefined => {
  const date = referenceOf(booking, which);
  if (!date) return { scope: 'all' };
  const endDay = day && start && end ? endDayOf(day, start, end, date) : undefined;
  if (endDay === undefined) return undefined;
  const place = { start: `${day}T${start}`, end: `${endDay}T${end}` };
  if (place.start === date.localStart && place.end === date.localEnd) return { scope: 'all' };
  return { scope: which === 'all' ? 'all' : 'occurrence', occurrenceId: date.id, ...place };
};
