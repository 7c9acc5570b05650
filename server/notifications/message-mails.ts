/**
 * Mails that something was written about a booking, and that requests are late. They quote nothing and name no group: a
 * house's address has many readers, and what is said of a sensitive booking stays in the product.
 */
import * as bookings from '../../db/bookings.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { textIn } from '../../shared/region/rules.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { overdueMailKind } from '../approvals/escalate-overdue.ts';
import { overdueDaysOf } from '../approvals/overdue.ts';
import { textsOf } from '../http/texts.ts';
import { messageMailKind } from '../messages/tell-of-message.ts';
import type { Composer } from './composer.ts';

const messageMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const booking = await bookings.find(reader, String(payload.bookingId));
  const catalogue = await deps.catalogue(reader);
  const room = booking && catalogue.room(booking.roomId);
  if (!booking || !room) return undefined;
  const t = textsOf(language);
  const { region } = catalogue;
  const names = { room: room.name[language], site: room.site.name[language] };
  const parts = [
    t('mails.message-new.body', names),
    t('mails.when', { rule: booking.ruleText[language] }),
    t('mails.message-new.link', { url: `${deps.config.publicUrl}/varaukset/${booking.id}#viestit` }),
    t('mails.closing', { region: textIn(region.name, language, region.languages).text }),
  ];
  return { to: recipient, subject: t('mails.message-new.subject', names), text: parts.join('\n\n') };
};

/** Only what is still late when it goes out. */
const overdueMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const catalogue = await deps.catalogue(reader);
  const { region } = catalogue;
  const today = dateIn(deps.clock.now(), region.timeZone);
  const found = await bookings.byIds(reader, payload.bookingIds as string[]);
  const late = [...found.values()].filter((booking) => overdueDaysOf(booking, today) > 0);
  if (late.length === 0) return undefined;
  const t = textsOf(language);
  const lines = late
    .toSorted((a, b) => (a.decideBy ?? '').localeCompare(b.decideBy ?? ''))
    .map((booking) => {
      const room = catalogue.room(booking.roomId);
      const line = t('mails.overdue.line', {
        room: room?.name[language] ?? '',
        site: room?.site.name[language] ?? '',
        date: formatDate(booking.decideBy ?? today, language),
        count: overdueDaysOf(booking, today),
      });
      return `- ${line}\n  ${deps.config.publicUrl}/hyvaksynnat?avaa=${booking.id}`;
    });
  const parts = [
    t('mails.overdue.body', { count: late.length }),
    lines.join('\n'),
    t('mails.overdue.queue', { url: `${deps.config.publicUrl}/hyvaksynnat?myohassa=1` }),
    t('mails.closing', { region: textIn(region.name, language, region.languages).text }),
  ];
  return { to: recipient, subject: t('mails.overdue.subject', { count: late.length }), text: parts.join('\n\n') };
};

/** By the kind of the outbox row. */
export const messageMails: Readonly<Record<string, Composer>> = {
  [messageMailKind]: messageMail,
  [overdueMailKind]: overdueMail,
};
