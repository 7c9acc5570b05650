/** The fields of a house and their values in words, for its history and the comparison of two versions. */
import { formatTime } from '../../shared/i18n/format.ts';
import type { QuietHours } from '../../shared/rooms/care.ts';
import { type GeoPoint, geoPointText } from '../../shared/rooms/geo-point.ts';
import type { SiteSettingsView } from '../../shared/sites/schemas.ts';
import { createBreakdownHistoryWords } from '../breakdowns/history-words.ts';
import { createFieldNames, type ValueWords } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import { hoursWords } from '../premises/opening-words.ts';

const isOneOf = <T extends string>(words: readonly T[], value: unknown): value is T => words.includes(value as T);

/** In the language of the page. */
export const createSiteWords = () => {
  const { t, language } = useText();
  const nameOf = createFieldNames(() => ({
    name: t('sites.name'),
    municipalityCode: t('sites.municipality'),
    street: t('sites.street'),
    postalCode: t('sites.postalCode'),
    branch: t('sites.branch'),
    careContext: t('sites.careContext'),
    access: t('sites.access'),
    description: t('sites.description'),
    arrival: t('sites.arrival'),
    answerWorkingDays: t('sites.answerWorkingDays'),
    requestsHoldSlot: t('sites.requestsHoldSlot'),
    openingHours: t('sites.hours'),
    seasons: t('sites.hours.seasons'),
    openingExceptions: t('sites.hours.exceptions'),
    closedOnHolidays: t('sites.closedOnHolidays'),
    state: t('sites.state'),
    closesOn: t('sites.closesOn'),
    epidemicLevel: t('siteCare.epidemicLevel'),
    epidemicUntil: t('siteCare.epidemicUntil'),
    epidemicMaxPeople: t('siteCare.epidemicMaxPeople'),
    epidemicText: t('siteCare.epidemicText'),
    quietHours: t('siteCare.quietHours'),
    needsOrientation: t('siteCare.needsOrientation'),
    location: t('sites.location'),
    entrance: t('sites.entrances'),
    place: t('siteFacts.field.place'),
    facility: t('siteFacts.field.facility'),
    breakdown: t('breakdownKeeping.field'),
    photo: t('photoKeeping.field'),
    photoFact: t('photoKeeping.fact'),
  }));
  const choices: { [F in keyof SiteSettingsView]?: (value: unknown) => string | undefined } = {
    state: (value) => (isOneOf(['draft', 'published', 'archived'], value) ? t(`sites.state.${value}`) : undefined),
    branch: (value) => (isOneOf(['organising', 'sote', 'rescue'], value) ? t(`sites.branch.${value}`) : undefined),
    careContext: (value) =>
      isOneOf(['open', 'visitor', 'care', 'closed'], value) ? t(`sites.careContext.${value}`) : undefined,
    access: (value) =>
      isOneOf(['direct', 'staff', 'physical_key', 'door_code'], value) ? t(`words.access.${value}`) : undefined,
    requestsHoldSlot: (value) => t(`sites.requestsHoldSlot.${value === true}`),
    epidemicLevel: (value) =>
      value === 0 || value === 1 || value === 2 ? t(`siteCare.epidemicLevel.${value}`) : undefined,
    needsOrientation: (value) => (typeof value === 'boolean' ? t(`siteCare.needsOrientation.${value}`) : undefined),
    location: (value) => (value ? geoPointText(value as GeoPoint) : undefined),
    quietHours: (value) =>
      Array.isArray(value)
        ? (value as QuietHours[])
            .map(({ start, end }) => `${formatTime(start, language())}–${formatTime(end, language())}`)
            .join(', ')
        : undefined,
    closedOnHolidays: (value) => (typeof value === 'boolean' ? t(`sites.closedOnHolidays.${value}`) : undefined),
  };
  const breakdownWords = createBreakdownHistoryWords();
  const wordsOf: ValueWords = (field, value) =>
    choices[field as keyof SiteSettingsView]?.(value) ??
    breakdownWords(field, value) ??
    hoursWords(field, value, t('hours.preview.closed'), language());
  const did: Readonly<Record<string, () => string>> = {
    'site.entrances-changed': () => t('sites.did.entrances'),
    'site.facilities-changed': () => t('siteFacts.did.facilities'),
    'site.breakdown-reported': () => t('breakdownKeeping.did.reported'),
    'site.breakdown-changed': () => t('breakdownKeeping.did.changed'),
    'site.breakdown-ended': () => t('breakdownKeeping.did.ended'),
    'site.breakdown-withdrawn': () => t('breakdownKeeping.did.withdrawn'),
  };
  const actionOf = (action: string) => did[action]?.();
  return { nameOf, wordsOf, actionOf };
};
