/** Which bookings a change of a house would leave at odds with it, or are so already. Nothing is changed. */
import * as sites from '../../db/sites.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { ImpactView } from '../../shared/premises/schemas.ts';
import type { SiteTrial } from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { affectedOccurrences, presentRules } from '../premises/affected-occurrences.ts';
import { checkOpening } from '../premises/check-opening.ts';
import { roomOpening, roomStateIn, siteOpening } from '../rooms/opening-times.ts';
import { staffSite } from './staff-site.ts';

/** @throws AppError `site.not-found`, `access.forbidden`, `request.invalid` with the `hours.*` codes */
export const siteImpact = (deps: Dependencies, actor: Actor, idOrCode: string, trial: SiteTrial): Promise<ImpactView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = staffSite(catalogue, actor, 'premises.see', idOrCode);
    checkOpening(trial);
    const row = { ...((await sites.find(reader, site.id)) as sites.SiteRow), ...trial };
    const opening = siteOpening(row, catalogue.region.closedOnHolidays);
    const rooms = new Map((await sites.roomsOf(reader, site.id)).map((room) => [room.id, room]));
    return affectedOccurrences(
      reader,
      site.rooms,
      (room) => {
        const stored = rooms.get(room.id) as sites.RoomRow;
        return {
          ...presentRules(room),
          opening: roomOpening(stored, opening),
          state: roomStateIn(stored.state, row),
        };
      },
      deps.clock.now(),
    );
  });
