/** All of a room's settings, for those who keep it. */
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { keptRoom, settingsView } from './room-settings.ts';

/** @throws AppError `room.not-found`, `access.forbidden` */
export const showRoomSettings = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<RoomSettingsView> =>
  deps.db.read(async (reader) => {
    const room = await keptRoom(reader, await deps.catalogue(reader), actor, 'premises.see', idOrCode);
    return settingsView(reader, room);
  });

/** What was done to the room, newest first. @throws AppError `room.not-found`, `access.forbidden` */
export const showRoomHistory = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<HistoryView> =>
  deps.db.read(async (reader) => {
    const { row } = await keptRoom(reader, await deps.catalogue(reader), actor, 'premises.see', idOrCode);
    return historyOf(reader, 'room', row.id);
  });
