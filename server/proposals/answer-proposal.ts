/** Answers to proposals: whoever made one, the other side answers, each kind by its own rules. */

import * as proposals from '../../db/proposals.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { ProposalKind } from '../../shared/proposals/proposal.ts';
import type { ProposalAnswer } from '../../shared/proposals/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { answerChange, withdrawChange } from './answer-change.ts';
import { answerOffer } from './answer-offer.ts';
import { withdrawOffer } from './withdraw-offer.ts';

type Answer = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  answer: ProposalAnswer,
  language: Language,
) => Promise<BookingView>;
type Withdraw = (deps: Dependencies, actor: Actor, id: string, language: Language) => Promise<BookingView>;

/** Each opens the proposal in its own transaction, and asks there who may answer it. */
const answers: Partial<Record<ProposalKind, Answer>> = {
  change: answerChange,
  offer: answerOffer,
  freed: answerOffer,
};

/** What became free is nobody's to take back. */
const withdrawals: Partial<Record<ProposalKind, Withdraw>> = { change: withdrawChange, offer: withdrawOffer };

const kindOf = async ({ db }: Dependencies, id: string): Promise<ProposalKind> =>
  ((await proposals.find(db, id)) ?? refuse('proposal.not-found')).kind;

/** @throws AppError `proposal.not-found`, and what the kind's answer throws */
export const answerProposal: Answer = async (deps, actor, id, answer, language) =>
  (answers[await kindOf(deps, id)] ?? refuse('proposal.not-found'))(deps, actor, id, answer, language);

/** @throws AppError `proposal.not-found`, and what the kind's withdrawal throws */
export const withdrawProposal: Withdraw = async (deps, actor, id, language) =>
  (withdrawals[await kindOf(deps, id)] ?? refuse('proposal.not-found'))(deps, actor, id, language);
