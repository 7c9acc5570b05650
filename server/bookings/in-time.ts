/** Until when a date can be cancelled without that being late, by the rule of the region and the clock of the house. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import { isLateAt } from '../../shared/bookings/cancel-deadline.ts';
import { cancelUntil } from '../../shared/bookings/cancel-rules.ts';
import type { InTimeView } from '../../shared/bookings/cancel-schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

const zoneOf = ({ region, room }: Catalogue, { roomId }: OccurrenceRow): string =>
  room(roomId)?.site.timeZone ?? region.timeZone;

/** A request that waits holds nothing, so that its withdrawal is never late. */
export const isCancelledLate = (catalogue: Catalogue, row: OccurrenceRow, now: Instant): boolean =>
  row.state === 'approved' && isLateAt(now, row, catalogue.region.cancelDeadline, zoneOf(catalogue, row));

/** Told of what is approved and has not begun; nothing of what cannot be cancelled late. */
export const inTimeOf = (catalogue: Catalogue, row: OccurrenceRow, now: Instant): InTimeView | undefined => {
  if (row.state !== 'approved' || row.startAt <= now) return undefined;
  const until = cancelUntil(row.localStart, catalogue.region.cancelDeadline);
  return { until, isOver: now > instantOf(until, zoneOf(catalogue, row)).instant };
};
