/** What is out of order on the dates of a booking to come, and where they could move instead. */
import * as bookings from '../../db/bookings.ts';
import type { Acknowledgement } from '../../db/breakdowns.ts';
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import type { AlternativeView } from '../../shared/bookings/preview-schemas.ts';
import type { BookingBreakdownsView, BreakdownOffer } from '../../shared/breakdowns/schemas.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { bookingFor, subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { offersFor } from './booking-offers.ts';
import { breakdownView } from './breakdown-views.ts';
import { acknowledgementOf, pairsOf, toldByKey } from './notices-of-booking.ts';
import { type SufferingDate, sufferingDates } from './suffering.ts';

const nothing: BookingBreakdownsView = {
  breakdowns: [],
  dates: [],
  acknowledged: null,
  together: [],
  elsewhere: [],
};

const offerView = (
  { kind, roomId, roomName, localStart, localEnd }: AlternativeView,
  keepsApproval: boolean,
): BreakdownOffer => ({ kind, roomId, roomName, localStart, localEnd, keepsApproval });

const dateView = (
  { row, room, breakdowns, needs }: SufferingDate,
  { offers, isKept }: { offers: readonly BreakdownOffer[]; isKept: boolean },
): BookingBreakdownsView['dates'][number] => ({
  occurrenceId: row.id,
  localStart: row.localStart,
  localEnd: row.localEnd,
  room: { id: room.id, name: room.name },
  breakdownIds: breakdowns.map(({ id }) => id),
  needs: [...needs],
  isKept,
  offers: [...offers],
});

const acknowledgedView = async (
  reader: Reader,
  acknowledged: Acknowledgement | null,
  timeZone: string,
): Promise<BookingBreakdownsView['acknowledged']> => {
  if (!acknowledged) return null;
  const names = await users.namesOf(reader, [acknowledged.byId]);
  return {
    at: isoInstant(acknowledged.at),
    localAt: localOf(acknowledged.at, timeZone),
    by: names.get(acknowledged.byId) ?? null,
  };
};

/** @throws AppError `booking.not-found` */
export const showBookingBreakdowns = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
): Promise<BookingBreakdownsView> => {
  const catalogue = await deps.catalogue(deps.db);
  const booking = await bookingFor(deps.db, catalogue, actor, 'booking.see', idOrCode);
  const occurrences = await bookings.occurrencesOf(deps.db, [booking.id]);
  const [first, ...others] = sufferingDates(catalogue, booking, occurrences, deps.clock.now());
  if (!first) return nothing;
  const dates = [first, ...others] as const;
  const { ofDates, together, elsewhere, isAutomatic } = await offersFor(deps, catalogue, booking, [...dates]);
  const handles = can(actor, 'booking.handle', subjectOf(booking, catalogue));
  // What only waits has no approval to lose.
  const keeps = (room: CatalogueRoom, { row }: SufferingDate) =>
    handles || row.state === 'requested' || isAutomatic(room);
  const told = await toldByKey(deps.db, pairsOf(dates));
  const breakdowns = new Map(dates.flatMap((date) => date.breakdowns.map((each) => [each.id, { each, date }])));
  return {
    breakdowns: [...breakdowns.values()].map(({ each, date }) => breakdownView(each, date.room.site)),
    dates: dates.map((date, index) =>
      dateView(date, {
        offers: (ofDates[index] ?? []).map((offer) =>
          offerView(offer, keeps(catalogue.room(offer.roomId) ?? date.room, date)),
        ),
        isKept: acknowledgementOf(pairsOf([date]), told) !== null,
      }),
    ),
    acknowledged: await acknowledgedView(deps.db, acknowledgementOf(pairsOf(dates), told), first.room.site.timeZone),
    together: together.map((room) => ({
      roomId: room.id,
      roomName: room.name,
      keepsApproval: dates.every((date) => keeps(room, date)),
    })),
    elsewhere: elsewhere.map(({ id, code, name, site }) => ({
      roomId: id,
      roomCode: code,
      roomName: name,
      siteName: site.name,
    })),
  };
};
