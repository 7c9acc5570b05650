/** What stands in the way of each date of a series: gathers the facts and asks the one conflict rule. */
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan, type Judgement, judgeDate, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import { bookableDays } from '../../shared/bookings/policy.ts';
import type { Holiday } from '../../shared/calendars/holidays.ts';
import {
  dateOf,
  type Instant,
  type LocalDateTime,
  localMinutesBetween,
  mondayOf,
  type Span,
} from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { standingOn } from '../rooms/judge-rooms.ts';

/** A room at a time. */
export interface Use extends Span {
  room: CatalogueRoom;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  holiday?: Holiday | undefined;
}

export interface JudgeContext {
  now: Instant;
  /** The booking at hand: neither its own claims nor its own wishes stand in its way. */
  bookingId?: string | undefined;
  /** Its occurrences that are to be placed anew: what they hold now, and their hours, do not count. */
  ownOccurrences?: readonly string[] | undefined;
  /** Whose quota is counted; no quota when unknown. */
  organisationId?: string | undefined;
  /** People expected: more than the room holds is a breach on every date. */
  participants?: number | undefined;
}

interface Held {
  busy: boolean;
  closure: string | undefined;
  rivals: Set<string>;
}

/** What others hold and wish of one room, per use. */
const heldOf = async (
  reader: Reader,
  room: CatalogueRoom,
  uses: readonly Use[],
  context: JudgeContext,
): Promise<Held[]> => {
  const spans = uses.map((use) => claimSpan(use, room.policy.turnaroundMinutes));
  const held: Held[] = uses.map(() => ({ busy: false, closure: undefined, rivals: new Set() }));
  const clashes = await claims.clashing(reader, room.spaceIds, spans, {
    exceptOccurrences: context.ownOccurrences ?? [],
  });
  for (const clash of clashes) {
    const at = held[clash.index] as Held;
    if (clash.closureId === null) at.busy = true;
    else at.closure = clash.closureId;
  }
  const rivals = await wishes.overlapping(reader, room.spaceIds, spans, { exceptBookingId: context.bookingId });
  for (const rival of rivals) held[rival.index]?.rivals.add(rival.bookingId);
  return held;
};

/** Indexes of the uses that go over the organisation's weekly hours in the room. */
const overQuota = async (
  reader: Reader,
  room: CatalogueRoom,
  uses: readonly Use[],
  context: JudgeContext,
): Promise<Set<number>> => {
  const limit = room.policy.weeklyQuotaHours;
  const over = new Set<number>();
  if (limit === null || context.organisationId === undefined || uses.length === 0) return over;
  const week = 7 * 24 * 60 * 60_000;
  const { organisationId, ownOccurrences: exceptOccurrences = [] } = context;
  const existing = await bookings.usesOfRoom(reader, {
    organisationId,
    roomId: room.id,
    // A date that was moved may lie before the first or after the last.
    from: Math.min(...uses.map(({ start }) => start)) - week,
    to: Math.max(...uses.map(({ end }) => end)) + week,
    exceptOccurrences,
  });
  const minutes = new Map<string, number>();
  const add = (localStart: LocalDateTime, length: number): number => {
    const monday = mondayOf(dateOf(localStart));
    const sum = (minutes.get(monday) ?? 0) + length;
    minutes.set(monday, sum);
    return sum;
  };
  for (const { localStart, startAt, endAt } of existing) add(localStart, (endAt - startAt) / 60_000);
  uses.forEach((use, index) => {
    const length = localMinutesBetween(use.localStart, use.localEnd);
    // A refused date does not eat the quota of those after it.
    if (add(use.localStart, length) > limit * 60) {
      add(use.localStart, -length);
      over.add(index);
    }
  });
  return over;
};

const judgeRoom = async (
  reader: Reader,
  room: CatalogueRoom,
  uses: readonly Use[],
  context: JudgeContext,
): Promise<Judgement[]> => {
  const held = await heldOf(reader, room, uses, context);
  const names = await closures.byIds(
    reader,
    held.flatMap(({ closure }) => closure ?? []),
  );
  const quota = await overQuota(reader, room, uses, context);
  const days = bookableDays(room.policy, dateIn(context.now, room.site.timeZone));
  const tooMany = context.participants !== undefined && context.participants > room.capacity;
  return uses.map((use, index) => {
    const { busy, closure, rivals } = held[index] as Held;
    const standing = standingOn(room, use, days, context.now);
    const breach = standing.breach ?? (tooMany ? 'capacity' : quota.has(index) ? 'quota' : undefined);
    const closed = closure === undefined ? standing.closed : { name: names.get(closure)?.title ?? null };
    return judgeDate({ ...standing, holiday: use.holiday, breach, closed, busy, competitors: rivals.size });
  });
};

/** A use that meets an earlier one of the same series in a shared space is busy: the series is in its own way. */
const markOwnOverlaps = (uses: readonly Use[], judged: Judgement[]): void => {
  const spans = uses.map((use) => ({
    ...claimSpan(use, use.room.policy.turnaroundMinutes),
    spaceIds: use.room.spaceIds,
  }));
  for (const index of overlappingThemselves(spans)) {
    const judgement = judged[index] as Judgement;
    if (judgement.status === 'free' || judgement.status === 'competing') {
      judged[index] = { status: 'busy', reason: 'busy', competitors: judgement.competitors };
    }
  }
};

/** Judges every use, in the order given. */
export const judgeUses = async (reader: Reader, uses: readonly Use[], context: JudgeContext): Promise<Judgement[]> => {
  const judged = new Array<Judgement>(uses.length);
  const byRoom = Map.groupBy(uses.keys(), (index) => (uses[index] as Use).room);
  for (const [room, indexes] of byRoom) {
    const judgements = await judgeRoom(
      reader,
      room,
      indexes.map((index) => uses[index] as Use),
      context,
    );
    indexes.forEach((index, i) => {
      judged[index] = judgements[i] as Judgement;
    });
  }
  markOwnOverlaps(uses, judged);
  return judged;
};
