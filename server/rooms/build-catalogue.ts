/** Rows of the database become the catalogue: rooms know their site, their facts become verdicts, lists are sorted once. */
import type { CatalogueRows } from '../../db/rooms.ts';
import { type CodeList, codeLists } from '../../shared/codes/lists.ts';
import type { CodesView, CodeView } from '../../shared/codes/schemas.ts';
import type { BookingRules } from '../../shared/region/booking-rules.ts';
import { neutralRegion } from '../../shared/region/rules.ts';
import { type Need, summaryOf, verdictsOfWays } from '../../shared/rooms/accessibility.ts';
import { checksWithin } from '../../shared/rooms/accessibility-limits.ts';
import type { Check } from '../../shared/rooms/accessibility-rules.ts';
import { careLeadWorkingDays } from '../../shared/rooms/care.ts';
import { wholePolicy } from '../../shared/rooms/room-policy.ts';
import type { RoomPolicy, RoomSummaryView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { type PhotosOf, readyPhotos } from '../photos/catalogue-photos.ts';
import { type FactsOfRoom, factsByRoom, type PlacesOfSite, placesBySite } from './catalogue-facts.ts';
import type { Catalogue, CatalogueRegion, CatalogueRoom, CatalogueSite } from './catalogue-types.ts';
import { roomOpening, roomStateIn, siteOpening } from './opening-times.ts';

type SiteRow = CatalogueRows['sites'][number];
type RoomRow = CatalogueRows['rooms'][number];

/** A site while its rooms are still being added. */
type GrowingSite = CatalogueSite & { rooms: CatalogueRoom[] };

const finnish = new Intl.Collator('fi', { numeric: true });

/** Gives equal values one identity, so that what is worked out for one of them holds for all. */
type Sharing = <T extends object>(value: T) => T;

const createSharing = (): Sharing => {
  const known = new Map<string, object>();
  return <T extends object>(value: T): T => {
    const text = JSON.stringify(value);
    const first = (known.get(text) as T | undefined) ?? value;
    known.set(text, first);
    return first;
  };
};

interface SiteParts {
  places: PlacesOfSite;
  isRegionClosedOnHolidays: boolean;
  bookingRules: BookingRules;
  photosOf: PhotosOf;
  share: Sharing;
}

const siteOf = (
  { site, municipality }: SiteRow,
  { places, isRegionClosedOnHolidays, bookingRules, photosOf, share }: SiteParts,
): GrowingSite => ({
  id: site.id,
  code: site.code,
  name: site.name,
  municipality: municipalityOf(municipality),
  street: site.street,
  postalCode: site.postalCode,
  location: site.location,
  careContext: site.careContext,
  care: {
    careContext: site.careContext,
    epidemicLevel: site.epidemicLevel,
    epidemicUntil: site.epidemicUntil,
    epidemicMaxPeople: site.epidemicMaxPeople,
    epidemicText: site.epidemicText,
    quietHours: site.quietHours,
    needsOrientation: site.needsOrientation,
  },
  bookingRules,
  access: site.access,
  timeZone: site.timeZone,
  opening: share(siteOpening(site, isRegionClosedOnHolidays)),
  state: site.state,
  branch: site.branch,
  description: site.description,
  arrival: site.arrival,
  requestsHoldSlot: site.requestsHoldSlot,
  answerWorkingDays: site.answerWorkingDays,
  photos: photosOf('site', site.id),
  ...places,
  rooms: [],
});

const municipalityOf = (row: CatalogueRows['municipalities'][number]) => ({
  code: row.code,
  name: { fi: row.nameFi, sv: row.nameSv },
});

const roomSummary = (
  row: RoomRow,
  site: CatalogueSite,
  accessibility: CatalogueRoom['accessibility'],
): RoomSummaryView => ({
  id: row.id,
  code: row.code,
  name: row.name,
  site: {
    id: site.id,
    code: site.code,
    name: site.name,
    municipality: site.municipality,
    street: site.street,
    postalCode: site.postalCode,
    timeZone: site.timeZone,
  },
  kind: row.kind,
  capacity: row.capacity,
  areaM2: row.areaM2,
  floor: row.floor,
  approval: row.approval,
  equipment: row.equipment,
  accessibility: accessibility as Record<Need, CatalogueRoom['accessibility'][Need]>,
});

/** The house's own time to make ready comes on top of what the room asks. */
const policyIn = (stored: RoomRow['policy'], { careContext, bookingRules }: CatalogueSite): RoomPolicy => {
  const policy = wholePolicy(stored);
  return {
    ...policy,
    leadWorkingDays: Math.max(policy.leadWorkingDays, careLeadWorkingDays(careContext, bookingRules)),
  };
};

interface RoomParts {
  site: CatalogueSite;
  known: FactsOfRoom;
  spaceIds: readonly number[];
  photosOf: PhotosOf;
  /** Of the verdicts. */
  asOf: LocalDate;
  checks: readonly Check[];
  share: Sharing;
}

const roomOf = (row: RoomRow, parts: RoomParts): CatalogueRoom => {
  const { site, known, spaceIds, photosOf, asOf, checks, share } = parts;
  const ways = known.ways as CatalogueRoom['ways'];
  const context = { capacity: row.capacity, asOf, checks };
  const verdicts = verdictsOfWays(
    ways.map(({ facts }) => facts),
    context,
  );
  const accessibility = summaryOf(verdicts);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    site,
    capacity: row.capacity,
    approval: row.approval,
    hourlyPriceCents: row.hourlyPriceCents,
    priceClass: row.priceClass,
    description: row.description,
    rules: row.rules,
    access: row.access ?? site.access,
    policy: share(policyIn(row.policy, site)),
    layouts: row.layouts,
    spaceIds,
    opening: share(roomOpening(row, site.opening)),
    state: roomStateIn(row.state, site),
    ways,
    facts: ways[0].facts,
    facilities: known.facilities,
    breakdowns: known.breakdowns,
    context,
    verdicts,
    accessibility,
    photos: photosOf('room', row.id),
    summary: roomSummary(row, site, accessibility),
  };
};

const everyCodeOf = ({ codes, municipalities }: CatalogueRows): CodesView => {
  const of = (wanted: CodeList): CodeView[] =>
    codes
      .filter(({ list }) => list === wanted)
      .map(({ code, label, sensitive, retiredAt }) => ({
        code,
        label,
        sensitive,
        ...(retiredAt !== null && { retired: true as const }),
      }));
  const lists = Object.fromEntries(codeLists.map((list) => [list, of(list)])) as Record<CodeList, CodeView[]>;
  return { ...lists, municipality: municipalities.map(municipalityOf) };
};

const offeredOf = (every: CodesView): CodesView => {
  const lists = codeLists.map((list) => [list, every[list].filter(({ retired }) => !retired)] as const);
  return { ...every, ...(Object.fromEntries(lists) as Record<CodeList, CodeView[]>) };
};

/** Demo entities answer to their code as well; an id wins over another's code. */
const finder = <T extends { id: string; code: string | null }>(
  items: readonly T[],
): ((key: string) => T | undefined) => {
  const byKey = new Map<string, T>();
  for (const item of items) if (item.code !== null) byKey.set(item.code, item);
  for (const item of items) byKey.set(item.id, item);
  return (key) => byKey.get(key);
};

/** A database that was filled before regions had settings has houses and no region: its doors are open. */
const regionOf = ({ region, sites, priorityClasses, documentIds, houseTerms }: CatalogueRows): CatalogueRegion => ({
  ...neutralRegion,
  ...region,
  isOpened: region ? region.openedAt !== null : sites.length > 0,
  priorityClasses,
  documentIds,
  houseTerms,
});

const byName = (a: { name: { fi: string }; id: string }, b: { name: { fi: string }; id: string }): number =>
  finnish.compare(a.name.fi, b.name.fi) || (a.id < b.id ? -1 : 1);

/** Sites with their rooms, each list by its Finnish name. */
const sitesWithRooms = (rows: CatalogueRows, dayAt: (timeZone: string) => LocalDate): GrowingSite[] => {
  const share = createSharing();
  const { closedOnHolidays: isRegionClosedOnHolidays, limits, bookingRules, ...region } = rows.region ?? neutralRegion;
  const checks = checksWithin(limits);
  const photosOf = readyPhotos(rows.photos, region);
  const placesOf = placesBySite(rows, photosOf);
  const sites = rows.sites.map((row) =>
    siteOf(row, { places: placesOf(row.site.id), isRegionClosedOnHolidays, bookingRules, photosOf, share }),
  );
  const siteById = new Map(sites.map((site) => [site.id, site]));
  const knownOf = factsByRoom(rows);
  const spacesByRoom = Map.groupBy(rows.roomSpaces, ({ roomId }) => roomId);
  for (const row of rows.rooms) {
    const site = siteById.get(row.siteId);
    if (!site) continue;
    const spaceIds = (spacesByRoom.get(row.id) ?? []).map(({ spaceId }) => spaceId);
    const known = knownOf(row, site);
    site.rooms.push(roomOf(row, { site, known, spaceIds, photosOf, asOf: dayAt(site.timeZone), checks, share }));
  }
  for (const site of sites) site.rooms.sort(byName);
  return sites.sort(byName);
};

/**
 * Makes the catalogue of one revision.
 * @param dayAt the local day in a zone, against which the age of tests is measured
 */
export const buildCatalogue = (
  rows: CatalogueRows,
  revision: number,
  dayAt: (timeZone: string) => LocalDate,
): Catalogue => {
  const sites = sitesWithRooms(rows, dayAt);
  const rooms = sites.flatMap((site) => site.rooms);
  const everyCode = everyCodeOf(rows);
  const sensitiveIn = (list: CodeList) =>
    new Set(everyCode[list].filter(({ sensitive }) => sensitive).map(({ code }) => code));
  const sensitiveContent = sensitiveIn('contentArea');
  const sensitiveHyte = sensitiveIn('hyteArea');
  return {
    revision,
    region: regionOf(rows),
    sites,
    rooms,
    codes: offeredOf(everyCode),
    everyCode,
    site: finder(sites),
    room: finder(rooms),
    isSensitiveArea: (contentArea, hyteAreas) =>
      (contentArea !== null && sensitiveContent.has(contentArea)) || hyteAreas.some((area) => sensitiveHyte.has(area)),
  };
};
