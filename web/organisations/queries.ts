/** What the pages of organisations read and write. */
import type { CertificateChange, CertificateRequest, CertificateView } from '../../shared/certificates/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type {
  ChangeOrganisation,
  CheckOrganisation,
  JoinRequest,
  LikelyOrganisationsView,
  OrganisationListItem,
  OrganisationSettings,
  OrganisationView,
  RegisterOrganisation,
  RegistrationView,
} from '../../shared/organisations/details-schemas.ts';
import type {
  AcceptInvitation,
  InvitationView,
  InviteMember,
  MembersView,
  MemberView,
} from '../../shared/organisations/member-schemas.ts';
import type { AgreementView } from '../../shared/organisations/staff-schemas.ts';
import type { SessionView } from '../../shared/users/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';
import type { ListQuestion } from '../lists/create-list-page.ts';

const organisation = api.organisations.organisations[':id'];
const membersOf = api.members.organisations[':id'];

/** The version that was read, so that another's change in between is not lost. */
export const ifMatch = (version: number | undefined) =>
  version === undefined ? undefined : { headers: { 'If-Match': `"${version}"` } };

export type OrganisationFilter = 'status' | 'kind' | 'municipality';

export const readOrganisations = (
  question: ListQuestion<OrganisationFilter>,
): Promise<ListPage<OrganisationListItem>> =>
  answerOf(
    api.organisations.organisations.$get({
      // What stands in the address is checked by the service, which refuses what it does not know.
      query: question as Parameters<typeof api.organisations.organisations.$get>[0]['query'],
    }),
  );

/** Organisations that may book, whose names or numbers match; a few. */
export const findBookable = async (q: string): Promise<OrganisationListItem[]> => {
  const query = { q, bookable: 'true', sort: 'name', limit: '8' } as const;
  return (await answerOf(api.organisations.organisations.$get({ query }))).items;
};

export const readOrganisation = (id: string): Promise<OrganisationView> =>
  answerOf(organisation.$get({ param: { id } }));

export const readSettings = (id: string): Promise<OrganisationSettings> =>
  answerOf(organisation.settings.$get({ param: { id } }));

export const readHistory = (id: string): Promise<HistoryView> => answerOf(organisation.history.$get({ param: { id } }));

export const changeOrganisation = (
  id: string,
  json: ChangeOrganisation,
  version: number | undefined,
): Promise<OrganisationSettings> => answerOf(organisation.$patch({ param: { id }, json }, ifMatch(version)));

export const checkOrganisation = (json: CheckOrganisation): Promise<LikelyOrganisationsView> =>
  answerOf(api.organisations.organisations.check.$post({ json }));

export const registerOrganisation = (json: RegisterOrganisation): Promise<RegistrationView> =>
  answerOf(api.organisations.organisations.$post({ json }));

export const askToJoin = (id: string, json: JoinRequest): Promise<unknown> =>
  answerOf(organisation['join-requests'].$post({ param: { id }, json }));

export const readMembers = (id: string): Promise<MembersView> => answerOf(membersOf.members.$get({ param: { id } }));

export const inviteMember = (id: string, json: InviteMember): Promise<MembersView> =>
  answerOf(membersOf.invitations.$post({ param: { id }, json }));

export const resendInvitation = (id: string, invitationId: string): Promise<MembersView> =>
  answerOf(membersOf.invitations[':invitationId'].mail.$post({ param: { id, invitationId } }));

export const withdrawInvitation = (id: string, invitationId: string): Promise<MembersView> =>
  answerOf(membersOf.invitations[':invitationId'].$delete({ param: { id, invitationId } }));

export const changeMember = (id: string, userId: string, role: MemberView['role']): Promise<MembersView> =>
  answerOf(membersOf.members[':userId'].$patch({ param: { id, userId }, json: { role } }));

export const removeMember = (id: string, userId: string): Promise<unknown> =>
  answerOf(membersOf.members[':userId'].$delete({ param: { id, userId } }));

export const readAgreements = async (id: string): Promise<AgreementView[]> =>
  (await answerOf(api.organisationStaff.organisations[':id'].agreements.$get({ param: { id } }))).items;

const certificatesOf = api.certificates.organisations[':id'].certificates;

export const readCertificates = async (id: string): Promise<CertificateView[]> =>
  (await answerOf(certificatesOf.$get({ param: { id } }))).items;

export const addCertificate = (id: string, json: CertificateRequest): Promise<CertificateView> =>
  answerOf(certificatesOf.$post({ param: { id }, json }));

export const changeCertificate = (
  id: string,
  certificateId: string,
  json: CertificateChange,
  version: number,
): Promise<CertificateView> =>
  answerOf(certificatesOf[':certificateId'].$patch({ param: { id, certificateId }, json }, ifMatch(version)));

export const removeCertificate = (id: string, certificateId: string): Promise<unknown> =>
  answerOf(certificatesOf[':certificateId'].$delete({ param: { id, certificateId } }));

export const lookAtInvitation = (secret: string): Promise<InvitationView> =>
  answerOf(api.members.invitations.look.$post({ json: { secret } }));

export const acceptInvitation = (json: AcceptInvitation): Promise<SessionView> =>
  answerOf(api.members.invitations.acceptance.$post({ json }));
