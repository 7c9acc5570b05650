import { describe, expect, test } from 'vitest';
import {
  type Applicant,
  eligibilityFaults,
  proofOf,
  worksForRegion,
} from '../../../shared/organisations/eligibility.ts';
import { type OrganisationKind, organisationKinds } from '../../../shared/organisations/schemas.ts';

const region = ['167', '260'];
const bare: Applicant = {
  kind: 'association',
  businessId: null,
  associationNumber: null,
  homeMunicipalityCode: '167',
  servesRegion: false,
  responsibleName: null,
  responsiblePhone: null,
};
const faults = (applicant: Partial<Applicant>) =>
  eligibilityFaults({ ...bare, ...applicant }, region).map(({ code, path }) => `${path}: ${code}`);

describe('what an organisation has to show', () => {
  test('an association needs one of the two numbers, no matter which', () => {
    expect(faults({})).toEqual(['businessId: organisation.number-required']);
    expect(faults({ businessId: '9000001-1' })).toEqual([]);
    expect(faults({ associationNumber: '900101' })).toEqual([]);
  });

  test('a group that is not registered needs a person with a phone, and no number', () => {
    const kind: OrganisationKind = 'unregistered_group';
    expect(faults({ kind })).toEqual([
      'responsibleName: organisation.person-required',
      'responsiblePhone: organisation.person-required',
    ]);
    expect(faults({ kind, responsibleName: 'Raija' })).toEqual(['responsiblePhone: organisation.person-required']);
    expect(faults({ kind, responsibleName: 'Raija', responsiblePhone: '040 1234528' })).toEqual([]);
  });

  test.each(organisationKinds.filter((kind) => proofOf(kind) === 'business_id'))('%s needs a business id', (kind) => {
    expect(faults({ kind, associationNumber: '900101' })).toEqual(['businessId: organisation.business-id-required']);
    expect(faults({ kind, businessId: '9000001-1' })).toEqual([]);
  });

  test('companies, foundations, parishes and authorities are among those', () => {
    expect(organisationKinds.filter((kind) => proofOf(kind) !== 'business_id')).toEqual([
      'association',
      'unregistered_group',
      'umbrella',
    ]);
  });
});

describe('an organisation is of the region', () => {
  test('by its home', () => {
    expect(worksForRegion({ homeMunicipalityCode: '260', servesRegion: false }, region)).toBe(true);
    expect(worksForRegion({ homeMunicipalityCode: '179', servesRegion: false }, region)).toBe(false);
    expect(worksForRegion({ homeMunicipalityCode: null, servesRegion: false }, region)).toBe(false);
  });

  test('by working for its residents, wherever its home is', () => {
    expect(faults({ businessId: '9000001-1', homeMunicipalityCode: '091' })).toEqual([
      'servesRegion: organisation.not-of-region',
    ]);
    expect(faults({ businessId: '9000001-1', homeMunicipalityCode: '091', servesRegion: true })).toEqual([]);
  });

  test('from anywhere as long as the region has not said which municipalities are its own', () => {
    expect(worksForRegion({ homeMunicipalityCode: '091', servesRegion: false }, [])).toBe(true);
  });
});
