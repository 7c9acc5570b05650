/** Organisations, accounts and what the accounts may do, as rows. */
import { associationNumberOf } from '../../shared/organisations/association-number.ts';
import type { OrganisationKind } from '../../shared/organisations/schemas.ts';
import type { Instant } from '../../shared/time.ts';
import type { IdOf } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { type Account, type AccountKey, accounts, contactOf } from './people.ts';
import { region, type SeedOrganisation } from './region.ts';

/** The demo data names the field of work; what it is in law shows where it is no association. */
const kindsOfFields: Readonly<Record<string, OrganisationKind>> = {
  umbrella: 'umbrella',
  'unregistered group': 'unregistered_group',
  'company (not eligible free)': 'company',
};

const kindOf = ({ kind }: SeedOrganisation): OrganisationKind => kindsOfFields[kind] ?? 'association';

/** What the demo data calls a field, by the region's list of fields. */
const fields: Readonly<Record<string, string>> = {
  patient: 'health',
  disability: 'disability',
  mental: 'mental_health',
  substance: 'mental_health',
  carers: 'health',
  seniors: 'older_people',
  veterans: 'older_people',
  family: 'families',
  safety: 'safety',
  culture: 'culture',
  immigrants: 'multicultural',
  village: 'village',
};

const fieldOf = ({ kind }: SeedOrganisation): string => fields[kind] ?? 'other';

/** Small ones for which the umbrella organisation of the demo may book. */
const underUmbrella: readonly string[] = ['O13', 'O15', 'O28', 'O29'];

const statusOf = ({ status }: SeedOrganisation) => (status === 'rejected' ? 'refused' : status);

export const organisationRows = (organisationId: IdOf, createdAt: Instant): NewRow<'organisations'>[] =>
  region.organisations.map((organisation) => ({
    id: organisationId(organisation.code),
    code: organisation.code,
    name: organisation.name,
    kind: kindOf(organisation),
    field: fieldOf(organisation),
    homeMunicipalityCode: organisation.homeCode,
    businessId: organisation.businessId,
    associationNumber: associationNumberOf(organisation.associationNumber ?? '') ?? null,
    supportForms:
      organisation.supportForm === null ? [] : [{ form: organisation.supportForm, from: null, until: null }],
    contentArea: organisation.contentArea,
    status: statusOf(organisation),
    responsibleName: contactOf(organisation.code).name,
    responsiblePhone: contactOf(organisation.code).phone,
    umbrellaId: underUmbrella.includes(organisation.code) ? organisationId('O27') : null,
    createdAt,
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
