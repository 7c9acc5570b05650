/** Whose calendar an embed shows: its rooms, its name, and where the product shows the same. */
import { type EmbedKind, mostNamedRooms } from '../../shared/embeds/settings.ts';
import { refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf } from '../rooms/address.ts';
import type { Catalogue, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isOffered, isPublic } from '../rooms/filter-rooms.ts';
import { municipalityPath, placeKey, roomPath, sitePath } from '../rooms/page-paths.ts';
import { publicSite } from '../rooms/public-site.ts';

/** More rooms than this make no calendar that anybody could read. */
const mostRooms = 24;

export interface EmbedPlace {
  rooms: readonly CatalogueRoom[];
  /** How many there would be; some are left out when there are too many. */
  roomCount: number;
  name: string;
  /** Where it is: the house of a room, the address of a house. */
  address: string;
  /** Of the page where one books. */
  path: string;
  /** The part of the API that has a calendar file and the accessibility of the same place; of one room or house. */
  data: string | undefined;
  /** What may be out of order there. */
  breakable: readonly (CatalogueRoom | CatalogueSite)[];
  timeZone: string;
}

type Named = Pick<EmbedPlace, 'name' | 'address' | 'path' | 'data' | 'breakable'>;

const onlyOf = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

const ofOneRoom = (room: CatalogueRoom, language: Language): Named => ({
  name: room.name[language],
  address: `${room.site.name[language]}, ${addressOf(room.site, language)}`,
  path: roomPath(room),
  data: `/api/v1/rooms/${placeKey(room)}`,
  breakable: [room],
});

const ofSite = (site: CatalogueSite, language: Language): Named => ({
  name: site.name[language],
  address: addressOf(site, language),
  path: sitePath(site),
  data: `/api/v1/sites/${placeKey(site)}`,
  breakable: [site],
});

/** Municipalities have Finnish and Swedish names only. */
const ofMunicipality = ({ code, name }: CatalogueSite['municipality'], language: Language): Named => ({
  name: name[language === 'sv' ? 'sv' : 'fi'],
  address: textsOf(language)('embed.municipality'),
  path: municipalityPath(code),
  data: undefined,
  breakable: [],
});

/** Few rooms are named; of more it is said how many they are. */
const ofSeveralRooms = (rooms: readonly CatalogueRoom[], language: Language): Named => {
  const names = rooms.map(({ name }) => name[language]);
  const site = onlyOf(rooms.map((room) => room.site));
  const municipality = onlyOf(rooms.map((room) => room.site.municipality.code));
  const elsewhere = municipality === undefined ? '/tilat' : municipalityPath(municipality);
  const sites = [...new Set(rooms.map((room) => room.site))];
  return {
    name: names.length <= 3 ? names.join(', ') : textsOf(language)('embed.several', { count: names.length }),
    address: sites.map((each) => each.name[language]).join(', '),
    path: site ? sitePath(site) : elsewhere,
    data: undefined,
    breakable: rooms,
  };
};

const byName = (language: Language) => (a: CatalogueSite, b: CatalogueSite) =>
  a.name[language].localeCompare(b.name[language], language);

/** Whole houses of the municipality whose rooms are offered, by name. @throws AppError `site.not-found` */
const openSites = ({ sites }: Catalogue, code: string | undefined, language: Language): CatalogueSite[] => {
  const found = sites.filter(({ municipality, rooms }) => municipality.code === code && rooms.some(isOffered));
  return found.length > 0 ? found.toSorted(byName(language)) : refuse('site.not-found');
};

/** Rooms that are gone are left out, so that the calendar of the others goes on. @throws AppError `room.not-found` */
const namedRooms = (catalogue: Catalogue, names: readonly string[]): CatalogueRoom[] => {
  const rooms = names.flatMap((name) => catalogue.room(name) ?? []).filter(isPublic);
  return rooms.length > 0 ? [...new Set(rooms)] : refuse('room.not-found');
};

const placeOf = (named: Named, rooms: readonly CatalogueRoom[], most: number, site: CatalogueSite): EmbedPlace => ({
  ...named,
  rooms: rooms.slice(0, most),
  roomCount: rooms.length,
  timeZone: site.timeZone,
});

/**
 * @param names ids or codes; only of rooms more than one counts
 * @throws AppError `room.not-found`, `site.not-found` (also for a municipality without open houses)
 */
export const embedPlace = (
  catalogue: Catalogue,
  kind: EmbedKind,
  names: readonly string[],
  language: Language,
): EmbedPlace => {
  const [name = ''] = names;
  if (kind === 'sites') {
    const site = publicSite(catalogue, name);
    return placeOf(ofSite(site, language), site.rooms, Number.POSITIVE_INFINITY, site);
  }
  if (kind === 'municipalities') {
    const sites = openSites(catalogue, name, language);
    const [site = refuse('site.not-found')] = sites;
    const rooms = sites.flatMap((each) => each.rooms.filter(isOffered));
    return placeOf(ofMunicipality(site.municipality, language), rooms, mostRooms, site);
  }
  const rooms = namedRooms(catalogue, names);
  const [room = refuse('room.not-found')] = rooms;
  const named = names.length === 1 ? ofOneRoom(room, language) : ofSeveralRooms(rooms, language);
  return placeOf(named, rooms, mostNamedRooms, room.site);
};
