/** Requests that wait longer than was promised, and to whom they were brought. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { workingDaysBetween } from '../../shared/calendars/holidays.ts';
import { isoInstant, type LocalDate } from '../../shared/time.ts';

/** The audit action of bringing a late request to somebody else; its details hold who was told, by id. */
export const escalatedAction = 'booking.escalated';

/**
 * Working days since the promised day, at least 1 once it is over: a Saturday after it is late too. 0 while the
 * organisation is waited for.
 */
export const overdueDaysOf = (
  { decideBy, clockStoppedAt }: Pick<BookingRow, 'decideBy' | 'clockStoppedAt'>,
  today: LocalDate,
): number => {
  if (decideBy === null || clockStoppedAt !== null || decideBy >= today) return 0;
  return Math.max(1, workingDaysBetween(decideBy, today));
};

/** When and to whom the late request was brought; null while it was not. */
export const escalationOf = async (
  reader: Reader,
  { id, escalatedAt }: Pick<BookingRow, 'id' | 'escalatedAt'>,
): Promise<ApprovalView['escalation']> => {
  if (escalatedAt === null) return null;
  const row = (await audit.of(reader, 'booking', id)).findLast(({ action }) => action === escalatedAction);
  const ids = (row?.details.told ?? []) as string[];
  const names = await users.namesOf(reader, ids);
  return { at: isoInstant(escalatedAt), told: ids.flatMap((each) => names.get(each) ?? []) };
};
