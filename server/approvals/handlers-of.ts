/** Who decides at a house today: those whose grants reach it, and their deputies. */
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import { can } from '../../shared/permissions.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';

/** Of the people, those whose reach holds the house; a person once. */
export const reaching = (
  holders: readonly grants.Holder[],
  { id: siteId, municipality }: CatalogueSite,
): grants.Holder[] => {
  const found = holders.filter(({ userId, name, siteId: ownSite, municipalityCode }) =>
    can({ userId, name, grants: [{ role: 'approver', siteId: ownSite, municipalityCode }] }, 'booking.decide', {
      siteId,
      municipalityCode: municipality.code,
    }),
  );
  return [...new Map(found.toReversed().map((holder) => [holder.userId, holder])).values()].reverse();
};

/** Approvers of the house and deputies; nobody where only coordinators decide, who do so everywhere. */
export const handlersOf = async (reader: Reader, site: CatalogueSite, today: LocalDate): Promise<grants.Holder[]> =>
  reaching(await grants.holdersOf(reader, 'approver', today), site);
