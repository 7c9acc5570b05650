/** Which dates are to be added to a booking, as it is written and as it is sent; and what came of it. Pure. */
import type { DatesRequest } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView, OccurrenceView } from '../../../shared/bookings/schemas.ts';
import { addDays, daysBetween, type LocalDate, timeOf } from '../../../shared/time.ts';
import { emptyDraft, endOfTerm, toWhen, type WhenDraft } from '../../when/when-draft.ts';
import type { AddWay } from '../change-paths.ts';

export interface AddDraft {
  way: AddWay;
  /** How far the series goes on. */
  until: LocalDate | undefined;
  /** Other days. */
  when: WhenDraft;
  /** Ids of the dates that are taken back. */
  again: string[];
}

/** The latest date of a booking, whatever became of it. */
export const lastDate = ({ occurrences }: Pick<BookingView, 'occurrences'>): LocalDate =>
  occurrences.map(({ date }) => date).reduce((latest, date) => (date > latest ? date : latest), '');

/** Days: a season that ends sooner than this after the last date has been gone through. */
const nearlyOver = 21;

/** The end of the season that the series is in or, where it has gone through that, of the next one. */
export const nextSeasonEnd = (last: LocalDate): LocalDate => {
  const end = endOfTerm(last);
  return daysBetween(last, end) > nearlyOver ? end : endOfTerm(addDays(end, 1));
};

/** The ways that mean anything: a series has a rule, and what was never left out cannot be taken back. */
export const waysOf = ({ when }: Pick<BookingView, 'when'>, lost: readonly OccurrenceView[]): AddWay[] => [
  ...(when.rrule === undefined ? [] : ['jatka' as const]),
  'paivat',
  ...(lost.length > 0 ? ['takaisin' as const] : []),
];

/** Days of one's own choice, at the hours of the booking. */
export const daysDraft = ({ when }: Pick<BookingView, 'when'>, today: LocalDate): WhenDraft => ({
  ...emptyDraft(today),
  kind: 'dates',
  date: undefined,
  startTime: timeOf(when.start),
  endTime: timeOf(when.end) === '00:00' ? '24:00' : timeOf(when.end),
});

/** What is asked of the service; nothing while it is not said which dates. */
export const datesRequestOf = (draft: AddDraft, last: LocalDate): DatesRequest | undefined => {
  if (draft.way === 'jatka') return draft.until && draft.until > last ? { until: draft.until } : undefined;
  if (draft.way === 'takaisin') return draft.again.length > 0 ? { occurrenceIds: draft.again } : undefined;
  const when = toWhen(draft.when);
  return when && { when };
};

/** What a booking has gained, by what became of it. */
export interface Gained {
  approved: number;
  requested: number;
  waiting: number;
}

export const gainedOf = (before: BookingView, after: BookingView): Gained => {
  const known = new Map(before.occurrences.map((date) => [date.id, date]));
  const isNew = ({ id, state, reason }: OccurrenceView) =>
    known.get(id)?.state !== state || known.get(id)?.reason !== reason;
  const gained = after.occurrences.filter(isNew);
  const count = (isIt: (date: OccurrenceView) => boolean) => gained.filter(isIt).length;
  return {
    approved: count(({ state }) => state === 'approved'),
    requested: count(({ state }) => state === 'requested'),
    waiting: count(({ reason }) => reason === 'waiting'),
  };
};
