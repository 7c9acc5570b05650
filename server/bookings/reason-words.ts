/** Reasons in words of the asker's language: obstacles of dates, conditions of the queue, history. */
import type { QueueReason } from '../../shared/bookings/automatic.ts';
import type { Judgement } from '../../shared/bookings/conflicts.ts';
import { formatDuration, formatPlainDate } from '../../shared/i18n/format.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import { seasonsInWords } from '../../shared/region/seasons.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { accessibilityWords } from './mismatch-words.ts';

/** The obstacle of a date as a sentence, with the name of the room where it is not the first; nothing when it is free. */
export const judgementWords = (judgement: Judgement, language: Language, room: CatalogueRoom): string | undefined => {
  const other = room.site.rooms.find(({ id }) => id === judgement.roomId);
  const words = obstacleWords(judgement, language, other ?? room);
  return other && words !== undefined ? `${other.name[language]}: ${words}` : words;
};

const obstacleWords = (judgement: Judgement, language: Language, room: CatalogueRoom): string | undefined => {
  const t = textsOf(language);
  const name = judgement.name?.[language];
  const { policy, capacity } = room;
  switch (judgement.reason) {
    case undefined:
    case 'free':
      return undefined;
    case 'competing':
      return t('reasons.competing', { count: judgement.competitors });
    case 'holiday':
      return t('reasons.holiday', { name: name ?? '' });
    case 'closed':
      return name === undefined ? t('reasons.closed') : t('reasons.closedFor', { name });
    case 'too-short':
      return t('reasons.tooShort', { length: formatDuration(policy.minMinutes, language) });
    case 'too-long':
      return t('reasons.tooLong', { length: formatDuration(policy.maxMinutes, language) });
    case 'step':
      return t('reasons.step', { minutes: policy.stepMinutes });
    case 'lead-time':
      return t('reasons.leadTime', { count: policy.leadWorkingDays });
    case 'horizon':
      return t('reasons.horizon', { count: policy.horizonMonths });
    case 'capacity':
      return t('reasons.capacity', { count: capacity });
    case 'quota':
      return t('reasons.quota', { hours: policy.weeklyQuotaHours ?? 0 });
    case 'season-quota':
      return t('reasons.seasonQuota', {
        hours: policy.seasonQuotaHours ?? 0,
        seasons: seasonsInWords(room.site.bookingRules, language),
      });
    case 'class':
      return t('reasons.roomClass');
    case 'discontinued':
      return room.opening.lastDay === null
        ? t('reasons.discontinued')
        : t('reasons.closesOn', { date: formatPlainDate(room.opening.lastDay, language) });
    case 'epidemic':
      return t('reasons.epidemic', { count: room.site.care.epidemicMaxPeople ?? 0 });
    case 'past':
      return t('reasons.past');
    case 'outside_hours':
      return t('reasons.outsideHours');
    case 'busy':
    case 'policy':
      return t('reasons.busy');
  }
};

const queueWords = (reason: QueueReason, rooms: Pick<Catalogue, 'room'>, language: Language): string => {
  const t = textsOf(language);
  const { code, values = {} } = reason;
  switch (code) {
    case 'competing':
    case 'outside-automatic-hours':
      return t(`reasons.queue.${code}`, { count: values.count ?? 1 });
    case 'large-event':
      return t('reasons.queue.large-event', { participants: values.participants ?? 0 });
    case 'many-participants':
    case 'many-dates':
    case 'long-dates':
      return t(`reasons.queue.${code}${values.priorityClass === undefined ? '' : '.class'}`, {
        count: values.max ?? 0,
      });
    case 'accessibility':
      return accessibilityWords(reason, rooms, language);
    default:
      return t(`reasons.queue.${code}`);
  }
};

/** Why a request was not approved at once. */
export const queueReasonViews = (
  reasons: readonly QueueReason[],
  rooms: Pick<Catalogue, 'room'>,
  language: Language,
): { code: string; text: string }[] =>
  reasons.map((reason) => ({ code: reason.code, text: queueWords(reason, rooms, language) }));

/** A text of the county's in the asker's language. */
export const localWord = (text: LocalText | null | undefined, language: Language): string | undefined =>
  text?.[language] || text?.fi || undefined;
