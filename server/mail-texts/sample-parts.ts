/** What stands below the words of mails about bookings, of a booking that might be. */
import { formatUse } from '../../shared/breakdowns/moments.ts';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import type { BookingMailKind } from '../../shared/texts/mail-kinds.ts';
import { addDays, type LocalDateTime } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { BookingMailFacts } from '../notifications/booking-mail.ts';
import { listOf } from '../notifications/breakdown-words.ts';
import { preferences, reminderLine } from '../notifications/day-mails.ts';
import { displacedDetails } from '../notifications/displacement-words.ts';
import { placeWords } from '../notifications/offer-words.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** Of a mail about a booking, what one kind has and another has not. */
export type BookingSampleParts = Pick<BookingMailFacts, 'details' | 'notes' | 'message'>;

interface Around {
  deps: Pick<Dependencies, 'clock' | 'config'>;
  language: Language;
  /** Two dates to come. */
  dates: readonly [Time, Time];
}

interface Time {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

const inAll = (of: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as LocalText;

const roomNamed = (key: 'mails.sample.room' | 'mails.sample.other-room') => ({
  name: inAll((language) => textsOf(language)(key)),
  site: {
    id: 'sample',
    name: inAll((language) => textsOf(language)('mails.sample.site')),
    street: '',
    postalCode: '',
    municipality: { code: '', name: { fi: '', sv: '' } },
  },
});

const link = ({ deps }: Around, path: string): string => `${deps.config.publicUrl}${path}#…`;

const displaced = ({ dates: [first, second], language }: Around): BookingSampleParts => {
  const from = { ...first, room: roomNamed('mails.sample.room') };
  return {
    details: displacedDetails(
      [
        { from, to: { ...first, room: roomNamed('mails.sample.other-room') } },
        { from: { ...from, ...second }, to: null },
      ],
      language,
    ),
  };
};

const suffering = ({ dates, language }: Around, title: 'dates' | 'free'): BookingSampleParts => ({
  details: listOf(
    textsOf(language)(`mails.breakdown.${title}`),
    dates.map((date) => `${formatUse(date, language)}, ${textsOf(language)('mails.sample.room')}`),
  ),
});

const moving = ({ dates: [first], language }: Around): BookingSampleParts => {
  const t = textsOf(language);
  const [from, to] = (['mails.sample.room', 'mails.sample.other-room'] as const).map((key) =>
    placeWords(first, t(key), language),
  );
  return { details: `- ${t('mails.offer.line', { from: from ?? '', to: to ?? '' })}` };
};

const reminding = (around: Around): BookingSampleParts => {
  const { deps, language, dates } = around;
  const t = textsOf(language);
  const place = { room: t('mails.sample.room'), site: t('mails.sample.site') };
  const lines = dates.map((date) =>
    reminderLine({ date: formatUse(date, language), ...place }, link(around, '/peru-kerta'), language),
  );
  return { details: [...lines, t('mails.reminder.entry'), preferences(deps, language)].join('\n\n') };
};

const asking = (around: Around): BookingSampleParts => {
  const { deps, language, dates } = around;
  const lines = dates.map((date) =>
    textsOf(language)('mails.attendance.date', { date: formatUse(date, language), url: link(around, '/kavijat') }),
  );
  return { details: [...lines, preferences(deps, language)].join('\n\n') };
};

const freed = ({ dates: [first], language }: Around): BookingSampleParts => ({
  details: `- ${placeWords(first, textsOf(language)('mails.sample.room'), language)}`,
});

const said = ({ language }: Around): BookingSampleParts => ({ message: textsOf(language)('mails.sample.message') });

const denied = (around: Around): BookingSampleParts => ({
  ...said(around),
  notes: [textsOf(around.language)('mails.denied.letter', { url: `${around.deps.config.publicUrl}/paatokset/…` })],
});

const stillNeeded = (around: Around): BookingSampleParts => ({
  details: textsOf(around.language)('mails.still-needed.link', { url: link(around, '/tarvitaanko') }),
});

/** Kinds that have something below their words; the others are their words and where the booking is. */
const partsOfKinds: Partial<Record<BookingMailKind, (around: Around) => BookingSampleParts>> = {
  'booking.denied': denied,
  'booking.info-asked': said,
  'booking.displaced': displaced,
  'booking.offered': moving,
  'booking.offer-accepted': moving,
  'booking.change-asked': moving,
  'booking.change-accepted': moving,
  'booking.freed': freed,
  'booking.queued': freed,
  'booking.breakdown': (around) => suffering(around, 'dates'),
  'booking.breakdown-changed': (around) => suffering(around, 'free'),
  'booking.mended': (around) => suffering(around, 'dates'),
  'booking.reminder': reminding,
  'booking.attendance': asking,
  'booking.still-needed': stillNeeded,
};

/** Two dates of a group that might be, a week and two from now. */
export const sampleDates = ({ clock }: Pick<Dependencies, 'clock'>, { region }: Catalogue): readonly [Time, Time] => {
  const today = dateIn(clock.now(), region.timeZone);
  const on = (days: number): Time => {
    const date = addDays(today, days);
    return { localStart: `${date}T17:00`, localEnd: `${date}T19:00` };
  };
  return [on(7), on(14)];
};

export const bookingSampleParts = (
  kind: BookingMailKind,
  deps: Pick<Dependencies, 'clock' | 'config'>,
  catalogue: Catalogue,
  language: Language,
): BookingSampleParts => partsOfKinds[kind]?.({ deps, language, dates: sampleDates(deps, catalogue) }) ?? {};
