/** What a survey reads and writes. */
import type { FacilityView, FactsToKeep, KeptFactsView, SiteFactsView } from '../../shared/facts/schemas.ts';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import type { RoomSummaryView } from '../../shared/rooms/schemas.ts';
import type { VisitorView } from '../../shared/users/schemas.ts';
import { answerOf, api, Refusal } from '../api/client.ts';

const site = api.facts.sites[':id'];

/** @param id or code */
export const readFacts = (id: string): Promise<SiteFactsView> => answerOf(site.facts.$get({ param: { id } }));

export const keepFacts = (id: string, json: FactsToKeep): Promise<KeptFactsView> =>
  answerOf(site.facts.$put({ param: { id }, json }));

/** @param key names the request, so that it adds one door however often it is sent */
export const addDoor = async (id: string, name: string, key: string): Promise<string> => {
  const json = { name: { fi: name, sv: '', en: '' } };
  const headers = { 'Accept-Language': document.documentElement.lang, 'Idempotency-Key': key };
  return (await answerOf(api.sites.sites[':id'].entrances.$post({ param: { id }, json }, { headers }))).id;
};

export const readFacilities = async (id: string): Promise<FacilityView[]> =>
  (await answerOf(site.facilities.$get({ param: { id } }))).items;

/** @param key names the request, so that it adds one however often it is sent */
export const addFacility = async (
  id: string,
  { kind, name, rooms }: { kind: FacilityKind; name: string; rooms: string[] },
  key: string,
): Promise<string> => {
  const json = { kind, name: { fi: name, sv: '', en: '' }, rooms };
  const headers = { 'Accept-Language': document.documentElement.lang, 'Idempotency-Key': key };
  return (await answerOf(site.facilities.$post({ param: { id }, json }, { headers }))).id;
};

/** One more room that it serves. */
export const serveRoom = async (
  id: string,
  { id: facilityId, rooms, version }: FacilityView,
  roomId: string,
): Promise<string> => {
  const json = { rooms: [...rooms, roomId] };
  const headers = { 'If-Match': `"${version}"` };
  await answerOf(site.facilities[':facilityId'].$patch({ param: { id, facilityId }, json }, { headers }));
  return facilityId;
};

/** By need. */
export type Verdicts = RoomSummaryView['accessibility'];

/** What a room suits now; undefined of one that the public does not see. */
export const readVerdicts = async (id: string): Promise<Verdicts | undefined> => {
  try {
    return (await answerOf(api.rooms.rooms[':id'].$get({ param: { id } }))).accessibility;
  } catch (error) {
    if (error instanceof Refusal && error.problem.status === 404) return undefined;
    throw error;
  }
};

/** Who is signed in, as the service knows it now; null when nobody is. */
export const readSignedIn = async (): Promise<VisitorView['user']> =>
  (await answerOf(api.users.session.user.$get())).user;
