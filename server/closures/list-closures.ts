/** The closures of a house for its staff, and what gave way to one of them. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { ClosureRow } from '../../db/closures.ts';
import * as closures from '../../db/closures.ts';
import type { Reader } from '../../db/database.ts';
import type { DisplacementRow } from '../../db/displacements.ts';
import * as displacements from '../../db/displacements.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import type { ClosureDetail, ClosuresView, ListedClosure, ReturnState } from '../../shared/closures/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { addLocalMinutes, dateOf, type Instant, localMinutesBetween } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { judgeUses, type Use } from '../bookings/judge-uses.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { closureView, siteToClose } from './closure-times.ts';
import { createRoomsInNeed } from './room-in-need.ts';

/** Further ahead than anything is closed. */
const everAfter = Date.UTC(9999, 0, 1);

const listedViews = async (
  reader: Reader,
  catalogue: Catalogue,
  rows: readonly ClosureRow[],
  now: Instant,
): Promise<ListedClosure[]> => {
  const counts = await displacements.countsOf(
    reader,
    rows.map(({ id }) => id),
  );
  const names = await users.namesOf(
    reader,
    rows.map(({ createdBy }) => createdBy),
  );
  const countOf = (id: string, action: DisplacementRow['action']) =>
    counts.find((each) => each.closureId === id && each.action === action)?.dates ?? 0;
  const inSeries = (row: ClosureRow) =>
    row.seriesId === null ? 1 : rows.filter(({ seriesId, endAt }) => seriesId === row.seriesId && endAt > now).length;
  return rows.map((row) => {
    const zone = catalogue.site(row.siteId)?.timeZone ?? catalogue.region.timeZone;
    return {
      ...closureView(row),
      localStart: localOf(row.startAt, zone),
      localEnd: localOf(row.endAt, zone),
      roomName: row.roomId === null ? null : knownRoom(catalogue, row.roomId).name,
      madeBy: names.get(row.createdBy) ?? null,
      moved: countOf(row.id, 'moved'),
      cancelled: countOf(row.id, 'cancelled'),
      comingInSeries: inSeries(row),
    };
  });
};

/** What has not ended, in order of time. @throws AppError `site.not-found`, `access.forbidden` */
export const listClosures = (deps: Dependencies, actor: Actor, siteIdOrCode: string): Promise<ClosuresView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = siteToClose(catalogue, actor, siteIdOrCode);
    const now = deps.clock.now();
    const rows = await closures.ofSite(reader, site.id, { start: now, end: everAfter });
    return { items: await listedViews(reader, catalogue, rows, now) };
  });

/** The closure, for an actor who may open it again. @throws AppError `closure.not-found`, `access.forbidden` */
export const closureFor = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  id: string,
): Promise<ClosureRow> => {
  const row = (await closures.find(reader, id)) ?? refuse('closure.not-found');
  siteToClose(catalogue, actor, row.siteId);
  return row;
};

/** A date that was moved away, with the place that it came from. */
export interface WayBack {
  record: DisplacementRow;
  row: OccurrenceRow;
  booking: BookingRow;
  back: Use;
}

/** Where the dates were; of one that was moved again later, the last word counts. */
export const waysBack = async (
  reader: Reader,
  catalogue: Catalogue,
  records: readonly DisplacementRow[],
): Promise<WayBack[]> => {
  const rows = await bookings.occurrencesByIds(
    reader,
    records.map(({ occurrenceId }) => occurrenceId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const owners = await bookings.byIds(
    reader,
    rows.map(({ bookingId }) => bookingId),
  );
  const inNeed = createRoomsInNeed();
  return records.map((record) => {
    const row = byId.get(record.occurrenceId) as OccurrenceRow;
    const room = inNeed(knownRoom(catalogue, record.fromRoomId));
    const localStart = localOf(record.fromStartAt, room.site.timeZone);
    const localEnd = addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
    const length = row.endAt - row.startAt;
    const back = { room, localStart, localEnd, start: record.fromStartAt, end: record.fromStartAt + length };
    return { record, row, booking: owners.get(row.bookingId) as BookingRow, back };
  });
};

/** What keeps a date from going back, before others are asked; nothing where it depends on them. */
export const stateOfWay = (
  { record, row }: WayBack,
  now: Instant,
): Exclude<ReturnState, 'free' | 'taken'> | undefined => {
  if (record.action === 'cancelled') return 'cancelled';
  if (record.fromStartAt <= now || row.startAt <= now) return 'past';
  const isThere = row.roomId === record.toRoomId && row.startAt === record.toStartAt;
  return isThere && (row.state === 'approved' || row.state === 'requested') ? undefined : 'changed';
};

/** Whether each place is free but for the closures that are to go. */
const returnStates = async (
  reader: Reader,
  ways: readonly WayBack[],
  goes: ReadonlySet<string>,
  now: Instant,
): Promise<ReturnState[]> => {
  const states: ReturnState[] = [];
  for (const way of ways) {
    const known = stateOfWay(way, now);
    if (known) {
      states.push(known);
      continue;
    }
    const [judgement] = await judgeUses(reader, [way.back], {
      now,
      bookingId: way.booking.id,
      ownOccurrences: [way.row.id],
      exceptClosures: goes,
    });
    states.push(judgement?.status === 'free' ? 'free' : 'taken');
  }
  return states;
};

/** @throws AppError `closure.not-found`, `access.forbidden` */
export const showClosure = (deps: Dependencies, actor: Actor, id: string): Promise<ClosureDetail> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const now = deps.clock.now();
    const row = await closureFor(reader, catalogue, actor, id);
    const series = row.seriesId === null ? [row] : await closures.ofSeries(reader, row.seriesId);
    const listed = (await listedViews(reader, catalogue, series, now)).find((each) => each.id === id) as ListedClosure;
    const ways = await waysBack(reader, catalogue, await displacements.ofClosures(reader, [id]));
    const states = await returnStates(reader, ways, new Set([id]), now);
    const names = await organisations.byIds(
      reader,
      ways.map(({ booking }) => booking.organisationId),
    );
    return {
      closure: listed,
      displaced: ways.map(({ record, row: date, booking, back }, index) => ({
        occurrenceId: date.id,
        bookingId: booking.id,
        title: booking.internalTitle,
        organisation: names.get(booking.organisationId)?.name ?? '',
        action: record.action,
        date: dateOf(back.localStart),
        from: placeOf(catalogue, back.room.id, back.localStart, back.localEnd),
        to: record.action === 'moved' ? placeOf(catalogue, date.roomId, date.localStart, date.localEnd) : null,
        returns: states[index] as ReturnState,
      })),
    };
  });

const placeOf = (catalogue: Catalogue, roomId: string, localStart: string, localEnd: string) => {
  const { name, site } = knownRoom(catalogue, roomId);
  return { roomId, roomName: name, siteName: site.name, localStart, localEnd };
};
