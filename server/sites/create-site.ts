/** A new house of the county, a draft unless it says otherwise. */
import * as revisions from '../../db/revisions.ts';
import * as sites from '../../db/sites.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { NewSite, SiteChange, SiteSettingsView } from '../../shared/sites/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { checkOpening } from '../premises/check-opening.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { fieldsOf, settingsView } from './site-settings.ts';

const noText = { fi: '', sv: '', en: '' };

/** What a house is until somebody says more: open to all, answered within a week, nothing bookable yet. */
const usual = {
  branch: null,
  careContext: 'open',
  access: 'staff',
  description: noText,
  arrival: noText,
  answerWorkingDays: 5,
  requestsHoldSlot: false,
  openingHours: [],
  seasons: [],
  openingExceptions: [],
  closedOnHolidays: null,
  state: 'draft',
  closesOn: null,
  epidemicLevel: 0,
  epidemicUntil: null,
  epidemicMaxPeople: null,
  epidemicText: noText,
  quietHours: [],
  needsOrientation: null,
  location: null,
} as const satisfies Omit<Required<SiteChange>, 'name' | 'municipalityCode' | 'street' | 'postalCode'>;

/** @throws AppError `code.unknown` */
export const checkMunicipality = ({ codes }: Catalogue, code: string): void => {
  if (!codes.municipality.some((municipality) => municipality.code === code))
    throw new AppError('code.unknown', { path: 'municipalityCode', values: { code } });
};

/** The house of a message: what it does not say is as usual. */
export const newSiteRow = (
  { newId }: Pick<Dependencies, 'newId'>,
  timeZone: string,
  request: NewSite,
): sites.SiteRow => ({
  id: newId(),
  code: null,
  timeZone,
  version: 1,
  ...usual,
  openingHours: [],
  seasons: [],
  openingExceptions: [],
  quietHours: [],
  ...request,
  name: filledText(request.name),
});

/** @throws AppError `access.forbidden`, `code.unknown`, `request.invalid` with the `hours.*` codes */
export const createSite = async (deps: Dependencies, actor: Actor, request: NewSite): Promise<SiteSettingsView> => {
  authorise(actor, 'premises.create');
  checkOpening(request);
  return deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    checkMunicipality(catalogue, request.municipalityCode);
    const row = newSiteRow(deps, catalogue.region.timeZone, request);
    await sites.insert(tx, row);
    await recordChange(deps, tx, actor, { kind: 'site', id: row.id, did: 'created', before: {}, after: fieldsOf(row) });
    await revisions.bump(tx, 'catalogue');
    return settingsView(deps, tx, row, await deps.catalogue(tx));
  });
};
