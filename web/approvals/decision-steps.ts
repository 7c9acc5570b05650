/** A decision as the messages that carry it to the service. */
import type { DecisionRequest, DenyReason } from '../../shared/approvals/schemas.ts';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import type { Consequences } from './consequences.ts';

const idsOf = (dates: readonly OccurrenceView[]): string[] => dates.map(({ id }) => id);

/**
 * Approves what can be given and denies what others hold by now, since that can only be denied. The dates are always
 * named: a decision never reaches further than what was seen when it was made.
 * @param toOthers what is said to those who lose dates
 */
export const approvalSteps = (
  { granted, taken, late, lost }: Consequences,
  message: string,
  toOthers = '',
): DecisionRequest[] => [
  {
    decision: 'approve',
    occurrenceIds: idsOf([...late, ...granted]),
    denyCompeting: lost > 0,
    ...(message !== '' && { message }),
    ...(lost > 0 && toOthers !== '' && { competingMessage: toOthers }),
  },
  ...(taken.length > 0 ? [denialStep(idsOf(taken), 'CONFLICT', '')] : []),
];

export const denialStep = (occurrenceIds: string[], reasonCode: DenyReason, message: string): DecisionRequest => ({
  decision: 'deny',
  occurrenceIds,
  reasonCode,
  denyCompeting: false,
  ...(message !== '' && { message }),
});

/** A question is about the whole request. */
export const questionStep = (message: string): DecisionRequest => ({
  decision: 'request_info',
  message,
  denyCompeting: false,
});
