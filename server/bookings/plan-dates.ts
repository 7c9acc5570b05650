/** What becomes of dates that a booking is to get: the one judgement of them, for their preview and for themselves. Reads only. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { type EventNeeds, eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { DatesRequest } from '../../shared/bookings/change-schemas.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import { AppError } from '../../shared/errors.ts';
import type { Instant } from '../../shared/time.ts';
import { type Standing, standingOf } from '../region/standing-of.ts';
import { waitViewsOf } from '../waiting/wait-views.ts';
import { type AskedDate, type AskedDates, askedDates } from './asked-dates.ts';
import { judgeUses, longestMinutes, type Use } from './judge-uses.ts';
import { knownRoom, type OpenBooking } from './open-for-writing.ts';
import { orientationReasons } from './orientation.ts';
import { markMeetingOwn } from './own-dates.ts';
import { partUsesOf, roomsInQuestion } from './part-uses.ts';
import { mismatchesOfAll } from './room-mismatches.ts';

/** A booking that dates are asked for. */
export interface DatesPlan {
  open: OpenBooking;
  organisation: OrganisationRow;
  standing: Standing;
  event: EventNeeds;
  asked: AskedDates;
}

/** An asked date in its room. */
export type AskedUse = AskedDate & Use;

/**
 * What waits in line is had only by who is at its head: what became free is theirs before it is anybody's behind them.
 * @throws AppError `occurrence.not-again`
 */
const refuseBehindOthers = async (reader: Reader, { catalogue }: OpenBooking, { dates }: AskedDates): Promise<void> => {
  const rows = dates.flatMap(({ row }) => row ?? []);
  for (const { place } of (await waitViewsOf(reader, catalogue, rows)).values())
    if (place !== null && place > 1) throw new AppError('occurrence.not-again', { path: 'occurrenceIds' });
};

/** @throws AppError of {@link askedDates}, and `occurrence.not-again` where others wait for the same before it */
export const planDates = async (
  reader: Reader,
  open: OpenBooking,
  request: DatesRequest,
  now: Instant,
): Promise<DatesPlan> => {
  const { booking, catalogue } = open;
  const organisation = (await organisations.find(reader, booking.organisationId)) as OrganisationRow;
  const asked = askedDates(open, request, now);
  await refuseBehindOthers(reader, open, asked);
  return {
    open,
    organisation,
    standing: await standingOf(reader, catalogue.region, organisation, now),
    event: eventNeedsOf(booking.needs, booking.wheelchairUsers),
    asked,
  };
};

/** The asked dates where they would be, before anything is chosen. A holiday that is taken again on purpose is none. */
export const usesAsked = ({ open, asked }: DatesPlan): AskedUse[] =>
  asked.dates.map((date) => ({ ...date, room: knownRoom(open.catalogue, date.roomId) }));

/** Judges the dates together, as those of a request; the booking's own other dates stand in their way too. */
export const judgeDates = async (
  reader: Reader,
  { open, organisation, standing }: DatesPlan,
  uses: readonly Use[],
  now: Instant,
): Promise<Judgement[]> => {
  const { booking } = open;
  const judged = await judgeUses(reader, uses, {
    now,
    bookingId: booking.id,
    organisationId: organisation.id,
    priorityClass: standing.priorityClass?.code ?? null,
    participants: booking.participants,
    parts: booking.parts,
  });
  return markMeetingOwn(open, new Set(), uses, judged);
};

const isWaiting = ({ booking }: OpenBooking): boolean =>
  booking.state === 'requested' || booking.state === 'info_needed';

/**
 * Why the dates are not approved at once: by the conditions of a request, in which the booking's other dates to come count
 * among how many there are. What a booking waits for already its new dates wait for too: it is decided as a whole.
 */
export const reasonsToWait = async (
  reader: Reader,
  { open, organisation, standing, event }: DatesPlan,
  uses: readonly Use[],
  judged: readonly Judgement[],
  now: Instant,
): Promise<QueueReason[]> => {
  const { booking, occurrences } = open;
  const beside = uses.flatMap((use) => partUsesOf(booking.parts, use));
  const coming = occurrences.filter(
    ({ state, startAt }) => (state === 'requested' || state === 'approved') && startAt > now,
  );
  const reasons = [
    ...queueReasonsOf({
      rooms: roomsInQuestion([...uses, ...beside]),
      organisationVerified: standing.right === 'automatic',
      priorityClass: standing.priorityClass?.code ?? null,
      participants: booking.participants,
      dates: coming.length + uses.length,
      longestMinutes: longestMinutes(uses),
      times: uses,
      mismatches: mismatchesOfAll(uses, beside, event),
      wheelchairUsers: event.wheelchairUsers,
      competingDates: judged.filter(({ status }) => status === 'competing').length,
    }),
    ...(await orientationReasons(reader, uses, organisation.id, booking.responsibleName)),
  ];
  if (!isWaiting(open)) return reasons;
  const found = new Set(reasons.map(({ code }) => code));
  return [...booking.queueReasons.filter(({ code }) => !found.has(code)), ...reasons];
};

/** Whether the dates wait for a decision. */
export const isAsked = (open: OpenBooking, reasons: readonly QueueReason[]): boolean =>
  reasons.length > 0 || isWaiting(open);
