/** Fields of a room and their values in words, for its history and for the comparison of two versions. */
import { formatDate, formatDuration, formatNumber } from '../../shared/i18n/format.ts';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { ClassLimit } from '../../shared/rooms/schemas.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { useCodes } from '../codes/codes.tsx';
import { createFieldNames, type ValueWords } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import { hoursWords, openWords } from '../premises/opening-words.ts';

const plainFields = [
  'name',
  'state',
  'closesOn',
  'kind',
  'capacity',
  'areaM2',
  'floor',
  'description',
  'rules',
  'hourlyPriceCents',
  'priceClass',
  'equipment',
  'layouts',
  'approval',
  'openingHours',
  'seasons',
  'access',
  'accessSecret',
  'spaceIds',
  'policy',
  'policy.stepMinutes',
  'policy.minMinutes',
  'policy.maxMinutes',
  'policy.turnaroundMinutes',
  'policy.leadWorkingDays',
  'policy.horizonMonths',
  'policy.weeklyQuotaHours',
  'policy.seasonQuotaHours',
  'policy.priorityClasses',
  'policy.requestsHoldSlot',
  'policy.automatic',
  'policy.automatic.maxParticipants',
  'policy.automatic.maxDates',
  'policy.automatic.maxHoursPerDate',
  'policy.automatic.priorityClasses',
  'policy.automatic.hours',
  'policy.automatic.classLimits',
] as const;

const minuteFields = new Set([
  'policy.stepMinutes',
  'policy.minMinutes',
  'policy.maxMinutes',
  'policy.turnaroundMinutes',
]);
const classFields = new Set(['policy.priorityClasses', 'policy.automatic.priorityClasses']);

type Choice = 'state' | 'kind' | 'approval' | 'access';

export const createRoomWords = (
  classes: () => readonly PriorityClassView[],
  settings: () => RoomSettingsView | undefined,
) => {
  const { t, language } = useText();
  const codes = useCodes();

  const nameOf = createFieldNames(() =>
    Object.fromEntries([
      ...plainFields.map((field) => [field, t(`roomSettings.field.${field}`)] as const),
      ['photo', t('photoKeeping.field')],
      ['photoFact', t('photoKeeping.fact')],
      ['place', t('siteFacts.field.place')],
      ['correction', t('correctionKeeping.field')],
    ]),
  );

  const choices: Record<Choice, (value: string) => string> = {
    state: (value) => t(`roomSettings.state.${value as 'draft'}`),
    kind: (value) => t(`words.kind.${value as 'group'}`),
    approval: (value) => t(`words.approval.${value as 'auto'}`),
    access: (value) => t(`words.access.${value as 'staff'}`),
  };

  const listWords = (field: string, values: readonly unknown[]): string | undefined => {
    const joined = (word: (value: never) => string) => (values as never[]).map(word).join(', ');
    if (field === 'equipment') return joined((code: string) => codes.wordsOf('equipment', code));
    if (field === 'layouts')
      return joined(
        (each: { layout: 'circle'; capacity: number }) => `${t(`words.layout.${each.layout}`)} ${each.capacity}`,
      );
    if (field === 'policy.automatic.classLimits')
      return joined(
        ({ priorityClass: code }: ClassLimit) =>
          classes().find((each) => each.code === code)?.label[language()] ?? code,
      );
    if (field === 'spaceIds')
      return joined(
        (id: number) => settings()?.site.spaces.find((space) => space.id === id)?.name[language()] ?? String(id),
      );
    if (classFields.has(field))
      return joined((code: string) => classes().find((each) => each.code === code)?.label[language()] ?? code);
    return undefined;
  };

  const wordsOf: ValueWords = (field, value) => {
    if (field === 'policy.automatic.hours' && Array.isArray(value)) return openWords(value, language());
    if (Array.isArray(value) && value.length > 0) {
      return hoursWords(field, value, t('rooms.opening.closed').toLowerCase(), language()) ?? listWords(field, value);
    }
    if (typeof value === 'string' && field in choices) return choices[field as Choice](value);
    if (typeof value === 'string' && field === 'priceClass') return codes.wordsOf('priceClass', value);
    if (field === 'correction') return t(`correctionKeeping.history.${value === 'closed' ? 'closed' : 'open'}`);
    if (typeof value === 'string' && field === 'closesOn') return formatDate(value, language());
    if (typeof value !== 'number') return undefined;
    if (minuteFields.has(field)) return formatDuration(value, language());
    return field === 'hourlyPriceCents' ? `${formatNumber(value / 100, language())} €` : undefined;
  };

  return { nameOf, wordsOf };
};
