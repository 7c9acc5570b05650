/** A new room of a house: a draft in a space of its own, unless it says otherwise. */
import * as revisions from '../../db/revisions.ts';
import * as roomRows from '../../db/room-settings.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { NewRoom, RoomSettingsView } from '../../shared/rooms/settings.ts';
import { usualRoom } from '../../shared/rooms/usual-room.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { spaceNameOf } from './change-spaces.ts';
import { checkSettings, settingsWith } from './changed-settings.ts';
import { reclaimRoom } from './reclaim-room.ts';
import { type RoomSettings, secretSettings, settingsView } from './room-settings.ts';

/**
 * @throws AppError `access.forbidden`, `site.not-found`, `room.lengths`, `room.layout-capacity`, `code.unknown`,
 *   `space.not-found`, `request.invalid` with the `hours.*` codes
 */
export const createRoom = async (deps: Dependencies, actor: Actor, request: NewRoom): Promise<RoomSettingsView> => {
  authorise(actor, 'premises.create');
  return deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { siteId, ...asked } = request;
    const site = catalogue.site(siteId) ?? refuse('site.not-found', { path: 'siteId' });
    const { name, kind, capacity } = request;
    const spaceIds = asked.spaceIds ?? [await roomRows.addSpace(tx, site.id, spaceNameOf(name))];
    const settings = settingsWith({ ...usualRoom(), name, kind, capacity }, { ...asked, spaceIds });
    await checkSettings(tx, catalogue, settings, { siteId: site.id, before: [] });
    const row: roomRows.RoomRow = { id: deps.newId(), code: null, siteId: site.id, version: 1, ...columnsOf(settings) };
    await roomRows.insert(tx, row);
    await roomRows.setSpaces(tx, row.id, settings.spaceIds);
    // Nothing is booked there yet, but the house may be closed for a time.
    const { turnaroundMinutes } = settings.policy;
    const holding = { roomId: row.id, siteId: site.id, spaceIds: settings.spaceIds, turnaroundMinutes };
    await reclaimRoom(tx, holding, deps.clock.now());
    const made = { kind: 'room', id: row.id, did: 'created', before: {}, after: settings, personal: secretSettings };
    await recordChange(deps, tx, actor, made);
    await revisions.bump(tx, 'catalogue');
    return settingsView(tx, { row, site, spaceIds: settings.spaceIds });
  });
};

const columnsOf = ({ spaceIds: _, ...columns }: RoomSettings) => columns;
