/**
 * A proposal: new places for dates of a booking, made by one side and answered by the other. Until it is answered the
 * dates keep what they have; what is proposed is held or wished for by occurrences that stand in for them.
 */
import type { LocalDateTime } from '../time.ts';

/**
 * `change`: the organisation asks, staff answer. `offer`: staff offer another room or time, the organisation answers.
 * `freed`: what a date waited for has become free, and is held for it for a while.
 */
export const proposalKinds = ['change', 'offer', 'freed'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** `overtaken`: something else happened to its dates first, so that there was nothing left to answer. */
export const proposalStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'overtaken'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Where a date is, or would be. Wall-clock times of the site's zone. */
export interface DatePlace {
  roomId: string;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

/** One date of a proposal, kept for the record when the stand-in is gone. */
export interface ProposedDate {
  occurrenceId: string;
  from: DatePlace;
  to: DatePlace;
  /** What became of it; null while the proposal is open. */
  answer: 'accepted' | 'declined' | null;
}
