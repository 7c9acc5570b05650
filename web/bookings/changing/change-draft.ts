/** What is to change of a booking's dates, as it is written on the page, held by its address, and sent. Pure. */
import type { ChangePreviewRequest, ChangeScope } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView, OccurrenceView } from '../../../shared/bookings/schemas.ts';
import type { Need } from '../../../shared/rooms/accessibility.ts';
import {
  addDays,
  addLocalMinutes,
  dateOf,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  localMinutesBetween,
  timeOf,
} from '../../../shared/time.ts';
import type { Query } from '../../when/criteria.ts';
import { datesInScope } from '../cancel-scope.ts';
import { peopleChangesOf } from '../change-form.ts';
import { movableDates } from '../change-paths.ts';

export const scopes: readonly ChangeScope[] = ['occurrence', 'following', 'all'];

export interface ChangeDraft {
  scope: ChangeScope;
  /** The id of the date whose new time is written. */
  date: string | undefined;
  day: LocalDate | undefined;
  start: LocalTime | undefined;
  /** `24:00` is the end of the day. */
  end: LocalTime | undefined;
  /** Undefined: every date stays in its room. */
  roomId: string | undefined;
  includeMoved: boolean;
  participants: number;
  needs: Need[];
  wheelchairUsers: number;
}

const wasMoved = ({ reason }: OccurrenceView): boolean => reason === 'moved-room' || reason === 'moved-time';

/** The date whose new time is written: the chosen one or, where all are meant, the first that is as the series is. */
export const namedDate = (
  booking: BookingView,
  { scope, date }: Pick<ChangeDraft, 'scope' | 'date'>,
): OccurrenceView | undefined => {
  const dates = movableDates(booking);
  return scope === 'all'
    ? (dates.find((each) => !wasMoved(each)) ?? dates[0])
    : (dates.find(({ id }) => id === date) ?? dates[0]);
};

/** The dates that the scope means. */
export const datesMeant = (booking: BookingView, draft: Pick<ChangeDraft, 'scope' | 'date'>): OccurrenceView[] =>
  datesInScope(movableDates(booking), draft.scope, namedDate(booking, draft));

interface Place {
  start: LocalDateTime;
  end: LocalDateTime;
}

const timesOf = ({ start, end }: Place): Pick<ChangeDraft, 'day' | 'start' | 'end'> => ({
  day: dateOf(start),
  start: timeOf(start),
  end: timeOf(end) === '00:00' ? '24:00' : timeOf(end),
});

const placeOfDate = (date: OccurrenceView | undefined): Place | undefined =>
  date && { start: date.localStart, end: date.localEnd };

/** Over midnight the end has the day after; only a date that is a night already may become one. */
const placeOf = ({ day, start, end }: ChangeDraft, named: OccurrenceView | undefined): Place | undefined => {
  if (!day || !start || !end || !named) return undefined;
  if (end === '24:00') return { start: `${day}T${start}`, end: `${addDays(day, 1)}T00:00` };
  const isOvernight = dateOf(named.localStart) !== dateOf(named.localEnd) && timeOf(named.localEnd) !== '00:00';
  if (end <= start && !isOvernight) return undefined;
  return { start: `${day}T${start}`, end: `${end > start ? day : addDays(day, 1)}T${end}` };
};

/** Whether a place is written at all. */
export const hasPlace = (booking: BookingView, draft: ChangeDraft): boolean =>
  placeOf(draft, namedDate(booking, draft)) !== undefined;

const scopeOf = (booking: BookingView, { scope, date }: Query): ChangeScope => {
  const isSeveral = movableDates(booking).length > 1;
  if (!isSeveral) return 'occurrence';
  return scopes.find((known) => known === scope) ?? (date === undefined ? 'all' : 'occurrence');
};

const placeInQuery = ({ start = '', end = '' }: Query): Place | undefined =>
  isLocalDateTime(start) && isLocalDateTime(end) && start < end ? { start, end } : undefined;

/** As the address holds it; what it does not say is as it is now. */
export const draftOf = (booking: BookingView, query: Query): ChangeDraft => {
  const scope = scopeOf(booking, query);
  const named = namedDate(booking, { scope, date: query.date });
  const place = placeInQuery(query) ?? placeOfDate(named);
  return {
    scope,
    date: named?.id,
    ...(place ? timesOf(place) : { day: undefined, start: undefined, end: undefined }),
    roomId: query.room,
    includeMoved: false,
    participants: booking.participants,
    needs: booking.needs,
    wheelchairUsers: booking.wheelchairUsers ?? 0,
  };
};

/** The address of the draft; times only where they differ from those of now. */
export const queryOf = (booking: BookingView, draft: ChangeDraft): Query => {
  const { start, end } = moveOf(booking, draft);
  return { scope: draft.scope, date: draft.date, start, end, room: draft.roomId };
};

/** Other dates are meant: the new time shifts them by as much as it shifted those before. */
export const meaning = (
  booking: BookingView,
  draft: ChangeDraft,
  other: Pick<ChangeDraft, 'scope' | 'date'>,
): ChangeDraft => {
  const [before, after] = [namedDate(booking, draft), namedDate(booking, other)];
  const place = placeOf(draft, before);
  const next = { ...draft, ...other, date: after?.id };
  if (!after) return next;
  if (!before || !place) return { ...next, ...timesOf({ start: after.localStart, end: after.localEnd }) };
  const shifted = (from: LocalDateTime, to: LocalDateTime, own: LocalDateTime) =>
    addLocalMinutes(own, localMinutesBetween(from, to));
  return {
    ...next,
    ...timesOf({
      start: shifted(before.localStart, place.start, after.localStart),
      end: shifted(before.localEnd, place.end, after.localEnd),
    }),
  };
};

/** The new start and end, where they differ from those of now. */
const moveOf = (booking: BookingView, draft: ChangeDraft): Partial<Place> => {
  const named = namedDate(booking, draft);
  const place = placeOf(draft, named);
  const isSame = !place || (place.start === named?.localStart && place.end === named.localEnd);
  return isSame ? {} : place;
};

/** Whether anything is to move. */
export const isMoving = (booking: BookingView, draft: ChangeDraft): boolean =>
  draft.roomId !== undefined || moveOf(booking, draft).start !== undefined;

/** What is asked of the service; nothing while nothing moves, or something is missing. */
export const questionOf = (booking: BookingView, draft: ChangeDraft): ChangePreviewRequest | undefined => {
  const named = namedDate(booking, draft);
  if (!named || !hasPlace(booking, draft) || !isMoving(booking, draft)) return undefined;
  return {
    scope: draft.scope,
    occurrenceId: named.id,
    ...moveOf(booking, draft),
    ...(draft.roomId !== undefined && { roomId: draft.roomId }),
    ...(draft.includeMoved && { includeMoved: true }),
    ...peopleChangesOf(draft, booking),
  };
};
