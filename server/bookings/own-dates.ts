/** A booking's own dates stand in the way of its others. What is held says so by its claims; what only waits is seen here. */
import { canBeAsked, claimSpan, type Judgement, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import type { RoomUse } from './hold-rooms.ts';
import type { Use } from './judge-uses.ts';
import { type OpenBooking, useOf } from './open-for-writing.ts';
import { partUsesOf } from './part-uses.ts';

const spaced = ({ room, start, end }: RoomUse | Use) => ({
  ...claimSpan({ start, end }, room.policy.turnaroundMinutes),
  spaceIds: room.spaceIds,
});

/**
 * Busy is also what meets a date of the same booking that waits and stays where it is.
 * @param placed ids of the dates that do not stay: they are placed anew, or given up
 * @param judged of each use, in its order
 */
export const markMeetingOwn = (
  { catalogue, booking, occurrences }: OpenBooking,
  placed: ReadonlySet<string>,
  uses: readonly Use[],
  judged: readonly Judgement[],
): Judgement[] => {
  const spansOf = (use: RoomUse | Use) => [use, ...partUsesOf(booking.parts, use)].map(spaced);
  const staying = occurrences
    .filter(({ id, state }) => state === 'requested' && !placed.has(id))
    .flatMap((row) => spansOf(useOf(catalogue, row)));
  return uses.map((use, index) => {
    const judgement = judged[index] as Judgement;
    const spans = canBeAsked(judgement) ? spansOf(use) : [];
    const meets = staying.some((own) => spans.some((span) => overlappingThemselves([own, span]).size > 0));
    return meets ? { status: 'busy', reason: 'busy', competitors: judgement.competitors } : judgement;
  });
};
