/** Who would be in the way of a closure, and where each of them could go. Nothing is changed. */

import type { Clash } from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Reader } from '../../db/database.ts';
import { noticeOf } from '../../shared/closures/notice.ts';
import type { ClosurePlanView } from '../../shared/closures/plan-schemas.ts';
import type { ClosurePreviewRequest } from '../../shared/closures/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { isClosedBy, timesOf } from './closure-times.ts';
import { inWayOf } from './dates-in-way.ts';
import { planDisplacement, planTotals } from './plan-displacement.ts';

/** The other closures in the way, each once however many spaces it holds. */
const closedViews = async (reader: Reader, clashes: readonly Clash[]): Promise<ClosurePlanView['closed']> => {
  const rows = await closures.byIds(
    reader,
    clashes.flatMap(({ closureId }) => closureId ?? []),
  );
  return [...rows.values()]
    .toSorted((a, b) => a.startAt - b.startAt)
    .map(({ startAt, endAt, title }) => ({ start: isoInstant(startAt), end: isoInstant(endAt), title }));
};

/**
 * Requests that wait are told of as well: they may be moved or cancelled at once, or left to their decision, which then
 * cannot approve those dates.
 * @throws AppError `site.not-found`, `room.not-found`, `access.forbidden` and the `when.*` codes
 */
export const previewClosure = (
  deps: Dependencies,
  actor: Actor,
  request: ClosurePreviewRequest,
): Promise<ClosurePlanView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const now = deps.clock.now();
    const asked = timesOf(catalogue, actor, request, now);
    const all = await inWayOf(reader, catalogue, asked.spaceIds, asked.spans, now);
    const taken = new Set(all.closures.map(({ index }) => index));
    const times = asked.repeats ? { ...asked, spans: asked.spans.filter((_, index) => !taken.has(index)) } : asked;
    const { dates } = await inWayOf(reader, catalogue, times.spaceIds, times.spans, now);
    const today = dateIn(now, times.site.timeZone);
    const notice = noticeOf(today, catalogue.region.displacementNoticeDays, request.kind);
    const bookings = await planDisplacement(
      reader,
      {
        catalogue,
        actor,
        now,
        isBarred: isClosedBy(times),
        reach: 'municipality',
        withHours: true,
        noticeFrom: notice.from,
      },
      dates,
    );
    return {
      times: times.spans.length,
      ruleText: times.ruleText,
      closed: await closedViews(reader, all.closures),
      notice: { days: notice.days, from: notice.from ?? null },
      bookings,
      total: planTotals(bookings),
    };
  });
