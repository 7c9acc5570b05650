/**
 * An event that takes several rooms, or a room at another time of the same date: setting up the evening before. The
 * date is one: its parts are asked for, given, moved and given up with it.
 */
import { addLocalMinutes, dateOf, daysBetween, type LocalDateTime, type LocalTime, timeOf } from '../time.ts';

/** Who made a booking for the organisation. */
export const bookingMakers = ['organisation', 'staff', 'umbrella'] as const;
export type BookingMaker = (typeof bookingMakers)[number];

/** Another room of the event, on every date of it. */
export interface BookingPart {
  roomId: string;
  /** Wall-clock minutes from the start of the event to the start of this part; negative for before. */
  startOffset: number;
  /** How long it takes; null: until the event ends. */
  minutes: number | null;
}

/** How many rooms beside the first an event takes at the most. */
export const mostParts = 12;

/** How long before an event a room may be taken for it, in minutes: from the morning two days before. */
export const earliestPart = -2 * 24 * 60;

/** When the part takes its room for a date of the event; its end is not after its start where it cannot be had at all. */
export const partTimes = (
  { startOffset, minutes }: Pick<BookingPart, 'startOffset' | 'minutes'>,
  date: { localStart: LocalDateTime; localEnd: LocalDateTime },
): { localStart: LocalDateTime; localEnd: LocalDateTime } => {
  const localStart = addLocalMinutes(date.localStart, startOffset);
  return { localStart, localEnd: minutes === null ? date.localEnd : addLocalMinutes(localStart, minutes) };
};

/** On the day of the event, or so many days before it. */
export const partDays = ['0', '-1', '-2'] as const;
export type PartDay = (typeof partDays)[number];

/** A part by the clock of the house, on the first date; those of the others repeat it. */
export const partOnFirstDate = (
  part: Pick<BookingPart, 'startOffset' | 'minutes'>,
  when: { start: LocalDateTime; end: LocalDateTime },
): { isWhole: boolean; day: PartDay; start: LocalTime; end: LocalTime } => {
  const { localStart, localEnd } = partTimes(part, { localStart: when.start, localEnd: when.end });
  const days = daysBetween(dateOf(when.start), dateOf(localStart));
  return {
    isWhole: part.startOffset === 0 && part.minutes === null,
    day: partDays[Math.min(Math.max(-days, 0), partDays.length - 1)] as PartDay,
    start: timeOf(localStart),
    end: timeOf(localEnd),
  };
};
