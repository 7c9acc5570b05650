/** The organisation answers what staff offered, or what became free for a date in line: all of it, some, or nothing. */

import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { ProposalAnswer } from '../../shared/proposals/schemas.ts';
import { startClock } from '../bookings/answer-clock.ts';
import { zoneOf } from '../bookings/asked-dates.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { refuseConflicts } from '../bookings/refuse-conflicts.ts';
import { viewOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { takeFreed } from '../waiting/take-freed.ts';
import { type Answering, answerDetails } from './answering.ts';
import { askAgain } from './ask-again.ts';
import { closeProposal } from './close-proposal.ts';
import { judgeOffered } from './judge-offered.ts';
import type { Placement } from './make-proposal.ts';
import { type OpenProposal, openProposal, placementsOf } from './open-proposal.ts';
import { tellOfferer } from './tell-offerer.ts';

/** @throws AppError `occurrence.not-found`: a date that is not, or no longer, offered */
const acceptedOf = (open: OpenProposal, answer: ProposalAnswer): Placement[] => {
  if (!answer.accept) return [];
  const offered = placementsOf(open.catalogue, open.standIns, open.occurrences);
  const wanted = answer.occurrenceIds;
  if (wanted === undefined) return offered;
  const chosen = offered.filter(({ row }) => wanted.includes(row.id));
  if (chosen.length < new Set(wanted).size) throw new AppError('occurrence.not-found', { path: 'occurrenceIds' });
  return chosen;
};

/**
 * What is held cannot have been given to others, but the house may have closed meanwhile, or the event have grown.
 * @throws AppError `booking.conflict`
 */
const refuseImpossible = async (tx: Tx, open: OpenProposal, accepted: readonly Placement[]): Promise<void> => {
  if (accepted.length === 0) return;
  const held = open.standIns.map(({ id }) => id);
  refuseConflicts(accepted, await judgeOffered(tx, open, accepted, { at: open.proposal.madeAt, held }));
};

/** Staff offered it, and that is the approval: its decision is theirs. */
const recordApproval = async ({ deps, tx, actor, open, accepted }: Answering): Promise<void> => {
  const { booking, proposal } = open;
  await bookings.insertDecision(tx, {
    id: deps.newId(),
    bookingId: booking.id,
    decision: 'approve',
    message: proposal.message,
    occurrenceIds: accepted.map(({ row }) => row.id),
    decidedBy: proposal.madeById ?? actor.userId,
    decidedAt: deps.clock.now(),
  });
};

const takeOffer = async (answering: Answering): Promise<BookingRow> => {
  const { deps, tx, actor, open, accepted, message } = answering;
  const { catalogue, booking, proposal, standIns } = open;
  const now = deps.clock.now();
  const ids = new Set(accepted.map(({ row }) => row.id));
  const state = ids.size > 0 ? 'accepted' : 'declined';
  const end = { state, at: now, byId: actor.userId, answer: message, accepted: ids, becomes: 'approved' } as const;
  await closeProposal(tx, catalogue, proposal, end);
  const others = standIns.flatMap(({ standsForId }) => standsForId ?? []).filter((id) => !ids.has(id));
  await askAgain(tx, catalogue, others);
  if (ids.size > 0) await recordApproval(answering);
  const moved = ids.size > 0 ? { zone: zoneOf(open), now } : undefined;
  const saved = await startClock(tx, catalogue, await saveBooking(tx, booking, { moved }), now);
  await recordEvent(deps, tx, actor, saved, `offer-${state}`, answerDetails(saved, answering));
  await tellOfferer(deps, tx, proposal);
  return saved;
};

/**
 * Of an offer, accepted dates are approved at once and the others go on waiting; of what became free, accepted dates
 * are decided as a request is, and the others leave the line.
 * @throws AppError `proposal.not-found`, `access.forbidden`, `proposal.closed`, `proposal.expired`,
 *   `occurrence.not-found`, `booking.conflict`
 */
export const answerOffer = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  answer: ProposalAnswer,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openProposal(deps, tx, actor, id, answer.accept ? 'accept' : 'decline');
    const accepted = acceptedOf(open, answer);
    await refuseImpossible(tx, open, accepted);
    const answering = { deps, tx, actor, open, accepted, message: answer.message || null };
    const saved = await (open.proposal.kind === 'freed' ? takeFreed(answering) : takeOffer(answering));
    return viewOf(deps, tx, saved, actor, language);
  });
