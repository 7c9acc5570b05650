/** An organisation and its people as the service shows them. */
import type { OrganisationSettings, OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { MembersView } from '../../../shared/organisations/member-schemas.ts';
import type { AgreementView, VerificationsView } from '../../../shared/organisations/staff-schemas.ts';
import type { RoleView } from '../../../shared/users/schemas.ts';

export const sessionOf = (...roles: RoleView[]) => ({
  user: { id: 'u1', name: 'Marja Lehtinen', language: 'fi', roles },
});
export const own: RoleView = { role: 'representative', organisationId: 'o1', organisationName: 'Lumikello ry' };
export const coordinator = sessionOf({ role: 'coordinator' });

const text = (fi: string) => ({ fi, sv: fi, en: fi });

export const organisation = (more: Partial<OrganisationView> = {}): OrganisationView => ({
  id: 'o1',
  code: null,
  name: 'Lumikello ry',
  kind: 'association',
  field: null,
  homeMunicipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
  businessId: null,
  associationNumber: '123456',
  supportForms: [{ form: 'toiminta', from: '2026-01-01', until: null, label: text('Toiminta-avustus') }],
  contentArea: { code: 'A1', label: text('Arjen tuki') },
  otherContentAreas: [],
  purpose: null,
  usualNeeds: [],
  servesRegion: false,
  email: null,
  phone: null,
  responsible: { name: 'Marja Lehtinen', phone: '040 1234567', email: null },
  umbrella: null,
  status: 'verified',
  verifiedUntil: '2027-12-31',
  verification: { at: '2026-11-01T08:00:00Z', reason: null },
  right: 'automatic',
  priorityClass: { code: 'supported', label: text('Avustusta saavat'), description: text(''), mayBook: true },
  priorityIsGiven: false,
  use: { upcoming: 3, hoursThisYear: 12.5, waiting: 1 },
  isReachable: true,
  createdAt: '2026-10-01T08:00:00Z',
  version: 4,
  ...more,
});

export const settings = (more: Partial<OrganisationSettings> = {}): OrganisationSettings => ({
  id: 'o1',
  version: 4,
  status: 'verified',
  name: 'Lumikello ry',
  kind: 'association',
  field: null,
  homeMunicipalityCode: '167',
  businessId: null,
  associationNumber: '123456',
  supportForms: [],
  contentArea: 'A1',
  otherContentAreas: [],
  purpose: null,
  usualNeeds: [],
  servesRegion: false,
  email: null,
  phone: null,
  responsibleName: 'Marja Lehtinen',
  responsiblePhone: '040 1234567',
  responsibleEmail: null,
  priorityClass: null,
  umbrellaId: null,
  ...more,
});

export const members = (more: Partial<MembersView> = {}): MembersView => ({
  members: [
    { userId: 'u1', name: 'Marja Lehtinen', email: 'marja@lumikello.example', role: 'representative', isSelf: true },
    { userId: 'u2', name: 'Veera Heikkinen', email: 'veera@lumikello.example', role: 'booker', isSelf: false },
  ],
  invitations: [],
  ...more,
});

export const agreement: AgreementView = {
  id: 'a1',
  number: '2026/77',
  kind: 'partnership',
  parties: 'Hyte-palvelut',
  validFrom: '2026-01-01',
  validUntil: '2028-12-31',
  roomIds: [],
  rooms: [],
  hoursPerYear: 100,
  years: [{ year: '2026', usedMinutes: 90 }],
  note: null,
  version: 1,
};

export const verifications = (more: Partial<VerificationsView> = {}): VerificationsView => ({
  items: [],
  missing: [],
  duplicates: [],
  ...more,
});

export const codes = {
  contentArea: [{ code: 'A1', label: text('Arjen tuki'), sensitive: false }],
  supportForm: [{ code: 'toiminta', label: text('Toiminta-avustus'), sensitive: false }],
  organisationField: [{ code: 'health', label: text('Terveys'), sensitive: false }],
  municipality: [
    { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
    { code: '260', name: { fi: 'Kitee', sv: 'Kides' } },
  ],
};
