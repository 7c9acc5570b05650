/** What the pages of the region ask the service. */
import type { RegionChange, RegionSettingsView, TightenableView } from '../../shared/region/schemas.ts';
import { answerOf, api } from '../api/client.ts';

export const readSettings = (): Promise<RegionSettingsView> => answerOf(api.region.region.settings.$get());

/** @param version that was read; the service refuses when it is no longer the newest */
export const saveRegion = (change: RegionChange, version?: number): Promise<RegionSettingsView> =>
  answerOf(
    api.region.region.$patch(
      { json: change },
      version === undefined ? undefined : { headers: { 'If-Match': `"${version}"` } },
    ),
  );

/** The limits of accessibility that can be tightened. */
export const readTightenable = (): Promise<TightenableView> => answerOf(api.region.region.limits.$get());

export const readReadiness = () => answerOf(api.region.region.readiness.$get());

export const readMunicipalities = async () => (await answerOf(api.codes.codes.$get({ query: {} }))).municipality;
