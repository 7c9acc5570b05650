/**
 * Mails about the day of use: before it, after it, and when it is given back. Put together at the moment of sending:
 * dates that were cancelled or told of meanwhile are left out. How one gets in is never in them, only where to find it.
 */

import * as attendances from '../../db/attendances.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { MailKind } from '../../shared/texts/mail-kinds.ts';
import { DAY } from '../../shared/time.ts';
import type { OptionalMail } from '../../shared/users/optional-mails.ts';
import type { NeedPayload } from '../attendance/ask-still-needed.ts';
import { givenBackKind } from '../attendance/given-back.ts';
import { needAskedAt } from '../attendance/show-attendance.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { WeekPayload } from '../reminders/write-to-groups.ts';
import { addressOf } from '../rooms/address.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { issueMailedLink } from '../users/mailed-link.ts';
import { bookingMailText } from './booking-mail.ts';
import type { Composer } from './composer.ts';
import { wordsNow } from './mail-words.ts';
import { letter } from './organisation-mails.ts';

type DayMailKind = Extract<MailKind, 'booking.reminder' | 'booking.attendance' | 'booking.still-needed'>;

/** How long it can be told by the mailed link how many came; after that on the booking's page. */
const tellingLasts = 30 * DAY;
/** How long the question about the time as a whole can be answered by its link. */
const answeringLasts = 30 * DAY;

/** Where one chooses which mails come. */
const preferencesPath = '/oma#viestit';

/** The person is still there, and still wants such mails. */
const wants = async (reader: Reader, userId: string, mail: OptionalMail): Promise<boolean> =>
  (await users.wanting(reader, [userId], mail)).length > 0;

interface Written {
  kind: DayMailKind;
  booking: BookingRow;
  room: CatalogueRoom;
  count: number;
  details: readonly (string | false)[];
}

const mailOf = async (
  { config }: Pick<Dependencies, 'config'>,
  reader: Reader,
  { recipient, language }: OutboxRow,
  { region }: Catalogue,
  { kind, booking, room, count, details }: Written,
): Promise<Mail> => {
  const names = {
    room: room.name[language],
    site: room.site.name[language],
    region: textIn(region.name, language, region.languages).text,
  };
  const words = await wordsNow(reader, kind, language, { ...names, count });
  const facts = {
    ...names,
    address: addressOf(room.site, language),
    rule: booking.ruleText[language],
    url: `${config.publicUrl}/varaukset/${booking.id}`,
    details: details.filter(Boolean).join('\n\n'),
  };
  return { to: recipient, subject: words.subject, text: bookingMailText(words, facts, language) };
};

/** The dates of a row that the mail is still about, with the room of the first. */
const weekOf = async (
  reader: Reader,
  catalogue: Catalogue,
  { bookingId, occurrenceIds }: WeekPayload,
  concerns: (row: OccurrenceRow) => boolean,
): Promise<{ booking: BookingRow; dates: OccurrenceRow[]; room: CatalogueRoom } | undefined> => {
  const booking = await bookings.find(reader, bookingId);
  const dates = (await bookings.occurrencesByIds(reader, occurrenceIds)).filter(concerns);
  const room = dates[0] && catalogue.room(dates[0].roomId);
  return booking && room && { booking, dates, room };
};

const dateLine = (row: OccurrenceRow, catalogue: Catalogue, language: Language) => {
  const room = catalogue.room(row.roomId);
  return {
    date: formatUse(row, language),
    room: room?.name[language] ?? '',
    site: room?.site.name[language] ?? '',
  };
};

/** A date, and the link that gives it back. */
export const reminderLine = (where: ReturnType<typeof dateLine>, url: string, language: Language): string => {
  const t = textsOf(language);
  return `${t('mails.reminder.date', where)}\n${t('mails.reminder.cancel', { url })}`;
};

/** What stands below the lines of a mail that one may go without. */
export const preferences = ({ config }: Pick<Dependencies, 'config'>, language: Language): string =>
  textsOf(language)('mails.optional', { url: `${config.publicUrl}${preferencesPath}` });

const reminderMail: Composer = async (deps, reader, row) => {
  const payload = row.payload as unknown as WeekPayload;
  const { userId } = payload;
  const catalogue = await deps.catalogue(reader);
  const now = deps.clock.now();
  const week = await weekOf(reader, catalogue, payload, ({ state, startAt }) => state === 'approved' && startAt > now);
  if (!week || !(await wants(reader, userId, 'reminder'))) return undefined;
  const { language } = row;
  const t = textsOf(language);
  const lines: string[] = [];
  for (const date of week.dates) {
    const link = { purpose: 'cancel_date', path: '/peru-kerta', userId, occurrenceId: date.id } as const;
    const url = await issueMailedLink(deps, { ...link, expiresAt: date.startAt });
    lines.push(reminderLine(dateLine(date, catalogue, language), url, language));
  }
  const details = [...lines, t('mails.reminder.entry'), preferences(deps, language)];
  return mailOf(deps, reader, row, catalogue, { ...week, kind: 'booking.reminder', count: lines.length, details });
};

const attendanceMail: Composer = async (deps, reader, row) => {
  const payload = row.payload as unknown as WeekPayload;
  const { userId } = payload;
  const catalogue = await deps.catalogue(reader);
  const now = deps.clock.now();
  const told = await attendances.of(reader, payload.occurrenceIds);
  const isOpen = ({ id, state, endAt }: OccurrenceRow) =>
    (state === 'approved' || state === 'completed') && endAt <= now && !told.has(id);
  const week = await weekOf(reader, catalogue, payload, isOpen);
  if (!week || !(await wants(reader, userId, 'attendance'))) return undefined;
  const { language } = row;
  const lines: string[] = [];
  for (const date of week.dates) {
    const link = { purpose: 'attendance', path: '/kavijat', userId, occurrenceId: date.id } as const;
    const url = await issueMailedLink(deps, { ...link, expiresAt: date.endAt + tellingLasts });
    lines.push(textsOf(language)('mails.attendance.date', { date: formatUse(date, language), url }));
  }
  const details = [...lines, preferences(deps, language)];
  return mailOf(deps, reader, row, catalogue, { ...week, kind: 'booking.attendance', count: lines.length, details });
};

const stillNeededMail: Composer = async (deps, reader, row) => {
  const { bookingId, occurrenceId } = row.payload as unknown as NeedPayload;
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, bookingId);
  const room = booking && catalogue.room(booking.roomId);
  const user = await users.findByEmail(reader, row.recipient);
  if (!booking || !room || !user) return undefined;
  const now = deps.clock.now();
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  if ((await needAskedAt(reader, booking, occurrences, now)) === null) return undefined;
  const count = occurrences.filter(({ state, startAt }) => state === 'approved' && startAt > now).length;
  const link = { purpose: 'still_needed', path: '/tarvitaanko', userId: user.id, occurrenceId } as const;
  const url = await issueMailedLink(deps, { ...link, expiresAt: now + answeringLasts });
  const details = [textsOf(row.language)('mails.still-needed.link', { url })];
  return mailOf(deps, reader, row, catalogue, { kind: 'booking.still-needed', booking, room, count, details });
};

export const givenBackWords = (where: ReturnType<typeof dateLine>, url: string, language: Language) => {
  const t = textsOf(language);
  return {
    subject: t('mails.given-back.subject', where),
    parts: [t('mails.given-back.body', where), t('mails.link', { url })],
  };
};

/** It names no group: an address of a house has many readers. */
const givenBackMail: Composer = async (deps, reader, row) => {
  const [date] = await bookings.occurrencesByIds(reader, [String(row.payload.occurrenceId)]);
  if (date?.state !== 'cancelled') return undefined;
  const where = dateLine(date, await deps.catalogue(reader), row.language);
  const url = `${deps.config.publicUrl}/varaukset/${date.bookingId}`;
  const { subject, parts } = givenBackWords(where, url, row.language);
  return letter(deps, reader, row, subject, parts);
};

/** By the kind of the outbox row. */
export const dayMails: Readonly<Record<DayMailKind | typeof givenBackKind, Composer>> = {
  'booking.reminder': reminderMail,
  'booking.attendance': attendanceMail,
  'booking.still-needed': stillNeededMail,
  [givenBackKind]: givenBackMail,
};
