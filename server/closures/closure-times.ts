/** What a closure takes: which rooms and spaces, and when, once or again and again. */
import type { ClosureRow } from '../../db/closures.ts';
import { claimSpan, overlappingThemselves } from '../../shared/bookings/conflicts.ts';
import type { When } from '../../shared/bookings/when.ts';
import type { ClosurePreviewRequest, ClosureView } from '../../shared/closures/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import type { Actor } from '../../shared/permissions.ts';
import { dateOf, type Instant, isoInstant, overlaps, type Span } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { seriesOf } from '../bookings/series-of.ts';
import type { Catalogue, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { subjectOf } from '../sites/staff-site.ts';

export interface ClosureTimes {
  site: CatalogueSite;
  rooms: readonly CatalogueRoom[];
  spaceIds: readonly number[];
  /** In order of time. */
  spans: readonly Span[];
  repeats: boolean;
  /** When, in words. */
  ruleText: LocalText;
}

const roomsToClose = (
  catalogue: Catalogue,
  site: CatalogueSite,
  roomId: string | undefined,
): readonly CatalogueRoom[] => {
  if (roomId === undefined) return site.rooms;
  const room = catalogue.room(roomId);
  if (!room || room.site.id !== site.id) throw new AppError('room.not-found', { path: 'roomId' });
  return [room];
};

/** @throws AppError `when.end-before-start`, `when.overlaps-itself` and the other `when.*` codes */
const spansOf = (
  { start, end, when }: ClosurePreviewRequest,
  zone: string,
  now: Instant,
): { spans: Span[]; ruleText: LocalText } => {
  const [from, to] = [instantOf(start, zone), instantOf(end, zone)];
  if (to.instant <= from.instant) throw new AppError('when.end-before-start', { path: 'end' });
  const series: When = { start, end, ...when, skipHolidays: false };
  const once = { key: start, date: dateOf(start), localStart: start, localEnd: end };
  // A single closure may lie further ahead than any booking.
  const planned = when
    ? seriesOf(series, zone, now)
    : [{ ...once, start: from.instant, end: to.instant, shifted: from.shifted || to.shifted }];
  const spans = planned.map((each) => ({ start: each.start, end: each.end }));
  // One space stands for all: the same ones are closed each time.
  if (overlappingThemselves(spans.map((each) => ({ ...each, spaceIds: [0] }))).size > 0)
    throw new AppError('when.overlaps-itself', { path: 'when' });
  return { spans, ruleText: ruleTextsOfSeries(series, planned) };
};

/** The site, for an actor who may close it. @throws AppError `site.not-found`, `access.forbidden` */
export const siteToClose = (catalogue: Catalogue, actor: Actor, idOrCode: string, path?: string): CatalogueSite => {
  const site = catalogue.site(idOrCode) ?? refuse('site.not-found', path === undefined ? {} : { path });
  authorise(actor, 'closure.manage', subjectOf(site));
  return site;
};

/** @throws AppError `site.not-found`, `access.forbidden`, `room.not-found` and the `when.*` codes */
export const timesOf = (
  catalogue: Catalogue,
  actor: Actor,
  request: ClosurePreviewRequest,
  now: Instant,
): ClosureTimes => {
  const site = siteToClose(catalogue, actor, request.siteId, 'siteId');
  const rooms = roomsToClose(catalogue, site, request.roomId);
  return {
    site,
    rooms,
    spaceIds: [...new Set(rooms.flatMap((room) => room.spaceIds))],
    ...spansOf(request, site.timeZone, now),
    repeats: request.when !== undefined,
  };
};

/** Whether a room would be closed during the span. */
export const isClosedBy =
  ({ spaceIds, spans }: ClosureTimes): ((room: CatalogueRoom, span: Span) => boolean) =>
  (room, span) =>
    room.spaceIds.some((id) => spaceIds.includes(id)) &&
    spans.some((each) => overlaps(each, claimSpan(span, room.policy.turnaroundMinutes)));

export const closureView = (row: ClosureRow): ClosureView => ({
  id: row.id,
  siteId: row.siteId,
  roomId: row.roomId,
  start: isoInstant(row.startAt),
  end: isoInstant(row.endAt),
  kind: row.kind,
  title: row.title,
  seriesId: row.seriesId,
  reason: row.reason,
});
