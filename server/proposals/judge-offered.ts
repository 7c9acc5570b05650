/** Whether a booking's dates could be where they are offered: the one conflict rule, with the organisation's standing. */

import type { Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import type { Instant } from '../../shared/time.ts';
import { judgeUses } from '../bookings/judge-uses.ts';
import type { OpenBooking } from '../bookings/open-for-writing.ts';
import { markMeetingOwn } from '../bookings/own-dates.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Placement } from './make-proposal.ts';

/**
 * Judges every placement, in the order given.
 * @param at whose rules of lead time and horizon hold: what was offered in time is in time when it is answered
 * @param held occurrences whose claims do not count: what is held for these very dates
 */
export const judgeOffered = async (
  tx: Tx,
  open: OpenBooking,
  placements: readonly Placement[],
  { at, held = [] }: { at: Instant; held?: readonly string[] },
): Promise<Judgement[]> => {
  const { booking, catalogue } = open;
  const organisation = (await organisations.find(tx, booking.organisationId)) as OrganisationRow;
  const standing = await standingOf(tx, catalogue.region, organisation, at);
  const judged = await judgeUses(tx, placements, {
    now: at,
    bookingId: booking.id,
    ownOccurrences: [...placements.map(({ row }) => row.id), ...held],
    organisationId: organisation.id,
    priorityClass: standing.priorityClass?.code ?? null,
    participants: booking.participants,
  });
  return markMeetingOwn(open, new Set(placements.map(({ row }) => row.id)), placements, judged);
};
