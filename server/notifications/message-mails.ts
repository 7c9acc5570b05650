/**
 * Mails that something was written about a booking, and that requests are late. They quote nothing and name no group: a
 * house's address has many readers, and what is said of a sensitive booking stays in the product.
 */
import * as bookings from '../../db/bookings.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { overdueMailKind } from '../approvals/escalate-overdue.ts';
import { overdueDaysOf } from '../approvals/overdue.ts';
import { textsOf } from '../http/texts.ts';
import { messageMailKind } from '../messages/tell-of-message.ts';
import type { Composer } from './composer.ts';
import { letterText } from './letter-text.ts';

interface Place {
  room: string;
  site: string;
}

/** That something was written; what, only the page tells. */
export const messageWords = (names: Place, rule: string, url: string, language: Language) => {
  const t = textsOf(language);
  return {
    subject: t('mails.message-new.subject', { ...names }),
    parts: [t('mails.message-new.body', { ...names }), t('mails.when', { rule }), t('mails.message-new.link', { url })],
  };
};

/** A request that is late. */
export interface LateRequest extends Place {
  decideBy: LocalDate;
  /** Working days. */
  days: number;
  url: string;
}

export const overdueWords = (late: readonly LateRequest[], queueUrl: string, language: Language) => {
  const t = textsOf(language);
  const lines = late.map(({ room, site, decideBy, days, url }) => {
    const line = t('mails.overdue.line', { room, site, date: formatDate(decideBy, language), count: days });
    return `- ${line}\n  ${url}`;
  });
  return {
    subject: t('mails.overdue.subject', { count: late.length }),
    parts: [
      t('mails.overdue.body', { count: late.length }),
      lines.join('\n'),
      t('mails.overdue.queue', { url: queueUrl }),
    ],
  };
};

const messageMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const booking = await bookings.find(reader, String(payload.bookingId));
  const catalogue = await deps.catalogue(reader);
  const room = booking && catalogue.room(booking.roomId);
  if (!booking || !room) return undefined;
  const names = { room: room.name[language], site: room.site.name[language] };
  const url = `${deps.config.publicUrl}/varaukset/${booking.id}#viestit`;
  const { subject, parts } = messageWords(names, booking.ruleText[language], url, language);
  const { region } = catalogue;
  const text = letterText(parts, textIn(region.name, language, region.languages).text, language);
  return { to: recipient, subject, text };
};

/** Only what is still late when it goes out. */
const overdueMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const catalogue = await deps.catalogue(reader);
  const { region } = catalogue;
  const today = dateIn(deps.clock.now(), region.timeZone);
  const found = await bookings.byIds(reader, payload.bookingIds as string[]);
  const late = [...found.values()].filter((booking) => overdueDaysOf(booking, today) > 0);
  if (late.length === 0) return undefined;
  const requests = late
    .toSorted((a, b) => (a.decideBy ?? '').localeCompare(b.decideBy ?? ''))
    .map((booking): LateRequest => {
      const room = catalogue.room(booking.roomId);
      return {
        room: room?.name[language] ?? '',
        site: room?.site.name[language] ?? '',
        decideBy: booking.decideBy ?? today,
        days: overdueDaysOf(booking, today),
        url: `${deps.config.publicUrl}/hyvaksynnat?avaa=${booking.id}`,
      };
    });
  const { subject, parts } = overdueWords(requests, `${deps.config.publicUrl}/hyvaksynnat?myohassa=1`, language);
  const text = letterText(parts, textIn(region.name, language, region.languages).text, language);
  return { to: recipient, subject, text };
};

/** By the kind of the outbox row. */
export const messageMails: Readonly<Record<string, Composer>> = {
  [messageMailKind]: messageMail,
  [overdueMailKind]: overdueMail,
};
