/** What an organisation must tell of itself before staff can look at it (domain reference, rows 26 and 45). Pure. */
import { isOfRegion } from '../region/rules.ts';
import type { OrganisationKind } from './schemas.ts';

/** What an organisation says of itself, as far as its right to book depends on it. */
export interface Applicant {
  kind: OrganisationKind;
  /** Normalised. */
  businessId: string | null;
  /** Normalised. */
  associationNumber: string | null;
  homeMunicipalityCode: string | null;
  servesRegion: boolean;
  responsibleName: string | null;
  responsiblePhone: string | null;
}

/** Which number proves what it is: one of two, the business id, or none but a person who answers for it. */
export type Proof = 'either_number' | 'business_id' | 'person';

const proofs: Partial<Record<OrganisationKind, Proof>> = {
  // Many small associations have no business id (domain reference 5.2).
  association: 'either_number',
  umbrella: 'either_number',
  unregistered_group: 'person',
};

export const proofOf = (kind: OrganisationKind): Proof => proofs[kind] ?? 'business_id';

export type EligibilityFault =
  | { code: 'organisation.number-required'; path: 'businessId' }
  | { code: 'organisation.business-id-required'; path: 'businessId' }
  | { code: 'organisation.person-required'; path: 'responsibleName' | 'responsiblePhone' }
  | { code: 'organisation.not-of-region'; path: 'servesRegion' };

/**
 * Whether its home is in the region, or its work is for the region's residents.
 * @param municipalities codes of the region's; where the region has not named any yet, every municipality is its own
 */
export const worksForRegion = (
  { homeMunicipalityCode, servesRegion }: Pick<Applicant, 'homeMunicipalityCode' | 'servesRegion'>,
  municipalities: readonly string[],
): boolean => servesRegion || isOfRegion(municipalities, homeMunicipalityCode);

const proofFaults = (applicant: Applicant): EligibilityFault[] => {
  const { businessId, associationNumber } = applicant;
  switch (proofOf(applicant.kind)) {
    case 'either_number':
      return businessId === null && associationNumber === null
        ? [{ code: 'organisation.number-required', path: 'businessId' }]
        : [];
    case 'business_id':
      return businessId === null ? [{ code: 'organisation.business-id-required', path: 'businessId' }] : [];
    case 'person':
      return (['Name', 'Phone'] as const)
        .filter((part) => applicant[`responsible${part}`] === null)
        .map((part) => ({ code: 'organisation.person-required', path: `responsible${part}` as const }));
  }
};

/** Everything that is missing, in the order of the form; nothing when staff can look at it. */
export const eligibilityFaults = (applicant: Applicant, municipalities: readonly string[]): EligibilityFault[] => [
  ...proofFaults(applicant),
  ...(worksForRegion(applicant, municipalities)
    ? []
    : [{ code: 'organisation.not-of-region', path: 'servesRegion' } as const]),
];
