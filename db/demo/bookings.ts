/** A season of bookings as rows: what was asked, which dates it means, what holds the rooms, who decided. */
import {
  eventNeedsOf,
  mismatchesOf,
  type RoomMismatch,
  wheelchairPlacesKey,
} from '../../shared/bookings/accessibility-mismatch.ts';
import { queueReasonsOf } from '../../shared/bookings/automatic.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import { notOpen, openToAllAfter } from '../../shared/bookings/open-to-all.ts';
import type { ResolvedDate } from '../../shared/bookings/resolutions.ts';
import { bookingStateOf, type OccurrenceState, stateAt } from '../../shared/bookings/state.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { usualBookingRules } from '../../shared/region/booking-rules.ts';
import { verdictsOf } from '../../shared/rooms/accessibility.ts';
import type { Instant } from '../../shared/time.ts';
import { isSensitive } from './codes.ts';
import { auditRows, decisionRows } from './decisions.ts';
import type { NewRow } from './new-row.ts';
import { bookerOf, contactOf } from './people.ts';
import { type Plan, planOf, type Surroundings } from './plan.ts';
import { queuedBookings } from './queue.ts';
import { region, type SeedBooking } from './region.ts';
import { answerWorkingDays } from './rooms.ts';

/** What holds or wants a space. */
interface Hold {
  spaceId: number;
  startAt: Instant;
  endAt: Instant;
  occurrenceId: string;
}

export interface BookingRows {
  booking: NewRow<'bookings'>;
  occurrences: NewRow<'occurrences'>[];
  claims: Hold[];
  wishes: Hold[];
  decisions: NewRow<'decisions'>[];
  audit: NewRow<'audit'>[];
}

const eventOf = ({ story }: Plan) => eventNeedsOf(story.needs ?? [], story.wheelchairUsers ?? null);

/** What the room does not give for certain, as it was measured. */
const mismatches = (plan: Plan): RoomMismatch[] => {
  const { id, seed } = plan.room;
  const fit = {
    verdicts: verdictsOf(seed.attributes, { capacity: seed.capacity, asOf: region.asOf }),
    wheelchairPlaces: seed.attributes[wheelchairPlacesKey],
  };
  return mismatchesOf(eventOf(plan), fit).map((each) => ({ ...each, roomId: id, device: null }));
};

/** The conditions of automatic approval that did not hold, by the very rule that judges a real request. */
const queueReasons = (plan: Plan) => {
  const { seed, story, room, dates } = plan;
  const organisation = region.organisations.find(({ code }) => code === seed.organisation);
  return queueReasonsOf({
    rooms: [
      {
        approval: room.seed.approval,
        hourlyPriceCents: room.seed.hourlyPriceEur * 100,
        careContext: room.site.careContext,
        bookingRules: usualBookingRules,
        policy: room.policy,
      },
    ],
    organisationVerified: organisation?.status === 'verified',
    // No room of the demo asks for a class.
    priorityClass: undefined,
    participants: seed.participants,
    dates: dates.filter(({ skipped }) => !skipped).length,
    longestMinutes: seed.minutes,
    times: dates.filter(({ skipped }) => !skipped),
    mismatches: mismatches(plan),
    wheelchairUsers: eventOf(plan).wheelchairUsers,
    competingDates: story.competingDates ?? 0,
  });
};

const stateOfDate = ({ status }: SeedBooking, { skipped, end }: ResolvedDate, now: Instant): OccurrenceState => {
  if (skipped) return 'skipped';
  if (status === 'requested') return 'requested';
  return status === 'confirmed' ? stateAt('approved', end, now) : 'denied';
};

const occurrenceRows = ({ seed, id, dates }: Plan, { now, newId }: Surroundings): NewRow<'occurrences'>[] =>
  dates.map((date) => {
    const state = stateOfDate(seed, date, now);
    return {
      id: newId(),
      bookingId: id,
      roomId: date.roomId,
      originalStart: date.key,
      localStart: date.localStart,
      localEnd: date.localEnd,
      startAt: date.start,
      endAt: date.end,
      state,
      reason: state === 'denied' ? 'denied' : (date.reason ?? null),
      reasonText: date.reasonText ?? null,
    };
  });

/** What the unskipped dates hold or want: every space of their rooms, turnaround included. */
const holdsOf = ({ room, beside }: Plan, occurrences: readonly NewRow<'occurrences'>[]): Hold[] =>
  occurrences
    .filter(({ state }) => state !== 'skipped')
    .flatMap(({ id, startAt, endAt }) =>
      [room, ...beside].flatMap(({ policy, spaceIds }) => {
        const { start, end } = claimSpan({ start: startAt, end: endAt }, policy.turnaroundMinutes);
        return spaceIds.map((spaceId) => ({ spaceId, startAt: start, endAt: end, occurrenceId: id }));
      }),
    );

/** What the organisation told of its use: words, people and needs. */
const wordsOf = (plan: Plan) => {
  const { seed, story } = plan;
  const contact = contactOf(seed.organisation);
  const hyteAreas = seed.hyteArea === null ? [] : [seed.hyteArea];
  const publicTitle = story.untitled ? null : seed.publicTitle;
  const sensitive = story.sensitive ?? isSensitive(seed.contentArea, hyteAreas);
  const { invites } = story;
  const asked = {
    openToAll: !!invites,
    publicDescription: invites?.description,
    publicLink: invites?.link,
    publicPriceCents: invites?.priceCents,
  };
  return {
    internalTitle: story.internalTitle ?? seed.publicTitle,
    publicTitle,
    ...openToAllAfter(notOpen, asked, { publicTitle, sensitive }),
    activityType: seed.activityType,
    contentArea: seed.contentArea,
    hyteAreas,
    participants: seed.participants,
    needs: [...eventOf(plan).needs],
    wheelchairUsers: eventOf(plan).wheelchairUsers,
    acceptsAccessibility: story.acceptsAccessibility ?? false,
    sensitive,
    note: story.note ?? null,
    layout: story.layout ?? null,
    responsibleName: contact.name,
    responsiblePhone: contact.phone,
  };
};

const bookingRow = (
  plan: Plan,
  occurrences: readonly NewRow<'occurrences'>[],
  { organisationId, userId }: Surroundings,
): NewRow<'bookings'> => {
  const { seed, story, room, moments } = plan;
  const used = occurrences.filter(({ state }) => state !== 'skipped');
  const reasons = queueReasons(plan);
  const waits = seed.status === 'requested';
  return {
    id: plan.id,
    code: seed.code,
    organisationId: organisationId(seed.organisation),
    roomId: room.id,
    siteId: room.siteId,
    parts: plan.beside.map(({ id: roomId }) => ({ roomId, startOffset: 0, minutes: null })),
    requestedBy: userId(bookerOf(seed.organisation)),
    madeBy: bookerOf(seed.organisation) === 'coordinator' ? 'staff' : 'organisation',
    requestedAt: moments.asked,
    when: plan.when,
    ruleText: plan.ruleText,
    ...wordsOf(plan),
    state: bookingStateOf(
      occurrences.map(({ state }) => state),
      false,
    ),
    automatic: seed.status === 'confirmed' && reasons.length === 0,
    queueReasons: reasons,
    decideBy: waits ? addWorkingDays(moments.askedOn, answerWorkingDays) : null,
    message: story.denial?.message ?? null,
    firstStart: Math.min(...used.map(({ startAt }) => startAt)),
    lastEnd: Math.max(...used.map(({ endAt }) => endAt)),
    version: 1,
  };
};

const rowsOf = (plan: Plan, surroundings: Surroundings): BookingRows => {
  const occurrences = occurrenceRows(plan, surroundings);
  const booking = bookingRow(plan, occurrences, surroundings);
  const holds = holdsOf(plan, occurrences);
  return {
    booking,
    occurrences,
    claims: plan.seed.status === 'confirmed' ? holds : [],
    wishes: plan.seed.status === 'requested' ? holds : [],
    decisions: decisionRows(plan, booking, occurrences, surroundings),
    audit: auditRows(plan, booking, occurrences, surroundings),
  };
};

const demoBookings: readonly SeedBooking[] = [...region.bookings, ...queuedBookings];

/** Plans every booking of the demo: the region's season and the requests that wait beside it. */
export const planBookings = (surroundings: Surroundings): BookingRows[] =>
  demoBookings.map((seed, index) => rowsOf(planOf(seed, index, surroundings), surroundings));
