/** The region's settings as a form edits them. Pure but for its words. */

import type { Translate } from '../../shared/i18n/translate.ts';
import { isReadable, leastContrast, paletteOf } from '../../shared/region/accent.ts';
import { bookingRuleBounds } from '../../shared/region/booking-rule-bounds.ts';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import type { Screens } from '../i18n/language.tsx';

export type RegionDraft = Omit<RegionSettingsView, 'version' | 'openedAt' | 'setupDone'>;

export const regionDraftOf = ({
  version: _,
  openedAt: __,
  setupDone: ___,
  ...draft
}: RegionSettingsView): RegionDraft => draft;

/** One figure after the point, rounded down: what is not enough is not told as enough. */
export const contrastWords = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** What is wrong with a colour, in words; undefined when it can be used. */
export const accentFault = (accent: string, t: Translate<Screens>): string | undefined => {
  if (!isColour(accent)) return t('region.accent.format');
  const palette = paletteOf(accent);
  if (palette.contrast >= leastContrast && isReadable(palette)) return undefined;
  return t('region.accent.light', { contrast: contrastWords(palette.contrast), least: leastContrast });
};

/** The most that the service takes, in working days. */
export const mostDays = { cancelDeadline: 30, displacementNotice: 60 } as const;

const deadlineFaults = (
  { cancelDeadline, displacementNoticeDays }: RegionDraft,
  t: Translate<Screens>,
): Record<string, string> => {
  const daysFault = (days: number, max: number) =>
    days >= 0 && days <= max ? undefined : t('region.deadlines.number', { max });
  const faults = {
    'cancelDeadline.workingDays': daysFault(cancelDeadline.workingDays, mostDays.cancelDeadline),
    'cancelDeadline.time': cancelDeadline.time === '' ? t('region.deadlines.time.missing') : undefined,
    displacementNoticeDays: daysFault(displacementNoticeDays, mostDays.displacementNotice),
  };
  return Object.fromEntries(
    Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== undefined),
  );
};

const bookingFaults = ({ bookingRules }: RegionDraft, t: Translate<Screens>): Record<string, string> => {
  const faults: Record<string, string> = {};
  if (bookingRules.seasonMonths.length === 0)
    faults['bookingRules.seasonMonths'] = t('region.booking.seasonMonths.missing');
  for (const [name, [least, most]] of Object.entries(bookingRuleBounds)) {
    const value = bookingRules[name as keyof typeof bookingRuleBounds];
    const isSound = Number.isInteger(value) && value >= least && value <= most;
    if (!isSound) faults[`bookingRules.${name}`] = t('region.booking.number', { least, most });
  }
  return faults;
};

/** What is wrong, by field. */
export const regionFaults = (draft: RegionDraft, t: Translate<Screens>): Record<string, string> => {
  const faults: Record<string, string> = {};
  const [first] = draft.languages;
  if (first === undefined) faults.languages = t('region.languages.missing');
  else if (draft.name[first].trim() === '') faults[`name.${first}`] = t('region.name.missing');
  for (const [check, byNeed] of Object.entries(draft.limits))
    for (const [need, limit] of Object.entries(byNeed))
      if (Number.isNaN(limit)) faults[`limits.${check}.${need}`] = t('region.limits.number');
  const accent = draft.accent === null ? undefined : accentFault(draft.accent, t);
  if (accent) faults.accent = accent;
  return { ...faults, ...deadlineFaults(draft, t), ...bookingFaults(draft, t) };
};
