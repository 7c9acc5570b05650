/** The time that a feed tells of. */
import { addDays, addMonths, type Instant, type LocalDate, type Span } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';

export interface FeedWindow {
  today: LocalDate;
  /** From a month ago to a year ahead, whole local days. */
  span: Span;
}

/** It moves once a day, so that an unchanged feed stays the same text until midnight. */
export const feedWindow = (now: Instant, timeZone: string): FeedWindow => {
  const today = dateIn(now, timeZone);
  return {
    today,
    span: {
      start: startOfDay(addMonths(today, -1), timeZone),
      end: startOfDay(addDays(addMonths(today, 12), 1), timeZone),
    },
  };
};
