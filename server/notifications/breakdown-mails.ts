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
import type { BreakdownPayload, ChangedPayload, MendedPayload } from '../breakdowns/tell-bookers.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf } from '../rooms/address.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { mostOffers } from '../rooms/find-alternatives.ts';
import { bookingMailText } from './booking-mail.ts';
import { breakdownLines, listOf, sufferingParts } from './breakdown-words.ts';
import type { Composer } from './composer.ts';
import { type MailValues, mailWords } from './mail-words.ts';

type BreakdownMailKind = Extract<MailKind, 'booking.breakdown' | 'booking.breakdown-changed' | 'booking.mended'>;

interface Written {
  kind: BreakdownMailKind;
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

type Dates = readonly [SufferingDate, ...SufferingDate[]];

/** The told dates that still suffer from what was told, at the moment of sending; nothing where none does. */
const stillSuffering = async (
  { clock }: Pick<Dependencies, 'clock'>,
  reader: Reader,
  catalogue: Catalogue,
  booking: bookings.BookingRow,
  { occurrenceIds, breakdownIds }: BreakdownPayload,
): Promise<Dates | undefined> => {
  const told = (await bookings.occurrencesByIds(reader, occurrenceIds)).filter(({ state }) => state === 'approved');
  const [first, ...others] = sufferingDates(catalogue, booking, told, clock.now())
    .map((date) => ({ ...date, breakdowns: date.breakdowns.filter(({ id }) => breakdownIds.includes(id)) }))
    .filter(({ breakdowns }) => breakdowns.length > 0);
  return first && [first, ...others];
};

/** What is out of order, the dates that suffer, and where they could be instead. */
const harmParts = async (
  deps: Dependencies,
  catalogue: Catalogue,
  booking: bookings.BookingRow,
  dates: Dates,
  language: Language,
): Promise<string[]> => {
  const t = textsOf(language);
  const offers = offerLines(await offersFor(deps, catalogue, booking, [...dates]), dates, language);
  return [
    ...sufferingParts(dates, language),
    offers.length > 0 ? listOf(t('mails.breakdown.offers'), offers) : t('mails.breakdown.no-offers'),
  ];
};

const breakdownMail: Composer = async (deps, reader, row) => {
  const payload = row.payload as unknown as BreakdownPayload;
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, payload.bookingId);
  const dates = booking && (await stillSuffering(deps, reader, catalogue, booking, payload));
  if (!booking || !dates) return undefined;
  const { language } = row;
  const [{ room }] = dates;
  const broken = [...new Set(dates.flatMap((date) => date.breakdowns))].map((each) =>
    brokenWords(each, room.site, language),
  );
  return mailOf(deps, reader, row, catalogue, {
    kind: 'booking.breakdown',
    booking,
    room,
    values: { count: dates.length, broken: capitalised(broken.join(', ')) },
    details: (await harmParts(deps, catalogue, booking, dates, language)).join('\n\n'),
  });
};

/** The time or place is another than was told: dates that suffer no more, and those that do now. */
const changedMail: Composer = async (deps, reader, row) => {
  const payload = row.payload as unknown as ChangedPayload;
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, payload.bookingId);
  if (!booking) return undefined;
  const now = deps.clock.now();
  const relieved = (await bookings.occurrencesByIds(reader, payload.relievedIds)).filter(
    ({ state, startAt }) => state === 'approved' && startAt > now,
  );
  const suffering = new Set(
    sufferingDates(catalogue, booking, relieved, now)
      .filter(({ breakdowns }) => breakdowns.some(({ id }) => payload.changedIds.includes(id)))
      .map(({ row: { id } }) => id),
  );
  const free = relieved.filter(({ id }) => !suffering.has(id));
  const [first] = free;
  // Where nothing is better any more, what is worse is told as it would have been.
  if (!first) return breakdownMail(deps, reader, row);
  const room = catalogue.room(first.roomId);
  if (!room) return undefined;
  const { language } = row;
  const dates = await stillSuffering(deps, reader, catalogue, booking, payload);
  const changed = room.site.breakdowns.filter(({ id }) => payload.changedIds.includes(id));
  const untold = changed.filter((each) => !dates?.some(({ breakdowns }) => breakdowns.includes(each)));
  return mailOf(deps, reader, row, catalogue, {
    kind: 'booking.breakdown-changed',
    booking,
    room,
    values: {
      count: free.length,
      device: [...new Set(changed.map((each) => deviceWords(each, room.site, language)))].join(', '),
    },
    details: [
      ...untold.map((each) => breakdownLines(each, room.site, language)),
      listOf(
        textsOf(language)('mails.breakdown.free'),
        free.map((date) => formatUse(date, language)),
      ),
      ...(dates ? await harmParts(deps, catalogue, booking, dates, language) : []),
    ].join('\n\n'),
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
export const breakdownMails: Readonly<Record<BreakdownMailKind, Composer>> = {
  'booking.breakdown': breakdownMail,
  'booking.breakdown-changed': changedMail,
  'booking.mended': mendedMail,
};
