import type { Reader } from '../../db/database.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The day by the region's clock: what belongs to no one house (grants, deputies, memberships, verifications, promised
 * answer days) begins and ends with it. What belongs to a house goes by the house's.
 */
export const regionToday = async (
  { clock, catalogue }: Pick<Dependencies, 'clock' | 'catalogue'>,
  reader: Reader,
): Promise<LocalDate> => dateIn(clock.now(), (await catalogue(reader)).region.timeZone);
