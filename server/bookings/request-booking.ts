/** An organisation asks for a room, once or as a series: all of it is written, or nothing. */
import * as bookings from '../../db/bookings.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { type EventNeeds, eventNeedsOf, type RoomMismatch } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import { type ResolvedDate, resolveSeries } from '../../shared/bookings/resolutions.ts';
import type { BookingRequest, BookingView } from '../../shared/bookings/schemas.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { checkCode, checkCodes } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import { requireOpenDoors } from '../region/open-doors.ts';
import { requireBookingRight, type Standing, standingOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { entriesOf } from './entries.ts';
import type { EventDetails } from './history.ts';
import { askForRooms, claimRooms, type RoomUse } from './hold-rooms.ts';
import { judgeUses, longestMinutes, type Use } from './judge-uses.ts';
import { recordEvent } from './record-event.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { mismatchesAt, needsKnown } from './room-mismatches.ts';
import { seriesOf } from './series-of.ts';
import { subjectOf, viewFrom } from './show-booking.ts';
import { refuseTooManyWheelchairs } from './wheelchair-users.ts';

/** A date of the series that will be used, with its room. */
interface PlannedUse extends Use {
  planned: ResolvedDate;
}

interface Plan {
  organisation: OrganisationRow;
  standing: Standing;
  room: CatalogueRoom;
  /** The dates as asked. */
  series: readonly PlannedOccurrence[];
  /** The dates after the booker's choices. */
  dates: readonly ResolvedDate[];
  uses: readonly PlannedUse[];
  /** What is asked of the room. */
  event: EventNeeds;
}

const checkWords = ({ codes }: Catalogue, request: BookingRequest): void => {
  checkCode(codes.activityType, request.activityType, 'activityType');
  checkCode(codes.contentArea, request.contentArea, 'contentArea');
  checkCodes(codes.hyteArea, request.hyteAreas ?? [], 'hyteAreas');
};

const askerOf = async (
  reader: Reader,
  { region }: Catalogue,
  actor: Actor,
  request: BookingRequest,
  room: CatalogueRoom,
) => {
  const organisation =
    (await organisations.find(reader, request.organisationId)) ??
    refuse('organisation.not-found', { path: 'organisationId' });
  const { id: siteId, municipality } = room.site;
  const subject = { organisationId: organisation.id, siteId, municipalityCode: municipality.code };
  authorise(actor, 'booking.request', subject);
  requireOpenDoors(region, actor, subject);
  return organisation;
};

const roomOfSite = (catalogue: Catalogue, room: CatalogueRoom, roomId: string): CatalogueRoom => {
  if (roomId === room.id) return room;
  const other = roomToBook(catalogue, roomId, 'resolutions');
  if (other.site.id !== room.site.id) throw new AppError('resolution.other-site', { path: 'resolutions' });
  return other;
};

const planOf = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  request: BookingRequest,
  { now, language }: { now: Instant; language: Language },
): Promise<Plan> => {
  const room = roomToBook(catalogue, request.roomId, 'roomId');
  const organisation = await askerOf(reader, catalogue, actor, request, room);
  const standing = await standingOf(reader, catalogue.region, organisation, now);
  requireBookingRight(catalogue.region, organisation, standing, language);
  checkWords(catalogue, request);
  if (!request.acceptTerms) throw new AppError('booking.terms-not-accepted', { path: 'acceptTerms' });
  const { timeZone } = room.site;
  const series = seriesOf(request.when, timeZone, now);
  const resolved = resolveSeries(
    series,
    room.id,
    request.resolutions ?? [],
    (local) => instantOf(local, timeZone).instant,
  );
  const dates = resolved.map((date) => ({ ...date, roomId: roomOfSite(catalogue, room, date.roomId).id }));
  const uses = dates
    .filter(({ skipped }) => !skipped)
    .map((planned) => ({
      room: catalogue.room(planned.roomId) ?? room,
      start: planned.start,
      end: planned.end,
      localStart: planned.localStart,
      localEnd: planned.localEnd,
      planned,
    }));
  if (uses.length === 0) throw new AppError('booking.nothing-left', { path: 'resolutions' });
  const smallest = Math.min(...uses.map((use) => use.room.capacity));
  if (request.participants > smallest)
    throw new AppError('booking.capacity', { path: 'participants', values: { capacity: smallest } });
  const event = eventNeedsOf(request.needs ?? [], request.wheelchairUsers ?? null);
  refuseTooManyWheelchairs(event.wheelchairUsers, request.participants);
  return { organisation, standing, room, series, dates, uses, event };
};

const reasonsOf = (
  plan: Plan,
  request: BookingRequest,
  judged: readonly Judgement[],
  mismatches: readonly RoomMismatch[],
): QueueReason[] =>
  queueReasonsOf({
    rooms: [...new Set(plan.uses.map(({ room }) => room))].map((room) => ({
      ...room,
      careContext: room.site.careContext,
    })),
    organisationVerified: plan.standing.right === 'automatic',
    priorityClass: plan.standing.priorityClass?.code ?? null,
    participants: request.participants,
    dates: plan.uses.length,
    longestMinutes: longestMinutes(plan.uses),
    mismatches,
    wheelchairUsers: plan.event.wheelchairUsers,
    competingDates: judged.filter(({ status }) => status === 'competing').length,
  });

const bookingRow = (
  deps: Dependencies,
  actor: Actor,
  plan: Plan,
  request: BookingRequest,
  { reasons, sensitive, termsId }: { reasons: readonly QueueReason[]; sensitive: boolean; termsId: string | null },
): bookings.BookingRow => {
  const now = deps.clock.now();
  const { room, uses, series, event } = plan;
  const automatic = reasons.length === 0;
  return {
    id: deps.newId(),
    code: null,
    organisationId: plan.organisation.id,
    roomId: room.id,
    siteId: room.site.id,
    requestedBy: actor.userId,
    requestedAt: now,
    when: request.when,
    ruleText: ruleTextsOfSeries(request.when, series),
    internalTitle: request.internalTitle,
    publicTitle: request.publicTitle ?? null,
    activityType: request.activityType,
    contentArea: request.contentArea,
    hyteAreas: request.hyteAreas ?? [],
    participants: request.participants,
    needs: [...event.needs],
    acceptsAccessibility: request.acceptsAccessibility ?? false,
    sensitive,
    note: request.note || null,
    responsibleName: request.responsiblePerson.name,
    responsiblePhone: request.responsiblePerson.phone,
    state: automatic ? 'approved' : 'requested',
    automatic,
    queueReasons: [...reasons],
    decideBy: automatic ? null : addWorkingDays(dateIn(now, room.site.timeZone), room.site.answerWorkingDays),
    message: null,
    firstStart: Math.min(...uses.map(({ start }) => start)),
    lastEnd: Math.max(...uses.map(({ end }) => end)),
    version: 1,
    wheelchairUsers: event.wheelchairUsers,
    termsId,
  };
};

/** Stores every date, skipped ones with their reason, and claims or wishes for the used ones. Answers them in order of time. */
const storeDates = async (
  deps: Dependencies,
  tx: Tx,
  plan: Plan,
  bookingId: string,
  automatic: boolean,
): Promise<bookings.OccurrenceRow[]> => {
  const ids = new Map(plan.dates.map((planned) => [planned, deps.newId()]));
  const rows = plan.dates.map(
    (planned): bookings.OccurrenceRow => ({
      id: ids.get(planned) as string,
      bookingId,
      roomId: planned.roomId,
      originalStart: planned.key,
      localStart: planned.localStart,
      localEnd: planned.localEnd,
      startAt: planned.start,
      endAt: planned.end,
      state: planned.skipped ? 'skipped' : automatic ? 'approved' : 'requested',
      reason: planned.reason ?? null,
      reasonText: planned.reasonText ?? null,
    }),
  );
  await bookings.insertOccurrences(tx, rows);
  const uses: RoomUse[] = plan.uses.map(({ planned, room, start, end }) => ({
    occurrenceId: ids.get(planned) as string,
    room,
    start,
    end,
  }));
  await (automatic ? claimRooms(tx, uses) : askForRooms(tx, uses));
  return rows.sort((a, b) => a.startAt - b.startAt || (a.id < b.id ? -1 : 1));
};

/** What is accepted beside the region's terms, for the record. */
const houseTermsOf = ({ region }: Catalogue, uses: readonly Use[]): EventDetails => {
  const sites = new Set(uses.map(({ room }) => room.site.id));
  const houseTerms = [...region.houseTerms].flatMap(([siteId, number]) =>
    sites.has(siteId) ? [{ siteId, number }] : [],
  );
  return houseTerms.length > 0 ? { houseTerms } : {};
};

/**
 * Checks, decides and stores a request in one transaction. It is approved at once when every condition of
 * automatic approval holds; otherwise it waits, with the reasons.
 * @throws AppError `room.not-found`, `organisation.not-found`, `access.forbidden`, the `when.*` codes,
 *   `booking.organisation-not-eligible`, `resolution.*`, `booking.conflict` (every clash, no titles), `booking.nothing-left`, `booking.capacity`, `booking.wheelchair-users`
 */
export const requestBooking = async (
  deps: Dependencies,
  actor: Actor,
  request: BookingRequest,
  language: Language,
): Promise<BookingView> => {
  // Where it has changed it is read now, not while every other writer waits; a large one takes a tenth of a second.
  await deps.catalogue(deps.db);
  return deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const now = deps.clock.now();
    const plan = await planOf(tx, catalogue, actor, request, { now, language });
    const judged = await judgeUses(tx, plan.uses, {
      now,
      organisationId: plan.organisation.id,
      priorityClass: plan.standing.priorityClass?.code ?? null,
      participants: request.participants,
    });
    refuseConflicts(plan.uses, judged);
    const mismatches = mismatchesAt(plan.uses, plan.event);
    const reasons = reasonsOf(plan, request, judged, mismatches);
    const sensitive =
      request.sensitive === true || catalogue.isSensitiveArea(request.contentArea, request.hyteAreas ?? []);
    const termsId = catalogue.region.documentIds.get('terms') ?? null;
    const booking = bookingRow(deps, actor, plan, request, { reasons, sensitive, termsId });
    await bookings.insert(tx, booking);
    const automatic = reasons.length === 0;
    const occurrences = await storeDates(deps, tx, plan, booking.id, automatic);
    const event = await recordEvent(deps, tx, actor, booking, automatic ? 'approved-automatically' : 'requested', {
      count: plan.uses.length,
      ...(booking.decideBy && { decideBy: booking.decideBy }),
      ...needsKnown(booking, mismatches),
      ...houseTermsOf(catalogue, plan.uses),
    });
    // From what was just written: reading a series back takes as long as writing it.
    const parts = { booking, occurrences, organisationName: plan.organisation.name, requestedByName: actor.name };
    const subject = subjectOf(booking, catalogue);
    const entries = await entriesOf(tx, catalogue, occurrences, { actor, subject, now });
    return viewFrom(parts, { events: [event], entries }, { catalogue, now, language, actor });
  });
};
