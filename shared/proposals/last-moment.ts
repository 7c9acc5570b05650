/** How a limit is told to people. Pure, and without a clock: the browser asks it as well. */
import { addDays, dateOf, type LocalDate, type LocalDateTime, type LocalTime, timeOf } from '../time.ts';

/**
 * A limit at midnight is the end of a day, told as that day alone; any other is told with its time.
 * @param until the limit on the clock of the house
 */
export const lastMoment = (until: LocalDateTime): { date: LocalDate; time: LocalTime | null } =>
  timeOf(until) === '00:00'
    ? { date: addDays(dateOf(until), -1), time: null }
    : { date: dateOf(until), time: timeOf(until) };
