/** A queued message in words, in the recipient's language. */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as mailTexts from '../../db/mail-texts.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import { currentParts } from '../../shared/bookings/parts.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { type BookingEvent, type EventDetails, mailedEvents, placesWords } from '../bookings/history.ts';
import { clockOf, partWords } from '../bookings/part-uses.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { accountMails } from './account-mails.ts';
import { type BookingMailFacts, bookingMailText } from './booking-mail.ts';
import { breakdownMails } from './breakdown-mails.ts';
import { sufferingWords } from './breakdown-words.ts';
import { calendarPart } from './calendar-part.ts';
import { cancelNotes } from './cancel-notes.ts';
import type { Composer } from './composer.ts';
import { correctionMails } from './correction-mails.ts';
import { dayMails } from './day-mails.ts';
import { displacementMails } from './displacement-mails.ts';
import { houseMails } from './house-mails.ts';
import { htmlMailOf } from './html-mail.ts';
import { mailFrame } from './mail-frame.ts';
import { type MailValues, mailWords } from './mail-words.ts';
import { messageMails } from './message-mails.ts';
import { offerMails } from './offer-mails.ts';
import { offerWords } from './offer-words.ts';
import { organisationMails } from './organisation-mails.ts';

type MailedEvent = (typeof mailedEvents)[number];

const isMailed = (event: BookingEvent | string): event is MailedEvent =>
  (mailedEvents as readonly string[]).includes(event);

/** What `record-event.ts` puts into a row. */
interface BookingPayload extends EventDetails {
  bookingId: string;
}

/** What the words of the mail can name. */
const valuesOf = (
  { count = 0, decideBy, reasonCode }: EventDetails,
  booking: bookings.BookingRow,
  catalogue: Catalogue,
  language: Language,
): MailValues => {
  const day = decideBy ?? booking.decideBy;
  return {
    count,
    decideBy: day === null ? '' : formatDate(day, language),
    reason: wordsOfCode(catalogue, 'denyReason', reasonCode ?? 'OTHER')[language],
  };
};

/** Mails that tell what one has: and so that something is out of order then. */
const confirms: ReadonlySet<MailedEvent> = new Set([
  'approved-automatically',
  'approved',
  'moved',
  'dates-added',
  'offer-accepted',
]);

/** Mails that ask for an answer, on the part of the page that takes it. */
const asking: ReadonlySet<MailedEvent> = new Set(['offered', 'freed']);

/** Whether what was written with it are the booker's own words, who need not read them again. */
const isByBooker = (event: MailedEvent, { cancelReason }: EventDetails): boolean =>
  event === 'offer-accepted' || (event === 'cancelled' && cancelReason === undefined);

/** What stands beside the words: the letter of a denial, and what staff wrote, unless the booking is sensitive. */
const saidBeside = (
  { config }: Pick<Dependencies, 'config'>,
  { sensitive }: bookings.BookingRow,
  { message, letterId }: EventDetails,
  language: Language,
): Pick<BookingMailFacts, 'message' | 'notes'> => {
  const t = textsOf(language);
  const notes = [
    letterId && t('mails.denied.letter', { url: `${config.publicUrl}/paatokset/${letterId}` }),
    sensitive && message && t('mails.message-hidden'),
  ];
  return {
    message: sensitive ? undefined : message,
    notes: notes.filter((note) => typeof note === 'string' && note !== '') as string[],
  };
};

/** Whether added dates are had, or when it is answered whether they are. */
const addedWords = (
  event: MailedEvent,
  { waits = false, decideBy }: EventDetails,
  language: Language,
): string | undefined => {
  if (event !== 'dates-added') return undefined;
  const t = textsOf(language);
  if (!waits || decideBy === undefined) return t('mails.dates-added.given');
  return t('mails.dates-added.asked', { decideBy: formatDate(decideBy, language) });
};

/** The other rooms of the event on the dates to come. */
const partLines = async (
  reader: Reader,
  catalogue: Catalogue,
  booking: bookings.BookingRow,
  { clock }: Pick<Dependencies, 'clock'>,
  language: Language,
): Promise<string[]> => {
  const parts = currentParts(booking.parts);
  if (parts.length === 0) return [];
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  return partWords(catalogue, { parts, when: clockOf(booking, occurrences, clock.now()) }, language);
};

const composeBookingMail: Composer = async (deps, reader, row) => {
  const event = row.kind.replace(/^booking\./, '');
  const { bookingId, ...details } = row.payload as unknown as BookingPayload;
  const booking = await bookings.find(reader, bookingId);
  const catalogue = await deps.catalogue(reader);
  const room = booking && catalogue.room(booking.roomId);
  if (!booking || !room || !isMailed(event)) return undefined;
  const { language } = row;
  const names = {
    room: room.name[language],
    site: room.site.name[language],
    region: textIn(catalogue.region.name, language, catalogue.region.languages).text,
  };
  const kind = `booking.${event}` as const;
  const own = await mailTexts.find(reader, kind);
  const suffering = confirms.has(event) ? await sufferingWords(reader, catalogue, booking, deps, language) : undefined;
  const { lines, answerBy } = await offerWords(reader, catalogue, details.proposalId, language);
  const values = { ...names, ...valuesOf(details, booking, catalogue, language), answerBy };
  const words = mailWords(kind, language, values, own);
  const page = `${deps.config.publicUrl}/varaukset/${booking.id}`;
  const said = saidBeside(deps, booking, details, language);
  const cancelled = event === 'cancelled' ? cancelNotes(details, catalogue, page, language) : { notes: [] };
  const facts = {
    ...names,
    address: `${room.site.street}, ${room.site.postalCode} ${room.site.municipality.name[language === 'sv' ? 'sv' : 'fi']}`,
    rule: booking.ruleText[language],
    parts: await partLines(reader, catalogue, booking, deps, language),
    url: `${page}${asking.has(event) ? '#tarjous' : ''}`,
    details: [addedWords(event, details, language), placesWords(details, language), lines, suffering, cancelled.details]
      .filter(Boolean)
      .join('\n\n'),
    ...said,
    notes: [...(said.notes ?? []), ...cancelled.notes],
    ...(isByBooker(event, details) && { message: undefined }),
  };
  const calendar = await calendarPart(deps, reader, catalogue, booking, row);
  const text = bookingMailText(words, facts, language);
  return { to: row.recipient, subject: words.subject, text, ...(calendar && { calendar }) };
};

/** Mails about other things than bookings, by the kind of their row. */
const composers: Readonly<Record<string, Composer>> = {
  ...accountMails,
  ...organisationMails,
  ...breakdownMails,
  ...correctionMails,
  ...displacementMails,
  ...houseMails,
  ...dayMails,
  ...messageMails,
  ...offerMails,
};

/** Every kind of row that becomes a mail. */
export const composedKinds: readonly string[] = [
  ...Object.keys(composers),
  ...mailedEvents.map((event) => `booking.${event}`),
];

/** The mail of an outbox row, as text and as a page, or nothing when what it told of is gone. */
export const composeMail = async (deps: Dependencies, reader: Reader, row: OutboxRow): Promise<Mail | undefined> => {
  const mail = await (composers[row.kind] ?? composeBookingMail)(deps, reader, row);
  return mail && { ...mail, html: htmlMailOf(mail.text, await mailFrame(deps, reader, mail.subject, row.language)) };
};
