/** The queue of an approver: oldest promise first, each request with its competitors and why it waits. */

import * as attendances from '../../db/attendances.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as messages from '../../db/messages.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import * as requests from '../../db/waiting-requests.ts';
import { arrivalOf, type Contender } from '../../shared/approvals/precedence.ts';
import type { ApprovalsQuery, ApprovalView, CompetitorView } from '../../shared/approvals/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { type Instant, isoInstant, type LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { bookingDetails } from '../bookings/booking-view.ts';
import { visibilityOf } from '../bookings/list-bookings.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import { judgementWords } from '../bookings/reason-words.ts';
import { toldViewOf } from '../bookings/told-of-booking.ts';
import { keepsSuffering } from '../breakdowns/notices-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { cursorOf, positionOf } from '../http/cursors.ts';
import { regionToday } from '../region/region-today.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { contendersOf, runningSeason } from './contenders.ts';
import { escalationOf, overdueDaysOf } from './overdue.ts';
import { classWords, precedenceWords } from './precedence-words.ts';
import { heldByOffers, type Rival, rivalsOf, takenDates } from './rivals.ts';

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
  contenders: ReadonlyMap<string, Contender>;
  unread: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, string>;
  /** How often nobody came this season to what the organisation had; those with none are missing. */
  noShows: ReadonlyMap<string, number>;
  /** How many dates of this season it cancelled late. */
  lateCancellations: ReadonlyMap<string, number>;
}

const contenderOf = (page: QueuePage, bookingId: string): Contender => page.contenders.get(bookingId) as Contender;

const standingView = (page: QueuePage, bookingId: string): ApprovalView['standing'] => {
  const contender = contenderOf(page, bookingId);
  const className = classWords(page.catalogue.region, contender, page.language);
  return { className, position: contender.position };
};

const nameOf = (page: QueuePage, organisationId: string): string => page.organisations.get(organisationId)?.name ?? '';

/** A request with the dates of it that another one would take, or lose. */
interface Contest {
  booking: BookingRow;
  dates: readonly OccurrenceRow[];
}

const contestant = (page: QueuePage, { booking, dates }: Contest): Contender => ({
  ...contenderOf(page, booking.id),
  requestedAt: arrivalOf(booking.requestedAt, dates),
});

const precedenceOf = (page: QueuePage, mine: Contest, theirs: Contest): CompetitorView['precedence'] => {
  const [own, rival] = [mine.booking, theirs.booking];
  const { order, by, text } = precedenceWords(
    [contestant(page, mine), contestant(page, theirs)],
    [nameOf(page, own.organisationId), nameOf(page, rival.organisationId)],
    page.catalogue.region,
    page.language,
  );
  return { isFirst: by === null ? null : order > 0, by, text };
};

const competitorsOf = (
  page: QueuePage,
  booking: BookingRow,
  own: readonly OccurrenceRow[],
  rivals: readonly Rival[],
): CompetitorView[] =>
  [...Map.groupBy(rivals, ({ bookingId }) => bookingId)].map(([bookingId, lost]) => {
    const rival = page.bookings.get(bookingId) as BookingRow;
    const { organisationId } = rival;
    const lostIds = new Set(lost.map(({ occurrenceId }) => occurrenceId));
    const mine = { booking, dates: own.filter(({ id }) => lostIds.has(id)) };
    const theirs = {
      booking: rival,
      dates: lost.map(({ rivalOccurrenceId }) => page.rivalRows.get(rivalOccurrenceId) as OccurrenceRow),
    };
    return {
      bookingId,
      organisation: { id: organisationId, name: nameOf(page, organisationId) },
      internalTitle: rival.internalTitle,
      requestedAt: isoInstant(arrivalOf(rival.requestedAt, theirs.dates)),
      hoursThisSeason: contenderOf(page, bookingId).hoursThisSeason,
      standing: standingView(page, bookingId),
      precedence: precedenceOf(page, mine, theirs),
      dates: lost.map(({ occurrenceId, rivalOccurrenceId }) => {
        const date = own.find(({ id }) => id === occurrenceId) as OccurrenceRow;
        const other = page.rivalRows.get(rivalOccurrenceId) as OccurrenceRow;
        return {
          date: date.localStart.slice(0, 10),
          occurrenceId,
          theirOccurrenceId: rivalOccurrenceId,
          start: isoInstant(date.startAt),
          end: isoInstant(date.endAt),
          theirStart: isoInstant(other.startAt),
          theirEnd: isoInstant(other.endAt),
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
    waiting.length > 0 ? await heldByOffers(reader, (waiting[0] as OccurrenceRow).bookingId) : [],
  );
  return waiting.flatMap((row) => {
    const status = taken.get(row.id);
    if (!status) return [];
    const room = page.catalogue.room(row.roomId) as CatalogueRoom;
    const reasonText = judgementWords({ status, reason: status, competitors: 0 }, page.language, room) ?? '';
    return { date: row.localStart.slice(0, 10), occurrenceId: row.id, reasonText };
  });
};

/** Told only from a number on: once is an accident. */
const habitsOf = (
  { noShows, lateCancellations, catalogue }: QueuePage,
  { organisationId }: BookingRow,
): Pick<ApprovalView, 'noShowsThisSeason' | 'lateCancellationsThisSeason'> => {
  const { lapsesToShow } = catalogue.region.bookingRules;
  const [unused, late] = [noShows.get(organisationId) ?? 0, lateCancellations.get(organisationId) ?? 0];
  return {
    ...(unused >= lapsesToShow && { noShowsThisSeason: unused }),
    ...(late >= lapsesToShow && { lateCancellationsThisSeason: late }),
  };
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
      told: await toldViewOf(reader, booking, page.organisations.get(booking.organisationId), page.today),
      keepsSuffering: await keepsSuffering(reader, page.catalogue, booking, occurrences, page.now),
    },
    page,
  );
  const overdueDays = overdueDaysOf(booking, page.today);
  return {
    booking: details,
    overdue: overdueDays > 0,
    overdueDays,
    clockStoppedAt: booking.clockStoppedAt === null ? null : isoInstant(booking.clockStoppedAt),
    escalation: await escalationOf(reader, booking),
    standing: standingView(page, booking.id),
    unread: page.unread.get(booking.id) ?? 0,
    hoursThisSeason: contenderOf(page, booking.id).hoursThisSeason,
    ...habitsOf(page, booking),
    queueReasons: details.queueReasons,
    competitors: competitorsOf(page, booking, waiting, page.rivals.get(booking.id) ?? []),
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
  const visibility = visibilityOf(actor, catalogue);
  const season = runningSeason(today, catalogue.region);
  const askers = rows.map(({ organisationId }) => organisationId);
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
    noShows: await attendances.noShows(reader, askers, season.from, season.to),
    lateCancellations: await attendances.lateCancellations(reader, askers, season.from, season.to),
    contenders: await contendersOf(reader, catalogue.region, [...rows, ...others.values()], now),
    unread: new Map(
      (await messages.unread(reader, actor.userId, visibility)).map(({ bookingId, count }) => [bookingId, count]),
    ),
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
    const { rows: found, total } = await requests.waiting(
      reader,
      {
        siteIds,
        ...(query.overdue === true && { promisedBefore: today, clockRuns: true }),
        ...(query.asked === true && { asked: true }),
      },
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
