/** An organisation asks for a room, once or as a series: all of it is written, or nothing. */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf, type RoomMismatch } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import { type ResolvedDate, resolveSeries } from '../../shared/bookings/resolutions.ts';
import type { BookingRequest, BookingView } from '../../shared/bookings/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { keepsSuffering } from '../breakdowns/notices-of-booking.ts';
import { checkCode, checkCodes } from '../codes/check-codes.ts';
import type { Dependencies } from '../dependencies.ts';
import { requireOpenDoors } from '../region/open-doors.ts';
import { requireBookingRight, standingOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { refuseHopeless } from '../waiting/join-line.ts';
import { waitViewsOf } from '../waiting/wait-views.ts';
import { entriesOf } from './entries.ts';
import type { BookingEvent, EventDetails } from './history.ts';
import { judgeUses, longestMinutes, type Use } from './judge-uses.ts';
import { orientationReasons } from './orientation.ts';
import { partsToBook, partUsesOf, roomsInQuestion } from './part-uses.ts';
import { recordEvent } from './record-event.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { bookingRow, type Plan, type PlannedUse, storeDates } from './request-rows.ts';
import { mismatchesOfAll, needsKnown } from './room-mismatches.ts';
import { seriesOf } from './series-of.ts';
import { subjectOf, viewFrom } from './show-booking.ts';
import { toldViewOf } from './told-of-booking.ts';
import { refuseTooManyWheelchairs } from './wheelchair-users.ts';

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
  const useOf = (planned: ResolvedDate): PlannedUse => {
    const { start, end, localStart, localEnd } = planned;
    return { room: catalogue.room(planned.roomId) ?? room, start, end, localStart, localEnd, planned };
  };
  const uses = dates.filter(({ skipped }) => !skipped).map(useOf);
  const waits = dates.filter(({ reason }) => reason === 'waiting').map(useOf);
  if (uses.length + waits.length === 0) throw new AppError('booking.nothing-left', { path: 'resolutions' });
  const smallest = Math.min(...[...uses, ...waits].map((use) => use.room.capacity));
  if (request.participants > smallest)
    throw new AppError('booking.capacity', { path: 'participants', values: { capacity: smallest } });
  const event = eventNeedsOf(request.needs ?? [], request.wheelchairUsers ?? null);
  refuseTooManyWheelchairs(event.wheelchairUsers, request.participants);
  const parts = partsToBook(catalogue, room, request.parts);
  return { organisation, standing, room, parts, series, dates, uses, waits, event };
};

/** What the dates take beside their first rooms. */
const besideOf = ({ uses, parts }: Plan): Use[] => uses.flatMap((use) => partUsesOf(parts, use));

const reasonsOf = (
  plan: Plan,
  request: BookingRequest,
  judged: readonly Judgement[],
  mismatches: readonly RoomMismatch[],
): QueueReason[] =>
  queueReasonsOf({
    rooms: roomsInQuestion([...plan.uses, ...besideOf(plan)]),
    organisationVerified: plan.standing.right === 'automatic',
    priorityClass: plan.standing.priorityClass?.code ?? null,
    participants: request.participants,
    dates: plan.uses.length,
    longestMinutes: longestMinutes(plan.uses),
    times: plan.uses,
    mismatches,
    wheelchairUsers: plan.event.wheelchairUsers,
    competingDates: judged.filter(({ status }) => status === 'competing').length,
  });

/** What is accepted beside the region's terms, for the record. */
const houseTermsOf = ({ region }: Catalogue, uses: readonly Use[]): EventDetails => {
  const sites = new Set(uses.map(({ room }) => room.site.id));
  const houseTerms = [...region.houseTerms].flatMap(([siteId, number]) =>
    sites.has(siteId) ? [{ siteId, number }] : [],
  );
  return houseTerms.length > 0 ? { houseTerms } : {};
};

const eventOf = ({ state, automatic }: bookings.BookingRow): BookingEvent =>
  state === 'draft' ? 'queued' : automatic ? 'approved-automatically' : 'requested';

/**
 * Checks, decides and stores a request in one transaction. It is approved at once when every condition of
 * automatic approval holds; otherwise it waits, with the reasons.
 * @throws AppError `room.not-found`, `organisation.not-found`, `access.forbidden`, the `when.*` codes,
 *   `booking.organisation-not-eligible`, `resolution.*`, `booking.conflict` (every clash, no titles), `booking.nothing-left`, `booking.capacity`, `booking.wheelchair-users`,
 *   `booking.open-sensitive`, `booking.open-untitled`
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
    const context = {
      now,
      organisationId: plan.organisation.id,
      priorityClass: plan.standing.priorityClass?.code ?? null,
      participants: request.participants,
      parts: plan.parts,
    };
    const judged = await judgeUses(tx, plan.uses, context);
    refuseConflicts(plan.uses, judged);
    refuseHopeless(plan.waits, await judgeUses(tx, plan.waits, context));
    const mismatches = mismatchesOfAll(plan.uses, besideOf(plan), plan.event);
    const reasons = [
      ...reasonsOf(plan, request, judged, mismatches),
      ...(await orientationReasons(tx, plan.uses, plan.organisation.id, request.responsiblePerson.name)),
    ];
    const sensitive =
      request.sensitive === true || catalogue.isSensitiveArea(request.contentArea, request.hyteAreas ?? []);
    const termsId = catalogue.region.documentIds.get('terms') ?? null;
    const booking = bookingRow(deps, actor, plan, request, { reasons, sensitive, termsId });
    await bookings.insert(tx, booking);
    const occurrences = await storeDates(deps, tx, plan, booking);
    const event = await recordEvent(deps, tx, actor, booking, eventOf(booking), {
      count: plan.uses.length || plan.waits.length,
      ...(plan.waits.length > 0 && { waiting: plan.waits.length }),
      ...(booking.decideBy && { decideBy: booking.decideBy }),
      ...needsKnown(booking, mismatches),
      ...houseTermsOf(catalogue, plan.uses),
    });
    // From what was just written: reading a series back takes as long as writing it.
    const parts = {
      booking,
      occurrences,
      organisationName: plan.organisation.name,
      requestedByName: actor.name,
      told: await toldViewOf(tx, booking, plan.organisation, dateIn(now, catalogue.region.timeZone)),
      keepsSuffering: await keepsSuffering(tx, catalogue, booking, occurrences, now),
    };
    const subject = subjectOf(booking, catalogue);
    const entries = await entriesOf(tx, catalogue, occurrences, { actor, subject, now });
    const waits = await waitViewsOf(tx, catalogue, occurrences);
    return viewFrom(parts, { events: [event], entries, proposals: [], waits }, { catalogue, now, language, actor });
  });
};
