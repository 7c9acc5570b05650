/** While a region prepares itself, only those who keep its houses mark rooms as taken: what was agreed on before. */
import { AppError } from '../../shared/errors.ts';
import { type Actor, can, type Subject } from '../../shared/permissions.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

/** @param subject where and for whom the room is asked for */
export const mayEnter = ({ isOpened }: CatalogueRegion, actor: Actor | undefined, subject: Subject): boolean =>
  isOpened || can(actor, 'booking.handle', subject);

/** @throws AppError `region.not-open` */
export const requireOpenDoors = (region: CatalogueRegion, actor: Actor, subject: Subject): void => {
  if (!mayEnter(region, actor, subject)) throw new AppError('region.not-open');
};
