/** Where the web shows a room or a house: paths below the product's own address. */
import type { LocalDateTime } from '../../shared/time.ts';
import type { CatalogueRoom, CatalogueSite } from './catalogue-types.ts';

/** The code where there is one, since people read it in the address. */
export const placeKey = ({ code, id }: CatalogueRoom | CatalogueSite): string => encodeURIComponent(code ?? id);

/** The page where a room is shown and booked. */
export const roomPath = (room: CatalogueRoom): string => `/tilat/${placeKey(room)}`;

/** The page on which a room's accessibility is told, fact by fact. */
export const roomFactsPath = (room: CatalogueRoom): string => `${roomPath(room)}/esteettomyys`;

/** The rooms of a house, to choose one. */
export const sitePath = (site: CatalogueSite): string => `/tilat?site=${placeKey(site)}`;

/** The rooms of a municipality. */
export const municipalityPath = (code: string): string => `/tilat?place=${encodeURIComponent(code)}`;

/** Where a room is asked for at a time of its wall clock. */
export const bookPath = (room: CatalogueRoom, { start, end }: { start: LocalDateTime; end: LocalDateTime }): string =>
  `/varaa?room=${placeKey(room)}&start=${start}&end=${end}`;

/** The rooms of a municipality that are free at a time. */
export const searchPath = (code: string, { start, end }: { start: LocalDateTime; end: LocalDateTime }): string =>
  `/haku?place=${encodeURIComponent(code)}&start=${start}&end=${end}`;
