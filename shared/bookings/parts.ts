/**
 * An event that takes several rooms, or a room at another time of the same date: setting up the evening before. The
 * date is one: its parts are asked for, given, moved and given up with it.
 */
import {
  addLocalMinutes,
  dateOf,
  daysBetween,
  type Instant,
  type LocalDateTime,
  type LocalTime,
  timeOf,
} from '../time.ts';

/** Who made a booking for the organisation. */
export const bookingMakers = ['organisation', 'staff', 'umbrella'] as const;
export type BookingMaker = (typeof bookingMakers)[number];

/** A room beside the first, and when it is taken. */
export interface PartTerms {
  roomId: string;
  /** Wall-clock minutes from the start of the event to the start of this part; negative for before. */
  startOffset: number;
  /** How long it takes; null: until the event ends. */
  minutes: number | null;
}

/** Another room of the event, on every date of it; on some, once it came or went while the booking was under way. */
export interface BookingPart extends PartTerms {
  /** Only dates that begin then or later have it. */
  since?: Instant;
  /** Only dates that begin before have it. */
  until?: Instant;
}

/** Whether a date of the booking that begins then has the part. */
export const isPartAt = ({ since, until }: Pick<BookingPart, 'since' | 'until'>, start: Instant): boolean =>
  (since === undefined || start >= since) && (until === undefined || start < until);

/** The parts of dates to come: those that were not taken away. */
export const currentParts = <T extends { until?: unknown }>(parts: readonly T[]): T[] =>
  parts.filter(({ until }) => until === undefined);

const isSamePart = (a: PartTerms, b: PartTerms): boolean =>
  a.roomId === b.roomId && a.startOffset === b.startOffset && a.minutes === b.minutes;

/**
 * The parts of a booking once those of its coming dates are others. Dates that have begun keep theirs; what no date ever
 * had is forgotten.
 * @param from when the dates begin that get the new ones
 * @param begun starts of the dates that keep theirs
 */
export const partsAfter = (
  before: readonly BookingPart[],
  asked: readonly PartTerms[],
  from: Instant,
  begun: readonly Instant[],
): BookingPart[] => {
  const left = [...asked];
  const isStill = (part: BookingPart): boolean => {
    const place = part.until === undefined ? left.findIndex((each) => isSamePart(each, part)) : -1;
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  };
  const kept = before
    .map((part): BookingPart => (isStill(part) || part.until !== undefined ? part : { ...part, until: from }))
    .filter((part) => part.until === undefined || begun.some((start) => isPartAt(part, start)));
  const since = begun.length > 0 ? { since: from } : {};
  return [...kept, ...left.map(({ roomId, startOffset, minutes }) => ({ roomId, startOffset, minutes, ...since }))];
};

/** How many rooms beside the first an event takes at the most. */
export const mostParts = 12;

/** How long before an event a room may be taken for it, in minutes: from the morning two days before. */
export const earliestPart = -2 * 24 * 60;

/** When the part takes its room for a date of the event; its end is not after its start where it cannot be had at all. */
export const partTimes = (
  { startOffset, minutes }: Pick<PartTerms, 'startOffset' | 'minutes'>,
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
  part: Pick<PartTerms, 'startOffset' | 'minutes'>,
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
