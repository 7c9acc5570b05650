/** One booking with its dates and what has happened to it. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Action, type Actor, can, type Subject } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { bookingDetails } from './booking-view.ts';
import { entriesOf } from './entries.ts';
import { historyViews } from './history.ts';

/** Whom and where a booking concerns, for permissions. */
export const subjectOf = (booking: BookingRow, catalogue: Catalogue): Required<Subject> => ({
  organisationId: booking.organisationId,
  siteId: booking.siteId,
  municipalityCode: catalogue.site(booking.siteId)?.municipality.code ?? '',
});

/**
 * The booking, if the actor may know of it and do this to it.
 * @throws AppError `booking.not-found` for what is not there or not to be known, `access.forbidden`
 */
export const bookingFor = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  action: Action,
  idOrCode: string,
): Promise<BookingRow> => {
  const booking = await bookings.find(reader, idOrCode);
  if (!booking || !can(actor, 'booking.see', subjectOf(booking, catalogue))) throw new AppError('booking.not-found');
  if (!can(actor, action, subjectOf(booking, catalogue))) throw new AppError('access.forbidden');
  return booking;
};

/** What a booking's whole view is made from, beside its history. */
type WholeParts = Parameters<typeof bookingDetails>[0];

/** The booking with its occurrences and the names it needs. */
const partsOf = async (reader: Reader, booking: BookingRow): Promise<WholeParts> => {
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  const organisation = await organisations.find(reader, booking.organisationId);
  const names = await users.namesOf(reader, [booking.requestedBy]);
  return {
    booking,
    occurrences,
    organisationName: organisation?.name ?? '',
    requestedByName: names.get(booking.requestedBy) ?? '',
  };
};

/** What stands beside a booking's own rows: its audit rows, oldest first, and how one gets in. */
interface Beside {
  events: readonly audit.AuditRow[];
  entries: BookingView['entries'];
}

/** The view of rows that are at hand. */
export const viewFrom = (
  parts: WholeParts,
  { events, entries }: Beside,
  context: Parameters<typeof bookingDetails>[1],
): BookingView => ({
  ...bookingDetails(parts, context),
  entries,
  history: historyViews(events, context.catalogue, context.language),
});

/** What the reader sees now of a booking, for an actor who may see it. */
export const viewOf = async (
  deps: Dependencies,
  reader: Reader,
  booking: BookingRow,
  actor: Actor,
  language: Language,
): Promise<BookingView> => {
  const catalogue = await deps.catalogue(reader);
  const parts = await partsOf(reader, booking);
  const events = await audit.of(reader, 'booking', booking.id);
  const now = deps.clock.now();
  const entries = await entriesOf(reader, catalogue, parts.occurrences, {
    actor,
    subject: subjectOf(booking, catalogue),
    now,
  });
  return viewFrom(parts, { events, entries }, { catalogue, now, language, actor });
};

/** @throws AppError `booking.not-found` */
export const showBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  language: Language,
): Promise<BookingView> =>
  deps.db.read(async (reader) => {
    const booking = await bookingFor(reader, await deps.catalogue(reader), actor, 'booking.see', idOrCode);
    return viewOf(deps, reader, booking, actor, language);
  });
