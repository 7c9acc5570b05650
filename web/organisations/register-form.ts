/** Registering an organisation as a form: what is filled in, what is missing, and the message made of it. Pure. */
import type { RegisterOrganisation } from '../../shared/organisations/details-schemas.ts';
import { proofOf } from '../../shared/organisations/eligibility.ts';
import type { OrganisationKind } from '../../shared/organisations/schemas.ts';
import { looksLikeEmail } from './email-of.ts';

export const registerSteps = ['organisation', 'details', 'person'] as const;
export type RegisterStep = (typeof registerSteps)[number];

/** The two that most are, and everything else behind a list. */
export const kindChoices = ['association', 'unregistered_group', 'other'] as const;
export type KindChoice = (typeof kindChoices)[number];

export interface RegisterForm {
  name: string;
  kindChoice: KindChoice | undefined;
  otherKind: OrganisationKind | undefined;
  homeMunicipalityCode: string | undefined;
  businessId: string;
  associationNumber: string;
  responsibleName: string;
  responsiblePhone: string;
  responsibleIsAdult: boolean;
  contentArea: string | undefined;
  purpose: string;
  servesRegion: boolean;
  yourName: string;
  yourEmail: string;
}

export const emptyRegisterForm: RegisterForm = {
  name: '',
  kindChoice: undefined,
  otherKind: undefined,
  homeMunicipalityCode: undefined,
  businessId: '',
  associationNumber: '',
  responsibleName: '',
  responsiblePhone: '',
  responsibleIsAdult: false,
  contentArea: undefined,
  purpose: '',
  servesRegion: false,
  yourName: '',
  yourEmail: '',
};

export const kindOf = ({ kindChoice, otherKind }: RegisterForm): OrganisationKind | undefined =>
  kindChoice === 'other' ? otherKind : kindChoice;

type Words =
  | 'name.missing'
  | 'kind.missing'
  | 'municipality.missing'
  | 'number.missing'
  | 'business-id.missing'
  | 'person.name.missing'
  | 'person.phone.missing'
  | 'adult.missing'
  | 'you.name.missing'
  | 'you.email.missing';

export interface RegisterFault {
  field: string;
  key: `organisations.register.${Words}`;
}

const isBlank = (text: string): boolean => text.trim() === '';

const proofFaults = (form: RegisterForm): [boolean, string, Words][] => {
  const proof = proofOf(kindOf(form) ?? 'association');
  if (proof === 'either_number')
    return [[isBlank(form.businessId) && isBlank(form.associationNumber), 'associationNumber', 'number.missing']];
  if (proof === 'business_id') return [[isBlank(form.businessId), 'businessId', 'business-id.missing']];
  return [
    [isBlank(form.responsibleName), 'responsibleName', 'person.name.missing'],
    [isBlank(form.responsiblePhone), 'responsiblePhone', 'person.phone.missing'],
    [!form.responsibleIsAdult, 'responsibleIsAdult', 'adult.missing'],
  ];
};

/** What is missing on one step, in the order of the page. @param isKnown somebody is signed in */
export const registerFaults = (form: RegisterForm, step: RegisterStep, isKnown: boolean): RegisterFault[] => {
  const checks: Record<RegisterStep, [boolean, string, Words][]> = {
    organisation: [
      [isBlank(form.name), 'name', 'name.missing'],
      [kindOf(form) === undefined, form.kindChoice === 'other' ? 'otherKind' : 'kindChoice', 'kind.missing'],
      [form.homeMunicipalityCode === undefined, 'homeMunicipalityCode', 'municipality.missing'],
    ],
    details: proofFaults(form),
    person: isKnown
      ? []
      : [
          [isBlank(form.yourName), 'yourName', 'you.name.missing'],
          [!looksLikeEmail(form.yourEmail), 'yourEmail', 'you.email.missing'],
        ],
  };
  return checks[step]
    .filter(([fails]) => fails)
    .map(([, field, words]) => ({ field, key: `organisations.register.${words}` as const }));
};

/** Where the service's names of fields stand on the page. */
export const registerFieldOf = (path: string): string =>
  ({ kind: 'kindChoice', 'account.name': 'yourName', 'account.email': 'yourEmail', account: 'yourEmail' })[path] ??
  path;

/** The step on which a field stands. */
export const stepOfField = (field: string): RegisterStep => {
  if (['name', 'kindChoice', 'otherKind', 'homeMunicipalityCode'].includes(field)) return 'organisation';
  return field === 'yourName' || field === 'yourEmail' ? 'person' : 'details';
};

const given = <Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> =>
  text === undefined || isBlank(text) ? {} : ({ [key]: text.trim() } as Record<Key, string>);

/** The message; only to be made when there are no {@link registerFaults}. */
export const registerMessage = (form: RegisterForm, isKnown: boolean): RegisterOrganisation => {
  const kind = kindOf(form) ?? 'association';
  const proof = proofOf(kind);
  return {
    name: form.name.trim(),
    kind,
    homeMunicipalityCode: form.homeMunicipalityCode ?? '',
    ...(proof !== 'person' && given('businessId', form.businessId)),
    ...(proof === 'either_number' && given('associationNumber', form.associationNumber)),
    ...given('responsibleName', form.responsibleName),
    ...given('responsiblePhone', form.responsiblePhone),
    ...(proof === 'person' && { responsibleIsAdult: form.responsibleIsAdult }),
    ...given('contentArea', form.contentArea),
    ...given('purpose', form.purpose),
    ...(form.servesRegion && { servesRegion: true }),
    ...(!isKnown && { account: { name: form.yourName.trim(), email: form.yourEmail.trim() } }),
  };
};
