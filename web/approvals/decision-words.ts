/** A decision in words: on its button, before it is made, and while it can be taken back. Pure. */
import { formatDuration } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { listedDays } from '../calendar/day-words.ts';
import type { Screens } from '../i18n/language.tsx';
import type { Consequences } from './consequences.ts';

type T = Translate<Screens>;

const hoursWords = (hours: number, language: Language): string => formatDuration(Math.round(hours * 60), language);

/** `24 t tällä kaudella`, or that there are none. */
export const seasonWords = (hours: number, t: T, language: Language): string =>
  hours > 0 ? t('approvals.hours.season', { hours: hoursWords(hours, language) }) : t('approvals.hours.none');

/** `Hyväksy 18 kertaa, hylkää muilta 2 kertaa`. */
export const approveWords = ({ granted, taken, lost }: Consequences, isSeries: boolean, t: T): string =>
  [
    isSeries ? t('approvals.approve.dates', { count: granted.length }) : t('approvals.approve'),
    taken.length > 0 && t('approvals.approve.deny', { count: taken.length }),
    lost > 0 && t('approvals.approve.deny-others', { count: lost }),
  ]
    .filter(Boolean)
    .join(', ');

/** `Hylkää 18 kertaa`. */
export const denyWords = (count: number, isSeries: boolean, t: T): string =>
  isSeries ? t('approvals.deny.dates', { count }) : t('approvals.deny');

/**
 * Who loses what, and what else follows from approving, a sentence each.
 * @param conflict the region's words for the reason `CONFLICT`, with which lost dates are denied
 */
export const effectSentences = (consequences: Consequences, t: T, language: Language, conflict: string): string[] => {
  const { granted, taken, late, left, losses } = consequences;
  const chosen = granted.length + taken.length + late.length;
  if (chosen === 0) return [t('approvals.effect.none')];
  const days = (dates: readonly { date: string }[]) =>
    listedDays(
      dates.map(({ date }) => date),
      language,
    );
  return [
    ...losses.map(({ organisation, dates }) =>
      t('approvals.effect.loss', { organisation, count: dates.length, dates: listedDays(dates, language) }),
    ),
    ...(taken.length > 0 && granted.length > 0
      ? [
          t('approvals.effect.taken', {
            count: taken.length,
            dates: days(taken),
            reason: conflict,
          }),
        ]
      : []),
    ...(taken.length > 0 && granted.length === 0 ? [t('approvals.effect.all-taken')] : []),
    ...(late.length > 0 ? [t('approvals.effect.late', { count: late.length })] : []),
    ...(left > 0 ? [t('approvals.effect.left', { count: left })] : []),
  ];
};
