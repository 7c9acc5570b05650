/** What other rooms beside the first would mean, date by date: from the same plan as the change itself. Reads only. */
import * as bookings from '../../db/bookings.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import type { PartsPreviewView, PartsRequest } from '../../shared/bookings/change-schemas.ts';
import { canBeAsked } from '../../shared/bookings/conflicts.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { mismatchViews } from './mismatch-words.ts';
import { partUsesOf } from './part-uses.ts';
import { type PartsPlan, type PlannedDate, planParts } from './plan-parts.ts';
import { judgementWords, queueReasonViews } from './reason-words.ts';
import { mismatchesOfAll } from './room-mismatches.ts';
import { bookingFor } from './show-booking.ts';

const outcomeOf = ({ dates, reasons }: PartsPlan): PartsPreviewView['outcome'] => {
  if (dates.some(({ judgement }) => !canBeAsked(judgement))) return 'blocked';
  if (reasons.length > 0) return 'needs-approval';
  return dates.some(({ changes }) => changes) ? 'at-once' : 'none';
};

const dateView = (
  { row, use, judgement, changes }: PlannedDate,
  language: Language,
): PartsPreviewView['dates'][number] => {
  const reasonText = judgementWords(judgement, language, use.room);
  return {
    occurrenceId: row.id,
    localStart: use.localStart,
    localEnd: use.localEnd,
    changes,
    status: judgement.status,
    ...(judgement.reason && { reason: judgement.reason }),
    ...(reasonText !== undefined && { reasonText }),
    competitors: judgement.competitors,
  };
};

/**
 * @throws AppError `booking.not-found`, `access.forbidden`, `booking.past`, `booking.not-open`, `room.not-found`,
 *   `resolution.other-site`, `proposal.open`
 */
export const previewParts = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  { parts }: PartsRequest,
  language: Language,
): Promise<PartsPreviewView> => {
  const catalogue = await deps.catalogue(deps.db);
  const booking = await bookingFor(deps.db, catalogue, actor, 'booking.change', idOrCode);
  const open = { catalogue, booking, occurrences: await bookings.occurrencesOf(deps.db, [booking.id]) };
  const plan = await planParts(deps.db, actor, open, parts, deps.clock.now());
  const beside = plan.dates.flatMap(({ use }) => partUsesOf(plan.parts, use));
  const lacks = mismatchesOfAll([], beside, eventNeedsOf(booking.needs, booking.wheelchairUsers));
  return {
    outcome: outcomeOf(plan),
    queueReasons: queueReasonViews(plan.reasons, catalogue, language),
    mismatches: mismatchViews(lacks, catalogue, language),
    dates: plan.dates.map((date) => dateView(date, language)),
  };
};
