/** What stands in the way of each date of a series: gathers the facts and asks the one conflict rule. */
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import {
  claimSpan,
  type Judgement,
  judgeDate,
  judgeTogether,
  overlappingThemselves,
} from '../../shared/bookings/conflicts.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import { bookableDays, isOpenTo, quotaBreaches, quotaDays } from '../../shared/bookings/policy.ts';
import type { Holiday } from '../../shared/calendars/holidays.ts';
import { epidemicLimitOn } from '../../shared/rooms/care.ts';
import { DAY, dateOf, type Instant, type LocalDateTime, localMinutesBetween, type Span } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import { type AgreedUses, agreedUseOf, agreedUses } from '../organisations/agreed-uses.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { standingOn } from '../rooms/judge-rooms.ts';
import { countedUses } from './counted-uses.ts';
import { partUsesOf } from './part-uses.ts';

/** A room at a time. */
export interface Use extends Span {
  room: CatalogueRoom;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  holiday?: Holiday | undefined;
}

/** Wall-clock minutes of the longest. */
export const longestMinutes = (uses: readonly Use[]): number =>
  Math.max(0, ...uses.map(({ localStart, localEnd }) => localMinutesBetween(localStart, localEnd)));

export interface JudgeContext {
  now: Instant;
  /** The booking at hand: neither its own claims nor its own wishes stand in its way. */
  bookingId?: string | undefined;
  /** Its occurrences that are to be placed anew: what they hold now, and their hours, do not count. */
  ownOccurrences?: readonly string[] | undefined;
  /** Closures that are about to be taken away. */
  exceptClosures?: ReadonlySet<string> | undefined;
  /** Whose quota is counted; no quota when unknown. */
  organisationId?: string | undefined;
  /** The code of the organisation's class; null where it belongs to none, absent where nobody in particular asks. */
  priorityClass?: string | null | undefined;
  /** The rooms that the event takes beside the one of each use; of the booking at hand where they are not given. */
  parts?: readonly BookingPart[] | undefined;
  /** People expected: more than the room holds is a breach on every date. */
  participants?: number | undefined;
}

/** A use of a date: of its first room, or of one beside it. */
export interface DateUse extends Use {
  /** Its place in the list of dates. */
  index: number;
  /** A room beside the first: how many come is asked of the first only. */
  isBeside?: boolean;
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
    else if (!context.exceptClosures?.has(clash.closureId)) at.closure = clash.closureId;
  }
  const rivals = await wishes.overlapping(reader, room.spaceIds, spans, { exceptBookingId: context.bookingId });
  for (const rival of rivals) held[rival.index]?.rivals.add(rival.bookingId);
  return held;
};

const week = 7 * DAY;

/** What the organisation's agreements cover; not asked where no quota counts. */
const agreedOf = async (
  reader: Reader,
  uses: readonly Use[],
  { organisationId, ownOccurrences }: JudgeContext,
): Promise<AgreedUses | undefined> => {
  const isCounted = uses.some(
    ({ room, localStart }) => quotaDays(room.policy, dateOf(localStart), room.site.bookingRules) !== undefined,
  );
  if (organisationId === undefined || !isCounted) return undefined;
  const asked = uses.map((use) => agreedUseOf(use.room.id, use));
  return agreedUses(reader, organisationId, asked, new Set(ownOccurrences));
};

/**
 * Places of the uses that go over the organisation's hours in the room, with the quota that each breaks. What its
 * agreements cover does not count.
 */
const overQuota = async (
  reader: Reader,
  room: CatalogueRoom,
  uses: readonly Use[],
  { organisationId, ownOccurrences = [] }: JudgeContext,
  agreed: AgreedUses | undefined,
): Promise<ReturnType<typeof quotaBreaches>> => {
  const days = uses.flatMap(
    ({ localStart }) => quotaDays(room.policy, dateOf(localStart), room.site.bookingRules) ?? [],
  );
  if (days.length === 0 || organisationId === undefined) return new Map();
  const starts = days.map(({ first }) => startOfDay(first, room.site.timeZone));
  const ends = days.map(({ last }) => startOfDay(last, room.site.timeZone));
  const existing = await countedUses(reader, room, {
    organisationId,
    // Wide of the days: what counts is told by the wall-clock date of each use.
    from: Math.min(...starts) - week,
    to: Math.max(...ends) + week,
    exceptOccurrences: ownOccurrences,
  });
  return quotaBreaches(
    room.policy,
    existing.filter(({ occurrenceId }) => !agreed?.hasKnown(occurrenceId, room.id)),
    uses,
    room.site.bookingRules,
    (index) => agreed?.asked[index] !== undefined,
  );
};

const judgeRoom = async (
  reader: Reader,
  room: CatalogueRoom,
  uses: readonly DateUse[],
  context: JudgeContext,
  agreed: AgreedUses | undefined,
): Promise<Judgement[]> => {
  const held = await heldOf(reader, room, uses, context);
  const names = await closures.byIds(
    reader,
    held.flatMap(({ closure }) => closure ?? []),
  );
  const quota = await overQuota(reader, room, uses, context, agreed);
  const days = bookableDays(room.policy, dateIn(context.now, room.site.timeZone));
  const notTheirs = isOpenTo(room.policy, context.priorityClass) ? undefined : 'class';
  return uses.map((use, index) => {
    const { busy, closure, rivals } = held[index] as Held;
    const standing = standingOn(room, use, days, context.now);
    const limit = epidemicLimitOn(room.site.care, dateOf(use.localStart));
    const people = use.isBeside ? 0 : (context.participants ?? 0);
    const tooMany = people > room.capacity ? 'capacity' : undefined;
    const crowded = limit !== undefined && people > limit ? 'epidemic' : undefined;
    const breach = standing.breach ?? notTheirs ?? tooMany ?? crowded ?? quota.get(index);
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

/** Judges rooms at times, each on its own, and in the way of each other; hours of one room are counted together. */
export const judgeEach = async (
  reader: Reader,
  uses: readonly DateUse[],
  context: JudgeContext,
): Promise<Judgement[]> => {
  const judged = new Array<Judgement>(uses.length);
  const agreed = await agreedOf(reader, uses, context);
  const byRoom = Map.groupBy(uses.keys(), (place) => (uses[place] as DateUse).room);
  for (const [room, places] of byRoom) {
    const judgements = await judgeRoom(
      reader,
      room,
      places.map((place) => uses[place] as DateUse),
      context,
      agreed && { ...agreed, asked: places.map((place) => agreed.asked[place]) },
    );
    places.forEach((place, i) => {
      judged[place] = judgements[i] as Judgement;
    });
  }
  markOwnOverlaps(uses, judged);
  return judged;
};

/** The dates in their order, each with its rooms: the first, then those beside it. */
export const datesWithParts = (uses: readonly Use[], parts: readonly BookingPart[]): DateUse[] =>
  uses.flatMap((use, index) => [
    { ...use, index },
    ...partUsesOf(parts, use).map((part) => ({ ...part, index, isBeside: true })),
  ]);

const partsAsked = async (reader: Reader, { parts, bookingId }: JudgeContext): Promise<readonly BookingPart[]> =>
  parts ?? (bookingId === undefined ? [] : ((await bookings.find(reader, bookingId))?.parts ?? []));

/** Judges every date with all its rooms, in the order given. How many come is asked of the first room only. */
export const judgeUses = async (reader: Reader, uses: readonly Use[], context: JudgeContext): Promise<Judgement[]> => {
  const parts = await partsAsked(reader, context);
  const asked = datesWithParts(uses, parts);
  const judged = await judgeEach(reader, asked, context);
  const ofDate = Map.groupBy(asked.keys(), (place) => (asked[place] as DateUse).index);
  return uses.map((_, index) => {
    const [first, ...beside] = ofDate.get(index) as [number, ...number[]];
    return judgeTogether(
      judged[first] as Judgement,
      beside.map((place) => ({ ...(judged[place] as Judgement), roomId: (asked[place] as DateUse).room.id })),
    );
  });
};
