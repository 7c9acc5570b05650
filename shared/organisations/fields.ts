/** What may be changed by whom, apart from the messages, so that the browser needs no schema to know it. Pure. */
import type { OrganisationStatus } from './schemas.ts';

/** What staff have looked at when they verified an organisation; from then on only staff change it. */
export const verifiedFields = [
  'name',
  'kind',
  'businessId',
  'associationNumber',
  'homeMunicipalityCode',
  'servesRegion',
  'supportForms',
] as const;

/** What only staff decide, at any time. */
export const staffFields = ['field', 'priorityClass', 'umbrellaId'] as const;

/** The fields that a representative cannot change in this state. */
export const lockedFields = (status: OrganisationStatus): readonly string[] =>
  status === 'verified' ? [...staffFields, ...verifiedFields] : staffFields;

/** Values of these are kept out of the history: they are about people. */
export const personalFields = ['email', 'phone', 'responsibleName', 'responsiblePhone', 'responsibleEmail'] as const;
