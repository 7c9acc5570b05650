/**
 * Mails to bookers whose dates suffer from what is out of order, and the word that it is mended. Put together at the
 * moment of sending: what has been moved or mended meanwhile is left out, and what is offered is free then.
 */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as mailTexts from '../../db/mail-texts.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { MailKind } from '../../shared/texts/mail-kinds.ts';
import { type BookingOffers, offersFor } from '../breakdowns/booking-offers.ts';
import { brokenWords, deviceWords } from '../breakdowns/broken-words.ts';
import { type SufferingDate, sufferingDates } from '../breakdowns/suffering.ts';
import type { BreakdownPayload, MendedPayload } from '../breakdowns/tell-bookers.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf } from '../rooms/address.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { mostOffers } from '../rooms/find-alternatives.ts';
import { bookingMailText } from './booking-mail.ts';
import { listOf, sufferingParts } from './breakdown-words.ts';
import type { Composer } from './composer.ts';
import { type MailValues, mailWords } from './mail-words.ts';

interface Written {
  kind: Extract<MailKind, 'booking.breakdown' | 'booking.mended'>;
  booking: bookings.BookingRow;
  room: CatalogueRoom;
  values: MailValues;
  details: string;
}

const mailOf = async (
  { config }: Pick<Dependencies, 'config'>,
  reader: Reader,
  { recipient, language }: OutboxRow,
  { region }: Catalogue,
  { kind, booking, room, values, details }: Written,
): Promise<Mail> => {
  const names = {
    room: room.name[language],
    site: room.site.name[language],
    region: textIn(region.name, language, region.languages).text,
  };
  const words = mailWords(kind, language, { ...names, ...values }, await mailTexts.find(reader, kind));
  const facts = {
    ...names,
    address: addressOf(room.site, language),
    rule: booking.ruleText[language],
    url: `${config.publicUrl}/varaukset/${booking.id}`,
    details,
  };
  return { to: recipient, subject: words.subject, text: bookingMailText(words, facts, language) };
};

/** Up to three: rooms for all of the dates, else rooms or hours for single ones. */
const offerLines = (
  { together, ofDates }: BookingOffers,
  dates: readonly SufferingDate[],
  language: Language,
): string[] => {
  const t = textsOf(language);
  const count = dates.length;
  const forAll = together.map((room) => t('mails.breakdown.offer.all', { room: room.name[language], count }));
  if (forAll.length > 0) return forAll.slice(0, mostOffers);
  // Each date's first offer before any date's second.
  const single = Array.from({ length: mostOffers }, (_, rank) =>
    ofDates.flatMap((offers) => offers[rank] ?? []),
  ).flat();
  return single
    .slice(0, mostOffers)
    .map((offer) =>
      t('mails.breakdown.offer.date', { room: offer.roomName[language], date: formatUse(offer, language) }),
    );
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const breakdownMail: Composer = async (deps, reader, row) => {
  const { bookingId, occurrenceIds, breakdownIds } = row.payload as unknown as BreakdownPayload;
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, bookingId);
  if (!booking) return undefined;
  const told = (await bookings.occurrencesByIds(reader, occurrenceIds)).filter(({ state }) => state === 'approved');
  const suffering = sufferingDates(catalogue, booking, told, deps.clock.now())
    .map((date) => ({ ...date, breakdowns: date.breakdowns.filter(({ id }) => breakdownIds.includes(id)) }))
    .filter(({ breakdowns }) => breakdowns.length > 0);
  const [first, ...others] = suffering;
  if (!first) return undefined;
  const dates = [first, ...others] as const;
  const { language } = row;
  const t = textsOf(language);
  const offers = offerLines(await offersFor(deps, catalogue, booking, [...dates]), dates, language);
  const broken = [...new Set(dates.flatMap((date) => date.breakdowns))].map((each) =>
    brokenWords(each, first.room.site, language),
  );
  const details = [
    ...sufferingParts(dates, language),
    offers.length > 0 ? listOf(t('mails.breakdown.offers'), offers) : t('mails.breakdown.no-offers'),
  ].join('\n\n');
  const values = { count: dates.length, broken: capitalised(broken.join(', ')) };
  return mailOf(deps, reader, row, catalogue, {
    kind: 'booking.breakdown',
    booking,
    room: first.room,
    values,
    details,
  });
};

const mendedMail: Composer = async (deps, reader, row) => {
  const { bookingId, occurrenceIds, mended } = row.payload as unknown as MendedPayload;
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, bookingId);
  const now = deps.clock.now();
  const dates = (await bookings.occurrencesByIds(reader, occurrenceIds)).filter(
    ({ state, startAt }) => state === 'approved' && startAt > now,
  );
  const [first] = dates;
  const room = first && catalogue.room(first.roomId);
  if (!booking || !room) return undefined;
  const { language } = row;
  const device = mended.map((each) => deviceWords(each, room.site, language)).join(', ');
  const lines = dates.map((date) => formatUse(date, language));
  return mailOf(deps, reader, row, catalogue, {
    kind: 'booking.mended',
    booking,
    room,
    values: { count: dates.length, device },
    details: listOf(textsOf(language)('mails.breakdown.dates'), lines),
  });
};

/** By the kind of the outbox row. */
export const breakdownMails: Readonly<Record<'booking.breakdown' | 'booking.mended', Composer>> = {
  'booking.breakdown': breakdownMail,
  'booking.mended': mendedMail,
};
