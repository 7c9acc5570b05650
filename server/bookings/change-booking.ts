/** Changes a booking: what is told of it, the answer to a question, or the time and room of dates yet to come. */

import type { BookingRow, NewBooking } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import { isStillTold, onlyCloses, openToAllChanged } from '../../shared/bookings/open-to-all.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { answerStaff } from '../messages/ask-organisation.ts';
import { zoneOf } from './asked-dates.ts';
import { inScope } from './cancel-booking.ts';
import { asksNeeds, type NeedsAfter, neededColumns } from './change-needs.ts';
import type { EventDetails } from './history.ts';
import { type OpenBooking, openForWriting, saveBooking } from './open-for-writing.ts';
import { type Placed, placeDates } from './place-dates.ts';
import { type ChangePlan, needsOf, type Places, planChange, roomsAfter } from './plan-change.ts';
import { recordEvent } from './record-event.ts';
import { layoutAfter } from './room-layout.ts';
import { needsKnown } from './room-mismatches.ts';
import { subjectOf, viewOf } from './show-booking.ts';
import { tellHouseOfNeeds } from './tell-house.ts';

/** Columns of what is told about the booking. */
const toldColumns = ({ booking }: OpenBooking, change: ChangeRequest): Partial<NewBooking> => ({
  ...(change.internalTitle !== undefined && { internalTitle: change.internalTitle }),
  ...(change.publicTitle !== undefined && { publicTitle: change.publicTitle }),
  ...openToAllChanged(booking, change),
  ...(change.participants !== undefined && { participants: change.participants }),
  ...(change.note !== undefined && { note: change.note || null }),
  ...(change.responsiblePerson && {
    responsibleName: change.responsiblePerson.name,
    responsiblePhone: change.responsiblePerson.phone,
  }),
});

/** How the rooms are wanted where the dates are once it is made; undefined where nothing of that changes. */
const layoutColumn = (open: OpenBooking, change: ChangeRequest, places: Places, now: Instant) =>
  change.layout === undefined && change.participants === undefined
    ? {}
    : { layout: layoutAfter(roomsAfter(open, places, now), open.booking, change) };

/** Whether somebody else than its staff made an approved booking need what its rooms are not certain to give. */
const isNewsToHouse = ({ booking, catalogue }: OpenBooking, actor: Actor, { created }: NeedsAfter): boolean =>
  booking.state === 'approved' && created.length > 0 && !can(actor, 'booking.handle', subjectOf(booking, catalogue));

/** What the history keeps beside what the change is mainly about: its reach, and what else came of it. */
const besideOf = (
  { meant, moves }: ChangePlan,
  { cancelled, late }: Placed,
  { scope }: ChangeRequest,
  tells: boolean,
): EventDetails => {
  const kept = meant.length - moves.length - cancelled;
  return {
    ...(meant.length > 1 && { scope }),
    ...(kept > 0 && { keptPlaces: kept }),
    ...(cancelled > 0 && { gaveUp: cancelled }),
    ...(late > 0 && { late }),
    ...(tells && { told: true }),
  };
};

/** One event for one change, named after the gravest of what it does. */
const recordChange = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  saved: BookingRow,
  { placed, beside, known }: { placed: Placed; beside: EventDetails; known: EventDetails },
): Promise<void> => {
  const { made, asked, cancelled, late } = placed;
  const record = (event: Parameters<typeof recordEvent>[4], details: EventDetails) =>
    recordEvent(deps, tx, actor, saved, event, details);
  if (asked)
    await record('change-asked', { ...beside, ...known, ...asked, ...(made.length > 0 && { made: made.length }) });
  else if (made.length > 0) await record('moved', { ...beside, count: made.length, ...known });
  else if (cancelled > 0) await record('cancelled', { count: cancelled, ...(late > 0 && { late }), ...known });
  else if (beside.told) await record('changed', known);
};

/** @throws AppError `booking.not-open`: nobody asked anything */
const answerOf = ({ booking }: OpenBooking, { answer }: ChangeRequest): string | undefined => {
  if (answer === undefined || answer === '') return undefined;
  if (booking.state !== 'info_needed') throw new AppError('booking.not-open', { path: 'answer' });
  return answer;
};

/**
 * Applies the change in one transaction; past dates never change, ids stay. What it would do is told beforehand by
 * `preview-change.ts`, from the same plan.
 * @throws AppError `booking.not-found`, `access.forbidden`, `request.stale`, `occurrence.not-found`, `booking.past`,
 *   `booking.not-open`, `booking.conflict`, `booking.capacity`, `booking.wheelchair-users`,
 *   `booking.layout`, `booking.layout-capacity`, `booking.open-sensitive`, `booking.open-untitled`,
 *   `booking.change-needs-approval`, `proposal.open`, `resolution.unknown-date`, `resolution.incomplete`,
 *   `resolution.other-site`, `room.not-found`, `when.end-before-start`
 */
export const changeBooking = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  change: ChangeRequest,
  options: { ifVersion?: number | undefined; language: Language },
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    if (options.ifVersion !== undefined && options.ifVersion !== open.booking.version)
      throw new AppError('request.stale');
    const now = deps.clock.now();
    const columns = toldColumns(open, change);
    const tells = Object.keys(columns).length > 0 || change.layout !== undefined || asksNeeds(change);
    // What is over, or was called off, stays as it was told; only that everybody is told of it may end.
    const closes = onlyCloses(change) && isStillTold(open.booking, open.occurrences, now);
    if (tells && !closes) inScope(open.occurrences, 'all', undefined, now);
    const plan = await planChange(tx, actor, open, change, now);
    const placed = await placeDates(deps, tx, actor, open, plan, change);
    const { made, asked } = placed;
    const needs = asked ? needsOf(open, { moves: made, cancelled: plan.cancelled }, change, now) : plan.needs;
    const answer = answerOf(open, change);
    const saved = await saveBooking(tx, open.booking, {
      ...(made.length > 0 && { moved: { zone: zoneOf(open), now } }),
      ...columns,
      ...layoutColumn(open, change, { moves: made, cancelled: plan.cancelled }, now),
      ...((asksNeeds(change) || made.length > 0) && neededColumns(open.booking, change, needs)),
      ...(asked && { decideBy: asked.decideBy }),
      ...(answer !== undefined && { infoAsked: false, message: null }),
    });
    const known = needs.created.length > 0 || asksNeeds(change) ? needsKnown(saved, needs.mismatches) : {};
    const beside = besideOf(plan, placed, change, tells);
    await recordChange(deps, tx, actor, saved, { placed, beside, known });
    if (isNewsToHouse(open, actor, needs)) await tellHouseOfNeeds(deps, tx, open.catalogue, saved);
    const after = answer === undefined ? saved : await answerStaff(deps, tx, actor, saved, answer);
    return viewOf(deps, tx, after, actor, options.language);
  });
