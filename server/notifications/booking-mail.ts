/** The mail about a booking: its opening, which a region may word itself, and what every such mail tells. */

import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import type { MailWords } from './mail-words.ts';

/** What stands below the opening. */
export interface BookingMailFacts {
  room: string;
  site: string;
  address: string;
  /** When, in words. */
  rule: string;
  /** The rooms that the event takes beside the first, in words. */
  parts?: readonly string[] | undefined;
  url: string;
  /** The region that sends it. */
  region: string;
  /** More that this mail tells: what is out of order, on which dates, and what could be done. */
  details?: string | undefined;
  /** Sentences of their own below what was written. */
  notes?: readonly string[] | undefined;
  /** What staff wrote. */
  message?: string | undefined;
}

export const bookingMailText = ({ body }: MailWords, facts: BookingMailFacts, language: Language): string => {
  const t = textsOf(language);
  const { room, site, address, rule, url, region, details, message, notes = [], parts: beside = [] } = facts;
  const parts = [
    body,
    details,
    message ? `${t('mails.message')}\n${message}` : undefined,
    ...notes,
    [
      t('mails.what', { room, site, address }),
      t('mails.when', { rule }),
      ...(beside.length > 0 ? [t('mails.parts', { rooms: beside.join('; ') })] : []),
    ].join('\n'),
    t('mails.link', { url }),
    t('mails.closing', { region }),
  ];
  return parts.filter(Boolean).join('\n\n');
};
