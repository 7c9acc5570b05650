/** A queued message in words, in the recipient's language. */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type BookingEvent, type EventDetails, mailedEvents } from '../bookings/history.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';

type MailedEvent = (typeof mailedEvents)[number];

const isMailed = (event: BookingEvent | string): event is MailedEvent =>
  (mailedEvents as readonly string[]).includes(event);

/** What `record-event.ts` puts into a row. */
interface BookingPayload extends EventDetails {
  bookingId: string;
}

const openingOf = (
  event: MailedEvent,
  details: EventDetails,
  booking: bookings.BookingRow,
  language: Language,
): string => {
  const t = textsOf(language);
  const count = details.count ?? 0;
  switch (event) {
    case 'requested':
      return t('mails.requested.body', {
        count,
        decideBy: formatDate(details.decideBy ?? booking.decideBy ?? '', language),
      });
    case 'denied':
      return t('mails.denied.body', { count, reason: t(`decisions.${details.reasonCode ?? 'OTHER'}`) });
    case 'info-asked':
      return t('mails.info-asked.body');
    default:
      return t(`mails.${event}.body`, { count });
  }
};

/** The mail of an outbox row, or nothing when what it told of is gone. */
export const composeMail = async (deps: Dependencies, reader: Reader, row: OutboxRow): Promise<Mail | undefined> => {
  const event = row.kind.replace(/^booking\./, '');
  const { bookingId, ...details } = row.payload as unknown as BookingPayload;
  const booking = await bookings.find(reader, bookingId);
  const room = booking && (await deps.catalogue(reader)).room(booking.roomId);
  if (!booking || !room || !isMailed(event)) return undefined;
  const { language } = row;
  const t = textsOf(language);
  const name = room.name[language];
  const address = `${room.site.street}, ${room.site.postalCode} ${room.site.municipality.name[language === 'sv' ? 'sv' : 'fi']}`;
  const parts = [
    openingOf(event, details, booking, language),
    details.message ? `${t('mails.message')}\n${details.message}` : undefined,
    `${t('mails.what', { room: name, site: room.site.name[language], address })}\n${t('mails.when', { rule: booking.ruleText[language] })}`,
    t('mails.link', { url: `${deps.config.publicUrl}/varaukset/${booking.id}` }),
    t('mails.closing'),
  ];
  return {
    to: row.recipient,
    subject: t(`mails.${event}.subject`, { room: name }),
    text: parts.filter(Boolean).join('\n\n'),
  };
};
