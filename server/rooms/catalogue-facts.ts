/** What is known of accessibility, room by room, out of the rows of all places. */
import type { FactRow } from '../../db/facts.ts';
import type { CatalogueRows } from '../../db/rooms.ts';
import { type FactRecord, type KnownFact, valuesOf, waysToRoom } from '../../shared/facts/ways.ts';
import { touchesRoom } from '../../shared/rooms/breakdowns.ts';
import type { PhotosOf } from '../photos/catalogue-photos.ts';
import type { CatalogueBreakdown, CatalogueEntrance, CatalogueFacility, CatalogueWay } from './catalogue-types.ts';

/** What a house knows of its ways in, lifts and toilets. */
export interface PlacesOfSite {
  entrances: readonly CatalogueEntrance[];
  facilities: readonly CatalogueFacility[];
  /** Of the house and everything in it, by their start. */
  breakdowns: readonly CatalogueBreakdown[];
}

/** What is known on the ways to one room. */
export interface FactsOfRoom {
  ways: readonly CatalogueWay[];
  facilities: readonly CatalogueFacility[];
  /** Those that touch the room. */
  breakdowns: readonly CatalogueBreakdown[];
}

const nothing: FactRecord = {};

const knownFact = ({ value, source, checkedOn, subjectKind, subjectId }: FactRow): KnownFact => ({
  value,
  source,
  checkedOn,
  subjectKind,
  subjectId,
});

/** By the way in from which they hold; empty for all of them. */
type RecordsByWay = ReadonlyMap<string, FactRecord>;

/** Rows that were read once are the same until they are read anew, and so is what they say. */
const kept = new WeakMap<readonly FactRow[], RecordsByWay>();

/** What is known of one thing. A fact without a value is not known. */
const recordsOf = (rows: readonly FactRow[]): RecordsByWay => {
  const known = kept.get(rows);
  if (known) return known;
  const records = new Map<string, Record<string, KnownFact>>();
  for (const row of rows) {
    if (row.value === null) continue;
    const record = records.get(row.via) ?? {};
    record[row.key] = knownFact(row);
    records.set(row.via, record);
  }
  kept.set(rows, records);
  return records;
};

/** A row as the rest of the product knows it. */
export const breakdownOf = (row: CatalogueRows['breakdowns'][number]): CatalogueBreakdown => ({
  id: row.id,
  device: row.device,
  start: row.startAt,
  end: row.endAt,
  roomId: row.roomId,
  entranceId: row.entranceId,
  facilityId: row.facilityId,
  note: row.note,
  reportedAt: row.reportedAt,
});

/** Of each house by its id. */
export const placesBySite = (rows: CatalogueRows, photosOf: PhotosOf): ((siteId: string) => PlacesOfSite) => {
  const entrances = Map.groupBy(rows.entrances, ({ siteId }) => siteId);
  const facilities = Map.groupBy(rows.facilities, ({ siteId }) => siteId);
  const breakdowns = Map.groupBy(rows.breakdowns, ({ siteId }) => siteId);
  return (siteId) => ({
    entrances: (entrances.get(siteId) ?? []).map(({ id, code, name }) => ({
      id,
      code,
      name,
      photos: photosOf('entrance', id),
    })),
    facilities: (facilities.get(siteId) ?? []).map(({ id, code, kind, name }) => ({
      id,
      code,
      kind,
      name,
      photos: photosOf('facility', id),
    })),
    breakdowns: (breakdowns.get(siteId) ?? []).map(breakdownOf),
  });
};

/** Of each room, given its house. */
export const factsByRoom = (
  rows: CatalogueRows,
): ((room: { id: string; siteId: string }, places: PlacesOfSite) => FactsOfRoom) => {
  const recordOf = (kind: FactRow['subjectKind'], id: string, via = '') => {
    const own = rows.facts.get(`${kind} ${id}`);
    return (own && recordsOf(own).get(via)) ?? nothing;
  };
  const served = Map.groupBy(rows.roomFacilities, ({ roomId }) => roomId);
  return ({ id, siteId }, places) => {
    const own = new Set((served.get(id) ?? []).map(({ facilityId }) => facilityId));
    const facilities = places.facilities.filter((facility) => own.has(facility.id));
    const ways = waysToRoom({
      site: recordOf('site', siteId),
      room: recordOf('room', id),
      facilities: facilities.map((facility) => recordOf('facility', facility.id)),
      entrances: places.entrances.map((entrance) => ({
        id: entrance.id,
        facts: recordOf('entrance', entrance.id),
        toRoom: recordOf('room', id, entrance.id),
      })),
    });
    return {
      ways: ways.map(({ entranceId, record }) => ({
        entrance: places.entrances.find((entrance) => entrance.id === entranceId) ?? null,
        record,
        facts: valuesOf(record),
      })),
      facilities,
      breakdowns: places.breakdowns.filter((breakdown) => touchesRoom(breakdown, { id, facilities })),
    };
  };
};
