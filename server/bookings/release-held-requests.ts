/** A request may hold its slot only until its promised answer day; after that it competes like any other. */
import * as bookings from '../../db/bookings.ts';
import * as requests from '../../db/waiting-requests.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { holdsSlot, releaseRooms, wishForRooms } from './hold-rooms.ts';
import { useOf } from './open-for-writing.ts';

/** More than any house leaves unanswered; the rest is taken the next time. */
const batch = 200;

/** Turns the overdue requests' claims into wishes. Doing so again changes nothing. */
export const releaseHeldRequests = (deps: Pick<Dependencies, 'db' | 'clock' | 'catalogue'>): Promise<void> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const siteIds = catalogue.sites.filter(({ rooms }) => rooms.some(holdsSlot)).map(({ id }) => id);
    const promisedBefore = dateIn(deps.clock.now(), catalogue.region.timeZone);
    const { rows } = await requests.waiting(tx, { siteIds, promisedBefore }, { limit: batch });
    const dates = await bookings.occurrencesOf(
      tx,
      rows.map(({ id }) => id),
    );
    const waiting = dates.filter(({ state }) => state === 'requested');
    await releaseRooms(
      tx,
      waiting.map(({ id }) => id),
    );
    await wishForRooms(
      tx,
      waiting.map((row) => useOf(catalogue, row)),
    );
  });
