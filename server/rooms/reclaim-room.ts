/**
 * When a room gets other spaces or another turnaround, what it has given keeps its guarantee: every claim to come is
 * released and made anew in the same transaction, or nothing is changed.
 */
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as upcoming from '../../db/upcoming.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import { AppError } from '../../shared/errors.ts';
import { dateOf, type Instant, isoInstant, overlaps, type Span } from '../../shared/time.ts';

/** A room with the spaces and the turnaround (minutes) that it is to have. */
export interface RoomHolding {
  roomId: string;
  siteId: string;
  spaceIds: readonly number[];
  turnaroundMinutes: number;
}

/** A date of the room, with what it claims of each space. */
interface Held extends Span {
  use: upcoming.UpcomingUse;
}

/** Everything of the room that is to come. */
interface Coming {
  /** Dates that hold their time. */
  held: Held[];
  /** Dates that compete for theirs. */
  wished: Held[];
  /** Closures of the room itself, and of its whole house. */
  ownClosures: closures.ClosureRow[];
  houseClosures: closures.ClosureRow[];
}

/** A date that would lose its space, and to what. */
export interface Taken {
  use: upcoming.UpcomingUse;
  reason: 'busy' | 'closed';
}

const comingOf = async (
  reader: Reader,
  { roomId, siteId, turnaroundMinutes }: RoomHolding,
  now: Instant,
): Promise<Coming> => {
  const uses = (await upcoming.ofRooms(reader, [roomId], { endsAfter: now, standIns: true })).map(
    (use): Held => ({ ...claimSpan({ start: use.startAt, end: use.endAt }, turnaroundMinutes), use }),
  );
  const holders = await claims.holders(
    reader,
    uses.map(({ use }) => use.id),
  );
  const closed = await closures.ofSite(reader, siteId, { start: now, end: Number.MAX_SAFE_INTEGER });
  return {
    held: uses.filter(({ use }) => holders.has(use.id)),
    wished: uses.filter(({ use }) => !holders.has(use.id)),
    ownClosures: closed.filter((closure) => closure.roomId === roomId),
    houseClosures: closed.filter((closure) => closure.roomId === null),
  };
};

const spanOf = ({ startAt, endAt }: closures.ClosureRow): Span => ({ start: startAt, end: endAt });

const takenOf = async (
  reader: Reader,
  { held, ownClosures }: Coming,
  spaceIds: readonly number[],
): Promise<Taken[]> => {
  const exceptOccurrences = held.map(({ use }) => use.id);
  const clashes = await claims.clashing(reader, spaceIds, held, { exceptOccurrences });
  const others = Map.groupBy(clashes, ({ index }) => index);
  // With a longer turnaround the room's own neighbours may come too close.
  const meeting = overlappingThemselves(held.map(({ start, end }) => ({ start, end, spaceIds })));
  return held.flatMap(({ use, ...span }, index): Taken[] => {
    const clash = others.get(index);
    const isClosed = clash?.some(({ closureId }) => closureId !== null);
    if (isClosed || ownClosures.some((closure) => overlaps(span, spanOf(closure)))) return [{ use, reason: 'closed' }];
    return clash || meeting.has(index) ? [{ use, reason: 'busy' }] : [];
  });
};

/** Dates that hold their time now and could not with the new spaces and turnaround. */
export const takenWith = async (reader: Reader, after: RoomHolding, now: Instant): Promise<Taken[]> =>
  takenOf(reader, await comingOf(reader, after, now), after.spaceIds);

/** @throws AppError `room.spaces-taken` with every such date: when and which booking, never who */
const refuseTaken = (taken: readonly Taken[]): void => {
  if (taken.length === 0) return;
  const conflicts = taken.map(({ use, reason }) => ({
    date: dateOf(use.localStart),
    start: isoInstant(use.startAt),
    end: isoInstant(use.endAt),
    bookingId: use.bookingId,
    occurrenceId: use.id,
    reason,
  }));
  throw new AppError('room.spaces-taken', { values: { count: conflicts.length }, extra: { conflicts } });
};

/** What is left of a span between those that are held, which are in order and do not overlap. */
const partsBetween = (span: Span, held: readonly Span[]): Span[] => {
  const parts: Span[] = [];
  let { start } = span;
  for (const each of held) {
    if (start < each.start) parts.push({ start, end: each.start });
    start = Math.max(start, each.end);
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts;
};

/** Closes the spaces for the closure's time, as far as nobody holds them. */
const closeSpaces = async (tx: Tx, closure: closures.ClosureRow, spaceIds: readonly number[]): Promise<void> => {
  for (const spaceId of spaceIds) {
    const parts = partsBetween(spanOf(closure), await claims.within(tx, [spaceId], spanOf(closure)));
    const rows = parts.map(({ start, end }) => ({ spaceId, startAt: start, endAt: end, closureId: closure.id }));
    await claims.add(tx, rows);
  }
};

const rowsOf = (uses: readonly Held[], spaceIds: readonly number[]) =>
  uses.flatMap(({ use, start, end }) =>
    spaceIds.map((spaceId) => ({ spaceId, startAt: start, endAt: end, occurrenceId: use.id })),
  );

/**
 * Releases and makes anew every claim and wish of the room that is to come. Closures of the room and of its house close
 * its new spaces too; what others have been given there stays theirs.
 * @throws AppError `room.spaces-taken`
 */
export const reclaimRoom = async (tx: Tx, after: RoomHolding, now: Instant): Promise<void> => {
  const { spaceIds } = after;
  const coming = await comingOf(tx, after, now);
  refuseTaken(await takenOf(tx, coming, spaceIds));
  const uses = [...coming.held, ...coming.wished].map(({ use }) => use.id);
  await claims.removeOfOccurrences(tx, uses);
  await wishes.removeOfOccurrences(tx, uses);
  for (const { id } of coming.ownClosures) await claims.removeOfClosure(tx, id);
  await claims.add(tx, rowsOf(coming.held, spaceIds));
  await wishes.add(tx, rowsOf(coming.wished, spaceIds));
  for (const closure of [...coming.ownClosures, ...coming.houseClosures]) await closeSpaces(tx, closure, spaceIds);
};
