/** How long before its date somebody must know that she has to give way. Pure. */
import { addWorkingDays } from '../calendars/holidays.ts';
import type { LocalDate } from '../time.ts';
import type { ClosureKind } from './schemas.ts';

/** What cannot wait for anybody. */
const exemptKinds: readonly ClosureKind[] = ['urgent_repair', 'emergency', 'epidemic'];

export const isExemptFromNotice = (kind: ClosureKind | undefined): boolean =>
  kind !== undefined && exemptKinds.includes(kind);

/** The notice that is due before a date gives way. */
export interface Notice {
  /** The region's working days between the decision and the first date that gives way. */
  days: number;
  /** The first date that can give way with full notice; none where the cause cannot wait. */
  from: LocalDate | undefined;
}

/** What is due of a decision made today; `kind` where it is a closure. */
export const noticeOf = (today: LocalDate, days: number, kind: ClosureKind | undefined): Notice => ({
  days,
  from: isExemptFromNotice(kind) ? undefined : addWorkingDays(today, days),
});
