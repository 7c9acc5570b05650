/** How much of a day is taken. Pure. */
import type { EmbedDay } from './public-calendar.ts';

export type Density = 'free' | 'partly' | 'full' | 'closed';

/** Less than this is no time that a group could use, in minutes. */
const leastUse = 30;

/**
 * Of one room's day or of all the rooms' in a house: `closed` when none is open at all, `full` when no half hour is
 * left in any, `free` when nothing is taken in any. What is only asked for is still to be had.
 */
export const densityOf = (days: readonly EmbedDay[]): Density => {
  const slots = days.flatMap((day) => day.slots.filter(({ kind }) => kind !== 'outside'));
  if (slots.every(({ kind }) => kind === 'closed')) return 'closed';
  const isLeft = slots.some(
    ({ kind, start, end }) => (kind === 'free' || kind === 'requested') && end - start >= leastUse,
  );
  if (!isLeft) return 'full';
  return slots.some(({ kind }) => kind === 'booked' || kind === 'closed') ? 'partly' : 'free';
};
