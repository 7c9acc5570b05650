/** What would become of a request: every date with its state, its obstacle in words and what could be done. */

import * as organisations from '../../db/organisations.ts';
import { type EventNeeds, eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { type QueueReason, queueReasonsOf } from '../../shared/bookings/automatic.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import type { PreviewRequest, PreviewView } from '../../shared/bookings/schemas.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { bookingHindrance, standingOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { alternativesFor } from '../rooms/find-alternatives.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { judgeUses, longestMinutes } from './judge-uses.ts';
import { mismatchViews } from './mismatch-words.ts';
import { judgementWords, queueReasonViews } from './reason-words.ts';
import { brokenMismatches, mismatchesAt, roomMismatches } from './room-mismatches.ts';
import { seriesOf } from './series-of.ts';

type Row = PreviewView['occurrences'][number];

const rowOf = (
  occurrence: PlannedOccurrence,
  judgement: Judgement,
  language: Language,
  room: CatalogueRoom,
): Omit<Row, 'mismatches'> => {
  const reasonText = judgementWords(judgement, language, room);
  return {
    date: occurrence.date,
    start: isoInstant(occurrence.start),
    end: isoInstant(occurrence.end),
    localStart: occurrence.localStart,
    localEnd: occurrence.localEnd,
    shifted: occurrence.shifted,
    status: judgement.status,
    competitors: judgement.competitors,
    alternatives: [],
    ...(judgement.reason && { reason: judgement.reason }),
    ...(reasonText !== undefined && { reasonText }),
  };
};

const summaryOf = (judged: readonly Judgement[]): PreviewView['summary'] => {
  const free = judged.filter(canBeAsked).length;
  const having = (status: Judgement['status']) => judged.filter((each) => each.status === status).length;
  return {
    total: judged.length,
    free,
    blocked: judged.length - free,
    competing: having('competing'),
    holidays: having('holiday'),
  };
};

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
interface Judged {
  catalogue: Catalogue;
  room: CatalogueRoom;
  uses: readonly (PlannedOccurrence & { room: CatalogueRoom })[];
  /** Of each use, in its order. */
  judged: readonly Judgement[];
  event: EventNeeds;
  priorityClass: string | null | undefined;
}

/** Whether its maker must or may say what becomes of a date: it cannot be had, or lacks what it has at other times. */
const isChoice = (row: Row, judgement: Judgement): boolean => !canBeAsked(judgement) || row.mismatches.length > 0;

/** Every date, those that call for a choice with what could be had instead. */
const rowsOf = async (
  deps: Dependencies,
  { catalogue, room, uses, judged, event, priorityClass }: Judged,
  participants: number | undefined,
  language: Language,
): Promise<Row[]> => {
  const rows = uses.map((use, i): Row => {
    const judgement = judged[i] as Judgement;
    // What a holiday lacks nobody misses.
    const lacks = judgement.status === 'holiday' ? [] : brokenMismatches(use, event);
    return { ...rowOf(use, judgement, language, room), mismatches: mismatchViews(lacks, catalogue, language) };
  });
  const choices = rows.filter((row, i) => isChoice(row, judged[i] as Judgement));
  const fit = { participants, needs: event.needs, wheelchairUsers: event.wheelchairUsers, priorityClass };
  const alternatives = await alternativesFor(deps, room, choices, fit);
  choices.forEach((row, i) => {
    row.alternatives = alternatives[i] ?? [];
  });
  return rows;
};

const reasonsOf = (
  { room, uses, judged, event, priorityClass }: Judged,
  { organisationVerified, participants }: { organisationVerified: boolean; participants: number },
): QueueReason[] => {
  const summary = summaryOf(judged);
  // Holidays leave the series by themselves.
  const dates = uses.filter((_, i) => judged[i]?.status !== 'holiday');
  return queueReasonsOf({
    rooms: [{ ...room, careContext: room.site.careContext }],
    organisationVerified,
    priorityClass,
    participants,
    dates: dates.length,
    longestMinutes: longestMinutes(uses),
    mismatches: mismatchesAt(dates, event),
    wheelchairUsers: event.wheelchairUsers,
    competingDates: summary.competing,
  });
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
  const context = { now, organisationId: organisation?.id, priorityClass, participants };
  const judged = await judgeUses(deps.db, uses, context);
  const event = eventNeedsOf(request.needs ?? [], request.wheelchairUsers ?? null);
  const asked: Judged = { catalogue, room, uses, judged, event, priorityClass };
  const organisationVerified = standing === undefined || standing.right === 'automatic';
  const reasons = reasonsOf(asked, { organisationVerified, participants: participants ?? 1 });
  return {
    summary: summaryOf(judged),
    ruleText: ruleTextsOfSeries(request.when, occurrences),
    notEligible: hindrance ?? null,
    mismatches: mismatchViews(roomMismatches(room, event), catalogue, language),
    queueReasons: queueReasonViews(reasons, catalogue, language),
    decideBy: addWorkingDays(today, room.site.answerWorkingDays),
    occurrences: await rowsOf(deps, asked, participants, language),
  };
};
