/** What the pages of houses read and write. */
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { ImpactView } from '../../shared/premises/schemas.ts';
import type {
  EntrancesView,
  NewEntrance,
  NewSite,
  SiteChange,
  SiteSettingsView,
  SiteTrial,
  StaffSiteView,
} from '../../shared/sites/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

const sites = api.sites.sites;

export const readSites = (query: Record<string, string>): Promise<ListPage<StaffSiteView>> =>
  answerOf(api.sites.staff.sites.$get({ query }));

/** @param id or code */
export const readSite = (id: string): Promise<SiteSettingsView> =>
  answerOf(sites[':id'].settings.$get({ param: { id } }));

export const createSite = (json: NewSite): Promise<SiteSettingsView> => answerOf(sites.$post({ json }));

export const changeSite = (id: string, json: SiteChange, version: number | undefined): Promise<SiteSettingsView> =>
  answerOf(
    sites[':id'].$patch(
      { param: { id }, json },
      version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } },
    ),
  );

export const readSiteHistory = (id: string): Promise<HistoryView> =>
  answerOf(sites[':id'].history.$get({ param: { id } }));

/** Without a trial: what is at odds with the rules in force. */
export const readImpact = (id: string, json: SiteTrial = {}): Promise<ImpactView> =>
  answerOf(sites[':id'].impact.$post({ param: { id }, json }));

const entrances = sites[':id'].entrances;

export const readEntrances = (id: string): Promise<EntrancesView> => answerOf(entrances.$get({ param: { id } }));

export const addEntrance = async (id: string, json: NewEntrance): Promise<EntrancesView> => {
  await answerOf(entrances.$post({ param: { id }, json }));
  return readEntrances(id);
};

export const changeEntrance = async (id: string, entranceId: string, json: NewEntrance): Promise<EntrancesView> => {
  await answerOf(entrances[':entranceId'].$patch({ param: { id, entranceId }, json }));
  return readEntrances(id);
};

export const orderEntrances = (id: string, ids: string[]): Promise<EntrancesView> =>
  answerOf(entrances.$put({ param: { id }, json: { ids } }));

export const removeEntrance = async (id: string, entranceId: string): Promise<EntrancesView> => {
  await answerOf(entrances[':entranceId'].$delete({ param: { id, entranceId } }));
  return readEntrances(id);
};

export const readMunicipalities = async (): Promise<CodesView['municipality']> =>
  (await answerOf(api.codes.codes.$get({ query: {} }))).municipality;
