/** The details of an organisation as a form holds them: texts instead of nothing. Pure. */

import { isSame } from '../../shared/history/changes.ts';
import type { ChangeOrganisation, OrganisationSettings } from '../../shared/organisations/details-schemas.ts';
import type { OrganisationKind, SupportPeriod } from '../../shared/organisations/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';

export interface DetailsDraft {
  name: string;
  kind: OrganisationKind;
  businessId: string;
  associationNumber: string;
  homeMunicipalityCode: string;
  servesRegion: boolean;
  supportForms: SupportPeriod[];
  contentArea: string;
  otherContentAreas: string[];
  purpose: string;
  usualNeeds: Need[];
  email: string;
  phone: string;
  responsibleName: string;
  responsiblePhone: string;
  responsibleEmail: string;
}

export const detailsDraftOf = (settings: OrganisationSettings): DetailsDraft => ({
  name: settings.name,
  kind: settings.kind,
  businessId: settings.businessId ?? '',
  associationNumber: settings.associationNumber ?? '',
  homeMunicipalityCode: settings.homeMunicipalityCode ?? '',
  servesRegion: settings.servesRegion,
  supportForms: settings.supportForms,
  contentArea: settings.contentArea ?? '',
  otherContentAreas: settings.otherContentAreas,
  purpose: settings.purpose ?? '',
  usualNeeds: settings.usualNeeds,
  email: settings.email ?? '',
  phone: settings.phone ?? '',
  responsibleName: settings.responsibleName ?? '',
  responsiblePhone: settings.responsiblePhone ?? '',
  responsibleEmail: settings.responsibleEmail ?? '',
});

const orNothing = (text: string): string | null => text.trim() || null;

/** Only what differs is sent: what somebody else keeps is left alone. */
export const changeOf = (draft: DetailsDraft, stored: DetailsDraft): ChangeOrganisation => {
  const whole = {
    ...draft,
    businessId: orNothing(draft.businessId),
    associationNumber: orNothing(draft.associationNumber),
    homeMunicipalityCode: orNothing(draft.homeMunicipalityCode),
    contentArea: orNothing(draft.contentArea),
    purpose: orNothing(draft.purpose),
    email: orNothing(draft.email),
    phone: orNothing(draft.phone),
    responsibleName: orNothing(draft.responsibleName),
    responsiblePhone: orNothing(draft.responsiblePhone),
    responsibleEmail: orNothing(draft.responsibleEmail),
  };
  return Object.fromEntries(
    Object.entries(whole).filter(
      ([key]) => !isSame(draft[key as keyof DetailsDraft], stored[key as keyof DetailsDraft]),
    ),
  );
};
