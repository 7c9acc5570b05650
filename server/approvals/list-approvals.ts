/** The queue of an approver: oldest promise first, each request with its competitors and why it waits. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import type { ApprovalsQuery, ApprovalView, CompetitorView } from '../../shared/approvals/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { HOUR, type Instant, isoInstant, type LocalDate } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { bookingDetails } from '../bookings/booking-view.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import { judgementWords } from '../bookings/reason-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { cursorOf, positionOf } from '../http/cursors.ts';
import { regionToday } from '../region/region-today.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { type Rival, rivalsOf, takenDates } from './decide-booking.ts';

/** The running season: from the first of August to the next (domain reference 2.4). */
const seasonOf = (today: LocalDate, timeZone: string): { from: Instant; to: Instant } => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return { from: startOfDay(`${year}-08-01`, timeZone), to: startOfDay(`${year + 1}-08-01`, timeZone) };
};

const sitesAsked = (catalogue: Catalogue, actor: Actor, query: ApprovalsQuery): string[] => {
  const site =
    query.siteId === undefined
      ? undefined
      : (catalogue.site(query.siteId) ?? refuse('site.not-found', { path: 'siteId' }));
  const wanted = query.municipality?.toLowerCase();
  return catalogue.sites
    .filter(({ id }) => site === undefined || site.id === id)
    .filter(
      ({ municipality: { code, name } }) =>
        wanted === undefined || [code, name.fi, name.sv].some((each) => each.toLowerCase() === wanted),
    )
    .filter(({ id, municipality }) => can(actor, 'booking.decide', { siteId: id, municipalityCode: municipality.code }))
    .map(({ id }) => id);
};

/** Everything the queue's page needs, read once for all of its requests. */
interface QueuePage {
  catalogue: Catalogue;
  now: Instant;
  today: LocalDate;
  language: Language;
  actor: Actor;
  occurrences: ReadonlyMap<string, OccurrenceRow[]>;
  rivals: ReadonlyMap<string, Rival[]>;
  rivalRows: ReadonlyMap<string, OccurrenceRow>;
  bookings: ReadonlyMap<string, BookingRow>;
  organisations: Awaited<ReturnType<typeof organisations.byIds>>;
  hours: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, string>;
}

const hoursOf = (page: QueuePage, organisationId: string): number =>
  Math.round(((page.hours.get(organisationId) ?? 0) / HOUR) * 10) / 10;

const competitorsOf = (page: QueuePage, own: readonly OccurrenceRow[], rivals: readonly Rival[]): CompetitorView[] =>
  [...Map.groupBy(rivals, ({ bookingId }) => bookingId)].map(([bookingId, lost]) => {
    const booking = page.bookings.get(bookingId) as BookingRow;
    const { organisationId } = booking;
    return {
      bookingId,
      organisation: { id: organisationId, name: page.organisations.get(organisationId)?.name ?? '' },
      internalTitle: booking.internalTitle,
      requestedAt: isoInstant(booking.requestedAt),
      hoursThisSeason: hoursOf(page, organisationId),
      dates: lost.map(({ occurrenceId, rivalOccurrenceId }) => {
        const mine = own.find(({ id }) => id === occurrenceId) as OccurrenceRow;
        const theirs = page.rivalRows.get(rivalOccurrenceId) as OccurrenceRow;
        return {
          date: mine.localStart.slice(0, 10),
          occurrenceId,
          theirOccurrenceId: rivalOccurrenceId,
          start: isoInstant(mine.startAt),
          end: isoInstant(mine.endAt),
          theirStart: isoInstant(theirs.startAt),
          theirEnd: isoInstant(theirs.endAt),
        };
      }),
    };
  });

const takenOf = async (
  reader: Reader,
  page: QueuePage,
  waiting: readonly OccurrenceRow[],
): Promise<ApprovalView['taken']> => {
  const taken = await takenDates(
    reader,
    waiting.map((row) => useOf(page.catalogue, row)),
  );
  return waiting.flatMap((row) => {
    const status = taken.get(row.id);
    if (!status) return [];
    const room = page.catalogue.room(row.roomId) as CatalogueRoom;
    const reasonText = judgementWords({ status, reason: status, competitors: 0 }, page.language, room) ?? '';
    return { date: row.localStart.slice(0, 10), occurrenceId: row.id, reasonText };
  });
};

const approvalOf = async (reader: Reader, page: QueuePage, booking: BookingRow): Promise<ApprovalView> => {
  const occurrences = page.occurrences.get(booking.id) ?? [];
  const waiting = occurrences.filter(({ state }) => state === 'requested');
  const details = bookingDetails(
    {
      booking,
      occurrences,
      organisationName: page.organisations.get(booking.organisationId)?.name ?? '',
      requestedByName: page.names.get(booking.requestedBy) ?? '',
    },
    page,
  );
  return {
    booking: details,
    overdue: booking.decideBy !== null && booking.decideBy < page.today,
    hoursThisSeason: hoursOf(page, booking.organisationId),
    queueReasons: details.queueReasons,
    competitors: competitorsOf(page, waiting, page.rivals.get(booking.id) ?? []),
    taken: await takenOf(reader, page, waiting),
  };
};

const pageOf = async (
  deps: Dependencies,
  reader: Reader,
  actor: Actor,
  language: Language,
  rows: readonly BookingRow[],
): Promise<QueuePage> => {
  const catalogue = await deps.catalogue(reader);
  const now = deps.clock.now();
  const today = dateIn(now, catalogue.region.timeZone);
  const occurrences = Map.groupBy(
    await bookings.occurrencesOf(
      reader,
      rows.map(({ id }) => id),
    ),
    ({ bookingId }) => bookingId,
  );
  const rivals = new Map<string, Rival[]>();
  for (const { id } of rows) {
    const waiting = (occurrences.get(id) ?? []).filter(({ state }) => state === 'requested');
    rivals.set(id, await rivalsOf(reader, catalogue, id, waiting));
  }
  const all = [...rivals.values()].flat();
  const rivalRows = await bookings.occurrencesByIds(reader, [...new Set(all.map((rival) => rival.rivalOccurrenceId))]);
  const others = await bookings.byIds(
    reader,
    all.map(({ bookingId }) => bookingId),
  );
  const organisationIds = [...rows, ...others.values()].map(({ organisationId }) => organisationId);
  const { from, to } = seasonOf(today, catalogue.region.timeZone);
  return {
    catalogue,
    now,
    today,
    language,
    actor,
    occurrences,
    rivals,
    rivalRows: new Map(rivalRows.map((row) => [row.id, row])),
    bookings: others,
    organisations: await organisations.byIds(reader, organisationIds),
    hours: await bookings.approvedTime(reader, organisationIds, from, to),
    names: await users.namesOf(
      reader,
      rows.map(({ requestedBy }) => requestedBy),
    ),
  };
};

/** @throws AppError `access.forbidden`, `site.not-found`, `request.cursor-invalid` */
export const listApprovals = (
  deps: Dependencies,
  actor: Actor,
  query: ApprovalsQuery,
  language: Language,
): Promise<{ items: ApprovalView[]; total: number; nextCursor: string | null }> => {
  authorise(actor, 'approvals.see');
  return deps.db.read(async (reader) => {
    const siteIds = sitesAsked(await deps.catalogue(reader), actor, query);
    const today = await regionToday(deps, reader);
    const after = positionOf(query.cursor, 'string');
    // One more than a page holds, to know whether another follows.
    const { rows: found, total } = await bookings.waiting(
      reader,
      { siteIds, overdueOn: query.overdue === true ? today : undefined },
      { limit: query.limit + 1, after: after && { decideBy: after.at, id: after.id } },
    );
    const rows = found.slice(0, query.limit);
    const page = await pageOf(deps, reader, actor, language, rows);
    const items: ApprovalView[] = [];
    for (const row of rows) items.push(await approvalOf(reader, page, row));
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    return { items, total, nextCursor: last ? cursorOf([last.decideBy ?? '', last.id]) : null };
  });
};
