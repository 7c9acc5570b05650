/** What would become of a request: every date with its state, its obstacle in words and what could be done. */

import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { PreviewRequest, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { priceClassView } from '../region/price-view.ts';
import { bookingHindrance, standingOf } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { judgeUses, longestMinutes } from './judge-uses.ts';
import { mismatchViews } from './mismatch-words.ts';
import { orientationReasons } from './orientation.ts';
import { partsToBook, partUsesOf, roomsInQuestion } from './part-uses.ts';
import { type JudgedDates, previewRows, summaryOf } from './preview-rows.ts';
import { queueReasonViews } from './reason-words.ts';
import { lastingMismatches, mismatchesOfAll } from './room-mismatches.ts';
import { seriesOf } from './series-of.ts';

/** The caller's own organisation, when the caller may speak for it; anybody may preview without one. */
const knownOrganisation = async (
  deps: Dependencies,
  actor: Actor | undefined,
  idOrCode: string | undefined,
  room: CatalogueRoom,
) => {
  if (actor === undefined || idOrCode === undefined) return undefined;
  const organisation = await organisations.find(deps.db, idOrCode);
  const { id: siteId, municipality } = room.site;
  const subject = { organisationId: organisation?.id ?? '', siteId, municipalityCode: municipality.code };
  return can(actor, 'booking.request', subject) ? organisation : undefined;
};

/** A series in its room, judged. */
interface Judged extends JudgedDates {
  room: CatalogueRoom;
  parts: readonly BookingPart[];
}

const reasonsOf = (
  { room, uses, parts, judged, event, priorityClass }: Judged,
  { organisationVerified, participants }: { organisationVerified: boolean; participants: number },
): QueueReason[] => {
  const summary = summaryOf(judged);
  // Holidays leave the series by themselves.
  const dates = uses.filter((_, i) => judged[i]?.status !== 'holiday');
  const beside = dates.flatMap((use) => partUsesOf(parts, use));
  return queueReasonsOf({
    rooms: roomsInQuestion([{ room }, ...beside]),
    organisationVerified,
    priorityClass,
    participants,
    dates: dates.length,
    longestMinutes: longestMinutes(uses),
    times: dates,
    mismatches: mismatchesOfAll(dates, beside, event),
    wheelchairUsers: event.wheelchairUsers,
    competingDates: summary.competing,
  });
};

/** Told to those alone who may speak for the organisation: whose orientation holds is nobody else's matter. */
const orientationOf = async (
  { db }: Dependencies,
  { uses, judged }: Judged,
  organisationId: string | undefined,
  personName: string | undefined,
): Promise<QueueReason[]> => {
  if (organisationId === undefined || personName === undefined) return [];
  const dates = uses.filter((_, i) => judged[i]?.status !== 'holiday');
  return orientationReasons(db, dates, organisationId, personName);
};

/**
 * Judges a series in a room without writing anything. Public: it tells when, never who.
 * @throws AppError `room.not-found`, the `when.*` codes
 */
export const previewBooking = async (
  deps: Dependencies,
  actor: Actor | undefined,
  request: PreviewRequest,
  language: Language,
): Promise<PreviewView> => {
  const catalogue = await deps.catalogue(deps.db);
  const room = roomToBook(catalogue, request.roomId, 'roomId');
  const now = deps.clock.now();
  const occurrences = seriesOf(request.when, room.site.timeZone, now);
  const organisation = await knownOrganisation(deps, actor, request.organisationId, room);
  const uses = occurrences.map((occurrence) => ({ ...occurrence, room }));
  const { participants } = request;
  const today = dateIn(now, room.site.timeZone);
  const standing = organisation && (await standingOf(deps.db, catalogue.region, organisation, now));
  const hindrance = organisation && standing && bookingHindrance(catalogue.region, organisation, standing, language);
  const priorityClass = standing && (standing.priorityClass?.code ?? null);
  const parts = partsToBook(catalogue, room, request.parts);
  const context = { now, organisationId: organisation?.id, priorityClass, participants, parts };
  const judged = await judgeUses(deps.db, uses, context);
  const event = eventNeedsOf(request.needs ?? [], request.wheelchairUsers ?? null);
  const asked: Judged = { catalogue, room, uses, parts, judged, event, priorityClass };
  const organisationVerified = standing === undefined || standing.right === 'automatic';
  const reasons = [
    ...reasonsOf(asked, { organisationVerified, participants: participants ?? 1 }),
    ...(await orientationOf(deps, asked, organisation?.id, request.responsibleName)),
  ];
  return {
    summary: summaryOf(judged),
    ruleText: ruleTextsOfSeries(request.when, occurrences),
    notEligible: hindrance ?? null,
    priceClass: priceClassView(catalogue, room, standing),
    mismatches: mismatchViews(lastingMismatches(parts, uses.slice(0, 1), event), catalogue, language),
    queueReasons: queueReasonViews(reasons, catalogue, language),
    decideBy: addWorkingDays(today, room.site.answerWorkingDays),
    occurrences: await previewRows(deps, asked, participants, language),
  };
};
