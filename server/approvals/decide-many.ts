/** One decision on several requests, each in a transaction of its own. What cannot be decided unseen is left, with why. */

import type { DecisionsRequest, DecisionsView } from '../../shared/approvals/schemas.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import { mismatchesWith } from '../bookings/room-mismatches.ts';
import type { Dependencies } from '../dependencies.ts';
import { refusalWords } from '../http/errors.ts';
import { decideWithin, type Guard } from './decide-booking.ts';

/** Who approves many at once has not looked at each: what asks for a look is left. What is taken or contested is refused anyway. */
const isSafe =
  (now: number): Guard =>
  async (_tx, open, chosen) => {
    if (open.booking.state === 'info_needed') throw new AppError('decision.answer-awaited');
    if (chosen.some(({ startAt }) => startAt <= now)) throw new AppError('booking.past');
    const uses = chosen.map((row) => useOf(open.catalogue, row));
    const { parts, needs, wheelchairUsers } = open.booking;
    const lacking = mismatchesWith(parts, uses, eventNeedsOf(needs, wheelchairUsers));
    if (lacking.length > 0) throw new AppError('decision.needs-look');
  };

/**
 * A reason that is missing is refused as a whole, before anything is decided: it is wrong for all of them.
 * @throws AppError `access.forbidden`, `decision.reason-required`, `decision.message-required`
 */
export const decideMany = async (
  deps: Dependencies,
  actor: Actor,
  { bookingIds, decision, reasonCode, message }: DecisionsRequest,
  language: Language,
): Promise<DecisionsView> => {
  authorise(actor, 'approvals.see');
  if (decision === 'deny' && reasonCode === undefined)
    throw new AppError('decision.reason-required', { path: 'reasonCode' });
  if (decision === 'deny' && reasonCode === 'OTHER' && !message)
    throw new AppError('decision.message-required', { path: 'message' });
  const guard = decision === 'approve' ? isSafe(deps.clock.now()) : undefined;
  const items: DecisionsView['items'] = [];
  for (const bookingId of new Set(bookingIds)) {
    const one = { decision, denyCompeting: false, ...(reasonCode && { reasonCode }), ...(message && { message }) };
    try {
      await deps.db.write((tx) => decideWithin({ deps, tx, actor }, bookingId, one, guard));
      items.push({ bookingId, done: true, code: null, text: null });
    } catch (error) {
      // A fault is a fault; a refusal concerns this one only.
      const refusal = refusalWords(error, language);
      if (!refusal) throw error;
      items.push({ bookingId, done: false, ...refusal });
    }
  }
  return { items };
};
