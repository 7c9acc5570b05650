/** What every displacement must come with: its reason, and a word where somebody is told late. */
import { displacementNoticeDays, firstDateWithNotice, isExemptFromNotice } from '../../shared/closures/notice.ts';
import type { ClosureKind, DisplacementDecision } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { dateOf, type LocalDate } from '../../shared/time.ts';
import type { DateInWay } from './dates-in-way.ts';

export type Decisions = ReadonlyMap<DateInWay, DisplacementDecision>;

/** The decisions about dates that are in the way; what has left the way meanwhile needs none any more. */
export const decisionsFor = (
  dates: readonly DateInWay[],
  decided: readonly DisplacementDecision[] | undefined,
): Decisions => {
  const byId = new Map((decided ?? []).map((each) => [each.occurrenceId, each]));
  return new Map(
    dates.flatMap((date) => {
      const decision = byId.get(date.row.id);
      return decision ? [[date, decision] as const] : [];
    }),
  );
};

/** The first date with full notice; none where the cause cannot wait. */
export const noticeFrom = (today: LocalDate, kind: ClosureKind | undefined): LocalDate | undefined =>
  isExemptFromNotice(kind) ? undefined : firstDateWithNotice(today);

export interface OrderFields {
  reason?: string | undefined;
  acceptsShortNotice?: boolean | undefined;
}

/**
 * @returns how many dates are told of later than the notice period asks
 * @throws AppError `displacement.reason-required`, `displacement.short-notice`
 */
export const checkOrder = (
  decisions: Decisions,
  { reason, acceptsShortNotice }: OrderFields,
  from: LocalDate | undefined,
): number => {
  if (decisions.size === 0) return 0;
  if (!reason) throw new AppError('displacement.reason-required', { path: 'reason' });
  const late = [...decisions.keys()].filter(
    ({ row }) => from !== undefined && row.state === 'approved' && dateOf(row.localStart) < from,
  ).length;
  if (late > 0 && !acceptsShortNotice)
    throw new AppError('displacement.short-notice', {
      path: 'acceptsShortNotice',
      values: { count: late, days: displacementNoticeDays },
    });
  return late;
};
