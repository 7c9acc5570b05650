/** What the pages of bookings read and write. */
import type { CancelRequest, ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { PreviewRequest, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { BookingRequest, BookingSummaryView, BookingView } from '../../shared/bookings/schemas.ts';
import type { BookingState } from '../../shared/bookings/state.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

/** Which bookings; an absent member limits nothing. */
export interface BookingsFilter {
  organisationId?: string | undefined;
  state?: BookingState | undefined;
}

/** In the order of their first date. */
export const readBookings = (
  { organisationId, state }: BookingsFilter,
  page: { limit: number; cursor?: string | undefined },
): Promise<ListPage<BookingSummaryView>> =>
  answerOf(
    api.bookings.bookings.$get({
      query: {
        ...(organisationId && { organisationId }),
        ...(state && { state }),
        ...(page.cursor && { cursor: page.cursor }),
        limit: String(page.limit),
      },
    }),
  );

export const readBooking = (id: string): Promise<BookingView> =>
  answerOf(api.bookings.bookings[':id'].$get({ param: { id } }));

export const readRoom = (id: string): Promise<RoomView> => answerOf(api.rooms.rooms[':id'].$get({ param: { id } }));

export const readCodes = (): Promise<CodesView> => answerOf(api.codes.codes.$get({ query: {} }));

export const readPreview = (request: PreviewRequest): Promise<PreviewView> =>
  answerOf(api.bookings.bookings.preview.$post({ json: request }));

/** @param key the same for every attempt to send the same request, so that it is stored once */
export const sendRequest = (request: BookingRequest, key: string): Promise<BookingView> =>
  answerOf(api.bookings.bookings.$post({ json: request }, { headers: { 'Idempotency-Key': key } }));

/** @param version the one that was read; another one meanwhile refuses the change */
export const sendChange = (id: string, version: number, change: ChangeRequest): Promise<BookingView> =>
  answerOf(
    api.bookings.bookings[':id'].$patch({ param: { id }, json: change }, { headers: { 'If-Match': `"${version}"` } }),
  );

export const sendCancellation = (id: string, cancellation: CancelRequest): Promise<BookingView> =>
  answerOf(api.bookings.bookings[':id'].cancel.$post({ param: { id }, json: cancellation }));
