/**
 * Until when a date may be cancelled without that being late. Later it still may, until it begins (others close their
 * doors then, or ten minutes into the time): a room given back an hour before is better than one that stands empty. It is
 * only remembered, and no machine punishes for it (hallintolaki 53 e).
 */
import type { CancelDeadline } from '../region/rules.ts';
import type { Instant, LocalDateTime } from '../time.ts';
import { instantOf } from '../wall-clock.ts';
import { cancelUntil } from './cancel-rules.ts';

/** A date in the zone of its house. */
export interface DatedStart {
  localStart: LocalDateTime;
  startAt: Instant;
}

/** The deadline as an instant, by the clock of the house; a time that the clock skips moves forward by the gap. */
export const cancelDeadlineAt = (
  { localStart, startAt }: DatedStart,
  deadline: CancelDeadline,
  zone: string,
): Instant => Math.min(instantOf(cancelUntil(localStart, deadline), zone).instant, startAt);

/** The minute of the deadline is still in time. */
export const isLateAt = (now: Instant, date: DatedStart, deadline: CancelDeadline, zone: string): boolean =>
  now > cancelDeadlineAt(date, deadline, zone);
