/** Staff answer a change that the organisation asked for: all of its dates, some, or none; or it is taken back. */

import * as bookings from '../../db/bookings.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { ProposalAnswer } from '../../shared/proposals/schemas.ts';
import { isoInstant } from '../../shared/time.ts';
import { zoneOf } from '../bookings/asked-dates.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { refuseConflicts } from '../bookings/refuse-conflicts.ts';
import { viewOf } from '../bookings/show-booking.ts';
import { checkCode } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Answering, answerDetails } from './answering.ts';
import { closeProposal } from './close-proposal.ts';
import { judgeOffered } from './judge-offered.ts';
import type { Placement } from './make-proposal.ts';
import { openProposal, placementsOf } from './open-proposal.ts';
import { tellDeclined } from './tell-declined.ts';

/**
 * Who takes the places meanwhile has them; who else waits for them is decided about first.
 * @throws AppError `booking.past`, `booking.conflict`, `booking.competing`
 */
const refuseImpossible = async ({ deps, tx, open, accepted }: Answering): Promise<void> => {
  const now = deps.clock.now();
  if (accepted.some(({ row, start }) => row.startAt <= now || start <= now)) throw new AppError('booking.past');
  const held = open.standIns.map(({ id }) => id);
  const judged = await judgeOffered(tx, open, accepted, { at: open.proposal.madeAt, held });
  refuseConflicts(accepted, judged);
  const competing = accepted
    .filter((_, index) => judged[index]?.status === 'competing')
    .map(({ row, localStart, start, end }) => ({
      date: localStart.slice(0, 10),
      start: isoInstant(start),
      end: isoInstant(end),
      occurrenceId: row.id,
      reason: 'competing',
    }));
  if (competing.length > 0)
    throw new AppError('booking.competing', { values: { count: competing.length }, extra: { competing } });
};

const accept = async (answering: Answering) => {
  const { deps, tx, actor, open, accepted, message } = answering;
  await refuseImpossible(answering);
  const at = deps.clock.now();
  const ids = accepted.map(({ row }) => row.id);
  await closeProposal(tx, open.catalogue, open.proposal, {
    state: 'accepted',
    at,
    byId: actor.userId,
    answer: message,
    accepted: new Set(ids),
    becomes: 'approved',
  });
  await bookings.insertDecision(tx, {
    id: deps.newId(),
    bookingId: open.booking.id,
    decision: 'approve',
    message,
    occurrenceIds: ids,
    decidedBy: actor.userId,
    decidedAt: at,
  });
  const saved = await saveBooking(tx, open.booking, { moved: { zone: zoneOf(open), now: at } });
  await recordEvent(deps, tx, actor, saved, 'change-accepted', answerDetails(saved, answering));
  return saved;
};

/** @throws AppError `decision.reason-required`, `decision.message-required`, `code.unknown` */
const decline = async ({ deps, tx, actor, open, message }: Answering, reasonCode: string | undefined) => {
  if (reasonCode === undefined) throw new AppError('decision.reason-required', { path: 'reasonCode' });
  checkCode(open.catalogue.codes.denyReason, reasonCode, 'reasonCode');
  if (reasonCode === 'OTHER' && !message) throw new AppError('decision.message-required', { path: 'message' });
  const end = { state: 'declined', at: deps.clock.now(), byId: actor.userId, answer: message, reasonCode } as const;
  await closeProposal(tx, open.catalogue, open.proposal, end);
  const saved = await saveBooking(tx, open.booking);
  const count = open.standIns.length;
  const proposalId = open.proposal.id;
  await tellDeclined(deps, tx, actor, saved, { count, proposalId, reasonCode, message });
  return saved;
};

/** @throws AppError `occurrence.not-found`: a date that is not, or no longer, part of what was asked */
const acceptedOf = (asked: readonly Placement[], { occurrenceIds }: ProposalAnswer): readonly Placement[] => {
  if (occurrenceIds === undefined) return asked;
  const chosen = asked.filter(({ row }) => occurrenceIds.includes(row.id));
  if (chosen.length < new Set(occurrenceIds).size)
    throw new AppError('occurrence.not-found', { path: 'occurrenceIds' });
  return chosen;
};

/**
 * Accepted dates take their new places and stay approved; the others stay where they are.
 * @throws AppError `proposal.not-found`, `access.forbidden`, `proposal.closed`, `occurrence.not-found`, `booking.past`,
 *   `booking.conflict`, `booking.competing`, `decision.reason-required`, `decision.message-required`, `code.unknown`
 */
export const answerChange = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  answer: ProposalAnswer,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openProposal(deps, tx, actor, id, answer.accept ? 'accept' : 'decline');
    const asked = placementsOf(open.catalogue, open.standIns, open.occurrences);
    const accepted = answer.accept ? acceptedOf(asked, answer) : [];
    const answering = { deps, tx, actor, open, accepted, message: answer.message || null };
    const saved = await (answer.accept ? accept(answering) : decline(answering, answer.reasonCode));
    return viewOf(deps, tx, saved, actor, language);
  });

/**
 * The organisation takes its question back; its dates stay where they are.
 * @throws AppError `proposal.not-found`, `access.forbidden`, `proposal.closed`
 */
export const withdrawChange = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const { catalogue, booking, proposal, standIns } = await openProposal(deps, tx, actor, id, 'withdraw');
    await closeProposal(tx, catalogue, proposal, { state: 'withdrawn', at: deps.clock.now(), byId: actor.userId });
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, actor, saved, 'change-withdrawn', { count: standIns.length, proposalId: id });
    return viewOf(deps, tx, saved, actor, language);
  });
