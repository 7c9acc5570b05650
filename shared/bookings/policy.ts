/** The rules of a room that a single date can break. Pure: today and now are given. */
import { addWorkingDays } from '../calendars/holidays.ts';
import type { BookingRules } from '../region/booking-rules.ts';
import { seasonOf } from '../region/seasons.ts';
import type { RoomPolicy } from '../rooms/schemas.ts';
import {
  addDays,
  addMonths,
  dateOf,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  localMinutesBetween,
  minuteOfDay,
  mondayOf,
  timeOf,
} from '../time.ts';
import type { PolicyReason } from './schemas.ts';

/** No booking reaches further than this, whatever a room's own horizon says (the API's contract). */
export const longestHorizonMonths = 24;

/** The days between which a room can be booked, both inclusive. */
export interface BookableDays {
  first: LocalDate;
  last: LocalDate;
}

/** Lead time is counted in working days (domain reference 2.6), the horizon in calendar months. */
export const bookableDays = (policy: RoomPolicy, today: LocalDate): BookableDays => ({
  first: policy.leadWorkingDays === 0 ? today : addWorkingDays(today, policy.leadWorkingDays),
  last: addMonths(today, Math.min(policy.horizonMonths, longestHorizonMonths)),
});

/** A date's wall-clock times and its start as an instant. */
export interface TimedDate {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  start: Instant;
}

/**
 * The first rule that the date breaks, gravest first, or nothing. Lengths are wall-clock minutes, so
 * that a night over a clock change is as long as any other.
 */
export const breachOf = (
  timed: TimedDate,
  policy: RoomPolicy,
  days: BookableDays,
  now: Instant,
): PolicyReason | undefined => {
  const date = dateOf(timed.localStart);
  const minutes = localMinutesBetween(timed.localStart, timed.localEnd);
  if (timed.start <= now) return 'past';
  if (date > days.last) return 'horizon';
  if (date < days.first) return 'lead-time';
  if (minutes < policy.minMinutes) return 'too-short';
  if (minutes > policy.maxMinutes) return 'too-long';
  const offGrid =
    minuteOfDay(timeOf(timed.localStart)) % policy.stepMinutes !== 0 || minutes % policy.stepMinutes !== 0;
  return offGrid ? 'step' : undefined;
};

/**
 * Whether organisations of the class may book the room at all.
 * @param priorityClass its code; null for an organisation of no class, undefined where nobody in particular asks
 */
export const isOpenTo = ({ priorityClasses }: RoomPolicy, priorityClass: string | null | undefined): boolean =>
  priorityClasses === null || priorityClass === undefined || priorityClasses.includes(priorityClass ?? '');

/** The periods over which hours are counted, by the reason that going over them gives. */
const quotas = [
  {
    reason: 'quota',
    hoursOf: (policy: RoomPolicy) => policy.weeklyQuotaHours,
    daysOf: (date: LocalDate) => ({ first: mondayOf(date), last: addDays(mondayOf(date), 6) }),
  },
  { reason: 'season-quota', hoursOf: (policy: RoomPolicy) => policy.seasonQuotaHours, daysOf: seasonOf },
] as const;

/** What says when a season is. */
type Seasons = Pick<BookingRules, 'seasonMonths'>;

type QuotaReason = (typeof quotas)[number]['reason'];

/** The days whose use must be known to count the quotas of a date; nothing where the room has no quota. */
export const quotaDays = (
  policy: RoomPolicy,
  date: LocalDate,
  seasons: Seasons,
): { first: LocalDate; last: LocalDate } | undefined => {
  const periods = quotas.filter(({ hoursOf }) => hoursOf(policy) !== null).map(({ daysOf }) => daysOf(date, seasons));
  if (periods.length === 0) return undefined;
  return {
    first: periods.map(({ first }) => first).reduce((a, b) => (a < b ? a : b)),
    last: periods.map(({ last }) => last).reduce((a, b) => (a > b ? a : b)),
  };
};

/** Use of the room by one organisation, in wall-clock time. */
export type CountedUse = Pick<TimedDate, 'localStart' | 'localEnd'>;

/**
 * Places of the asked dates that go over an organisation's hours in the room, with the quota they break. Dates count in
 * the order given; one that is refused does not eat the quota of those after it.
 * @param existing what the organisation has or asks for in the room already
 * @param seasons when they begin
 * @param isExempt whether the asked date at a place counts against no quota: an agreement covers it
 */
export const quotaBreaches = (
  policy: RoomPolicy,
  existing: readonly CountedUse[],
  asked: readonly CountedUse[],
  seasons: Seasons,
  isExempt: (index: number) => boolean = () => false,
): Map<number, QuotaReason> => {
  const limits = quotas.flatMap((quota) => {
    const hours = quota.hoursOf(policy);
    return hours === null ? [] : { ...quota, minutes: hours * 60 };
  });
  const used = new Map<string, number>();
  const keysOf = ({ localStart }: CountedUse) =>
    limits.map(({ reason, daysOf }) => `${reason} ${daysOf(dateOf(localStart), seasons).first}`);
  const add = (use: CountedUse): void => {
    const minutes = localMinutesBetween(use.localStart, use.localEnd);
    for (const key of keysOf(use)) used.set(key, (used.get(key) ?? 0) + minutes);
  };
  for (const use of existing) add(use);
  const breaches = new Map<number, QuotaReason>();
  asked.forEach((use, index) => {
    if (isExempt(index)) return;
    const minutes = localMinutesBetween(use.localStart, use.localEnd);
    const keys = keysOf(use);
    const over = limits.find((limit, i) => (used.get(keys[i] as string) ?? 0) + minutes > limit.minutes);
    if (over) breaches.set(index, over.reason);
    else add(use);
  });
  return breaches;
};
