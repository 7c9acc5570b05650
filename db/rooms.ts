/** Queries about sites, rooms and code lists: all of them at once, for the catalogue that is kept in memory. */
import { asc, eq } from 'drizzle-orm';
import type { DocumentKind } from '../shared/texts/kinds.ts';
import type { Reader } from './database.ts';
import * as documents from './documents.ts';
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
  municipalities: Row<'municipalities'>[];
  codes: Row<'codes'>[];
  sites: { site: Row<'sites'>; municipality: Row<'municipalities'> }[];
  rooms: Row<'rooms'>[];
  roomSpaces: Row<'roomSpaces'>[];
  facts: Row<'roomFacts'>[];
  /** With the house of a way in. */
  photos: Awaited<ReturnType<typeof photos.all>>;
}

/**
 * Reads it table by table. Outside a transaction a write may fall in between: whoever keeps the result compares the
 * `catalogue` revision before and after.
 */
export const everything = async (reader: Reader): Promise<CatalogueRows> => {
  const { region, municipalities, codes, sites, rooms, roomSpaces, roomFacts } = reader.tables;
  return {
    region: (await reader.select().from(region))[0],
    priorityClasses: await priorityClasses.all(reader),
    documentIds: await documents.currentIds(reader),
    municipalities: await reader.select().from(municipalities).orderBy(asc(municipalities.code)),
    codes: await reader.select().from(codes).orderBy(asc(codes.list), asc(codes.position), asc(codes.code)),
    sites: await reader
      .select({ site: sites, municipality: municipalities })
      .from(sites)
      .innerJoin(municipalities, eq(municipalities.code, sites.municipalityCode))
      .orderBy(asc(sites.id)),
    rooms: await reader.select().from(rooms).orderBy(asc(rooms.id)),
    roomSpaces: await reader.select().from(roomSpaces).orderBy(asc(roomSpaces.roomId), asc(roomSpaces.spaceId)),
    facts: await reader.select().from(roomFacts).orderBy(asc(roomFacts.roomId), asc(roomFacts.key)),
    photos: await photos.all(reader),
  };
};
