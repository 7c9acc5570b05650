/** What signed-in people see of a booking. Mapping is explicit: nothing is spread from a row. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import { eventNeedsOf, type RoomMismatch } from '../../shared/bookings/accessibility-mismatch.ts';
import { isStillTold } from '../../shared/bookings/open-to-all.ts';
import type { BookingSummaryView, BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { bookingStateOf, isInLine, type OccurrenceState, stateAt } from '../../shared/bookings/state.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can, type Subject } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { overdueDaysOf } from '../approvals/overdue.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { mismatchViews } from './mismatch-words.ts';
import { partViews } from './part-uses.ts';
import { localWord, queueReasonViews } from './reason-words.ts';
import { layoutCapacity } from './room-layout.ts';
import { mismatchesWith } from './room-mismatches.ts';

/** What a booking's views are made from. */
export interface BookingParts {
  booking: BookingRow;
  /** All of its occurrences, in order of time. */
  occurrences: readonly OccurrenceRow[];
  organisationName: string;
  /** How many dates something is offered for, where that is told. */
  offered?: number | undefined;
}

/** Who made the booking for the organisation, and whether it hears of it. */
export interface ToldView {
  /** Name of the umbrella organisation that made it. */
  umbrella: string | null;
  /** Whether anybody with an account may book for the organisation. */
  isReachable: boolean;
}

export interface ViewContext {
  catalogue: Catalogue;
  now: Instant;
  language: Language;
}

const roomOf = (catalogue: Catalogue, id: string): CatalogueRoom => {
  const room = catalogue.room(id);
  if (!room) throw new Error(`booking refers to a room outside the catalogue: ${id}`);
  return room;
};

const currentState = (occurrence: OccurrenceRow, now: Instant): OccurrenceState =>
  stateAt(occurrence.state, occurrence.endAt, now);

export const occurrenceView = (
  occurrence: OccurrenceRow,
  { catalogue, now, language }: ViewContext,
): OccurrenceView => {
  const words = localWord(occurrence.reasonText, language);
  return {
    id: occurrence.id,
    date: occurrence.localStart.slice(0, 10),
    start: isoInstant(occurrence.startAt),
    end: isoInstant(occurrence.endAt),
    localStart: occurrence.localStart,
    localEnd: occurrence.localEnd,
    roomId: occurrence.roomId,
    roomName: roomOf(catalogue, occurrence.roomId).name,
    state: currentState(occurrence, now),
    ...(occurrence.reason && { reason: occurrence.reason }),
    ...(words !== undefined && { reasonText: words }),
  };
};

const isLive = ({ state }: OccurrenceRow): boolean => state === 'approved' || state === 'requested';

const summaryOf = (occurrences: readonly OccurrenceRow[], now: Instant): BookingSummaryView['summary'] => {
  const states = occurrences.map((occurrence) => currentState(occurrence, now));
  const having = (...wanted: OccurrenceState[]) => states.filter((state) => wanted.includes(state)).length;
  const live = occurrences.filter(isLive);
  const waiting = occurrences.filter(({ state, reason }) => state === 'skipped' && reason === 'waiting').length;
  return {
    total: occurrences.length,
    coming: live.filter(({ endAt }) => endAt > now).length,
    past: having('completed', 'no_show'),
    moved: occurrences.filter(({ reason, state }) => reason?.startsWith('moved-') && state !== 'skipped').length,
    skipped: having('skipped') - waiting,
    ...(waiting > 0 && { waiting }),
    requested: having('requested'),
    approved: having('approved', 'completed', 'no_show'),
    denied: having('denied'),
    cancelled: having('cancelled'),
  };
};

const nextOf = (occurrences: readonly OccurrenceRow[], now: Instant): BookingSummaryView['next'] => {
  const next = occurrences.find((each) => isLive(each) && each.endAt > now);
  return next ? { start: isoInstant(next.startAt), localStart: next.localStart, localEnd: next.localEnd } : null;
};

export const bookingSummaryView = (parts: BookingParts, context: ViewContext): BookingSummaryView => {
  const { booking, occurrences, organisationName } = parts;
  const { now } = context;
  const room = roomOf(context.catalogue, booking.roomId);
  const states = occurrences.map((occurrence) => currentState(occurrence, now));
  const isLate = overdueDaysOf(booking, dateIn(now, context.catalogue.region.timeZone)) > 0;
  return {
    id: booking.id,
    code: booking.code,
    state: bookingStateOf(states, booking.state === 'info_needed'),
    organisation: { id: booking.organisationId, name: organisationName },
    room: { id: room.id, code: room.code, name: room.name },
    site: { id: room.site.id, code: room.site.code, name: room.site.name, timeZone: room.site.timeZone },
    ruleText: booking.ruleText,
    internalTitle: booking.internalTitle,
    publicTitle: booking.publicTitle,
    participants: booking.participants,
    summary: summaryOf(occurrences, now),
    next: nextOf(occurrences, now),
    requestedAt: isoInstant(booking.requestedAt),
    decideBy: booking.decideBy,
    ...(isLate && { answerIsLate: true as const }),
    automatic: booking.automatic,
    madeBy: booking.madeBy,
    ...(booking.parts.length > 0 && { parts: partViews(context.catalogue, booking.parts) }),
    ...(parts.offered && { offered: parts.offered }),
  };
};

/** What the coming dates lack, by what is known now. */
const mismatchesNow = ({ booking, occurrences }: BookingParts, { catalogue, now }: ViewContext): RoomMismatch[] => {
  const uses = occurrences
    .filter((each) => isLive(each) && each.endAt > now)
    .map(({ roomId, startAt, endAt }) => ({ room: roomOf(catalogue, roomId), start: startAt, end: endAt }));
  return mismatchesWith(booking.parts, uses, eventNeedsOf(booking.needs, booking.wheelchairUsers));
};

/** What the actor may do with the booking now, so that screens offer nothing that would be refused. */
const allowedTo = (
  actor: Actor,
  view: BookingSummaryView,
  place: Subject,
  { isAlive, isTold, waits }: { isAlive: boolean; isTold: boolean; waits: boolean },
): BookingView['allowed'] => {
  const subject = { ...place, organisationId: view.organisation.id, madeBy: view.madeBy };
  const open = view.state === 'requested' || view.state === 'info_needed';
  return {
    cancel: isAlive && can(actor, 'booking.cancel', subject),
    change: isAlive && can(actor, 'booking.change', subject),
    decide: open && can(actor, 'booking.decide', subject),
    answer: view.state === 'info_needed' && can(actor, 'booking.change', subject),
    closeToAll: isTold && can(actor, 'booking.change', subject),
    add: (isAlive || waits) && can(actor, 'booking.change', subject),
  };
};

/** The whole booking, without its history and what opens its doors. */
export const bookingDetails = (
  parts: BookingParts & { requestedByName: string; told: ToldView; keepsSuffering: boolean | null },
  context: ViewContext & { actor: Actor },
): Omit<BookingView, 'history' | 'entries' | 'proposals'> => {
  const { booking, occurrences } = parts;
  const summary = bookingSummaryView(parts, context);
  const { id: siteId, municipality } = roomOf(context.catalogue, booking.roomId).site;
  // A date that has begun can no longer be changed or cancelled.
  const lives = {
    isAlive: occurrences.some((each) => isLive(each) && each.startAt > context.now),
    isTold: isStillTold(booking, occurrences, context.now),
    waits: booking.state === 'draft' && occurrences.some((each) => isInLine(each) && each.startAt > context.now),
  };
  return {
    ...summary,
    version: booking.version,
    when: booking.when,
    activityType: booking.activityType,
    contentArea: booking.contentArea,
    hyteAreas: booking.hyteAreas,
    ...(booking.layout !== null && {
      layout: {
        layout: booking.layout,
        capacity: layoutCapacity(context.catalogue.room(booking.roomId), booking.layout),
      },
    }),
    needs: booking.needs,
    wheelchairUsers: booking.wheelchairUsers,
    acceptsAccessibility: booking.acceptsAccessibility,
    keepsSuffering: parts.keepsSuffering,
    mismatches: mismatchViews(mismatchesNow(parts, context), context.catalogue, context.language),
    sensitive: booking.sensitive,
    openToAll: booking.openToAll,
    publicDescription: booking.publicDescription,
    publicLink: booking.publicLink,
    publicPriceCents: booking.publicPriceCents,
    note: booking.note,
    responsiblePerson: { name: booking.responsibleName, phone: booking.responsiblePhone },
    requestedBy: parts.requestedByName,
    umbrella: parts.told.umbrella,
    isReachable: parts.told.isReachable,
    queueReasons: queueReasonViews(booking.queueReasons, context.catalogue, context.language),
    message: booking.message,
    occurrences: occurrences.map((occurrence) => occurrenceView(occurrence, context)),
    allowed: allowedTo(context.actor, summary, { siteId, municipalityCode: municipality.code }, lives),
  };
};
