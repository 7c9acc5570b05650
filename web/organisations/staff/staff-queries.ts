/** What staff read and write of organisations, beside what their members do. */

import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { PriorityClassView } from '../../../shared/organisations/priority-schemas.ts';
import type {
  AgreementChange,
  AgreementRequest,
  AgreementView,
  MergeView,
  VerificationsView,
  VerifyOrganisation,
} from '../../../shared/organisations/staff-schemas.ts';
import type { StaffRoomView } from '../../../shared/rooms/settings.ts';
import { answerOf, api } from '../../api/client.ts';
import { ifMatch } from '../queries.ts';

const organisation = api.organisationStaff.organisations[':id'];

export const readVerifications = (id: string): Promise<VerificationsView> =>
  answerOf(organisation.verifications.$get({ param: { id } }));

export const verify = (id: string, json: VerifyOrganisation): Promise<OrganisationView> =>
  answerOf(organisation.verification.$post({ param: { id }, json }));

export const previewMerge = (id: string, into: string): Promise<MergeView> =>
  answerOf(organisation.merge.$get({ param: { id }, query: { into } }));

export const merge = (id: string, into: string): Promise<MergeView> =>
  answerOf(organisation.merge.$post({ param: { id }, json: { into } }));

export const addAgreement = (id: string, json: AgreementRequest): Promise<AgreementView> =>
  answerOf(organisation.agreements.$post({ param: { id }, json }));

export const changeAgreement = (
  id: string,
  agreementId: string,
  json: AgreementChange,
  version: number,
): Promise<AgreementView> =>
  answerOf(organisation.agreements[':agreementId'].$patch({ param: { id, agreementId }, json }, ifMatch(version)));

export const removeAgreement = (id: string, agreementId: string): Promise<unknown> =>
  answerOf(organisation.agreements[':agreementId'].$delete({ param: { id, agreementId } }));

export const readPriorityClasses = async (): Promise<PriorityClassView[]> =>
  (await answerOf(api.priority['priority-classes'].$get())).items;

/** Every room that the reader keeps: as many as one page of the service holds. */
export const readAgreeableRooms = async (): Promise<readonly StaffRoomView[]> =>
  (await answerOf(api.roomSettings.staff.rooms.$get({ query: { limit: '200' } }))).items;
