/** What the part of a house's page about accessibility reads and writes. */
import type {
  FacilitiesView,
  FacilityChange,
  FacilityView,
  FactsToKeep,
  KeptFactsView,
  NewFacility,
  SiteFactsView,
} from '../../shared/facts/schemas.ts';
import { answerOf, api } from '../api/client.ts';

const site = api.facts.sites[':id'];

export const readFacts = (id: string): Promise<SiteFactsView> => answerOf(site.facts.$get({ param: { id } }));

export const keepFacts = (id: string, facts: FactsToKeep['facts']): Promise<KeptFactsView> =>
  answerOf(site.facts.$put({ param: { id }, json: { facts } }));

const { facilities } = site;

export const readFacilities = (id: string): Promise<FacilitiesView> => answerOf(facilities.$get({ param: { id } }));

/** Answers all of the house: a room that it serves may have been taken from another. */
export const addFacility = async (id: string, facility: NewFacility): Promise<FacilitiesView> => {
  await answerOf(facilities.$post({ param: { id }, json: facility }));
  return readFacilities(id);
};

export const changeFacility = async (
  id: string,
  { id: facilityId, version }: Pick<FacilityView, 'id' | 'version'>,
  json: FacilityChange,
): Promise<FacilitiesView> => {
  const headers = { 'Accept-Language': document.documentElement.lang, 'If-Match': `"${version}"` };
  await answerOf(facilities[':facilityId'].$patch({ param: { id, facilityId }, json }, { headers }));
  return readFacilities(id);
};

export const removeFacility = async (id: string, facilityId: string): Promise<FacilitiesView> => {
  await answerOf(facilities[':facilityId'].$delete({ param: { id, facilityId } }));
  return readFacilities(id);
};
