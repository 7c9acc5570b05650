/** What the builder of embedded calendars reads and writes. */
import type { EmbedKeyChange, EmbedKeyView, NewEmbedKey } from '../../shared/embeds/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { RoomSummaryView } from '../../shared/rooms/schemas.ts';
import { answerOf, api } from '../api/client.ts';

/** The most that the service gives at once; no house has more rooms. */
const allRooms = 200;

/** The public rooms of a house, by name. */
export const readRoomsOf = async (siteId: string): Promise<RoomSummaryView[]> =>
  (await answerOf(api.rooms.rooms.$get({ query: { siteId, limit: String(allRooms) } }))).items;

/** @param organisationId null for the county's own */
export const readKeys = async (
  organisationId: string | null,
  state: 'in-use' | 'revoked' = 'in-use',
): Promise<EmbedKeyView[]> => {
  const query = { state, ...(organisationId !== null && { organisationId }) };
  return (await answerOf(api.embedKeys['embed-keys'].$get({ query }))).items;
};

export const createKey = (json: NewEmbedKey): Promise<EmbedKeyView> =>
  answerOf(api.embedKeys['embed-keys'].$post({ json }));

export const changeKey = ({ id, version }: EmbedKeyView, json: EmbedKeyChange): Promise<EmbedKeyView> =>
  answerOf(
    api.embedKeys['embed-keys'][':id'].$patch({ param: { id }, json }, { headers: { 'If-Match': `"${version}"` } }),
  );

export const revokeKey = async (id: string): Promise<void> => {
  await answerOf(api.embedKeys['embed-keys'][':id'].$delete({ param: { id } }));
};

export const readKeyHistory = (id: string): Promise<HistoryView> =>
  answerOf(api.embedKeys['embed-keys'][':id'].history.$get({ param: { id } }));
