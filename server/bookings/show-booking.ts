/** One booking with its dates and what has happened to it. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import * as proposals from '../../db/proposals.ts';
import * as users from '../../db/users.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Action, type Actor, can, type Subject } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import type { WaitView } from '../../shared/waiting/schemas.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { keepsSuffering } from '../breakdowns/notices-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { askedStanding } from '../proposals/asked-standing.ts';
import { allowedWith, proposalViewOf } from '../proposals/proposal-views.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { waitViewsOf } from '../waiting/wait-views.ts';
import { bookingDetails } from './booking-view.ts';
import { entriesOf } from './entries.ts';
import { historyViews } from './history.ts';
import { inTimeOf } from './in-time.ts';
import { toldViewOf } from './told-of-booking.ts';

/** Whom and where a booking concerns, for permissions. */
export const subjectOf = (booking: BookingRow, catalogue: Catalogue): Required<Subject> => ({
  organisationId: booking.organisationId,
  siteId: booking.siteId,
  municipalityCode: catalogue.site(booking.siteId)?.municipality.code ?? '',
  madeBy: booking.madeBy,
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
const partsOf = async (
  reader: Reader,
  catalogue: Catalogue,
  booking: BookingRow,
  now: Instant,
): Promise<WholeParts> => {
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  const organisation = await organisations.find(reader, booking.organisationId);
  const today = dateIn(now, catalogue.region.timeZone);
  const names = await users.namesOf(reader, [booking.requestedBy]);
  return {
    booking,
    occurrences,
    organisationName: organisation?.name ?? '',
    requestedByName: names.get(booking.requestedBy) ?? '',
    told: await toldViewOf(reader, booking, organisation, today),
    keepsSuffering: await keepsSuffering(reader, catalogue, booking, occurrences, now),
  };
};

/** What stands beside a booking's own rows: its audit rows, oldest first, how one gets in, and what is proposed. */
interface Beside {
  events: readonly audit.AuditRow[];
  entries: BookingView['entries'];
  proposals: BookingView['proposals'];
  /** Of the dates that wait in line, by their ids. */
  waits?: ReadonlyMap<string, WaitView>;
}

/** What was ever proposed for the booking, the newest first. */
const proposalsOf = async (
  reader: Reader,
  catalogue: Catalogue,
  booking: BookingRow,
  { actor, language }: { actor: Actor; language: Language },
): Promise<BookingView['proposals']> => {
  const rows = await proposals.ofBookings(reader, [booking.id]);
  const people = rows.flatMap(({ madeById, answeredById }) => [madeById ?? [], answeredById ?? []].flat());
  const names = await users.namesOf(reader, people);
  const context = { catalogue, actor, subject: subjectOf(booking, catalogue), names, booking, language };
  const views: BookingView['proposals'] = [];
  for (const row of rows) {
    const isAsked = row.kind === 'change' && allowedWith(row, actor, context.subject).accept;
    views.push(proposalViewOf(row, context, isAsked ? await askedStanding(reader, catalogue, row) : undefined));
  }
  return views.reverse();
};

/** The view of rows that are at hand. */
export const viewFrom = (
  parts: WholeParts,
  { events, entries, proposals, waits }: Beside,
  context: Parameters<typeof bookingDetails>[1],
): BookingView => {
  const details = bookingDetails(parts, context);
  return {
    ...details,
    occurrences: details.occurrences.map((occurrence, index) => {
      const wait = waits?.get(occurrence.id);
      const row = parts.occurrences[index];
      const inTime = row && inTimeOf(context.catalogue, row, context.now);
      return { ...occurrence, ...(inTime && { inTime }), ...(wait && { wait }) };
    }),
    entries,
    proposals,
    history: historyViews(events, context.catalogue, context.language),
  };
};

/** What the reader sees now of a booking, for an actor who may see it. */
export const viewOf = async (
  deps: Dependencies,
  reader: Reader,
  booking: BookingRow,
  actor: Actor,
  language: Language,
): Promise<BookingView> => {
  const catalogue = await deps.catalogue(reader);
  const now = deps.clock.now();
  const parts = await partsOf(reader, catalogue, booking, now);
  const events = await audit.of(reader, 'booking', booking.id);
  const entries = await entriesOf(reader, catalogue, parts.occurrences, {
    actor,
    subject: subjectOf(booking, catalogue),
    now,
  });
  const proposed = await proposalsOf(reader, catalogue, booking, { actor, language });
  const waits = await waitViewsOf(reader, catalogue, parts.occurrences);
  return viewFrom(parts, { events, entries, proposals: proposed, waits }, { catalogue, now, language, actor });
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
