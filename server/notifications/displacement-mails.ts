/** The one mail that a booker gets of all of her dates that gave way to the same thing. */
import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as displacements from '../../db/displacements.ts';
import * as mailTexts from '../../db/mail-texts.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { addLocalMinutes, localMinutesBetween } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import type { EventDetails } from '../bookings/history.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf } from '../rooms/address.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { bookingMailText } from './booking-mail.ts';
import { sufferingWords } from './breakdown-words.ts';
import { calendarPart } from './calendar-part.ts';
import type { Composer } from './composer.ts';
import {
  type DisplacedBy,
  type DisplacedDate,
  displacedDetails,
  displacedValues,
  roomsLeft,
} from './displacement-words.ts';
import { type MailWords, mailWords } from './mail-words.ts';

const kind = 'booking.displaced';

export interface DisplacedMail {
  booking: BookingRow;
  dates: readonly [DisplacedDate, ...DisplacedDate[]];
  by: DisplacedBy;
  language: Language;
}

/** Its words, as they are sent and as staff see them before. */
export const displacedMailText = async (
  deps: Pick<Dependencies, 'clock' | 'config'>,
  reader: Reader,
  catalogue: Catalogue,
  { booking, dates, by, language }: DisplacedMail,
): Promise<MailWords> => {
  const { room } = dates[0].from;
  const { region } = catalogue;
  const names = {
    room: room.name[language],
    site: room.site.name[language],
    region: textIn(region.name, language, region.languages).text,
  };
  const own = await mailTexts.find(reader, kind);
  const words = mailWords(kind, language, { ...names, ...displacedValues(dates, by, language) }, own);
  const home = knownRoom(catalogue, booking.roomId);
  const suffering = await sufferingWords(reader, catalogue, booking, deps, language);
  const facts = {
    room: home.name[language],
    site: home.site.name[language],
    region: names.region,
    address: addressOf(home.site, language),
    rule: booking.ruleText[language],
    url: `${deps.config.publicUrl}/varaukset/${booking.id}`,
    details: [displacedDetails(dates, language), suffering].filter(Boolean).join('\n\n'),
  };
  return { subject: words.subject, body: bookingMailText(words, facts, language) };
};

const datesOf = async (
  reader: Reader,
  catalogue: Catalogue,
  { parts }: BookingRow,
  ids: readonly string[],
): Promise<DisplacedDate[]> => {
  const records = await displacements.byIds(reader, ids);
  const rows = await bookings.occurrencesByIds(
    reader,
    records.map(({ occurrenceId }) => occurrenceId),
  );
  return records.flatMap((record) => {
    const row = rows.find(({ id }) => id === record.occurrenceId);
    if (!row) return [];
    const minutes = localMinutesBetween(row.localStart, row.localEnd);
    const placeAt = (roomId: string, startAt: number) => {
      const room = knownRoom(catalogue, roomId);
      const localStart = localOf(startAt, room.site.timeZone);
      return {
        room,
        localStart,
        localEnd: addLocalMinutes(localStart, minutes),
        start: startAt,
        end: startAt + row.endAt - row.startAt,
      };
    };
    const { toRoomId, toStartAt } = record;
    const from = placeAt(record.fromRoomId, record.fromStartAt);
    const to = toRoomId === null || toStartAt === null ? null : placeAt(toRoomId, toStartAt);
    return { from, to, leaves: roomsLeft(parts, from, to) };
  });
};

const displacedMail: Composer = async (deps, reader, row) => {
  const payload = row.payload as unknown as EventDetails & { bookingId: string };
  const catalogue = await deps.catalogue(reader);
  const booking = await bookings.find(reader, payload.bookingId);
  if (!booking || !payload.title) return undefined;
  const [first, ...others] = await datesOf(reader, catalogue, booking, payload.displacementIds ?? []);
  if (!first) return undefined;
  const { subject, body } = await displacedMailText(deps, reader, catalogue, {
    booking,
    dates: [first, ...others],
    by: { title: payload.title, span: payload.span },
    language: row.language,
  });
  const calendar = await calendarPart(deps, reader, catalogue, booking, row);
  return { to: row.recipient, subject, text: body, ...(calendar && { calendar }) };
};

/** By the kind of the outbox row. */
export const displacementMails: Readonly<Record<typeof kind, Composer>> = { [kind]: displacedMail };
