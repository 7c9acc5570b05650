/** How long before its date somebody must know that she has to give way. Pure. */
import { addWorkingDays } from '../calendars/holidays.ts';
import type { LocalDate } from '../time.ts';
import type { ClosureKind } from './schemas.ts';

/** Working days between the decision and the first date that gives way (terms of use of comparable services). */
export const displacementNoticeDays = 10;

/** What cannot wait for anybody. */
const exemptKinds: readonly ClosureKind[] = ['urgent_repair', 'emergency'];

export const isExemptFromNotice = (kind: ClosureKind | undefined): boolean =>
  kind !== undefined && exemptKinds.includes(kind);

/** The first date that can give way with full notice, decided today. */
export const firstDateWithNotice = (today: LocalDate): LocalDate => addWorkingDays(today, displacementNoticeDays);
