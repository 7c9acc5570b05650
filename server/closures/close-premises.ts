/**
 * Closes a room or a whole site for a time, once or again and again. What is already given there gives way only as a
 * person decided for each date, in the same transaction; without decisions nothing is closed. Requests that only wait stand
 * in no closure's way: nothing is denied by itself, and their dates can no longer be approved.
 */
import type * as claimRows from '../../db/claims.ts';
import * as claims from '../../db/claims.ts';
import type { ClosureRow } from '../../db/closures.ts';
import * as closures from '../../db/closures.ts';
import { noticeOf } from '../../shared/closures/notice.ts';
import type { ClosureRequest, ClosureView } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant, overlaps } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { releaseRooms } from '../bookings/hold-rooms.ts';
import type { Dependencies } from '../dependencies.ts';
import { applyDisplacement } from './apply-displacement.ts';
import { checkOrder, decisionsFor } from './check-order.ts';
import { type ClosureTimes, closureView, timesOf } from './closure-times.ts';
import { type DateInWay, inWayOf } from './dates-in-way.ts';
import { recordClosure } from './record-closure.ts';

interface Obstacle {
  start: Instant;
  end: Instant;
  reason: 'closed' | 'busy';
}

const closureObstacles = (held: readonly claimRows.Claim[]): Obstacle[] =>
  [...new Map(held.map((claim) => [claim.closureId, claim])).values()].map(({ start, end }) => ({
    start,
    end,
    reason: 'closed',
  }));

/** @throws AppError `closure.conflict`: what stands in the way, each thing once however many spaces it holds */
const refuseObstacles = (obstacles: readonly Obstacle[]): void => {
  if (obstacles.length === 0) return;
  const conflicts = obstacles
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, reason }) => ({ start: isoInstant(start), end: isoInstant(end), reason }));
  throw new AppError('closure.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
};

const rowsOf = (
  deps: Dependencies,
  actor: Actor,
  { site, rooms, spans, repeats }: ClosureTimes,
  request: ClosureRequest,
): ClosureRow[] => {
  const { fi, sv = fi, en = fi } = request.title;
  const seriesId = repeats ? deps.newId() : null;
  return spans.map(({ start, end }) => ({
    id: deps.newId(),
    siteId: site.id,
    roomId: request.roomId === undefined ? null : (rooms[0]?.id ?? null),
    startAt: start,
    endAt: end,
    kind: request.kind,
    title: { fi, sv, en },
    createdBy: actor.userId,
    seriesId,
    reason: request.reason || null,
  }));
};

/** The times without those that another closure takes: of a repeating one they are left out, a single one is refused. */
export const withoutClosed = (times: ClosureTimes, clashes: readonly claimRows.Clash[]): ClosureTimes => {
  const closed = new Set(clashes.map(({ index }) => index));
  const spans = times.spans.filter((_, index) => !closed.has(index));
  if (!times.repeats || spans.length === 0) refuseObstacles(closureObstacles(clashes));
  return { ...times, spans };
};

/** The closure that the date stands in the way of. */
const closureFor =
  (rows: readonly ClosureRow[]) =>
  ({ row, room }: DateInWay): string | null => {
    const held = { start: row.startAt, end: row.endAt + room.policy.turnaroundMinutes * 60_000 };
    return rows.find(({ startAt, endAt }) => overlaps({ start: startAt, end: endAt }, held))?.id ?? null;
  };

/**
 * @throws AppError `site.not-found`, `room.not-found`, `access.forbidden`, the `when.*` codes, `closure.conflict` (held by
 *   another closure, or by a date that nobody has decided about), `displacement.reason-required`,
 *   `displacement.short-notice`, `displacement.past`, `displacement.conflict`, `resolution.other-site`
 */
export const closePremises = (deps: Dependencies, actor: Actor, request: ClosureRequest): Promise<ClosureView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const now = deps.clock.now();
    const asked = timesOf(catalogue, actor, request, now);
    const { closures: closed, dates: hit } = await inWayOf(tx, catalogue, asked.spaceIds, asked.spans, now);
    // A single closure is refused with everything at once.
    const isUndecided = ({ row, mustDecide }: DateInWay) =>
      mustDecide && !request.displacements?.some(({ occurrenceId }) => occurrenceId === row.id);
    const undecided = ({ row, room }: DateInWay): Obstacle => ({
      start: row.startAt,
      end: row.endAt + room.policy.turnaroundMinutes * 60_000,
      reason: 'busy',
    });
    if (!asked.repeats) refuseObstacles([...closureObstacles(closed), ...hit.filter(isUndecided).map(undecided)]);
    const times = withoutClosed(asked, closed);
    const { dates } = await inWayOf(tx, catalogue, times.spaceIds, times.spans, now);
    refuseObstacles(dates.filter(isUndecided).map(undecided));
    const decisions = decisionsFor(dates, request.displacements);
    const today = dateIn(now, asked.site.timeZone);
    const notice = noticeOf(today, catalogue.region.displacementNoticeDays, request.kind);
    const late = checkOrder(decisions, request, notice);
    await releaseRooms(
      tx,
      [...decisions.keys()].map(({ row }) => row.id),
    );
    const rows = rowsOf(deps, actor, times, request);
    await closures.insertAll(tx, rows);
    await claims.add(
      tx,
      rows.flatMap(({ id, startAt, endAt }) =>
        times.spaceIds.map((spaceId) => ({ spaceId, startAt, endAt, closureId: id })),
      ),
    );
    const [first] = rows as [ClosureRow, ...ClosureRow[]];
    const displaced = await applyDisplacement(
      deps,
      tx,
      actor,
      {
        cause: 'closure',
        closureIdOf: closureFor(rows),
        title: first.title,
        span: asked.repeats ? undefined : { start: request.start, end: request.end },
        reason: request.reason ?? '',
      },
      decisions,
    );
    await recordClosure(deps, tx, actor, 'closure.made', first.id, { times: rows.length, ...displaced, late });
    return closureView(first);
  });
