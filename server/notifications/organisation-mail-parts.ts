/**
 * The paragraphs of mails about organisations: the words, which a region may write itself, and what always stands below
 * them, so that no wording can leave a link out.
 */
import type { Language } from '../../shared/i18n/language.ts';
import type { OrganisationMailKind } from '../../shared/texts/mail-kinds.ts';
import { textsOf } from '../http/texts.ts';

export type InvitationKind = Extract<OrganisationMailKind, `invitation.${string}`>;
export type NoticeKind = Extract<OrganisationMailKind, `organisation.${string}`>;

type Part = string | null | undefined | false;

/** @param date until which the link opens */
export const invitationParts = (
  kind: InvitationKind,
  body: string,
  { url, date }: { url: string; date: string },
  language: Language,
): Part[] => {
  const t = textsOf(language);
  const of = kind === 'invitation.registration' ? 'registration' : 'invitation';
  return [body, t(`organisationMails.${of}.open`, { url }), t(`organisationMails.${of}.until`, { date })];
};

export interface NoticeFacts {
  url: string;
  contactUrl: string;
  /** Until when a verification holds; empty where it does not end. */
  date: string;
  /** What staff wrote. */
  reason?: string | null | undefined;
  /** What whoever asks to join wrote. */
  message?: string | undefined;
}

const turnsToStaff: ReadonlySet<NoticeKind> = new Set([
  'organisation.refused',
  'organisation.reminder',
  'organisation.expired',
]);

export const noticeParts = (
  kind: NoticeKind,
  body: string,
  { url, contactUrl, date, reason, message }: NoticeFacts,
  language: Language,
): Part[] => {
  const t = textsOf(language);
  return [
    body,
    kind === 'organisation.verified' && date && t('organisationMails.verified.until', { date }),
    reason && t('organisationMails.reason', { reason }),
    message && t('organisationMails.join.message', { message }),
    t('organisationMails.link', { url }),
    turnsToStaff.has(kind) && t('organisationMails.contact', { url: contactUrl }),
  ];
};
