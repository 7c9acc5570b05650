/** Which rooms are free at a time, once or for a whole series. */

import type { Reader } from '../../db/database.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import type { SearchRequest, SearchView } from '../../shared/bookings/search-schemas.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import { type BreakdownDevice, brokenReason } from '../../shared/rooms/breakdown-devices.ts';
import { addLocalMinutes, type Instant, isoInstant, timeOf } from '../../shared/time.ts';
import { seriesOf } from '../bookings/series-of.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueRoom } from './catalogue-types.ts';
import { isUncertain, needDemands, roomsThatPass } from './filter-rooms.ts';
import { mostOffers, shiftsForAll } from './find-alternatives.ts';
import { type JudgedRoom, judgeRooms, type ReadBusyMatrix } from './judge-rooms.ts';
import { deviceInTheWay, type NeedDemands } from './verdicts-during.ts';

/** Rooms that miss dates are told up to this many, the best of them; nobody reads on, and each comes with a list. */
const mostIncomplete = 100;

/** Rooms that get alternatives: the best of those that miss dates. */
const mostHelped = 3;

type ResultRoom = SearchView['rooms'][number];
type Offer = ResultRoom['alternatives'][number];

/** A series as the clocks of one zone tell it. */
interface ZonedSeries {
  occurrences: PlannedOccurrence[];
  /** Without holidays: these are skipped, not asked for. */
  dates: PlannedOccurrence[];
}

/** A room with what the order depends on. */
interface Ranked extends JudgedRoom {
  dates: readonly PlannedOccurrence[];
  /** By the index of a date: what is out of order then and in the way of a need. */
  broken: ReadonlyMap<number, BreakdownDevice>;
  free: number;
  uncertain: boolean;
}

const zonedSeries = (when: SearchRequest['when'], zone: string, now: Instant): ZonedSeries => {
  const occurrences = seriesOf(when, zone, now);
  return { occurrences, dates: occurrences.filter(({ holiday }) => !holiday) };
};

/** Fully free first, then by free dates; what is not known last, then the smallest that suffices, then the catalogue's order. */
const inOrder = (a: Ranked, b: Ranked): number =>
  b.free - a.free || Number(a.uncertain) - Number(b.uncertain) || a.room.capacity - b.room.capacity;

/** Every fully free room and the best of the others; `ranked` in order. */
const worthTelling = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const firstIncomplete = ranked.findIndex(({ free, dates }) => free < dates.length);
  return firstIncomplete < 0 ? ranked : ranked.slice(0, firstIncomplete + mostIncomplete);
};

/** Rooms of the same house that are free, and wanted by nobody else, on all the dates that this one misses. */
const roomOffers = (helped: Ranked, all: readonly Ranked[]): Offer[] => {
  const missing = [...helped.judgements.keys()].filter((index) => !isAskable(helped, index));
  const [first] = helped.dates;
  if (!first) return [];
  return all
    .filter(({ room, judgements, broken }) => {
      const isHouseMate = room !== helped.room && room.site === helped.room.site;
      return isHouseMate && missing.every((index) => judgements[index]?.status === 'free' && !broken.has(index));
    })
    .slice(0, mostOffers)
    .map(({ room }) => ({
      kind: 'room',
      roomId: room.id,
      roomName: room.name,
      startTime: timeOf(first.localStart),
      endTime: timeOf(first.localEnd),
      free: missing.length,
    }));
};

const isAskable = ({ judgements, broken }: Pick<Ranked, 'judgements' | 'broken'>, index: number): boolean => {
  const judgement = judgements[index];
  return judgement !== undefined && canBeAsked(judgement) && !broken.has(index);
};

/**
 * Other hours at which the room is free on every date. None when the dates have not one time of day in common, and none
 * where something is out of order: that seldom heals from one hour to the next.
 */
const timeOffers = async (reader: Reader, { room, dates, broken }: Ranked, now: Instant): Promise<Offer[]> => {
  if (broken.size > 0) return [];
  const [first] = dates;
  const isOneTime = ({ localStart, localEnd }: PlannedOccurrence) =>
    timeOf(localStart) === timeOf(first?.localStart ?? '') && timeOf(localEnd) === timeOf(first?.localEnd ?? '');
  if (!first || !dates.every(isOneTime)) return [];
  return (await shiftsForAll(reader, room, dates, now)).map((minutes) => ({
    kind: 'time',
    roomId: room.id,
    roomName: room.name,
    startTime: timeOf(addLocalMinutes(first.localStart, minutes)),
    endTime: timeOf(addLocalMinutes(first.localEnd, minutes)),
    free: dates.length,
  }));
};

const resultOf = (ranked: Ranked, alternatives: Offer[]): ResultRoom => {
  const { room, judgements, dates, broken, free } = ranked;
  const blocked: ResultRoom['blocked'] = [];
  const competing: string[] = [];
  judgements.forEach((judgement, index) => {
    const { date } = dates[index] as PlannedOccurrence;
    const device = broken.get(index);
    if (!canBeAsked(judgement)) blocked.push({ date, reason: judgement.reason ?? judgement.status });
    else if (device) blocked.push({ date, reason: brokenReason(device) });
    else if (judgement.status === 'competing') competing.push(date);
  });
  const accessibility = room.summary.accessibility;
  return { room: room.summary, free, blocked, competing, accessibility, alternatives };
};

const noDates: ReadonlyMap<number, BreakdownDevice> = new Map();

/** The dates on which a room that passes otherwise does not, by their index. */
const brokenDates = (
  room: CatalogueRoom,
  dates: readonly PlannedOccurrence[],
  demands: NeedDemands,
): Ranked['broken'] => {
  if (room.breakdowns.length === 0 || demands.needs.length === 0) return noDates;
  const broken = new Map<number, BreakdownDevice>();
  dates.forEach((date, index) => {
    const device = deviceInTheWay(room, demands, date);
    if (device) broken.set(index, device);
  });
  return broken;
};

const freeDates = (judgements: readonly Judgement[], broken: Ranked['broken']): number =>
  judgements.reduce((sum, judgement, index) => sum + Number(canBeAsked(judgement) && !broken.has(index)), 0);

/** What a search looks at. */
interface Search {
  reader: Reader;
  readBusyMatrix: ReadBusyMatrix | undefined;
  request: SearchRequest;
  now: Instant;
  seriesIn: (zone: string) => ZonedSeries;
}

/** Judges the rooms zone by zone: a wall-clock time is another instant elsewhere. */
const rankedRooms = async (search: Search, rooms: readonly CatalogueRoom[]): Promise<Ranked[]> => {
  const { reader, readBusyMatrix, request, now, seriesIn } = search;
  const demands = needDemands(request);
  const ranked: Ranked[] = [];
  for (const [zone, local] of Map.groupBy(rooms, ({ site }) => site.timeZone)) {
    const { dates } = seriesIn(zone);
    for (const judged of await judgeRooms(reader, local, dates, now, readBusyMatrix)) {
      const broken = brokenDates(judged.room, dates, demands);
      const free = freeDates(judged.judgements, broken);
      ranked.push({ ...judged, dates, broken, free, uncertain: isUncertain(judged.room, demands.needs) });
    }
  }
  return ranked.sort(inOrder);
};

/** The rooms as they are told, the best few of those that miss dates with alternatives. */
const resultsOf = async ({ reader, now }: Search, ranked: readonly Ranked[]): Promise<ResultRoom[]> => {
  const results: ResultRoom[] = [];
  let helped = 0;
  for (const each of worthTelling(ranked)) {
    const isHelped = each.free < each.dates.length && helped < mostHelped;
    if (isHelped) helped += 1;
    const alternatives = isHelped ? [...roomOffers(each, ranked), ...(await timeOffers(reader, each, now))] : [];
    results.push(resultOf(each, alternatives));
  }
  return results;
};

const seriesByZone = (request: SearchRequest, now: Instant): ((zone: string) => ZonedSeries) => {
  const known = new Map<string, ZonedSeries>();
  return (zone) => {
    const series = known.get(zone) ?? zonedSeries(request.when, zone, now);
    known.set(zone, series);
    return series;
  };
};

/** The zone in which the answer tells the dates: that of the rooms, or of any site when no room passes. */
const zoneOf = (rooms: readonly CatalogueRoom[], { sites }: Catalogue): string =>
  rooms[0]?.site.timeZone ?? sites[0]?.timeZone ?? 'Europe/Helsinki';

const dateViews = ({ occurrences, dates }: ZonedSeries): Pick<SearchView, 'occurrences' | 'skipped'> => ({
  occurrences: dates.map(({ date, localStart, localEnd, start, end }) => ({
    date,
    start: isoInstant(start),
    end: isoInstant(end),
    localStart,
    localEnd,
  })),
  skipped: occurrences.flatMap(({ date, holiday }) => (holiday ? [{ date, name: holiday.name }] : [])),
});

/**
 * Judges every public room that passes the demands on every date of the series. Holidays are left out of the dates and
 * told apart. Every fully free room is told, and the best {@link mostIncomplete} of the others, those without any free
 * date last, so that a small region sees what is the matter with each of its rooms; the best few come with alternatives.
 * @param readBusyMatrix one that remembers; else every search asks the database anew
 * @throws AppError the `when.*` codes
 */
export const searchRooms = async (
  { db, catalogue: currentCatalogue, clock }: Pick<Dependencies, 'db' | 'catalogue' | 'clock'>,
  request: SearchRequest,
  readBusyMatrix?: ReadBusyMatrix,
): Promise<SearchView> => {
  const catalogue = await currentCatalogue(db);
  const now = clock.now();
  const rooms = roomsThatPass(catalogue, request);
  const seriesIn = seriesByZone(request, now);
  const series = seriesIn(zoneOf(rooms, catalogue));
  const search = { reader: db, readBusyMatrix, request, now, seriesIn };
  // Nothing but holidays: there is no date that a room could be free on.
  const ranked = series.dates.length > 0 ? await rankedRooms(search, rooms) : [];
  const ruleText = ruleTextsOfSeries(request.when, series.occurrences);
  return { ...dateViews(series), ruleText, rooms: await resultsOf(search, ranked) };
};
