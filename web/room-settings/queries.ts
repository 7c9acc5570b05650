/** What the pages about keeping rooms read and send. */
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { DryRunView } from '../../shared/rooms/dry-run-schemas.ts';
import type { AutomaticConditions } from '../../shared/rooms/schemas.ts';
import type { NewRoom, RoomChange, RoomImpactView, RoomSettingsView, SpaceView } from '../../shared/rooms/settings.ts';
import type { StaffSiteView } from '../../shared/sites/schemas.ts';
import { answerOf, api } from '../api/client.ts';

/** @param id or code */
export const readRoomSettings = (id: string): Promise<RoomSettingsView> =>
  answerOf(api.roomSettings.rooms[':id'].settings.$get({ param: { id } }));

export const readRoomHistory = (id: string): Promise<HistoryView> =>
  answerOf(api.roomSettings.rooms[':id'].history.$get({ param: { id } }));

export const createRoom = (json: NewRoom): Promise<RoomSettingsView> =>
  answerOf(api.roomSettings.rooms.$post({ json }));

export const changeRoom = (id: string, json: RoomChange, version: number | undefined): Promise<RoomSettingsView> =>
  answerOf(
    api.roomSettings.rooms[':id'].$patch(
      { param: { id }, json },
      version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } },
    ),
  );

export const readImpact = (id: string, json: RoomChange): Promise<RoomImpactView> =>
  answerOf(api.roomSettings.rooms[':id'].impact.$post({ param: { id }, json }));

/** What some conditions would have approved of last season's requests; changes nothing. */
export const tryAutomatic = (id: string, automatic: AutomaticConditions): Promise<DryRunView> =>
  answerOf(api.roomSettings.rooms[':id'].automatic['dry-run'].$post({ param: { id }, json: { automatic } }));

export const addSpace = (siteId: string, name: LocalText): Promise<SpaceView> =>
  answerOf(api.roomSettings.sites[':id'].spaces.$post({ param: { id: siteId }, json: { name } }));

export const renameSpace = (id: number, name: LocalText): Promise<SpaceView> =>
  answerOf(api.roomSettings.spaces[':id'].$patch({ param: { id: String(id) }, json: { name } }));

export const removeSpace = async (id: number): Promise<void> => {
  await answerOf(api.roomSettings.spaces[':id'].$delete({ param: { id: String(id) } }));
};

/** Every house that the reader keeps: as many as one page of the service holds, more than anyone chooses from. */
export const readKeptSites = async (): Promise<readonly StaffSiteView[]> =>
  (await answerOf(api.sites.staff.sites.$get({ query: { limit: '200' } }))).items;

export const readPriorityClasses = async (): Promise<readonly PriorityClassView[]> =>
  (await answerOf(api.priority['priority-classes'].$get())).items;
