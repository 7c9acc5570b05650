/** What the pages about things out of order read and write. */
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type {
  BookingBreakdownsView,
  BreakdownImpactView,
  BreakdownTrial,
  NewBreakdown,
  StaffBreakdownsView,
  StaffBreakdownView,
} from '../../shared/breakdowns/schemas.ts';
import { answerOf, api } from '../api/client.ts';

const ofSite = api.breakdowns.sites[':id'].breakdowns;
const one = api.breakdowns.breakdowns[':id'];

const match = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Far more than a house has in years. */
export const readBreakdowns = (siteId: string): Promise<StaffBreakdownsView> =>
  answerOf(ofSite.$get({ param: { id: siteId }, query: { limit: '200' } }));

export const readBreakdownImpact = (siteId: string, json: BreakdownTrial): Promise<BreakdownImpactView> =>
  answerOf(ofSite.impact.$post({ param: { id: siteId }, json }));

export const reportBreakdown = (siteId: string, json: NewBreakdown): Promise<StaffBreakdownView> =>
  answerOf(ofSite.$post({ param: { id: siteId }, json }));

export const changeBreakdown = (id: string, json: NewBreakdown, version: number): Promise<StaffBreakdownView> =>
  answerOf(one.$patch({ param: { id }, json }, match(version)));

export const endBreakdown = (id: string, version: number): Promise<StaffBreakdownView> =>
  answerOf(one.end.$post({ param: { id } }, match(version)));

export const withdrawBreakdown = (id: string): Promise<void> => answerOf(one.$delete({ param: { id } }));

export const readBookingBreakdowns = (bookingId: string): Promise<BookingBreakdownsView> =>
  answerOf(api.breakdowns.bookings[':id'].breakdowns.$get({ param: { id: bookingId } }));

const acknowledgement = api.breakdowns.bookings[':id'].breakdowns.acknowledgement;

/** The dates are kept in spite of what is out of order on them. */
export const keepDates = (bookingId: string, { dates }: BookingBreakdownsView): Promise<BookingBreakdownsView> =>
  answerOf(
    acknowledgement.$put({
      param: { id: bookingId },
      json: { dates: dates.map(({ occurrenceId, breakdownIds }) => ({ occurrenceId, breakdownIds })) },
    }),
  );

/** Takes that back. */
export const reopenDates = (bookingId: string): Promise<BookingBreakdownsView> =>
  answerOf(acknowledgement.$delete({ param: { id: bookingId } }));

/** @param version of the booking that was read; another one meanwhile refuses the move */
export const moveDates = (bookingId: string, moves: DateMove[], version: number): Promise<BookingView> =>
  answerOf(api.bookings.bookings[':id'].move.$post({ param: { id: bookingId }, json: { moves } }, match(version)));
