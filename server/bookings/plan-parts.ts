/** What other rooms beside the first would mean for each date to come: the one judgement, for preview and change. Reads only. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import * as proposals from '../../db/proposals.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import {
  canBeAsked,
  claimSpan,
  type Judgement,
  judgeTogether,
  overlappingThemselves,
} from '../../shared/bookings/conflicts.ts';
import type { PartMessage } from '../../shared/bookings/part-schemas.ts';
import { type BookingPart, partsAfter } from '../../shared/bookings/parts.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { AppError } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { standingOf } from '../region/standing-of.ts';
import { inScope } from './cancel-booking.ts';
import { type NeedsAfter, needsAfter } from './change-needs.ts';
import { type DateUse, datesWithParts, judgeEach, longestMinutes, type Use } from './judge-uses.ts';
import { knownRoom, type OpenBooking, useOf } from './open-for-writing.ts';
import { type PartUse, partsToBook, partUsesOf, roomsInQuestion } from './part-uses.ts';
import { mismatchesOfAll } from './room-mismatches.ts';
import { subjectOf } from './show-booking.ts';

/** A date to come, with the rooms that it would have. */
export interface PlannedDate {
  row: OccurrenceRow;
  use: Use;
  judgement: Judgement;
  /** Whether anything is other than before: rooms or times that come or go. */
  changes: boolean;
}

export interface PartsPlan {
  /** Of the booking, once it is so. */
  parts: BookingPart[];
  /** In order of time. */
  dates: readonly PlannedDate[];
  /** What the event needs, and what its rooms would lack of it. */
  needs: NeedsAfter;
  /** Why approved dates may not have the rooms before staff have looked; empty where they may. */
  reasons: readonly QueueReason[];
}

/** A date with what it has and what it would have. */
interface Compared {
  row: OccurrenceRow;
  use: Use;
  before: readonly PartUse[];
  after: readonly PartUse[];
}

const isWithin = (inner: Use, outer: Use): boolean =>
  inner.room.id === outer.room.id && outer.start <= inner.start && inner.end <= outer.end;

/** Nothing is taken that the date does not have already. */
const isHad = (part: Use, { use, before }: Compared): boolean => [use, ...before].some((had) => isWithin(part, had));

const isSame = (part: PartUse, before: readonly PartUse[]): boolean =>
  before.some((had) => isWithin(part, had) && isWithin(had, part));

/** Of a part that only became shorter nothing is asked but that it is no odd length. */
const oddLengths: ReadonlySet<string | undefined> = new Set(['too-short', 'step']);

const judgementOf = (part: PartUse, found: Judgement, date: Compared): Judgement => {
  if (isSame(part, date.before)) return { status: 'free', competitors: 0 };
  return isHad(part, date) && !oddLengths.has(found.reason) ? { status: 'free', competitors: 0 } : found;
};

/** The dates whose rooms meet in a space, each other or those of another date, with a room of theirs that does. */
const meetingThemselves = (uses: readonly DateUse[]): Map<number, string> => {
  const spans = uses.map((use) => ({
    ...claimSpan(use, use.room.policy.turnaroundMinutes),
    spaceIds: use.room.spaceIds,
  }));
  const meeting = [...overlappingThemselves(spans)].map((place) => uses[place] as DateUse);
  return new Map(meeting.map(({ index, room }) => [index, room.id]));
};

interface Standing {
  organisation: OrganisationRow;
  priorityClass: string | null;
}

const judgeDates = async (
  reader: Reader,
  { booking }: OpenBooking,
  dates: readonly Compared[],
  parts: readonly BookingPart[],
  { organisation, priorityClass }: Standing,
  now: Instant,
): Promise<Judgement[]> => {
  const uses = datesWithParts(
    dates.map(({ use }) => use),
    parts,
  );
  const judged = await judgeEach(reader, uses, {
    now,
    bookingId: booking.id,
    ownOccurrences: dates.map(({ row }) => row.id),
    organisationId: organisation.id,
    priorityClass,
  });
  const meeting = meetingThemselves(uses);
  return dates.map((date, index) => {
    const roomId = meeting.get(index);
    if (roomId !== undefined) return { status: 'busy', reason: 'busy', competitors: 0, roomId };
    const beside = [...uses.keys()].filter((place) => uses[place]?.index === index && uses[place]?.isBeside);
    return judgeTogether(
      // How the first room is was decided when it was asked for.
      { status: 'free', competitors: 0 },
      beside.map((place, part) => ({
        ...judgementOf(date.after[part] as PartUse, judged[place] as Judgement, date),
        roomId: (uses[place] as DateUse).room.id,
      })),
    );
  });
};

/** Why what approved dates take anew would not be approved at once. */
const reasonsToAsk = (
  { booking, catalogue }: OpenBooking,
  taken: readonly Use[],
  { organisation, priorityClass }: Standing,
  competingDates: number,
): QueueReason[] => {
  const { needs, wheelchairUsers } = booking;
  return queueReasonsOf({
    rooms: roomsInQuestion(taken),
    organisationVerified: catalogue.region.statusRights[organisation.status] === 'automatic',
    priorityClass,
    participants: booking.participants,
    dates: taken.length,
    longestMinutes: longestMinutes(taken),
    times: taken,
    competingDates,
    mismatches: mismatchesOfAll([], taken, eventNeedsOf(needs, wheelchairUsers)),
    wheelchairUsers,
  });
};

/** Dates of which nothing has begun: neither they themselves nor what they have the evening before. */
const stillWhole = ({ booking, catalogue, occurrences }: OpenBooking, now: Instant): OccurrenceRow[] => {
  const coming = inScope(occurrences, 'all', undefined, now).filter((row) =>
    partUsesOf(booking.parts, useOf(catalogue, row)).every(({ start }) => start > now),
  );
  if (coming.length === 0) throw new AppError('booking.past');
  return coming;
};

const partsPlanned = (
  open: OpenBooking,
  coming: readonly OccurrenceRow[],
  asked: readonly PartMessage[],
  now: Instant,
): BookingPart[] => {
  const { booking, catalogue, occurrences } = open;
  const whole = new Set(coming.map(({ id }) => id));
  const begun = occurrences.filter(({ id, state }) => !whole.has(id) && (state === 'requested' || holdsRoom(state)));
  const from = Math.max(now, ...begun.map(({ startAt }) => startAt)) + 1;
  return partsAfter(
    booking.parts,
    partsToBook(catalogue, knownRoom(catalogue, booking.roomId), asked),
    from,
    begun.map(({ startAt }) => startAt),
  );
};

/**
 * Dates that cannot have the rooms are in the plan, with what stands in their way: the caller refuses, or shows them. What
 * has begun keeps what it has. While something else is proposed for a date, its rooms are not to become others.
 * @throws AppError `booking.past`, `booking.not-open`, `room.not-found`, `resolution.other-site`, `proposal.open`
 */
export const planParts = async (
  reader: Reader,
  actor: Actor,
  open: OpenBooking,
  asked: readonly PartMessage[],
  now: Instant,
): Promise<PartsPlan> => {
  const { booking, catalogue } = open;
  const coming = stillWhole(open, now);
  if ((await proposals.openOf(reader, [booking.id])).length > 0) throw new AppError('proposal.open');
  const parts = partsPlanned(open, coming, asked, now);
  const useIn = (row: OccurrenceRow) => useOf(catalogue, row);
  const compared = coming.map((row): Compared => {
    const bare = useIn(row);
    const local = (at: Instant) => localOf(at, bare.room.site.timeZone);
    const use = { ...bare, localStart: local(bare.start), localEnd: local(bare.end) };
    return { row, use, before: partUsesOf(booking.parts, use), after: partUsesOf(parts, use) };
  });
  const organisation = (await organisations.find(reader, booking.organisationId)) as OrganisationRow;
  const { priorityClass: own } = await standingOf(reader, catalogue.region, organisation, now);
  const standing = { organisation, priorityClass: own?.code ?? null };
  const judged = await judgeDates(reader, open, compared, parts, standing, now);
  const given = compared.filter(({ row }, index) => holdsRoom(row.state) && canBeAsked(judged[index] as Judgement));
  const taken = given.flatMap((date) => date.after.filter((part) => !isHad(part, date)));
  const competing = judged.filter(
    ({ status }, index) => status === 'competing' && holdsRoom((compared[index] as Compared).row.state),
  );
  const mayTake = taken.length === 0 || can(actor, 'booking.handle', subjectOf(booking, catalogue));
  return {
    parts,
    dates: compared.map(({ row, use, before, after }, index) => ({
      row,
      use,
      judgement: judged[index] as Judgement,
      changes: before.length !== after.length || !after.every((part) => isSame(part, before)),
    })),
    needs: needsAfter(booking, {}, { before: coming.map(useIn), after: coming.map(useIn) }, parts),
    reasons: mayTake ? [] : reasonsToAsk(open, taken, standing, competing.length),
  };
};
