/** Staff offer waiting dates another room or another time. What is offered is held until it is answered. */

import * as claims from '../../db/claims.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { answerDeadline, usualAnswerDay } from '../../shared/proposals/answer-time.ts';
import type { OfferedDate, OfferRequest } from '../../shared/proposals/schemas.ts';
import { addLocalMinutes, dateOf, type Instant, isoInstant, localMinutesBetween } from '../../shared/time.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import { stopClock } from '../bookings/answer-clock.ts';
import { knownRoom, type OpenBooking, openForWriting, saveBooking, useOf } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { refuseConflicts } from '../bookings/refuse-conflicts.ts';
import { viewOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { judgeOffered } from './judge-offered.ts';
import { makeProposal, type Placement, wishInstead } from './make-proposal.ts';

/** A room of the same house: others have other staff, who would have to agree. */
const roomOfHouse = ({ catalogue, booking }: OpenBooking, roomId: string): CatalogueRoom => {
  const room = roomToBook(catalogue, roomId, 'dates');
  if (room.site.id !== booking.siteId) throw new AppError('resolution.other-site', { path: 'dates' });
  return room;
};

const placementOf = (open: OpenBooking, asked: OfferedDate, now: Instant): Placement => {
  const row =
    open.occurrences.find(({ id }) => id === asked.occurrenceId) ?? refuse('occurrence.not-found', { path: 'dates' });
  if (row.state !== 'requested') throw new AppError('booking.already-decided', { path: 'dates' });
  if (row.startAt <= now) throw new AppError('booking.past', { path: 'dates' });
  const room = asked.roomId === undefined ? knownRoom(open.catalogue, row.roomId) : roomOfHouse(open, asked.roomId);
  const localStart = asked.start ?? row.localStart;
  const localEnd = asked.end ?? addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
  const [start, end] = [localStart, localEnd].map((local) => instantOf(local, room.site.timeZone).instant) as [
    Instant,
    Instant,
  ];
  if (end <= start) throw new AppError('when.end-before-start', { path: 'dates' });
  if (room.id === row.roomId && start === row.startAt && end === row.endAt)
    throw new AppError('proposal.same-place', { path: 'dates' });
  return { row, room, localStart, localEnd, start, end };
};

/** @throws AppError `proposal.open`: something is proposed for one of the dates already */
const refuseProposed = async (tx: Tx, bookingId: string, placements: readonly Placement[]): Promise<void> => {
  const dates = new Set(placements.map(({ row }) => row.id));
  for (const { id } of await proposals.openOf(tx, [bookingId])) {
    const standIns = await proposals.standInsOf(tx, id);
    if (standIns.some(({ standsForId }) => dates.has(standsForId ?? '')))
      throw new AppError('proposal.open', { path: 'dates' });
  }
};

/**
 * What others have asked for is not given past them: their request is decided first.
 * @throws AppError `booking.competing`: which dates, never who
 */
const refuseAskedFor = (placements: readonly Placement[], judged: readonly Judgement[]): void => {
  const competing = placements.flatMap(({ row, localStart, start, end }, index) =>
    judged[index]?.status === 'competing'
      ? {
          date: dateOf(localStart),
          start: isoInstant(start),
          end: isoInstant(end),
          occurrenceId: row.id,
          reason: 'competing',
        }
      : [],
  );
  if (competing.length > 0)
    throw new AppError('booking.competing', { values: { count: competing.length }, extra: { competing } });
};

/** @throws AppError `proposal.answer-until`: a day that has passed */
const deadlineOf = (
  { catalogue, booking }: OpenBooking,
  placements: readonly Placement[],
  asked: OfferRequest['answerUntil'],
  now: Instant,
): Instant => {
  const timeZone = catalogue.site(booking.siteId)?.timeZone ?? catalogue.region.timeZone;
  if (asked !== undefined && asked < dateIn(now, timeZone))
    throw new AppError('proposal.answer-until', { path: 'answerUntil' });
  const starts = placements.flatMap(({ row, start }) => [row.startAt, start]);
  return answerDeadline(asked ?? usualAnswerDay(now, timeZone, catalogue.region.bookingRules), starts, timeZone);
};

/** The dates' own slots are given up where they held them: a date cannot hold two places. */
const giveUpSlots = async (tx: Tx, { catalogue }: OpenBooking, placements: readonly Placement[]): Promise<void> => {
  const rows = placements.map(({ row }) => row);
  const holders = await claims.holders(
    tx,
    rows.map(({ id }) => id),
  );
  await wishInstead(
    tx,
    rows.filter(({ id }) => holders.has(id)).map((row) => useOf(catalogue, row)),
  );
};

/**
 * Holds the places and asks the organisation; the promised answer waits for it meanwhile.
 * @throws AppError `booking.not-found`, `access.forbidden`, `occurrence.not-found`, `booking.already-decided`,
 *   `booking.past`, `room.not-found`, `resolution.other-site`, `when.end-before-start`, `proposal.same-place`,
 *   `proposal.open`, `proposal.answer-until`, `booking.conflict`, `booking.competing`
 */
export const makeOffer = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: OfferRequest,
  language: Language,
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.decide', idOrCode);
    const { booking } = open;
    const now = deps.clock.now();
    const placements = request.dates.map((asked) => placementOf(open, asked, now));
    await refuseProposed(tx, booking.id, placements);
    const answerUntil = deadlineOf(open, placements, request.answerUntil, now);
    const judged = await judgeOffered(tx, open, placements, { at: now });
    refuseConflicts(placements, judged);
    refuseAskedFor(placements, judged);
    await giveUpSlots(tx, open, placements);
    const message = request.message || null;
    const made = { bookingId: booking.id, kind: 'offer' as const, placements, madeById: actor.userId, message };
    const proposal = await makeProposal(deps, tx, { ...made, answerUntil });
    const saved = await stopClock(tx, await saveBooking(tx, booking), now);
    await recordEvent(deps, tx, actor, saved, 'offered', {
      count: placements.length,
      proposalId: proposal.id,
      ...(message && { message }),
    });
    return viewOf(deps, tx, saved, actor, language);
  });
