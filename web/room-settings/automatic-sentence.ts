/** What is approved by itself in a room, as one sentence: the same conditions as `shared/bookings/automatic.ts` asks. */
import { formatDuration } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { CareContext, ClassLimit } from '../../shared/rooms/schemas.ts';
import type { useText } from '../i18n/language.tsx';
import { openWords } from '../premises/opening-words.ts';
import { isSound } from './hour-rows.ts';
import type { RoomDraft } from './room-draft.ts';

type Say = ReturnType<typeof useText>['t'];

export interface SentenceParts {
  draft: Pick<RoomDraft, 'approval' | 'hourlyPriceCents' | 'policy'>;
  careContext: CareContext;
  /** From so many people on a person decides, whatever the room says. */
  largeEventParticipants: number;
  /** What a class is called. */
  className: (code: string) => string;
  t: Say;
  language: Language;
}

/** `Tukiryhmä: enintään 4 kertaa, enintään 2 t kerrallaan`, in brackets so that the list around it stays one. */
const classWords = (
  { maxParticipants, maxDates, maxHoursPerDate }: ClassLimit,
  name: string,
  t: Say,
  language: Language,
): string => {
  const limits = [
    ...(maxParticipants === null ? [] : [t('roomSettings.condition.people', { count: maxParticipants })]),
    ...(maxDates === null ? [] : [t('roomSettings.condition.dates', { count: maxDates })]),
    ...(maxHoursPerDate === null
      ? []
      : [t('roomSettings.condition.hours', { time: formatDuration(maxHoursPerDate * 60, language) })]),
  ];
  return t('automatic.classLimits.condition', { name, limits: limits.join('; ') });
};

const conditionsOf = ({ draft, largeEventParticipants, className, t, language }: SentenceParts): string[] => {
  const { maxParticipants, maxDates, maxHoursPerDate, priorityClasses, hours, classLimits } = draft.policy.automatic;
  const classes = priorityClasses?.map(className);
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  return [
    t('roomSettings.condition.verified'),
    ...(classes ? [t('roomSettings.condition.classes', { classes: or.format(classes) })] : []),
    t('roomSettings.condition.free'),
    maxParticipants === null || maxParticipants >= largeEventParticipants
      ? t('roomSettings.condition.people-fewer', { count: largeEventParticipants })
      : t('roomSettings.condition.people', { count: maxParticipants }),
    ...(maxDates === null ? [] : [t('roomSettings.condition.dates', { count: maxDates })]),
    ...(maxHoursPerDate === null
      ? []
      : [t('roomSettings.condition.hours', { time: formatDuration(maxHoursPerDate * 60, language) })]),
    ...classLimits.map((limit) => classWords(limit, className(limit.priorityClass), t, language)),
    ...(hours && isSound(hours) ? [t('automatic.condition', { times: openWords(hours, language) })] : []),
    t('roomSettings.condition.needs'),
  ];
};

export const automaticSentence = (parts: SentenceParts): string => {
  const { draft, careContext, t, language } = parts;
  if (draft.approval === 'manual') return t('roomSettings.sentence.manual');
  if (draft.hourlyPriceCents !== 0) return t('roomSettings.sentence.price');
  if (careContext === 'care' || careContext === 'closed') return t('roomSettings.sentence.care');
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  return t('roomSettings.sentence.auto', { conditions: and.format(conditionsOf(parts)) });
};
