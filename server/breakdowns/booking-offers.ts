/** Where the dates of a booking that suffer could be instead: rooms that suit its needs and are free on its dates. */
import type { BookingRow } from '../../db/bookings.ts';
import * as organisations from '../../db/organisations.ts';
import { type EventNeeds, eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { AlternativeView } from '../../shared/bookings/preview-schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { longestMinutes } from '../bookings/judge-uses.ts';
import { roomsInQuestion } from '../bookings/part-uses.ts';
import { mismatchesAt } from '../bookings/room-mismatches.ts';
import type { Dependencies } from '../dependencies.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { isOffered } from '../rooms/filter-rooms.ts';
import { alternativesFor, type Fit, mostOffers, roomsFreeOn } from '../rooms/find-alternatives.ts';
import type { AskedDate } from '../rooms/judge-rooms.ts';
import type { SufferingDate } from './suffering.ts';

/** What could be had instead of the dates that suffer. */
export interface BookingOffers {
  /** Of each date, in the order given. */
  ofDates: readonly (readonly AlternativeView[])[];
  /** Other rooms of the house for all of the dates, those first where the dates would stay approved. */
  together: readonly CatalogueRoom[];
  /** Rooms of other houses in the municipality for all of the dates. */
  elsewhere: readonly CatalogueRoom[];
  /** Whether dates would be approved by themselves in the room. */
  isAutomatic(room: CatalogueRoom): boolean;
}

interface Asker {
  fit: Fit & { participants: number; priorityClass: string | null };
  event: EventNeeds;
  organisationVerified: boolean;
}

const askerOf = async (
  { db }: Pick<Dependencies, 'db'>,
  { region }: Catalogue,
  booking: BookingRow,
  now: Instant,
): Promise<Asker> => {
  const organisation = await organisations.find(db, booking.organisationId);
  const standing = organisation && (await standingOf(db, region, organisation, now));
  const event = eventNeedsOf(booking.needs, booking.wheelchairUsers);
  return {
    event,
    fit: {
      needs: event.needs,
      wheelchairUsers: event.wheelchairUsers,
      participants: booking.participants,
      priorityClass: standing?.priorityClass?.code ?? null,
      parts: booking.parts,
    },
    organisationVerified: standing?.right === 'automatic',
  };
};

const askedDate = ({ row }: SufferingDate): AskedDate => ({
  localStart: row.localStart,
  localEnd: row.localEnd,
  start: row.startAt,
  end: row.endAt,
});

/** Every date's own offers, looked up room by room. */
const offersOfDates = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  dates: readonly SufferingDate[],
  fit: Fit,
): Promise<AlternativeView[][]> => {
  const offers = dates.map((): AlternativeView[] => []);
  for (const [room, indexes] of Map.groupBy(dates.keys(), (index) => (dates[index] as SufferingDate).room)) {
    const asked = indexes.map((index) => (dates[index] as SufferingDate).row);
    const [first] = asked;
    const own = first && { bookingId: first.bookingId, occurrenceIds: asked.map(({ id }) => id) };
    const found = await alternativesFor(deps, room, asked, { ...fit, own });
    indexes.forEach((index, i) => {
      offers[index] = found[i] ?? [];
    });
  }
  return offers;
};

const neighbours = (catalogue: Catalogue, { site }: CatalogueRoom): CatalogueRoom[] =>
  catalogue.rooms.filter(
    (room) =>
      room.site !== site &&
      room.site.municipality.code === site.municipality.code &&
      room.site.timeZone === site.timeZone &&
      isOffered(room),
  );

/** @param dates of one booking that suffer, in order of time; one at least */
export const offersFor = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  catalogue: Catalogue,
  booking: BookingRow,
  dates: readonly [SufferingDate, ...SufferingDate[]],
): Promise<BookingOffers> => {
  const now = deps.clock.now();
  const { fit, event, organisationVerified } = await askerOf(deps, catalogue, booking, now);
  const asked = dates.map(askedDate);
  const { room } = dates[0];
  const used = new Set(dates.map((date) => date.room));
  const isAutomatic = (other: CatalogueRoom): boolean =>
    queueReasonsOf({
      rooms: roomsInQuestion([{ room: other }]),
      organisationVerified,
      priorityClass: fit.priorityClass,
      participants: booking.participants,
      dates: asked.length,
      longestMinutes: longestMinutes(asked.map((date) => ({ ...date, room: other }))),
      times: asked,
      // What a room lacks that the dates are in already has been decided.
      mismatches: used.has(other)
        ? []
        : mismatchesAt(
            asked.map((date) => ({ ...date, room: other })),
            event,
          ),
      wheelchairUsers: event.wheelchairUsers,
      competingDates: 0,
    }).length === 0;
  const houseMates = room.site.rooms.filter((other) => !used.has(other));
  const together = await roomsFreeOn(deps.db, room, houseMates, asked, fit, now);
  const elsewhere = await roomsFreeOn(deps.db, room, neighbours(catalogue, room), asked, fit, now);
  return {
    ofDates: await offersOfDates(deps, dates, fit),
    together: together.toSorted((a, b) => Number(isAutomatic(b)) - Number(isAutomatic(a))).slice(0, mostOffers),
    elsewhere: elsewhere.slice(0, mostOffers),
    isAutomatic,
  };
};
