/**
 * Takes a closure away, or all the coming times of one that repeats. What gave way to it stays where it is, except for moved
 * dates that somebody chose to bring back; cancelled ones are asked for anew by those who want them.
 */
import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { ClosureRow } from '../../db/closures.ts';
import * as closures from '../../db/closures.ts';
import type { Tx } from '../../db/database.ts';
import * as displacements from '../../db/displacements.ts';
import type { ReopenView, ReturnState } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { zoneOf } from '../bookings/asked-dates.ts';
import { askForRooms, claimRooms, releaseRooms } from '../bookings/hold-rooms.ts';
import { judgeUses } from '../bookings/judge-uses.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { homeAfter } from './apply-displacement.ts';
import { closureFor, stateOfWay, type WayBack, waysBack } from './list-closures.ts';
import { recordClosure } from './record-closure.ts';

const rowsToOpen = async (tx: Tx, row: ClosureRow, scope: 'one' | 'all', now: Instant): Promise<ClosureRow[]> => {
  if (scope === 'one' || row.seriesId === null) return [row];
  return (await closures.ofSeries(tx, row.seriesId)).filter(({ id, endAt }) => id === row.id || endAt > now);
};

/** @throws AppError `displacement.conflict` with each date that cannot go back, and why */
const refuseLost = (lost: readonly { way: WayBack; reason: ReturnState }[]): void => {
  if (lost.length === 0) return;
  const conflicts = lost.map(({ way: { row, back }, reason }) => ({
    occurrenceId: row.id,
    start: isoInstant(back.start),
    end: isoInstant(back.end),
    reason,
  }));
  throw new AppError('displacement.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
};

/** Brings the dates of one booking back, and tells its booker once. */
const bringBack = async (deps: Dependencies, tx: Tx, actor: Actor, ways: readonly WayBack[]): Promise<void> => {
  const now = deps.clock.now();
  const [{ booking }] = ways as [WayBack, ...WayBack[]];
  const judged = await judgeUses(
    tx,
    ways.map(({ back }) => back),
    { now, bookingId: booking.id },
  );
  refuseLost(
    ways.flatMap((way, index) => (judged[index]?.status === 'free' ? [] : [{ way, reason: 'taken' as const }])),
  );
  for (const { row, back } of ways) {
    await bookings.updateOccurrences(tx, [row.id], {
      roomId: back.room.id,
      localStart: back.localStart,
      localEnd: back.localEnd,
      startAt: back.start,
      endAt: back.end,
      reason: null,
      reasonText: null,
    });
  }
  const usesIn = (state: OccurrenceRow['state']) =>
    ways
      .filter(({ row }) => row.state === state)
      .map(({ row, back: { room, start, end } }) => ({ occurrenceId: row.id, room, start, end }));
  await claimRooms(tx, usesIn('approved'));
  await askForRooms(tx, usesIn('requested'));
  const after = await bookings.occurrencesOf(tx, [booking.id]);
  const catalogue = await deps.catalogue(tx);
  const saved = await saveBooking(tx, booking, {
    ...homeAfter(catalogue, booking, after, now),
    moved: { zone: zoneOf({ booking, catalogue }), now },
  });
  await recordEvent(deps, tx, actor, saved, 'moved', { count: ways.length });
};

/** @throws AppError `closure.not-found`, `access.forbidden`, `displacement.conflict` */
export const reopenPremises = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  { scope, returns }: { scope: 'one' | 'all'; returns: readonly string[] } = { scope: 'one', returns: [] },
): Promise<ReopenView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const now = deps.clock.now();
    const rows = await rowsToOpen(tx, await closureFor(tx, catalogue, actor, id), scope, now);
    const ids = rows.map((row) => row.id);
    const records = await displacements.ofClosures(tx, ids);
    const chosen = records.filter(({ occurrenceId }) => returns.includes(occurrenceId));
    const ways = await waysBack(tx, catalogue, chosen);
    refuseLost(
      ways.flatMap((way) => {
        const reason = stateOfWay(way, now);
        return reason ? [{ way, reason }] : [];
      }),
    );
    for (const closureId of ids) await claims.removeOfClosure(tx, closureId);
    await displacements.forgetClosures(tx, ids);
    for (const closureId of ids) await closures.remove(tx, closureId);
    await releaseRooms(
      tx,
      ways.map(({ row }) => row.id),
    );
    for (const members of Map.groupBy(ways, ({ row }) => row.bookingId).values())
      await bringBack(deps, tx, actor, members);
    const done = { reopened: rows.length, returned: ways.length };
    await recordClosure(deps, tx, actor, 'closure.removed', id, done);
    return done;
  });
