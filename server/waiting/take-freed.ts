/** The organisation answers for a date that became free: what it takes is decided as a request is. */

import type { BookingRow } from '../../db/bookings.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import * as waits from '../../db/waits.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { longestMinutes } from '../bookings/judge-uses.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { roomsInQuestion } from '../bookings/part-uses.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { mismatchesAt } from '../bookings/room-mismatches.ts';
import { type Answering, answerDetails } from '../proposals/answering.ts';
import { closeProposal } from '../proposals/close-proposal.ts';
import { standingOf } from '../region/standing-of.ts';
import { endWaits } from './end-waits.ts';

/** Why staff are to look at the accepted dates; nothing where they would have been approved at once. */
const reasonsOf = async ({ deps, tx, open, accepted }: Answering): Promise<QueueReason[]> => {
  const { booking, catalogue } = open;
  const organisation = (await organisations.find(tx, booking.organisationId)) as OrganisationRow;
  const standing = await standingOf(tx, catalogue.region, organisation, deps.clock.now());
  const event = eventNeedsOf(booking.needs, booking.wheelchairUsers);
  return queueReasonsOf({
    rooms: roomsInQuestion(accepted),
    organisationVerified: standing.right === 'automatic',
    priorityClass: standing.priorityClass?.code ?? null,
    participants: booking.participants,
    dates: accepted.length,
    longestMinutes: longestMinutes(accepted),
    times: accepted,
    mismatches: mismatchesAt(accepted, event),
    wheelchairUsers: event.wheelchairUsers,
    // Only what nobody had asked for was offered, and nobody could since.
    competingDates: 0,
  });
};

/** What the booking is told to be when its freed dates are decided, or wait for a decision. */
const columnsOf = (
  { deps, open: { booking, catalogue } }: Answering,
  reasons: readonly QueueReason[],
): Partial<BookingRow> => {
  if (reasons.length === 0) return booking.state === 'draft' ? { automatic: true } : {};
  const site = catalogue.site(booking.siteId);
  const today = dateIn(deps.clock.now(), site?.timeZone ?? catalogue.region.timeZone);
  const promised = site ? addWorkingDays(today, site.answerWorkingDays) : today;
  return { queueReasons: [...reasons], decideBy: booking.decideBy ?? promised };
};

/** The dates that are not taken leave the line. */
export const takeFreed = async (answering: Answering): Promise<BookingRow> => {
  const { deps, tx, actor, open, accepted, message } = answering;
  const { catalogue, booking, proposal } = open;
  const ids = new Set(accepted.map(({ row }) => row.id));
  const reasons = ids.size > 0 ? await reasonsOf(answering) : [];
  await closeProposal(tx, catalogue, proposal, {
    state: ids.size > 0 ? 'accepted' : 'declined',
    at: deps.clock.now(),
    byId: actor.userId,
    answer: message,
    accepted: ids,
    becomes: reasons.length === 0 ? 'approved' : 'requested',
  });
  const answered = await waits.ofProposal(tx, proposal.id);
  const taken = answered.filter(({ occurrenceId }) => ids.has(occurrenceId));
  const left = answered.filter(({ occurrenceId }) => !ids.has(occurrenceId));
  await waits.update(
    tx,
    taken.map(({ id }) => id),
    { state: 'taken' },
  );
  await endWaits(tx, left, 'withdrawn');
  const saved = await saveBooking(tx, booking, ids.size > 0 ? columnsOf(answering, reasons) : {});
  const event = reasons.length === 0 ? 'approved-automatically' : 'requested';
  const promise = saved.decideBy === null ? {} : { decideBy: saved.decideBy };
  if (ids.size > 0)
    await recordEvent(deps, tx, actor, saved, event, { ...answerDetails(saved, answering), ...promise });
  if (left.length > 0)
    await recordEvent(deps, tx, actor, saved, 'unqueued', { count: left.length, ...(message && { message }) });
  return saved;
};
