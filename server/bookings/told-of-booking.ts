/** Who is written to about a booking: people who can act on it for the organisation, whoever made it. */
import type { BookingRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as members from '../../db/members.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import { defaultLanguage, type Language } from '../../shared/i18n/language.ts';
import type { LocalDate } from '../../shared/time.ts';
import { bookingRoles, type Role } from '../../shared/users/roles.ts';
import type { ToldView } from './booking-view.ts';

export interface ToldPerson {
  userId: string;
  email: string;
  language: Language;
}

/** Those with an account in use who may book for the organisation today. */
export const bookersOf = async (reader: Reader, organisationId: string, today: LocalDate): Promise<members.Member[]> =>
  (await members.of(reader, organisationId, today)).filter(({ role }) =>
    (bookingRoles as readonly Role[]).includes(role),
  );

/** Whose booking it is, and who made it in whose name. */
type MadeBooking = Pick<BookingRow, 'organisationId' | 'umbrellaId' | 'requestedBy'>;

/** Whoever asked for it in the name of the umbrella organisation, while she may book for that. */
const umbrellaMaker = async (
  reader: Reader,
  { umbrellaId, requestedBy }: MadeBooking,
  today: LocalDate,
): Promise<members.Member[]> =>
  umbrellaId ? (await bookersOf(reader, umbrellaId, today)).filter(({ userId }) => userId === requestedBy) : [];

/**
 * The booker, while she may book for the organisation. Where staff or the umbrella organisation made the booking, or she
 * has left, all who may book for it now, and the umbrella's own maker. Nobody, where none of them has an account.
 */
export const speakersOfBooking = async (
  reader: Reader,
  booking: MadeBooking,
  today: LocalDate,
): Promise<ToldPerson[]> => {
  const own = await bookersOf(reader, booking.organisationId, today);
  const booker = own.find(({ userId }) => userId === booking.requestedBy);
  return booker ? [booker] : [...(await umbrellaMaker(reader, booking, today)), ...own];
};

/** {@link speakersOfBooking}; never nobody: without any of them whoever asked, so that somebody knows to call. */
export const toldOfBooking = async (reader: Reader, booking: MadeBooking, today: LocalDate): Promise<ToldPerson[]> => {
  const people = await speakersOfBooking(reader, booking, today);
  if (people.length > 0) return people;
  const asked = await users.findById(reader, booking.requestedBy);
  return asked && asked.disabledAt === null ? [{ userId: asked.id, email: asked.email, language: asked.language }] : [];
};

/** The language of those who are told; of the first, where they have several. */
export const languageOfBooking = async (reader: Reader, booking: MadeBooking, today: LocalDate): Promise<Language> =>
  (await toldOfBooking(reader, booking, today))[0]?.language ?? defaultLanguage;

/** What the booking's page tells of who made it and who hears of it. */
export const toldViewOf = async (
  reader: Reader,
  { madeBy, umbrellaId }: BookingRow,
  organisation: OrganisationRow | undefined,
  today: LocalDate,
): Promise<ToldView> => ({
  umbrella: umbrellaId ? ((await organisations.find(reader, umbrellaId))?.name ?? null) : null,
  // Who made it herself has an account.
  isReachable:
    madeBy === 'organisation' ||
    (organisation !== undefined && (await bookersOf(reader, organisation.id, today)).length > 0),
});
