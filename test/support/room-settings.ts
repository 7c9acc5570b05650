/** What keepers of rooms do over HTTP. */
import type { RoomChange, RoomSettingsView } from '../../shared/rooms/settings.ts';
import { heard } from './booking-commands.ts';
import type { Account, World } from './world.ts';

export const settingsOf = (world: World, room: string, as: Account = 'coordinator'): Promise<RoomSettingsView> =>
  heard<RoomSettingsView>(world.request(`/rooms/${room}/settings`, { as }));

/** Changes the room, as the coordinator when nobody else is named. */
export const askToChange = (
  world: World,
  room: string,
  json: RoomChange,
  { as = 'coordinator', ifMatch }: { as?: Account; ifMatch?: string } = {},
): Promise<Response> =>
  world.request(`/rooms/${room}`, { as, method: 'PATCH', json, headers: ifMatch ? { 'If-Match': ifMatch } : {} });

export const changeRoom = (world: World, room: string, json: RoomChange): Promise<RoomSettingsView> =>
  heard<RoomSettingsView>(askToChange(world, room, json));
