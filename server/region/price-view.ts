/** What a room costs an organisation, in words. */
import type { PreviewView } from '../../shared/bookings/preview-schemas.ts';
import { priceClassFor } from '../../shared/rooms/price-class.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import type { Standing } from './standing-of.ts';

/** @param standing of the organisation that asks, where one does */
export const priceClassView = (
  { everyCode }: Catalogue,
  room: CatalogueRoom | undefined,
  standing: Standing | undefined,
): PreviewView['priceClass'] => {
  const code = room && standing && priceClassFor(room, standing.priorityClass);
  const label = everyCode.priceClass.find((each) => each.code === code)?.label;
  return code && label ? { code, label } : null;
};
