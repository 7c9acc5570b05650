/** Which bookings would suffer from a breakdown before it is saved, and who would get a message. Nothing is changed. */
import type { UpcomingUse } from '../../db/upcoming.ts';
import type { BreakdownImpactView, BreakdownTrial } from '../../shared/breakdowns/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { needs as allNeeds } from '../../shared/rooms/accessibility.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { checkedBreakdown } from './check-breakdown.ts';
import type { Harm } from './suffering.ts';
import { harmedUses, newsOf, siteChangeWith } from './tell-bookers.ts';

/** Nobody goes through more at once; the counts tell of all. */
const mostBookings = 200;

/** The id of what is not stored yet. */
const untold = 'new';

/** A date that suffers from the breakdown at hand. */
interface Suffering {
  use: UpcomingUse;
  harm: Harm;
}

const bookingsOf = (suffering: readonly Suffering[], site: CatalogueSite): BreakdownImpactView['items'] =>
  [...Map.groupBy(suffering, ({ use }) => `${use.bookingId} ${use.roomId}`).values()]
    .slice(0, mostBookings)
    .map((members) => {
      const [{ use }] = members as [Suffering, ...Suffering[]];
      const harmed = new Set(members.flatMap(({ harm }) => harm.needs));
      return {
        bookingId: use.bookingId,
        title: use.internalTitle,
        organisation: use.organisationName,
        room: { id: use.roomId, name: site.rooms.find(({ id }) => id === use.roomId)?.name ?? site.name },
        needs: allNeeds.filter((need) => harmed.has(need)),
        occurrences: members.map(({ use: { id, localStart, localEnd, state } }) => ({
          id,
          localStart,
          localEnd,
          state,
        })),
      };
    });

/** @throws AppError `site.not-found`, `access.forbidden`, `when.end-before-start`, `breakdown.place` */
export const breakdownImpact = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  { breakdownId, ...trial }: BreakdownTrial,
): Promise<BreakdownImpactView> =>
  deps.db.read(async (reader) => {
    const site = staffSite(await deps.catalogue(reader), actor, 'premises.edit', siteIdOrCode);
    const { startAt: start, endAt: end, ...rest } = checkedBreakdown(trial, site);
    const now = deps.clock.now();
    const id = breakdownId ?? untold;
    const change = siteChangeWith(site, id, { id, ...rest, start, end, reportedAt: now });
    const suffering = (await harmedUses(reader, change, now)).flatMap(({ use, after }) => {
      const harm = after.find(({ breakdown }) => breakdown.id === id);
      return harm ? [{ use, harm }] : [];
    });
    const { harms, relieved } = await newsOf(reader, change, now);
    return {
      dates: suffering.length,
      bookings: new Set(suffering.map(({ use }) => use.bookingId)).size,
      messages: new Set([...harms, ...relieved].map(({ use }) => use.bookingId)).size,
      items: bookingsOf(suffering, site),
    };
  });
