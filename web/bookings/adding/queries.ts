/** What the page of more dates asks of the service. */
import type { DatesRequest } from '../../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { answerOf, api } from '../../api/client.ts';

/** How the dates stand that would be added; writes nothing. */
export const readDatesPreview = (id: string, json: DatesRequest): Promise<PreviewView> =>
  answerOf(api.bookings.bookings[':id'].dates.preview.$post({ param: { id }, json }));

/** @param version the one that was read; another one meanwhile refuses the dates */
export const sendDates = (id: string, version: number, json: DatesRequest): Promise<BookingView> =>
  answerOf(
    api.bookings.bookings[':id'].dates.$post({ param: { id }, json }, { headers: { 'If-Match': `"${version}"` } }),
  );
