/** Random rules of the accepted grammar, the likely and the odd alike, for property tests. */
import type { ByDay, RecurrenceRule, Until } from '../../shared/bookings/rrule.ts';
import { addDays, type LocalDate, type LocalDateTime, timeOf, type Weekday } from '../../shared/time.ts';
import type { Random } from './random.ts';

type Frequency = RecurrenceRule['freq'];
type DayParts = Pick<RecurrenceRule, 'byDay' | 'byMonth' | 'byMonthDay' | 'bySetPos'>;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const times = ['00:00', '02:30', '03:00', '03:30', '08:00', '17:00', '18:15', '23:59'];

const ascending = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const several = (random: Random, most: number, one: () => number): number[] =>
  ascending(Array.from({ length: random.int(1, most) }, one));

/** A start in 2024-2028, at ordinary and at odd hours, month ends and leap days among them. */
export const randomStart = (random: Random): LocalDateTime => {
  const likely = ['2024-02-29', '2026-01-31', '2026-03-29', '2026-10-25', '2026-12-28', '2027-01-01', '2028-12-31'];
  const date = random.chance(0.3) ? random.pick(likely) : addDays('2024-01-01', random.int(0, 1800));
  return `${date}T${random.pick(times)}`;
};

const ordinal = (random: Random, freq: Frequency, isInMonth: boolean): number => {
  const size = freq === 'YEARLY' && !isInMonth ? random.pick([1, 2, 20, 52, 53]) : random.int(1, 5);
  return random.chance(0.4) ? -size : size;
};

const randomByDay = (random: Random, freq: Frequency, isInMonth: boolean): ByDay[] => {
  const chosen = random.some(weekdays);
  const isOrdinal = (freq === 'MONTHLY' || freq === 'YEARLY') && random.chance(0.5);
  return isOrdinal
    ? chosen.map((weekday) => ({ weekday, ordinal: ordinal(random, freq, isInMonth) }))
    : chosen.map((weekday) => ({ weekday }));
};

const randomParts = (random: Random, freq: Frequency): DayParts => {
  const byMonth = random.chance(0.35) ? ascending(random.some(months)) : [];
  const mayHaveMonthDays = freq === 'DAILY' || freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth.length > 0);
  const monthDay = () => (random.chance(0.3) ? -random.int(1, 31) : random.int(1, 31));
  const byMonthDay = mayHaveMonthDays && random.chance(0.4) ? several(random, 8, monthDay) : [];
  const byDay = random.chance(0.55) ? randomByDay(random, freq, byMonth.length > 0) : [];
  const mayHaveSetPos =
    (freq === 'MONTHLY' || freq === 'YEARLY') && byMonth.length + byMonthDay.length + byDay.length > 0;
  if (!mayHaveSetPos || random.chance(0.7)) return { byDay, byMonth, byMonthDay };
  return { byDay, byMonth, byMonthDay, bySetPos: random.pick([1, 2, 3, 7, 31, 366, -1, -1, -2, -3, -9, -31]) };
};

const randomUntil = (random: Random, start: LocalDateTime): Until => {
  const date = addDays(start.slice(0, 10), random.int(0, 1000));
  const kind = random.pick(['date', 'local', 'utc'] as const);
  if (kind === 'date') return { kind, date };
  const time = random.chance(0.5) ? timeOf(start) : random.pick(times);
  return kind === 'local' ? { kind, at: `${date}T${time}:00` } : { kind, at: Date.parse(`${date}T${time}:00Z`) };
};

/** Any rule that the grammar accepts, ended by COUNT or UNTIL. */
export const randomRule = (random: Random, start: LocalDateTime): RecurrenceRule => {
  const freq = random.pick(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const);
  const end = random.chance(0.5) ? { count: random.int(1, 60) } : { until: randomUntil(random, start) };
  return {
    freq,
    interval: random.chance(0.5) ? 1 : random.chance(0.9) ? random.int(2, 6) : random.int(7, 999),
    ...end,
    ...randomParts(random, freq),
    weekStart: random.chance(0.7) ? 1 : random.pick(weekdays),
  };
};

/** The last day that a test looks at, some years after the start. */
export const horizonOf = (start: LocalDateTime, days = 1300): LocalDate => addDays(start.slice(0, 10), days);
