/** The rooms that a booking may name. */
import { refuse } from '../../shared/errors.ts';
import type { Catalogue, CatalogueRoom } from './catalogue-types.ts';

/**
 * The room under an id or code. What is archived is known, and takes no dates (see `judge-rooms.ts`).
 * @param path the field that names it
 * @throws AppError `room.not-found`, also for a draft
 */
export const roomToBook = (catalogue: Catalogue, idOrCode: string, path: string): CatalogueRoom => {
  const room = catalogue.room(idOrCode);
  return room && room.state !== 'draft' ? room : refuse('room.not-found', { path });
};
