/** Messages of bookings for tests: a whole request, changed where the test cares. */
import type { BookingRequest, BookingView, WhenMessage } from '../../shared/bookings/schemas.ts';
import { type Account, bodyOf, type World } from './world.ts';

export const bookingMessage = (changes: Partial<BookingRequest> & { when: WhenMessage }): BookingRequest => ({
  organisationId: 'O01',
  roomId: 'R37',
  internalTitle: 'Sisäinen nimi',
  activityType: 'T1',
  contentArea: 'A5',
  participants: 5,
  responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
  acceptTerms: true,
  ...changes,
});

/** A span of one day as a `when`. */
export const once = (date: string, start: string, end: string): WhenMessage => ({
  start: `${date}T${start}`,
  end: `${date}T${end}`,
});

/** Asks for a room and expects to be heard. */
export const book = async (
  world: World,
  changes: Partial<BookingRequest> & { when: WhenMessage },
  as: Account = 'ngo',
): Promise<BookingView> => {
  const response = await world.request('/bookings', { as, json: bookingMessage(changes) });
  if (response.status !== 201) throw new Error(`not booked: ${response.status} ${await response.text()}`);
  return bodyOf<BookingView>(response);
};
