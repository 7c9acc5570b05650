/** The views of the list of bookings and what is told of each booking in it. Pure. */
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import type { BookingState } from '../../shared/bookings/state.ts';

export const bookingsViews = ['coming', 'waiting', 'past', 'all'] as const;
export type BookingsView = (typeof bookingsViews)[number];

/** The words of the address, which people read too. */
export const viewWords: Record<BookingsView, string> = {
  coming: 'tulevat',
  waiting: 'odottavat',
  past: 'menneet',
  all: 'kaikki',
};

export const viewOfWord = (word: string | undefined): BookingsView =>
  bookingsViews.find((view) => viewWords[view] === word) ?? 'coming';

export const viewPath = (view: BookingsView, organisationId: string | undefined): string => {
  const query = new URLSearchParams();
  if (view !== 'coming') query.set('nayta', viewWords[view]);
  if (organisationId) query.set('jarjesto', organisationId);
  return query.size > 0 ? `/varaukset?${query}` : '/varaukset';
};

/** The lists of a view, one for each state, in the order in which they matter; all states in one when there is none. */
export const statesOfView: Record<BookingsView, readonly (BookingState | undefined)[]> = {
  coming: ['info_needed', 'approved', 'requested', 'draft'],
  waiting: ['info_needed', 'requested', 'draft'],
  past: ['completed', 'denied', 'cancelled'],
  all: [undefined],
};

/** The booking whose next date comes first. */
export const soonest = (bookings: readonly BookingSummaryView[]): BookingSummaryView | undefined =>
  bookings
    .filter(({ next }) => next !== null)
    .toSorted((a, b) => (a.next?.start ?? '').localeCompare(b.next?.start ?? ''))[0];

export interface SeriesProgress {
  held: number;
  /** Dates that were or will be held; those left out, denied or cancelled do not count. */
  of: number;
}

/** How far a series is; nothing for a single date and for what has no approved date. */
export const progressOf = ({ summary, state }: BookingSummaryView): SeriesProgress | undefined => {
  const of = summary.approved + summary.requested;
  const runs = state === 'approved' || state === 'completed' || summary.past > 0;
  return runs && of > 1 ? { held: summary.past, of } : undefined;
};
