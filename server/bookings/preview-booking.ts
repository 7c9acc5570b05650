/** What would become of a request: every date with its state, its obstacle in words and what could be done. */

import * as organisations from '../../db/organisations.ts';
import { queueReasonsOf } from '../../shared/bookings/automatic.ts';
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
import { standingOf } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { alternativesFor } from '../rooms/find-alternatives.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { judgeUses, longestMinutes } from './judge-uses.ts';
import { judgementWords, queueReasonViews } from './reason-words.ts';
import { seriesOf } from './series-of.ts';

type Row = PreviewView['occurrences'][number];

const rowOf = (occurrence: PlannedOccurrence, judgement: Judgement, language: Language, room: CatalogueRoom): Row => {
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
  const priorityClass = standing && (standing.priorityClass?.code ?? null);
  const context = { now, organisationId: organisation?.id, priorityClass, participants };
  const judged = await judgeUses(deps.db, uses, context);
  const rows = occurrences.map((occurrence, i) => rowOf(occurrence, judged[i] as Judgement, language, room));
  const bad = rows.filter((_, i) => !canBeAsked(judged[i] as Judgement));
  const alternatives = await alternativesFor(deps, room, bad, {
    participants,
    needs: request.needs ?? [],
    priorityClass,
  });
  bad.forEach((row, i) => {
    row.alternatives = alternatives[i] ?? [];
  });
  const summary = summaryOf(judged);
  const reasons = queueReasonsOf({
    rooms: [{ ...room, careContext: room.site.careContext }],
    organisationVerified: standing === undefined || standing.right === 'automatic',
    priorityClass,
    participants: participants ?? 1,
    // Holidays leave the series by themselves.
    dates: judged.length - summary.holidays,
    longestMinutes: longestMinutes(uses),
    needs: request.needs ?? [],
    acceptsAccessibility: false,
    competingDates: summary.competing,
  });
  return {
    summary,
    ruleText: ruleTextsOfSeries(request.when, occurrences),
    queueReasons: queueReasonViews(reasons, language),
    decideBy: addWorkingDays(today, room.site.answerWorkingDays),
    occurrences: rows,
  };
};
