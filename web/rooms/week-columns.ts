/** The week of a room as the calendar shows it. Pure. */
import type { Language } from '../../shared/i18n/language.ts';
import type { AvailabilityView, BusyKind, RoomView } from '../../shared/rooms/schemas.ts';
import { addDays, type LocalDate, mondayOf, weekdayOf } from '../../shared/time.ts';
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
