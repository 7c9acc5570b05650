/** All or nothing: a series is refused with every date that cannot be had. */
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import { AppError } from '../../shared/errors.ts';
import { isoInstant } from '../../shared/time.ts';
import type { Use } from './judge-uses.ts';

/** @throws AppError `booking.conflict` with every date that cannot be had; when, never who */
export const refuseConflicts = (uses: readonly Use[], judged: readonly Judgement[]): void => {
  const conflicts = uses.flatMap((use, index) => {
    const judgement = judged[index] as Judgement;
    if (canBeAsked(judgement)) return [];
    return {
      date: use.localStart.slice(0, 10),
      start: isoInstant(use.start),
      end: isoInstant(use.end),
      reason: judgement.reason ?? judgement.status,
    };
  });
  if (conflicts.length > 0)
    throw new AppError('booking.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
};
