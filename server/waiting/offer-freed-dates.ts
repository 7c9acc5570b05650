/**
 * What became free is offered to whoever came first and waits for it, and held until the answer. What others have asked
 * for is not free: their request is decided first.
 */

import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import * as waits from '../../db/waits.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { Instant } from '../../shared/time.ts';
import { answerLimit, type InLine, isTooNear, wantSame } from '../../shared/waiting/wait.ts';
import { type OpenBooking, saveBooking, useOf } from '../bookings/open-for-writing.ts';
import { byItself, recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { judgeOffered } from '../proposals/judge-offered.ts';
import { makeProposal, type Placement } from '../proposals/make-proposal.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { endWaits } from './end-waits.ts';
import { placementOfDate } from './join-line.ts';
import { inLineOf } from './wait-views.ts';

/** A date that gets its place, and until when. */
interface Freed {
  wait: waits.WaitRow;
  placement: Placement;
  answerUntil: Instant;
}

const stillWaits = ({ occurrence }: waits.WaitingDate): boolean =>
  occurrence.state === 'skipped' && occurrence.reason === 'waiting';

/** Those whose place nobody holds, by one query a room: most of the line ends here. */
const unheld = async (
  reader: Reader,
  catalogue: Catalogue,
  line: readonly waits.WaitingDate[],
): Promise<waits.WaitingDate[]> => {
  const found: waits.WaitingDate[] = [];
  for (const group of Map.groupBy(line, ({ occurrence }) => occurrence.roomId).values()) {
    const uses = group.map(({ occurrence }) => useOf(catalogue, occurrence));
    const [first] = uses;
    if (!first) continue;
    const spans = uses.map((use) => claimSpan(use, use.room.policy.turnaroundMinutes));
    const held = new Set((await claims.clashing(reader, first.room.spaceIds, spans)).map(({ index }) => index));
    found.push(...group.filter((_, index) => !held.has(index)));
  }
  return found;
};

const openOf = async (tx: Tx, catalogue: Catalogue, bookingId: string): Promise<OpenBooking> => ({
  catalogue,
  booking: (await bookings.find(tx, bookingId)) as BookingRow,
  occurrences: await bookings.occurrencesOf(tx, [bookingId]),
});

const mayBook = async (tx: Tx, { catalogue, booking }: OpenBooking, now: Instant): Promise<boolean> => {
  const organisation = (await organisations.find(tx, booking.organisationId)) as OrganisationRow;
  return (await standingOf(tx, catalogue.region, organisation, now)).right !== 'none';
};

/** Who gets what: each in the order of coming, what is given to one being free for nobody after. */
const share = async (deps: Dependencies, tx: Tx, line: readonly waits.WaitingDate[]): Promise<Freed[]> => {
  const catalogue = await deps.catalogue(tx);
  const now = deps.clock.now();
  const freed: Freed[] = [];
  const given: InLine[] = [];
  for (const each of line) {
    const { wait, occurrence } = each;
    const answerUntil = answerLimit(now, occurrence.startAt, catalogue.region.bookingRules);
    const wanted = inLineOf(catalogue, each);
    if (answerUntil === undefined || given.some((other) => wantSame(other, wanted))) continue;
    const open = await openOf(tx, catalogue, wait.bookingId);
    const placement = placementOfDate(open, occurrence);
    // By the rules as they were on joining the line: who came in time does not lose by waiting.
    const [judgement] = await judgeOffered(tx, open, [placement], { at: wait.since });
    if (judgement?.status !== 'free' || !(await mayBook(tx, open, now))) continue;
    freed.push({ wait, placement, answerUntil });
    given.push(wanted);
  }
  return freed;
};

/** One offer and one mail for what a booking gets with the same time to answer. */
const offerTogether = async (deps: Dependencies, tx: Tx, freed: readonly Freed[]): Promise<void> => {
  const [first] = freed;
  const booking = first && (await bookings.find(tx, first.wait.bookingId));
  if (!first || !booking) return;
  const proposal = await makeProposal(deps, tx, {
    bookingId: booking.id,
    kind: 'freed',
    placements: freed.map(({ placement }) => placement),
    madeById: null,
    message: null,
    answerUntil: first.answerUntil,
  });
  await waits.update(
    tx,
    freed.map(({ wait }) => wait.id),
    { state: 'offered', proposalId: proposal.id },
  );
  const saved = await saveBooking(tx, booking);
  await recordEvent(deps, tx, byItself, saved, 'freed', { count: freed.length, proposalId: proposal.id });
};

/** Dates too near to be offered leave the line; those that were placed otherwise have left it. */
const endLate = async (deps: Dependencies, tx: Tx, late: readonly waits.WaitingDate[]): Promise<void> => {
  for (const [bookingId, group] of Map.groupBy(late, ({ wait }) => wait.bookingId)) {
    const booking = (await bookings.find(tx, bookingId)) as BookingRow;
    await endWaits(
      tx,
      group.map(({ wait }) => wait),
      'gone',
    );
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, byItself, saved, 'wait-gone', { count: group.length });
  }
};

/** One query while nobody waits, and nothing is written while nothing is free. Two at once never offer a place twice. */
export const offerFreedDates = async (deps: Dependencies): Promise<void> => {
  const line = await waits.inLine(deps.db);
  if (line.length === 0) return;
  const now = deps.clock.now();
  const isLate = ({ occurrence }: waits.WaitingDate) => isTooNear(now, occurrence.startAt);
  const isAway = (each: waits.WaitingDate) => !stillWaits(each);
  const free = await unheld(
    deps.db,
    await deps.catalogue(deps.db),
    line.filter((each) => !isAway(each) && !isLate(each)),
  );
  const ids = new Set(free.map(({ wait }) => wait.id));
  if (ids.size === 0 && !line.some((each) => isLate(each) || isAway(each))) return;
  await deps.db.write(async (tx) => {
    const fresh = await waits.inLine(tx);
    const away = fresh.filter(isAway).map(({ wait }) => wait.id);
    await waits.update(tx, away, { state: 'taken' });
    await endLate(
      deps,
      tx,
      fresh.filter((each) => !isAway(each) && isLate(each)),
    );
    const candidates = fresh.filter((each) => ids.has(each.wait.id) && !isAway(each));
    const freed = await share(deps, tx, candidates);
    const groups = Map.groupBy(freed, ({ wait, answerUntil }) => `${wait.bookingId} ${answerUntil}`);
    for (const group of groups.values()) await offerTogether(deps, tx, group);
  });
};
