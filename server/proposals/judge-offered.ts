/** Whether a booking's dates could be where they are offered: the one conflict rule, with the organisation's standing. */

import type { Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { canBeAsked, claimSpan, type Judgement, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import type { Instant } from '../../shared/time.ts';
import type { RoomUse } from '../bookings/hold-rooms.ts';
import { judgeUses, type Use } from '../bookings/judge-uses.ts';
import { type OpenBooking, useOf } from '../bookings/open-for-writing.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Placement } from './make-proposal.ts';

/** Busy is also what meets a date of the same booking that waits elsewhere and stays there. */
const meetsOwn = ({ catalogue, occurrences }: OpenBooking, placements: readonly Placement[], use: Use): boolean => {
  const placed = new Set(placements.map(({ row }) => row.id));
  const spaced = ({ room, start, end }: RoomUse | Use) => ({
    ...claimSpan({ start, end }, room.policy.turnaroundMinutes),
    spaceIds: room.spaceIds,
  });
  return occurrences
    .filter(({ id, state }) => state === 'requested' && !placed.has(id))
    .some((row) => overlappingThemselves([spaced(useOf(catalogue, row)), spaced(use)]).size > 0);
};

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
  return placements.map((placement, index) => {
    const judgement = judged[index] as Judgement;
    const isOwn = canBeAsked(judgement) && meetsOwn(open, placements, placement);
    return isOwn ? { status: 'busy', reason: 'busy', competitors: judgement.competitors } : judgement;
  });
};
