/** The rooms that an event takes beside the first, as they are filled in: by the clock of the house. Pure. */
import type { PartMessage } from '../../../shared/bookings/part-schemas.ts';
import { type PartDay, type PartTerms, partOnFirstDate } from '../../../shared/bookings/parts.ts';
import type { BookingView, WhenMessage } from '../../../shared/bookings/schemas.ts';
import { addDays, dateOf, type LocalTime, localMinutesBetween } from '../../../shared/time.ts';

export interface PartDraft {
  /** Empty until a room is chosen. */
  roomId: string;
  /** For as long as the event lasts; else at the times below. */
  whole: boolean;
  day: PartDay;
  start?: LocalTime | undefined;
  end?: LocalTime | undefined;
}

/** The times of a date, from which those of its parts are told. */
export type Clock = Pick<WhenMessage, 'start' | 'end'>;

/** The times of the next date that is to come; of a series that was moved they are no longer those of its beginning. */
export const clockOf = ({ when, next }: Pick<BookingView, 'when' | 'next'>): Clock =>
  next ? { start: next.localStart, end: next.localEnd } : when;

export const newPart = (): PartDraft => ({ roomId: '', whole: true, day: '0' });

/** What it lacks: a room, or times of its own of which the end is after the start. */
export const lackOfPart = ({ roomId, whole, start, end }: PartDraft): 'room' | 'times' | undefined => {
  if (roomId === '') return 'room';
  return whole || (start !== undefined && end !== undefined && start < end) ? undefined : 'times';
};

/** The message of those that lack nothing. */
export const partsOf = (drafts: readonly PartDraft[], when: Clock): PartMessage[] =>
  drafts
    .filter((draft) => lackOfPart(draft) === undefined)
    .map(({ roomId, whole, day, start, end }) => {
      if (whole || start === undefined || end === undefined) return { roomId };
      const date = addDays(dateOf(when.start), Number(day));
      const [from, until] = [`${date}T${start}`, `${date}T${end}`];
      return { roomId, startOffset: localMinutesBetween(when.start, from), minutes: localMinutesBetween(from, until) };
    });

/** A part as it was filled in. */
export const draftOf = (part: PartTerms, when: Clock): PartDraft => {
  const { isWhole, day, start, end } = partOnFirstDate(part, when);
  return { roomId: part.roomId, whole: isWhole, day, start, end };
};
