/** Queries about sites, rooms and code lists: all of them at once, for the catalogue that is kept in memory. */
import { asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { DocumentKind } from '../shared/texts/kinds.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader } from './database.ts';
import * as documents from './documents.ts';
import * as facts from './facts.ts';
import { type FactsByThing, factsByThing } from './facts.ts';
import * as photos from './photos.ts';
import * as priorityClasses from './priority-classes.ts';
import type { Tables } from './tables.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferSelect'];

/** Every row that the catalogue is made of, in a fixed order. */
export interface CatalogueRows {
  /** Missing until the region has been set up. */
  region: Row<'region'> | undefined;
  /** The first in precedence first. */
  priorityClasses: Row<'priorityClasses'>[];
  /** The region's newest published text of each kind, by its id. */
  documentIds: ReadonlyMap<DocumentKind, string>;
  /** The number of the published terms of each house that has its own. */
  houseTerms: ReadonlyMap<string, number>;
  municipalities: Row<'municipalities'>[];
  codes: Row<'codes'>[];
  sites: { site: Row<'sites'>; municipality: Row<'municipalities'> }[];
  rooms: Row<'rooms'>[];
  roomSpaces: Row<'roomSpaces'>[];
  entrances: Row<'entrances'>[];
  facilities: Row<'facilities'>[];
  roomFacilities: Row<'roomFacilities'>[];
  /** By the thing they stand on, as `room 7`. */
  facts: FactsByThing;
  /** What is or will be out of order. */
  breakdowns: Row<'breakdowns'>[];
  /** With the house of a way in. */
  photos: Awaited<ReturnType<typeof photos.all>>;
}

/**
 * Reads it table by table. Outside a transaction a write may fall in between: whoever keeps the result compares the
 * `catalogue` revision before and after.
 * @param now breakdowns that ended by then are left out
 * @param known the facts, where they are at hand
 */
export const everything = async (reader: Reader, now: Instant, known?: FactsByThing): Promise<CatalogueRows> => {
  const { region, municipalities, codes, sites, rooms, roomSpaces } = reader.tables;
  const { entrances, facilities, roomFacilities, breakdowns } = reader.tables;
  return {
    region: (await reader.select().from(region))[0],
    priorityClasses: await priorityClasses.all(reader),
    documentIds: await documents.currentIds(reader),
    houseTerms: await documents.currentHouseTerms(reader),
    municipalities: await reader.select().from(municipalities).orderBy(asc(municipalities.code)),
    codes: await reader.select().from(codes).orderBy(asc(codes.list), asc(codes.position), asc(codes.code)),
    sites: await reader
      .select({ site: sites, municipality: municipalities })
      .from(sites)
      .innerJoin(municipalities, eq(municipalities.code, sites.municipalityCode))
      .orderBy(asc(sites.id)),
    rooms: await reader.select().from(rooms).orderBy(asc(rooms.id)),
    roomSpaces: await reader.select().from(roomSpaces).orderBy(asc(roomSpaces.roomId), asc(roomSpaces.spaceId)),
    entrances: await reader.select().from(entrances).orderBy(asc(entrances.position), asc(entrances.id)),
    facilities: await reader.select().from(facilities).orderBy(asc(facilities.position), asc(facilities.id)),
    roomFacilities: await reader.select().from(roomFacilities),
    facts: known ?? factsByThing(await facts.all(reader)),
    breakdowns: await reader
      .select()
      .from(breakdowns)
      .where(or(isNull(breakdowns.endAt), gt(breakdowns.endAt, now)))
      .orderBy(asc(breakdowns.startAt), asc(breakdowns.id)),
    photos: await photos.all(reader),
  };
};
