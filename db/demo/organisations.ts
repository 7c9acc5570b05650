/** Organisations, accounts and what the accounts may do, as rows. */
import type { OrganisationKind } from '../../shared/organisations/schemas.ts';
import type { Instant } from '../../shared/time.ts';
import type { IdOf } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { type Account, type AccountKey, accounts } from './people.ts';
import { region, type SeedOrganisation } from './region.ts';

/** The demo data names the field of work; what it is in law shows where it is no association. */
const kindsOfFields: Readonly<Record<string, OrganisationKind>> = {
  umbrella: 'umbrella',
  'unregistered group': 'unregistered_group',
  'company (not eligible free)': 'company',
};

const kindOf = ({ kind }: SeedOrganisation): OrganisationKind => kindsOfFields[kind] ?? 'association';

const fieldOf = ({ kind }: SeedOrganisation): string | null => (kind in kindsOfFields ? null : kind);

const statusOf = ({ status }: SeedOrganisation) => (status === 'rejected' ? 'refused' : status);

export const organisationRows = (organisationId: IdOf): NewRow<'organisations'>[] =>
  region.organisations.map((organisation) => ({
    id: organisationId(organisation.code),
    code: organisation.code,
    name: organisation.name,
    kind: kindOf(organisation),
    field: fieldOf(organisation),
    homeMunicipalityCode: organisation.homeCode,
    businessId: organisation.businessId,
    associationNumber: organisation.associationNumber,
    supportForms:
      organisation.supportForm === null ? [] : [{ form: organisation.supportForm, from: null, until: null }],
    contentArea: organisation.contentArea,
    status: statusOf(organisation),
  }));

const everyAccount: readonly (readonly [AccountKey, Account])[] = Object.entries(accounts) as [AccountKey, Account][];

export const accountKeys: readonly AccountKey[] = everyAccount.map(([key]) => key);

/** @param hashOf the stored form of each account's password, salted on its own */
export const userRows = (
  userId: (key: AccountKey) => string,
  hashOf: (key: AccountKey) => string,
  createdAt: Instant,
): NewRow<'users'>[] =>
  everyAccount.map(([key, { email, name }]) => ({
    id: userId(key),
    email,
    name,
    language: 'fi',
    passwordHash: hashOf(key),
    createdAt,
    disabledAt: null,
  }));

/** Every account's grants, with the codes of what they reach turned into ids. */
export const grantRows = (
  userId: (key: AccountKey) => string,
  reach: { organisationId: IdOf; siteId: IdOf },
  newId: () => string,
): NewRow<'grants'>[] =>
  everyAccount.flatMap(([key, { grants }]) =>
    grants.map(({ role, organisation, site, municipality }) => ({
      id: newId(),
      userId: userId(key),
      role,
      organisationId: organisation === undefined ? null : reach.organisationId(organisation),
      siteId: site === undefined ? null : reach.siteId(site),
      municipalityCode: municipality ?? null,
    })),
  );
