/** A representative or staff changes what is known of an organisation. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { ChangeOrganisation, OrganisationSettings } from '../../shared/organisations/details-schemas.ts';
import { eligibilityFaults } from '../../shared/organisations/eligibility.ts';
import { lockedFields, personalFields } from '../../shared/organisations/fields.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { checkDetails, numbersOf, refuseTaken } from './check-details.ts';
import { settingsOf } from './organisation-view.ts';
import { visibleOrganisation } from './visible-organisation.ts';

type Columns = Partial<Omit<OrganisationRow, 'id' | 'version'>>;

/** What was verified stays as it was found, until staff change it. */
const refuseLocked = (row: OrganisationRow, columns: Columns): void => {
  const locked = lockedFields(row.status);
  const touched = Object.entries(columns)
    .filter(([name, value]) => locked.includes(name) && !isSame(row[name as keyof OrganisationRow], value))
    .map(([path]) => ({ path, code: 'organisation.locked' as const }));
  if (touched.length > 0) throw new AppError('organisation.locked', { fields: touched });
};

const checkUmbrella = async (reader: Reader, id: string, umbrellaId: string | null | undefined) => {
  if (umbrellaId === undefined || umbrellaId === null) return umbrellaId;
  const umbrella = await organisations.find(reader, umbrellaId);
  if (umbrella?.kind !== 'umbrella' || umbrella.id === id) refuse('organisation.umbrella', { path: 'umbrellaId' });
  return umbrella?.id;
};

/** What was lacking before may stay lacking for a while; a change must not take away what was there. */
const checkEligible = (before: OrganisationRow, after: OrganisationRow, municipalities: readonly string[]): void => {
  const known = eligibilityFaults(before, municipalities).map(({ path }) => path);
  const fields = eligibilityFaults(after, municipalities).filter(({ path }) => !known.includes(path));
  const [first] = fields;
  if (first) throw new AppError(first.code, { fields });
};

/** An empty text says as much as none; needs stand once each, in their order. */
const columnsOf = ({ priorityReason: _, ...change }: ChangeOrganisation): Columns => ({
  ...change,
  ...(change.purpose !== undefined && { purpose: change.purpose || null }),
  ...(change.usualNeeds && { usualNeeds: [...eventNeedsOf(change.usualNeeds, null).needs] }),
  ...numbersOf(change),
});

/**
 * Answers the new settings. A class of precedence that staff give by hand needs its reason.
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `organisation.not-found`, `access.forbidden`, `organisation.locked`, `request.stale`, what the details are refused for
 */
export const changeOrganisation = async (
  deps: Dependencies,
  actor: Actor,
  id: string,
  change: ChangeOrganisation,
  expected: number | undefined,
): Promise<OrganisationSettings> => {
  const columns = columnsOf(change);
  const catalogue = await deps.catalogue(deps.db);
  return deps.db.write(async (tx) => {
    const row = await visibleOrganisation(tx, actor, id, 'organisation.edit');
    checkVersion(row.version, expected, () => settingsOf(row));
    if (!can(actor, 'organisation.verify')) refuseLocked(row, columns);
    checkDetails(catalogue, change, row);
    const umbrellaId = await checkUmbrella(tx, row.id, columns.umbrellaId);
    const wanted: Columns = { ...columns, ...(umbrellaId !== undefined && { umbrellaId }) };
    if (wanted.priorityClass && wanted.priorityClass !== row.priorityClass && !change.priorityReason)
      refuse('organisation.reason-required', { path: 'priorityReason' });
    checkEligible(row, { ...row, ...wanted }, catalogue.region.municipalities);
    await refuseTaken(tx, wanted, row.id);
    const { version: _, ...before } = settingsOf(row);
    const { version: __, ...after } = settingsOf({ ...row, ...wanted });
    const changed = await recordChange(deps, tx, actor, {
      kind: 'organisation',
      id: row.id,
      did: 'changed',
      before,
      after: { ...after, ...(change.priorityReason && { priorityReason: change.priorityReason }) },
      personal: personalFields,
    });
    return settingsOf(changed ? await organisations.update(tx, row, wanted) : row);
  });
};
