/** What the rooms and dates of a request do not give for certain of what the event needs, as its maker is told. Pure. */
import type { MismatchView } from '../../shared/bookings/accessibility-schemas.ts';
import type { Need, Verdict } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { type Choices, fateOf, type PreviewDate } from './date-choices.ts';
import type { Recheck } from './moved-dates.ts';

/** What is asked of the room for the event. */
export interface AskedNeeds {
  needs: readonly Need[];
  /** How many come by wheelchair; undefined where that is not told. */
  wheelchairUsers: number | undefined;
}

/** How many wheelchairs the room has place for; null where nobody has counted. */
export const placesOf = ({ attributes }: Pick<RoomView, 'attributes'>): number | null => {
  const places = attributes.find(({ key }) => key === 'room.wheelchair_capacity')?.value;
  return typeof places === 'number' ? places : null;
};

/** More wheelchair users than places; null places: nobody has counted them. Nothing when all find their place. */
export const missingPlaces = (
  room: Pick<RoomView, 'attributes'>,
  { wheelchairUsers = 0 }: AskedNeeds,
): { users: number; places: number | null } | undefined => {
  const places = placesOf(room);
  const enough = wheelchairUsers === 0 || (places !== null && wheelchairUsers <= places);
  return enough ? undefined : { users: wheelchairUsers, places };
};

/** The needs that the room itself is not certain to meet. */
export const doubtfulNeeds = (room: Pick<RoomView, 'accessibility'>, { needs }: AskedNeeds): Need[] =>
  needs.filter((need) => room.accessibility[need] !== 'S');

/** Something that is lacked on a date, or in the room that a date was moved to. */
export interface DateLack {
  date: LocalDate;
  mismatch: MismatchView;
}

/**
 * What is lacked beside what the room always lacks: on dates when something is out of order, and where dates were moved.
 * @param roomId the room that is asked for
 */
export const dateLacks = (
  dates: readonly PreviewDate[],
  choices: Choices,
  recheck: Recheck | undefined,
  roomId: string,
): DateLack[] =>
  dates.flatMap((date) => {
    const fate = fateOf(date, choices);
    if (fate === 'asked') return date.mismatches.map((mismatch) => ({ date: date.date, mismatch }));
    if (fate !== 'room' && fate !== 'time') return [];
    const there = recheck?.mismatches[date.localStart] ?? [];
    return there
      .filter(({ room, device }) => device !== null || room.id !== roomId)
      .map((mismatch) => ({ date: date.date, mismatch }));
  });

/** What the rooms beside the first lack, while nothing is out of order. */
export const lacksBeside = (mismatches: readonly MismatchView[], roomId: string): MismatchView[] =>
  mismatches.filter(({ room }) => room.id !== roomId);

/** What an acknowledgement is about: what comes to be lacked after it is not covered by it. */
export const lackKeys = (
  room: Pick<RoomView, 'attributes' | 'accessibility'>,
  asked: AskedNeeds,
  elsewhere: readonly MismatchView[],
): string[] => {
  const key = (...parts: (string | number | null)[]) => parts.join(' ');
  const verdictOf = (need: Need): Verdict => room.accessibility[need];
  const places = missingPlaces(room, asked);
  return [
    ...doubtfulNeeds(room, asked).map((need) => key(need, verdictOf(need))),
    ...(places ? [key('places', places.users)] : []),
    ...elsewhere.map(({ need, verdict, kind, room: there, device }) => key(there.id, kind, need, verdict, device)),
  ];
};
