/** A notice as it is written. Pure. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { NewNotice, NoticeSettingsView } from '../../shared/notices/schemas.ts';
import type { NoticeAudience, NoticeLevel } from '../../shared/texts/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';

/** Stands for all pages, where a house could be chosen. */
export const allPages = '*';

export interface NoticeDraft {
  /** An id of a house, {@link allPages}, or nothing while nothing was chosen. */
  place: string | null;
  level: NoticeLevel;
  audience: NoticeAudience;
  text: LocalText;
  fromDate: LocalDate | null;
  untilDate: LocalDate | null;
}

/** @param place the only one that there is to choose, or null */
export const emptyNotice = (today: LocalDate, place: string | null): NoticeDraft => ({
  place,
  level: 'info',
  audience: 'everyone',
  text: { fi: '', sv: '', en: '' },
  fromDate: today,
  untilDate: null,
});

export const draftOf = ({ siteId, level, audience, text, fromDate, untilDate }: NoticeSettingsView): NoticeDraft => ({
  place: siteId ?? allPages,
  level,
  audience,
  text,
  fromDate,
  untilDate,
});

/** The message; only to be made of a draft in which nothing is missing. */
export const messageOf = ({ place, level, audience, text, fromDate, untilDate }: NoticeDraft): NewNotice => ({
  siteId: place === allPages ? null : place,
  level,
  audience,
  text,
  fromDate: fromDate ?? '',
  untilDate: untilDate ?? '',
});

export type NoticeFault =
  | 'notices.site.missing'
  | 'notices.text.missing'
  | 'notices.from.missing'
  | 'notices.until.missing'
  | 'notices.until.early';

/** The key of the sentence by the field at fault. */
export const faultsOf = ({ place, text, fromDate, untilDate }: NoticeDraft): Readonly<Record<string, NoticeFault>> => ({
  ...(place === null && { place: 'notices.site.missing' }),
  ...(text.fi.trim() === '' && { 'text.fi': 'notices.text.missing' }),
  ...(fromDate === null && { fromDate: 'notices.from.missing' }),
  ...(untilDate === null && { untilDate: 'notices.until.missing' }),
  ...(fromDate !== null && untilDate !== null && untilDate < fromDate && { untilDate: 'notices.until.early' }),
});
