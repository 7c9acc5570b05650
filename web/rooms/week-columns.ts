/** The week of a room as the calendar shows it, and where its free times lead. Pure. */
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { AvailabilityView, BusyKind, RoomPolicy, RoomView } from '../../shared/rooms/schemas.ts';
import {
  addDays,
  addLocalMinutes,
  addMonths,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  localMinutesBetween,
  minuteOfDay,
  mondayOf,
  timeOf,
  timeOfMinute,
  weekdayOf,
} from '../../shared/time.ts';
import { shortDay } from '../calendar/day-words.ts';
import type { CalendarColumn } from '../calendar/week.ts';
import type { SlotState } from '../ui/slot-state.ts';

const states: Record<BusyKind, SlotState> = {
  booked: 'taken',
  turnaround: 'buffer',
  closed: 'closed',
  requested: 'requested',
};

type Day = AvailabilityView['days'][number];

export interface ColumnWords {
  language: Language;
  /** The word of a state. */
  word: (state: SlotState) => string;
  closedBecause: (reason: string) => string;
}

/** Why a day is unlike others: a holiday, or what the house says of the day. */
const noteOf = (day: Day, exceptions: RoomView['openingExceptions'], language: Language): string | undefined =>
  day.holiday?.[language] ?? exceptions.find(({ date }) => date === day.date)?.reason?.[language];

const labelOf = ({ kind, title }: Day['busy'][number], { word, closedBecause }: ColumnWords): string => {
  if (!title) return word(states[kind]);
  return kind === 'closed' ? closedBecause(title) : title;
};

export const columnsOf = (
  { days }: AvailabilityView,
  exceptions: RoomView['openingExceptions'],
  words: ColumnWords,
): CalendarColumn[] =>
  days.map((day) => {
    const note = noteOf(day, exceptions, words.language);
    return {
      key: day.date,
      date: day.date,
      title: shortDay(day.date, words.language),
      ...(note && { note }),
      open: day.open,
      entries: day.busy.map((busy) => ({
        start: busy.start,
        end: busy.end,
        state: states[busy.kind],
        label: labelOf(busy, words),
      })),
    };
  });

/** The Monday of the first week in which something may still be booked: on a Sunday often the next one. */
export const firstWeek = ({ openingHours, policy }: RoomView, today: LocalDate): LocalDate => {
  const first = addDays(today, policy.leadWorkingDays);
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(first, day));
  return mondayOf(days.find((date) => openingHours.some(({ weekday }) => weekday === weekdayOf(date))) ?? first);
};

/** Two hours, unless something else is asked for: what most groups meet for. */
const usualMinutes = 120;

const minutesAsked = (when: WhenMessage | undefined): number | undefined =>
  when && localMinutesBetween(when.start, when.end);

export interface FreeTime {
  date: LocalDate;
  from: LocalTime;
  to: LocalTime;
}

/**
 * The time to book from a free one: as long as was searched for, else what is free, two hours at most. Nothing
 * where the room takes no bookings any more or not yet. Working days are left to the service, which knows them.
 * @param now at the site
 */
export const bookableTime = (
  { date, from, to }: FreeTime,
  { stepMinutes, minMinutes, maxMinutes, leadWorkingDays, horizonMonths }: RoomPolicy,
  now: LocalDateTime,
  when?: WhenMessage,
): WhenMessage | undefined => {
  const today = dateOf(now);
  const nextStep = Math.ceil(minuteOfDay(timeOf(now)) / stepMinutes) * stepMinutes;
  const first = date === today ? Math.max(nextStep, minuteOfDay(from)) : minuteOfDay(from);
  const free = minuteOfDay(to) - first;
  const isTooSoon = date < addDays(today, leadWorkingDays);
  if (free <= 0 || isTooSoon || date > addMonths(today, horizonMonths)) return undefined;
  const start: LocalDateTime = `${date}T${timeOfMinute(first)}`;
  const minutes = Math.min(maxMinutes, Math.max(minMinutes, minutesAsked(when) ?? Math.min(free, usualMinutes)));
  return { start, end: addLocalMinutes(start, minutes) };
};
