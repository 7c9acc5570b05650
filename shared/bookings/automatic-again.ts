/**
 * A request of the past before other conditions of its room. Pure. What nobody can know any more is taken as it was found
 * when the request came, from the reasons that were kept with it: whether the organisation was verified, who else had asked
 * for the time, what the room lacked, whether somebody was oriented. What would have followed, others who then had found the
 * time taken, is not guessed.
 */
import { type AutomaticInput, type QueueReason, type QueueReasonCode, queueReasonsOf } from './automatic.ts';

/** What is known of the request today; the rest comes from the reasons of then. */
export type PastRequest = Pick<
  AutomaticInput,
  'rooms' | 'priorityClass' | 'participants' | 'dates' | 'longestMinutes' | 'times' | 'wheelchairUsers'
>;

/** Reasons that the conditions do not look into, and such as were kept before it was noted what the rooms lacked. */
const keptAsTheyWere = ({ code, mismatches }: QueueReason): boolean =>
  code === 'orientation' || (code === 'accessibility' && mismatches === undefined);

/** @param then the reasons that were found when it was asked; none where it was approved at once */
export const queueReasonsAgain = (request: PastRequest, then: readonly QueueReason[]): QueueReason[] => {
  const of = (code: QueueReasonCode) => then.find((reason) => reason.code === code);
  return [
    ...queueReasonsOf({
      ...request,
      organisationVerified: of('organisation-not-verified') === undefined,
      competingDates: of('competing') === undefined ? 0 : Number(of('competing')?.values?.count ?? 1),
      mismatches: of('accessibility')?.mismatches ?? [],
    }),
    ...then.filter(keptAsTheyWere),
  ];
};
