/** Messages about organisations: who they are, what staff found, who belongs to them. */
import { z } from 'zod';
import { localDateSchema } from '../schemas.ts';

/** What it is in law (domain reference, rows 26 and 81). */
export const organisationKinds = [
  'association',
  'foundation',
  'parish',
  'unregistered_group',
  'municipality',
  'county_unit',
  'umbrella',
  'education_provider',
  'company',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationStatuses = ['pending', 'verified', 'refused', 'expired'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

export const agreementKinds = ['partnership', 'co_operation'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** A form of support that it gets or got; `form` is a code of the list `supportForm`, days are included. */
export const supportPeriod = z.strictObject({
  form: z.string().min(1).max(40),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
});
export type SupportPeriod = z.infer<typeof supportPeriod>;
