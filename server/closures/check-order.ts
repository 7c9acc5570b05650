/** What every displacement must come with: its reason, and a word where somebody is told late. */
import type { Notice } from '../../shared/closures/notice.ts';
import type { DisplacementDecision } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { dateOf } from '../../shared/time.ts';
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
  { days, from }: Notice,
): number => {
  if (decisions.size === 0) return 0;
  if (!reason) throw new AppError('displacement.reason-required', { path: 'reason' });
  const late = [...decisions.keys()].filter(
    ({ row }) => from !== undefined && row.state === 'approved' && dateOf(row.localStart) < from,
  ).length;
  if (late > 0 && !acceptsShortNotice)
    throw new AppError('displacement.short-notice', {
      path: 'acceptsShortNotice',
      values: { count: late, days },
    });
  return late;
};
