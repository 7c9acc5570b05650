/** Staff take an offer back before it is answered. */

import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { startClock } from '../bookings/answer-clock.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { viewOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { askAgain } from './ask-again.ts';
import { closeProposal } from './close-proposal.ts';
import { openProposal } from './open-proposal.ts';

/**
 * The place is free again, the dates go on waiting, and the promised answer runs.
 * @throws AppError `proposal.not-found`, `access.forbidden`, `proposal.closed`, `proposal.expired`
 */
export const withdrawOffer = (deps: Dependencies, actor: Actor, id: string, language: Language): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const { catalogue, booking, proposal, standIns } = await openProposal(deps, tx, actor, id, 'withdraw');
    const now = deps.clock.now();
    await closeProposal(tx, catalogue, proposal, { state: 'withdrawn', at: now, byId: actor.userId });
    await askAgain(
      tx,
      catalogue,
      standIns.flatMap(({ standsForId }) => standsForId ?? []),
    );
    const saved = await startClock(tx, catalogue, await saveBooking(tx, booking), now);
    await recordEvent(deps, tx, actor, saved, 'offer-withdrawn', { count: standIns.length, proposalId: id });
    return viewOf(deps, tx, saved, actor, language);
  });
