/** Which bookings a change of a room would leave at odds with it, or without their space. Nothing is changed. */
import type { Actor } from '../../shared/permissions.ts';
import type { RoomChange, RoomImpactView } from '../../shared/rooms/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import { affectedOccurrences } from '../premises/affected-occurrences.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { claimsOtherwise } from './change-room.ts';
import { checkSettings, settingsWith } from './changed-settings.ts';
import { roomOpening, roomStateIn } from './opening-times.ts';
import { type Taken, takenWith } from './reclaim-room.ts';
import { keptRoom, settingsOf } from './room-settings.ts';

const takenView = ({ use, reason }: Taken): RoomImpactView['taken'][number] => ({
  bookingId: use.bookingId,
  occurrenceId: use.id,
  title: use.internalTitle,
  organisation: use.organisationName,
  localStart: use.localStart,
  localEnd: use.localEnd,
  reason,
});

/**
 * @param trial a change that is only tried; without anything, the rules in force
 * @throws AppError `room.not-found`, `access.forbidden`, and what the change itself would be refused for
 */
export const roomImpact = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  trial: RoomChange,
): Promise<RoomImpactView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const kept = await keptRoom(reader, catalogue, actor, 'premises.see', idOrCode);
    const { row, site } = kept;
    const before = settingsOf(kept);
    const after = settingsWith(before, trial);
    await checkSettings(reader, catalogue, after, { siteId: site.id, before: before.equipment });
    const rules = {
      state: roomStateIn(after.state, site),
      opening: roomOpening(after, site.opening),
      capacity: after.capacity,
      policy: after.policy,
    };
    const now = deps.clock.now();
    const room = catalogue.room(row.id) as CatalogueRoom;
    const impact = await affectedOccurrences(reader, [room], () => rules, now);
    const { turnaroundMinutes } = after.policy;
    const holding = { roomId: row.id, siteId: site.id, spaceIds: after.spaceIds, turnaroundMinutes };
    const taken = claimsOtherwise(before, after) ? await takenWith(reader, holding, now) : [];
    return { ...impact, taken: taken.map(takenView) };
  });
