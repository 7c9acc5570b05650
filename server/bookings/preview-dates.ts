/** What would become of dates that a booking is to get, date by date. Reads only. */
import * as bookings from '../../db/bookings.ts';
import type { DatesRequest } from '../../shared/bookings/change-schemas.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import type { PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { priceClassView } from '../region/price-view.ts';
import { bookingHindrance } from '../region/standing-of.ts';
import { answerDayOf } from './answer-day.ts';
import { zoneOf } from './asked-dates.ts';
import { longerWords, toldDates } from './longer-words.ts';
import { mismatchViews } from './mismatch-words.ts';
import { judgeDates, planDates, reasonsToWait, usesAsked } from './plan-dates.ts';
import { previewRows, summaryOf } from './preview-rows.ts';
import { queueReasonViews } from './reason-words.ts';
import { lastingMismatches } from './room-mismatches.ts';
import { bookingFor } from './show-booking.ts';

/**
 * As the preview of a request; its words are those of the whole booking once it has the dates. Choices about single dates
 * change nothing in it.
 * @throws AppError `booking.not-found`, `access.forbidden`, `booking.not-open`, `booking.past`, `booking.no-rule`,
 *   `occurrence.not-found`, `occurrence.not-again`, and the `when.*` codes
 */
export const previewDates = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: DatesRequest,
  language: Language,
): Promise<PreviewView> => {
  const catalogue = await deps.catalogue(deps.db);
  const booking = await bookingFor(deps.db, catalogue, actor, 'booking.change', idOrCode);
  const open = { catalogue, booking, occurrences: await bookings.occurrencesOf(deps.db, [booking.id]) };
  const now = deps.clock.now();
  const plan = await planDates(deps.db, open, request, now);
  const { organisation, standing, event, asked } = plan;
  const uses = usesAsked(plan);
  const judged = await judgeDates(deps.db, plan, uses, now);
  const possible = [...uses.keys()].filter((index) => (judged[index] as Judgement).status !== 'holiday');
  const having = uses.filter((_, index) => canBeAsked(judged[index] as Judgement));
  const reasons = await reasonsToWait(
    deps.db,
    plan,
    possible.map((index) => uses[index] as (typeof uses)[number]),
    judged,
    now,
  );
  const told = [
    ...toldDates(open.occurrences, now),
    ...having.map(({ key, localStart, localEnd, room }) => ({
      originalStart: key,
      localStart,
      localEnd,
      roomId: room.id,
      reason: null,
      isOver: false,
    })),
  ];
  const priorityClass = standing.priorityClass?.code ?? null;
  return {
    summary: summaryOf(judged),
    ruleText: longerWords(asked.when, zoneOf(open), told),
    notEligible: bookingHindrance(catalogue.region, organisation, standing, language) ?? null,
    priceClass: priceClassView(catalogue, catalogue.room(booking.roomId), standing),
    mismatches: mismatchViews(lastingMismatches(booking.parts, uses, event), catalogue, language),
    queueReasons: queueReasonViews(reasons, catalogue, language),
    decideBy: answerDayOf(open, now),
    occurrences: await previewRows(
      deps,
      { catalogue, uses, judged, event, priorityClass, parts: booking.parts },
      booking.participants,
      language,
    ),
  };
};
