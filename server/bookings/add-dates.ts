/** A booking gets more dates: others, its rule for longer, or dates that it had left out or given up. All of it, or nothing. */
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { DatesRequest } from '../../shared/bookings/change-schemas.ts';
import { resolveSeries } from '../../shared/bookings/resolutions.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { requireOpenDoors } from '../region/open-doors.ts';
import { requireBookingRight } from '../region/standing-of.ts';
import { takeWaits } from '../waiting/end-waits.ts';
import { insertWaits, refuseHopeless } from '../waiting/join-line.ts';
import { answerDayOf } from './answer-day.ts';
import { type AskedDate, zoneOf } from './asked-dates.ts';
import { targetRoom } from './asked-moves.ts';
import { neededColumns, needsAfter } from './change-needs.ts';
import { askForRooms, claimRooms } from './hold-rooms.ts';
import { longerWords, toldDates } from './longer-words.ts';
import { knownRoom, openForWriting, saveBooking, useOf } from './open-for-writing.ts';
import { type DatesPlan, isAsked, judgeDates, planDates, reasonsToWait } from './plan-dates.ts';
import { recordEvent } from './record-event.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { type PlannedUse, storeDates } from './request-rows.ts';
import { needsKnown } from './room-mismatches.ts';
import { subjectOf, viewOf } from './show-booking.ts';

/** The dates after the booker's choices. */
interface Chosen {
  uses: PlannedUse[];
  /** Those that wait in line for their place instead. */
  waits: PlannedUse[];
  /** New ones that are left out. */
  skipped: PlannedUse[];
  /** The rows of those that are taken again. */
  rows: ReadonlyMap<PlannedUse, bookings.OccurrenceRow>;
}

/** @throws AppError `resolution.*`, `booking.nothing-left`, `booking.capacity` */
const chosenDates = ({ open, asked }: DatesPlan, resolutions: DatesRequest['resolutions']): Chosen => {
  const { catalogue } = open;
  const zone = zoneOf(open);
  // No room is named here, so that a date keeps its own unless another is chosen for it.
  const resolved = resolveSeries(asked.dates, '', resolutions ?? [], (local) => instantOf(local, zone).instant);
  const all = resolved.map((each, index): PlannedUse => {
    const date = asked.dates[index] as AskedDate;
    const room = each.roomId === '' ? knownRoom(catalogue, date.roomId) : targetRoom(open, each.roomId, 'resolutions');
    const reason = each.reason ?? date.moved;
    const planned = { ...each, roomId: room.id, ...(reason && { reason }) };
    const { start, end, localStart, localEnd } = planned;
    return { room, start, end, localStart, localEnd, planned };
  });
  const uses = all.filter(({ planned }) => !planned.skipped);
  const waits = all.filter(({ planned }) => planned.reason === 'waiting');
  if (uses.length + waits.length === 0) throw new AppError('booking.nothing-left', { path: 'resolutions' });
  const rows = all.flatMap((use, index) => {
    const row = asked.dates[index]?.row;
    return row ? [[use, row] as const] : [];
  });
  const skipped = all.filter(({ planned }) => planned.skipped && planned.reason !== 'waiting');
  return { uses, waits, skipped, rows: new Map(rows) };
};

/** The booking that gets them, with its rooms. */
type Added = Pick<bookings.BookingRow, 'id' | 'parts'>;

/** Dates that are taken again keep their ids, and with them their places in every calendar. */
const takeAgain = async (
  deps: Dependencies,
  tx: Tx,
  { id: bookingId, parts }: Added,
  { uses, waits, rows }: Chosen,
  isGiven: boolean,
): Promise<void> => {
  const idOf = (use: PlannedUse): string => (rows.get(use) as bookings.OccurrenceRow).id;
  for (const use of [...uses, ...waits]) {
    const { room, start, end, localStart, localEnd, planned } = use;
    await bookings.updateOccurrences(tx, [idOf(use)], {
      roomId: room.id,
      localStart,
      localEnd,
      startAt: start,
      endAt: end,
      state: planned.skipped ? 'skipped' : isGiven ? 'approved' : 'requested',
      reason: planned.reason ?? null,
      reasonText: null,
      askedAt: deps.clock.now(),
    });
  }
  const roomUses = uses.map((use) => ({ occurrenceId: idOf(use), room: use.room, start: use.start, end: use.end }));
  await (isGiven ? claimRooms(tx, roomUses, parts) : askForRooms(tx, roomUses, parts));
  // What waits already goes on where it stands; what is had waits no more.
  const stood = (use: PlannedUse): boolean => rows.get(use)?.reason === 'waiting';
  const joining = waits.filter((use) => !stood(use));
  if (joining.length > 0) await insertWaits(deps, tx, bookingId, joining.map(idOf));
  await takeWaits(tx, uses.filter(stood).map(idOf));
};

const store = async (deps: Dependencies, tx: Tx, added: Added, chosen: Chosen, isGiven: boolean): Promise<void> => {
  if (chosen.rows.size > 0) return takeAgain(deps, tx, added, chosen, isGiven);
  const { uses, waits, skipped } = chosen;
  const dates = [...uses, ...waits, ...skipped].map(({ planned }) => planned);
  await storeDates(
    deps,
    tx,
    { dates, uses, waits },
    {
      ...added,
      automatic: isGiven,
      askedAt: deps.clock.now(),
    },
  );
};

/** What the event needs does not change; what its new rooms lack of it may be new. */
const needsWith = ({ open }: DatesPlan, { uses }: Chosen, now: number) => {
  const coming = open.occurrences
    .filter((row) => (row.state === 'requested' || row.state === 'approved') && row.startAt > now)
    .map((row) => useOf(open.catalogue, row));
  return needsAfter(open.booking, {}, { before: coming, after: [...coming, ...uses] });
};

/**
 * New dates are approved at once or wait, by the conditions of a request; what was approved before stays so. Then the day of
 * the answer is promised anew.
 * @throws AppError `booking.not-found`, `access.forbidden`, `request.stale`, `booking.not-open`, `booking.past`,
 *   `booking.no-rule`, `booking.organisation-not-eligible`, `region.not-open`, `occurrence.not-found`,
 *   `occurrence.not-again`, `booking.conflict`, `booking.nothing-left`, the `resolution.*` and `when.*` codes
 */
export const addDates = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: DatesRequest,
  options: { ifVersion?: number | undefined; language: Language },
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    const { booking, catalogue } = open;
    if (options.ifVersion !== undefined && options.ifVersion !== booking.version) throw new AppError('request.stale');
    requireOpenDoors(catalogue.region, actor, subjectOf(booking, catalogue));
    const now = deps.clock.now();
    const plan = await planDates(tx, open, request, now);
    requireBookingRight(catalogue.region, plan.organisation, plan.standing, options.language);
    const chosen = chosenDates(plan, request.resolutions);
    const { uses, waits } = chosen;
    const judged = await judgeDates(tx, plan, uses, now);
    refuseConflicts(uses, judged);
    refuseHopeless(waits, await judgeDates(tx, plan, waits, now));
    const reasons = uses.length > 0 ? await reasonsToWait(tx, plan, uses, judged, now) : [];
    const asks = uses.length > 0 && isAsked(open, reasons);
    await store(deps, tx, booking, chosen, !asks);
    const decideBy = answerDayOf(open, now);
    const needs = needsWith(plan, chosen, now);
    const told = toldDates(await bookings.occurrencesOf(tx, [booking.id]), now);
    const saved = await saveBooking(tx, booking, {
      // Dates that are taken again were told of from the beginning.
      ...(chosen.rows.size === 0 && {
        when: plan.asked.when,
        ruleText: longerWords(plan.asked.when, zoneOf(open), told),
      }),
      ...neededColumns(booking, { acceptsAccessibility: request.acceptsAccessibility }, needs),
      // What waited in line alone was neither asked nor given.
      ...(booking.state === 'draft' && uses.length > 0 && { automatic: true }),
      ...(asks && {
        automatic: false,
        queueReasons: reasons,
        decideBy,
        escalatedAt: null,
        // The clock goes on standing, from now, while something is asked of the organisation.
        ...(booking.clockStoppedAt !== null && { clockStoppedAt: now }),
      }),
    });
    await recordEvent(deps, tx, actor, saved, uses.length > 0 ? 'dates-added' : 'queued', {
      count: uses.length || waits.length,
      ...(waits.length > 0 && uses.length > 0 && { waiting: waits.length }),
      ...(chosen.rows.size > 0 && { again: true }),
      ...(asks && { waits: true, decideBy }),
      ...needsKnown(saved, needs.mismatches),
    });
    return viewOf(deps, tx, saved, actor, options.language);
  });
