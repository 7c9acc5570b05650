/** The bookings an actor may see: an organisation's own, or those of the staff's sites. */

import type { Visibility } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import * as proposals from '../../db/proposals.ts';
import type { BookingSummaryView, BookingsQuery } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can, memberIdsOf, organisationIdsOf } from '../../shared/permissions.ts';
import { addDays } from '../../shared/time.ts';
import { startOfDay } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { cursorOf, positionOf } from '../http/cursors.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { bookingSummaryView } from './booking-view.ts';

/** What of all bookings the actor may know of. */
export const visibilityOf = (actor: Actor, catalogue: Catalogue): Visibility => ({
  everything: actor.grants.some(({ role }) => role === 'coordinator' || role === 'admin'),
  organisationIds: organisationIdsOf(actor),
  memberIds: memberIdsOf(actor),
  siteIds: catalogue.sites
    .filter(({ id, municipality }) => can(actor, 'booking.decide', { siteId: id, municipalityCode: municipality.code }))
    .map(({ id }) => id),
});

/** Nobody may ask for another's organisation; staff see it at their own sites. */
const organisationIdOf = async (reader: Reader, idOrCode: string | undefined): Promise<string | undefined> => {
  if (idOrCode === undefined) return undefined;
  const organisation = await organisations.find(reader, idOrCode);
  if (!organisation) throw new AppError('organisation.not-found', { path: 'organisationId' });
  return organisation.id;
};

const summaries = async (
  deps: Dependencies,
  reader: Reader,
  rows: readonly bookings.BookingRow[],
  language: Language,
): Promise<BookingSummaryView[]> => {
  const context = { catalogue: await deps.catalogue(reader), now: deps.clock.now(), language };
  const occurrences = Map.groupBy(
    await bookings.occurrencesOf(
      reader,
      rows.map(({ id }) => id),
    ),
    ({ bookingId }) => bookingId,
  );
  const names = await organisations.byIds(
    reader,
    rows.map(({ organisationId }) => organisationId),
  );
  const offered = await proposals.datesOffered(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((booking) =>
    bookingSummaryView(
      {
        booking,
        occurrences: occurrences.get(booking.id) ?? [],
        organisationName: names.get(booking.organisationId)?.name ?? '',
        offered: offered.get(booking.id),
      },
      context,
    ),
  );
};

/** @throws AppError `organisation.not-found`, `request.cursor-invalid`, `access.forbidden` for who reads reports only */
export const listBookings = (
  deps: Dependencies,
  actor: Actor,
  query: BookingsQuery,
  language: Language,
): Promise<{ items: BookingSummaryView[]; total: number; nextCursor: string | null }> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const { timeZone } = catalogue.region;
    const visibility = visibilityOf(actor, catalogue);
    const { everything, organisationIds, siteIds } = visibility;
    if (!everything && organisationIds.length === 0 && siteIds.length === 0) throw new AppError('access.forbidden');
    // One more than a page holds, to know whether another follows.
    const { rows: found, total } = await bookings.list(
      reader,
      {
        visibility,
        organisationId: await organisationIdOf(reader, query.organisationId),
        state: query.state,
        from: query.from === undefined ? undefined : startOfDay(query.from, timeZone),
        to: query.to === undefined ? undefined : startOfDay(addDays(query.to, 1), timeZone),
        now: deps.clock.now(),
      },
      { limit: query.limit + 1, after: positionOf(query.cursor, 'number') },
    );
    const rows = found.slice(0, query.limit);
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    const nextCursor = last ? cursorOf([last.firstStart, last.id]) : null;
    return { items: await summaries(deps, reader, rows, language), total, nextCursor };
  });
