/** Which dates a cancellation means, so that it can say so before it is sent. Pure. */
import type { CancelRequest, ChangeScope, OccurrenceView } from '../../shared/bookings/schemas.ts';

/** Asked for or approved, and not yet held. */
export const liveDates = (occurrences: readonly OccurrenceView[]): OccurrenceView[] =>
  occurrences.filter(({ state }) => state === 'requested' || state === 'approved');

/** The live dates of a scope; `named` is the date it starts from. */
export const datesInScope = (
  occurrences: readonly OccurrenceView[],
  scope: ChangeScope,
  named: OccurrenceView | undefined,
): OccurrenceView[] => {
  const live = liveDates(occurrences);
  if (scope === 'all' || !named) return live;
  return live.filter(({ id, start }) => (scope === 'occurrence' ? id === named.id : start >= named.start));
};

/** The scopes worth offering: those that mean something else than a narrower one. */
export const scopesFor = (
  occurrences: readonly OccurrenceView[],
  named: OccurrenceView | undefined,
): readonly ChangeScope[] => {
  if (!named) return ['all'];
  const count = (scope: ChangeScope) => datesInScope(occurrences, scope, named).length;
  const scopes: ChangeScope[] = ['occurrence'];
  if (count('following') > 1) scopes.push('following');
  if (count('all') > count('following')) scopes.push('all');
  return scopes;
};

const organiserReasons = ['organiser', 'illness', 'too-few', 'moved', 'other'] as const;
const ownerReasons = ['owner-need', 'maintenance', 'epidemic', 'emergency', 'moved', 'other'] as const;
export type CancelReason = (typeof organiserReasons)[number] | (typeof ownerReasons)[number];

/** Why a booker, or the owner of the room, would cancel. */
export const reasonsFor = (isStaff: boolean): readonly CancelReason[] => (isStaff ? ownerReasons : organiserReasons);

/** Longest reason in own words. */
export const longestReason = 200;

/** The reason as it is sent: own words, if there are any, say more than "other". */
export const reasonSent = (reason: CancelReason, words: string): CancelRequest['reason'] =>
  reason === 'other' && words.trim() !== '' ? words.trim() : reason;
