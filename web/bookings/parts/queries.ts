/** What the page of additional rooms asks of the service. */
import type { PartsPreviewView, PartsRequest } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { answerOf, api } from '../../api/client.ts';

/** What other rooms would mean for each date; writes nothing. */
export const readPartsPreview = (id: string, json: PartsRequest): Promise<PartsPreviewView> =>
  answerOf(api.bookings.bookings[':id'].rooms.preview.$post({ param: { id }, json }));

/** @param version the one that was read; another one meanwhile refuses the change */
export const sendParts = (id: string, version: number, json: PartsRequest): Promise<BookingView> =>
  answerOf(
    api.bookings.bookings[':id'].rooms.$put({ param: { id }, json }, { headers: { 'If-Match': `"${version}"` } }),
  );
