/** Names of fields, deeds and choices of organisations, in the reader's language. */
import type { CodeList } from '../../shared/codes/lists.ts';
import type { HistoryEntryView } from '../../shared/history/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { OrganisationKind } from '../../shared/organisations/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { isLocalDate } from '../../shared/time.ts';
import { organisationRoles } from '../../shared/users/roles.ts';
import { useCodes } from '../codes/codes.tsx';
import { createFieldNames, type ValueWords } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import type { SelectOption } from '../ui/field.tsx';

/** As they are offered: the usual ones first. */
export const kinds: readonly OrganisationKind[] = [
  'association',
  'unregistered_group',
  'umbrella',
  'foundation',
  'parish',
  'education_provider',
  'municipality',
  'county_unit',
  'company',
];

export const createKindOptions = (): (() => SelectOption<OrganisationKind>[]) => {
  const { t } = useText();
  return () => kinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }));
};

export const createRoleOptions = () => {
  const { t } = useText();
  return () =>
    organisationRoles.map((role) => ({
      value: role,
      label: t(`organisations.role.${role}`),
      hint: t(`organisations.role.${role}.hint`),
    }));
};

const fields = [
  'name',
  'kind',
  'businessId',
  'associationNumber',
  'homeMunicipalityCode',
  'servesRegion',
  'supportForms',
  'contentArea',
  'otherContentAreas',
  'purpose',
  'usualNeeds',
  'email',
  'phone',
  'responsibleName',
  'responsiblePhone',
  'responsibleEmail',
  'field',
  'priorityClass',
  'priorityReason',
  'umbrellaId',
  'status',
  'verifiedUntil',
  'role',
  'agreement',
  'certificate',
  'from',
  'into',
  'bookings',
  'members',
  'agreements',
] as const;

export const createOrganisationFieldNames = () => {
  const { t } = useText();
  return createFieldNames(() => Object.fromEntries(fields.map((field) => [field, t(`organisations.field.${field}`)])));
};

const codeLists: Readonly<Record<string, CodeList>> = {
  contentArea: 'contentArea',
  otherContentAreas: 'contentArea',
  field: 'organisationField',
};

/** Values that are codes, in words. */
export const createOrganisationValueWords = (): ValueWords => {
  const { t, language } = useText();
  const { wordsOf } = useCodes();
  const support = (period: { form: string; from: string | null; until: string | null }) => {
    const days = [period.from, period.until].map((day) => (day ? formatPlainDate(day, language()) : '')).join('–');
    return `${wordsOf('supportForm', period.form)}${days === '–' ? '' : ` ${days}`}`;
  };
  return (field, value) => {
    const list = codeLists[field];
    if (list && typeof value === 'string') return wordsOf(list, value);
    if (list && Array.isArray(value) && value.length > 0)
      return value.map((code) => wordsOf(list, String(code))).join(', ');
    if (field === 'supportForms' && Array.isArray(value) && value.length > 0)
      return value.map((period) => support(period as Parameters<typeof support>[0])).join(', ');
    if (field === 'usualNeeds' && Array.isArray(value) && value.length > 0)
      return value.map((need) => t(`words.need.${need as Need}`)).join(', ');
    if (typeof value !== 'string') return undefined;
    if (field === 'kind') return t(`organisations.kind.${value as OrganisationKind}`);
    if (field === 'agreement.kind') return t(`agreements.kind.${value as 'partnership'}`);
    if (field === 'status') return t(`organisations.status.${value as 'pending'}`);
    if (field === 'role') return t(`organisations.role.${value as 'reader'}`);
    return isLocalDate(value) ? formatPlainDate(value, language()) : undefined;
  };
};

const deeds = [
  'registered',
  'verified',
  'refused',
  'reopened',
  'expired',
  'reminded',
  'merged',
  'absorbed',
  'member-invited',
  'member-joined',
  'member-left',
  'member-removed',
  'hand-over-begun',
  'handed-over',
  'invitation-resent',
  'invitation-withdrawn',
  'agreement-added',
  'agreement-changed',
  'agreement-removed',
  'certificate-added',
  'certificate-changed',
  'certificate-removed',
] as const;

/** What was done, in words of organisations; `undefined` leaves it to the usual ones. */
export const createDeedWords = () => {
  const { t } = useText();
  return (action: HistoryEntryView['action']): string | undefined => {
    const deed = deeds.find((each) => action === `organisation.${each}`);
    return deed && t(`organisations.did.${deed}`);
  };
};
