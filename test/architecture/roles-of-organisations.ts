/** Who may call what of organisations. O01 is the organisation of `ngo`. */

import type { CertificateView } from '../../shared/certificates/schemas.ts';
import type { MembersView } from '../../shared/organisations/member-schemas.ts';
import type { AgreementView } from '../../shared/organisations/staff-schemas.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

/** What there is to try it on, in O01. */
export interface OrganisationSubjects {
  invitationId: string;
  /** One more, to be withdrawn. */
  otherInvitationId: string;
  agreementId: string;
  certificateId: string;
  /** Somebody who belongs to O02, which has nobody else. */
  memberId: string;
}

const path = '/organisations/O01';
const concerned: readonly Account[] = ['ngo', 'approver', 'coordinator', 'admin'];
const keepers: readonly Account[] = ['ngo', 'coordinator', 'admin'];
const verifiers: readonly Account[] = ['coordinator', 'admin'];
const handlers: readonly Account[] = ['approver', 'coordinator', 'admin'];

const certificate = { personName: 'Marja Lehtinen', issuedOn: '2026-01-15' };
const agreement = { number: '2026/1', kind: 'partnership', parties: 'Hyte', validFrom: '2026-01-01' };

export const organisationRows: Record<string, RoleRow<OrganisationSubjects>> = {
  'GET /organisations': {
    allowed: ['approver', 'coordinator', 'admin'],
    request: () => ({ path: '/organisations' }),
  },
  'GET /organisations/{id}': { allowed: concerned, request: () => ({ path }) },
  'GET /organisations/{id}/settings': { allowed: keepers, request: () => ({ path: `${path}/settings` }) },
  'PATCH /organisations/{id}': { allowed: keepers, request: () => ({ path, json: { purpose: 'Vertaistukea' } }) },
  'GET /organisations/{id}/history': { allowed: concerned, request: () => ({ path: `${path}/history` }) },
  'GET /organisations/{id}/members': { allowed: concerned, request: () => ({ path: `${path}/members` }) },
  'POST /organisations/{id}/invitations': {
    allowed: keepers,
    request: () => ({ path: `${path}/invitations`, json: { email: 'uusi@kanerva.example', role: 'reader' } }),
  },
  'POST /organisations/{id}/invitations/{invitationId}/mail': {
    allowed: keepers,
    request: ({ invitationId }) => ({ path: `${path}/invitations/${invitationId}/mail` }),
  },
  'DELETE /organisations/{id}/invitations/{invitationId}': {
    allowed: keepers,
    request: ({ otherInvitationId }) => ({ path: `${path}/invitations/${otherInvitationId}` }),
  },
  'PATCH /organisations/{id}/members/{userId}': {
    allowed: verifiers,
    request: ({ memberId }) => ({ path: `/organisations/O02/members/${memberId}`, json: { role: 'booker' } }),
  },
  'DELETE /organisations/{id}/members/{userId}': {
    allowed: verifiers,
    request: ({ memberId }) => ({ path: `/organisations/O02/members/${memberId}` }),
  },
  'GET /organisations/{id}/verifications': { allowed: verifiers, request: () => ({ path: `${path}/verifications` }) },
  'POST /organisations/{id}/verification': {
    allowed: verifiers,
    request: () => ({ path: `${path}/verification`, json: { status: 'verified', evidence: 'Ote' } }),
  },
  'GET /organisations/{id}/agreements': { allowed: concerned, request: () => ({ path: `${path}/agreements` }) },
  'POST /organisations/{id}/agreements': {
    allowed: verifiers,
    request: () => ({ path: `${path}/agreements`, json: agreement }),
  },
  'PATCH /organisations/{id}/agreements/{agreementId}': {
    allowed: verifiers,
    request: ({ agreementId }) => ({ path: `${path}/agreements/${agreementId}`, json: { number: '2026/2' } }),
  },
  'DELETE /organisations/{id}/agreements/{agreementId}': {
    allowed: verifiers,
    request: ({ agreementId }) => ({ path: `${path}/agreements/${agreementId}` }),
  },
  'GET /organisations/{id}/certificates': { allowed: concerned, request: () => ({ path: `${path}/certificates` }) },
  'POST /organisations/{id}/certificates': {
    allowed: handlers,
    request: () => ({ path: `${path}/certificates`, json: certificate }),
  },
  'PATCH /organisations/{id}/certificates/{certificateId}': {
    allowed: handlers,
    request: ({ certificateId }) => ({ path: `${path}/certificates/${certificateId}`, json: { note: 'Verkkokurssi' } }),
  },
  'DELETE /organisations/{id}/certificates/{certificateId}': {
    allowed: handlers,
    request: ({ certificateId }) => ({ path: `${path}/certificates/${certificateId}` }),
  },
  'GET /organisations/{id}/merge': {
    allowed: verifiers,
    request: () => ({ path: '/organisations/O06/merge?into=O05' }),
  },
  'POST /organisations/{id}/merge': {
    allowed: verifiers,
    request: () => ({ path: '/organisations/O06/merge', json: { into: 'O05' } }),
  },
};

export const organisationSubjectsIn = async (world: World): Promise<OrganisationSubjects> => {
  const invite = (email: string) =>
    world.request(`${path}/invitations`, { as: 'coordinator', json: { email, role: 'reader' } });
  await invite('eka@kanerva.example');
  const { invitations } = await bodyOf<MembersView>(await invite('toka@kanerva.example'));
  const made = await world.request(`${path}/agreements`, { as: 'coordinator', json: agreement });
  const noted = await world.request(`${path}/certificates`, { as: 'coordinator', json: certificate });
  const { tables } = world.db;
  const other = (await world.db.select().from(tables.organisations)).find(({ code }) => code === 'O02');
  const memberId = 'somebody-else';
  await world.db.write(async (tx) => {
    const user = {
      id: memberId,
      email: 'muu@example.fi',
      name: 'Muu',
      language: 'fi',
      passwordHash: '',
      createdAt: 0,
    } as const;
    await tx.insertRows('users', [user]);
    const grant = {
      id: 'member-of-other',
      userId: memberId,
      role: 'reader',
      organisationId: other?.id ?? null,
    } as const;
    await tx.insertRows('grants', [grant]);
  });
  return {
    invitationId: invitations[0]?.id ?? '',
    otherInvitationId: invitations[1]?.id ?? '',
    agreementId: (await bodyOf<AgreementView>(made)).id,
    certificateId: (await bodyOf<CertificateView>(noted)).id,
    memberId,
  };
};
