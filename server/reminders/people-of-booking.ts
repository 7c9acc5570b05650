/** Who is written to about the day of use. */
import type { BookingRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { OptionalMail } from '../../shared/users/optional-mails.ts';
import { bookersOf, speakersOfBooking } from '../bookings/told-of-booking.ts';

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Those who speak for the booking, and the responsible person where she has an account of the organisation under that
 * name. Whoever does without such mails is left out; staff who booked for somebody else need no reminder.
 */
export const peopleOfBooking = async (
  reader: Reader,
  booking: BookingRow,
  today: LocalDate,
  mail: OptionalMail,
): Promise<users.UserRow[]> => {
  const told = await speakersOfBooking(reader, booking, today);
  const able = await bookersOf(reader, booking.organisationId, today);
  const responsible = able.filter(({ name }) => sameName(name, booking.responsibleName));
  return users.wanting(
    reader,
    [...told, ...responsible].map(({ userId }) => userId),
    mail,
  );
};
