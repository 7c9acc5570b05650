/** Tries conditions of automatic approval on the requests of the last twelve months. Nothing is written. */
import type { BookingRow, DecisionRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import { queueReasonsAgain } from '../../shared/bookings/automatic-again.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DryRunRequest, DryRunView, RequestFate } from '../../shared/rooms/dry-run-schemas.ts';
import { requestFates } from '../../shared/rooms/dry-run-schemas.ts';
import type { AutomaticConditions } from '../../shared/rooms/schemas.ts';
import { addMonths, type Instant } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import { longestMinutes } from '../bookings/judge-uses.ts';
import { partUsesOf, roomsInQuestion } from '../bookings/part-uses.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { classOf } from '../region/standing-of.ts';
import type { Catalogue, CatalogueRoom } from './catalogue-types.ts';
import { checkAutomatic } from './changed-settings.ts';
import { keptRoom, settingsOf } from './room-settings.ts';

/** As many denied requests are named; more are counted only. */
const mostNamed = 50;

const monthsTried = 12;

/** The room as it would be: approving by itself, under these conditions. */
const roomWith = (room: CatalogueRoom, automatic: AutomaticConditions): CatalogueRoom => ({
  ...room,
  approval: 'auto',
  policy: { ...room.policy, automatic },
});

/** What the trial rests on. */
interface Trial {
  catalogue: Catalogue;
  room: CatalogueRoom;
  /** Of the organisations that asked, by their id; null where it belongs to none. */
  classes: ReadonlyMap<string, string | null>;
}

/** Dates that were asked for: not those that the booker left out, nor those that waited in line. */
const askedDates = (rows: readonly OccurrenceRow[]) => rows.filter(({ state }) => state !== 'skipped');

const usesOf = ({ catalogue, room }: Trial, { parts }: BookingRow, rows: readonly OccurrenceRow[]) => {
  const uses = askedDates(rows).map((row) => {
    const used = row.roomId === room.id ? room : (catalogue.room(row.roomId) ?? room);
    return { room: used, start: row.startAt, end: row.endAt, localStart: row.localStart, localEnd: row.localEnd };
  });
  return { uses, rooms: roomsInQuestion([...uses, ...uses.flatMap((use) => partUsesOf(parts, use))]) };
};

const reasonsOf = (trial: Trial, booking: BookingRow, rows: readonly OccurrenceRow[]) => {
  const { uses, rooms } = usesOf(trial, booking, rows);
  const request = {
    rooms,
    priorityClass: trial.classes.get(booking.organisationId) ?? null,
    participants: booking.participants,
    dates: uses.length,
    longestMinutes: longestMinutes(uses),
    times: uses,
    wheelchairUsers: booking.wheelchairUsers,
  };
  return queueReasonsAgain(request, booking.queueReasons);
};

const fateOf = (
  { automatic }: BookingRow,
  rows: readonly OccurrenceRow[],
  decisions: readonly DecisionRow[],
): RequestFate => {
  if (automatic) return 'automatic';
  if (rows.some(({ state }) => state === 'denied')) return 'denied';
  if (rows.some(({ state }) => state === 'requested')) return 'waiting';
  const isApproved =
    rows.some(({ state }) => holdsRoom(state)) || decisions.some((each) => each.decision === 'approve');
  return isApproved ? 'approved' : 'withdrawn';
};

/** Each request with what keeps it for staff and what became of it. */
interface Tried {
  booking: BookingRow;
  codes: DryRunView['reasons'][number]['code'][];
  fate: RequestFate;
  denial: DecisionRow | undefined;
}

const tryAll = async (reader: Reader, trial: Trial, asked: readonly BookingRow[]): Promise<Tried[]> => {
  const ids = asked.map(({ id }) => id);
  const dates = Map.groupBy(await bookings.occurrencesOf(reader, ids), ({ bookingId }) => bookingId);
  const decided = Map.groupBy(await bookings.decisionsOf(reader, ids), ({ bookingId }) => bookingId);
  return asked.map((booking) => {
    const rows = dates.get(booking.id) ?? [];
    const decisions = decided.get(booking.id) ?? [];
    return {
      booking,
      codes: reasonsOf(trial, booking, rows).map(({ code }) => code),
      fate: fateOf(booking, rows, decisions),
      denial: decisions.findLast(({ decision }) => decision === 'deny'),
    };
  });
};

const reasonViews = (tried: readonly Tried[]): DryRunView['reasons'] => {
  const found = Map.groupBy(
    tried.flatMap(({ codes }) => codes.map((code) => ({ code, isAlone: codes.length === 1 }))),
    ({ code }) => code,
  );
  return [...found]
    .map(([code, each]) => ({
      code,
      requests: each.length,
      alone: each.filter(({ isAlone }) => isAlone).length,
    }))
    .toSorted((a, b) => b.requests - a.requests);
};

const classesOf = async (
  reader: Reader,
  { region }: Catalogue,
  found: Awaited<ReturnType<typeof organisations.byIds>>,
  now: Instant,
): Promise<Map<string, string | null>> => {
  const classes = new Map<string, string | null>();
  for (const organisation of found.values())
    classes.set(organisation.id, (await classOf(reader, region, organisation, now))?.code ?? null);
  return classes;
};

/**
 * What would have been approved at once under other conditions, by the very rules that judge real requests.
 * @throws AppError `room.not-found`, `access.forbidden`, `code.unknown`, and `request.invalid` for hours that cannot be
 */
export const tryAutomatic = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: DryRunRequest,
): Promise<DryRunView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const kept = await keptRoom(reader, catalogue, actor, 'premises.see', idOrCode);
    const automatic = { ...settingsOf(kept).policy.automatic, ...request.automatic };
    checkAutomatic(automatic, 'automatic', catalogue.region);
    const now = deps.clock.now();
    const { timeZone } = kept.site;
    const until = dateIn(now, timeZone);
    const from = addMonths(until, -monthsTried);
    const asked = await bookings.askedOfRoom(reader, kept.row.id, startOfDay(from, timeZone));
    const askers = await organisations.byIds(
      reader,
      asked.map(({ organisationId }) => organisationId),
    );
    const trial: Trial = {
      catalogue,
      room: roomWith(catalogue.room(kept.row.id) as CatalogueRoom, automatic),
      classes: await classesOf(reader, catalogue, askers, now),
    };
    const tried = await tryAll(reader, trial, asked);
    const passed = tried.filter(({ codes }) => codes.length === 0);
    return {
      from,
      until,
      total: tried.length,
      approved: passed.length,
      became: Object.fromEntries(
        requestFates.map((fate) => [fate, passed.filter((each) => each.fate === fate).length]),
      ) as DryRunView['became'],
      denied: passed
        .filter(({ fate }) => fate === 'denied')
        .slice(0, mostNamed)
        .map(({ booking, denial }) => ({
          bookingId: booking.id,
          title: booking.internalTitle,
          organisation: askers.get(booking.organisationId)?.name ?? '',
          requestedOn: dateIn(booking.requestedAt, timeZone),
          ruleText: booking.ruleText,
          reason: denial?.reasonCode ? wordsOfCode(catalogue, 'denyReason', denial.reasonCode) : null,
        })),
      reasons: reasonViews(tried),
    };
  });
