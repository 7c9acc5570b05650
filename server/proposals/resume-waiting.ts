/**
 * What waited for an answer goes on where an offer ended otherwise: by a closure over the offered place, or a change of
 * its dates. Nothing stays stuck, whoever ended it.
 */

import * as bookings from '../../db/bookings.ts';
import * as requests from '../../db/waiting-requests.ts';
import * as waits from '../../db/waits.ts';
import { startClock } from '../bookings/answer-clock.ts';
import type { Dependencies } from '../dependencies.ts';

/** Promised answers run again where nothing is asked any more, and dates stand in line again that nothing is held for. */
export const resumeWaiting = async (deps: Dependencies): Promise<void> => {
  const catalogue = await deps.catalogue(deps.db);
  const siteIds = catalogue.sites.map(({ id }) => id);
  const stopped = await requests.stoppedWithoutOffer(deps.db, siteIds);
  const offered = await waits.offeredNothing(deps.db);
  if (stopped.length + offered.length === 0) return;
  await deps.db.write(async (tx) => {
    for (const { id } of await requests.stoppedWithoutOffer(tx, siteIds)) {
      const booking = await bookings.find(tx, id);
      if (booking) await startClock(tx, await deps.catalogue(tx), booking, deps.clock.now());
    }
    const ids = (await waits.offeredNothing(tx)).map(({ id }) => id);
    await waits.update(tx, ids, { state: 'waiting', proposalId: null });
  });
};
