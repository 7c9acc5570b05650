/** Which dates a cancellation means, so that it can say so before it is sent. Pure. */
import { type CancelReason, organisersOwn, otherReason, ownersOwn } from '../../shared/bookings/cancel-rules.ts';
import type { CancelRequest, ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';

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

/** With it staff who were called cancel for the organisation. */
export const askedForIt: CancelReason = 'organiser';

/** Why a booker, or the owner of the room, would cancel, of all reasons that there are. */
export const reasonsFor = (all: readonly CancelReason[], isStaff: boolean): readonly CancelReason[] =>
  all.filter((reason) =>
    isStaff ? reason === askedForIt || !organisersOwn.includes(reason) : !ownersOwn.includes(reason),
  );

/** Longest reason in own words. */
export const longestReason = 200;

/** The reason as it is sent: own words, if there are any, say more than "other". */
export const reasonSent = (reason: CancelReason, words: string): CancelRequest['reason'] =>
  reason === otherReason && words.trim() !== '' ? words.trim() : reason;
