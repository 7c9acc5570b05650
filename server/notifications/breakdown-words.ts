/** What is out of order, and on which dates of a booking, in the sentences of a mail. */
import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import { formatMoment, formatUse } from '../../shared/breakdowns/moments.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { brokenWords, spanWords } from '../breakdowns/broken-words.ts';
import { type SufferingDate, sufferingDates } from '../breakdowns/suffering.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue, CatalogueBreakdown, CatalogueSite } from '../rooms/catalogue-types.ts';

/** From when to when, since when it is known, and what staff wrote of it. */
export const breakdownLines = (breakdown: CatalogueBreakdown, site: CatalogueSite, language: Language): string => {
  const t = textsOf(language);
  const line = t('mails.breakdown.until', {
    broken: brokenWords(breakdown, site, language),
    span: spanWords(breakdown, site, language),
    at: formatMoment(localOf(breakdown.reportedAt, site.timeZone), language),
  });
  const note = breakdown.note[language] || breakdown.note.fi;
  return note ? `${line}\n${note}` : line;
};

export const listOf = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => `- ${line}`)].join('\n');

/** What is out of order, then the dates that suffer from it. */
export const sufferingParts = (dates: readonly SufferingDate[], language: Language): string[] => {
  const breakdowns = new Map(
    dates.flatMap(({ breakdowns: each, room }) => each.map((breakdown) => [breakdown, room.site] as const)),
  );
  const lines = dates.map(({ row, room }) => `${formatUse(row, language)}, ${room.name[language]}`);
  return [
    ...[...breakdowns].map(([breakdown, site]) => breakdownLines(breakdown, site, language)),
    listOf(textsOf(language)('mails.breakdown.dates'), lines),
  ];
};

/** For a confirmation: what is out of order on approved dates of the booking; nothing as a rule. */
export const sufferingWords = async (
  reader: Reader,
  catalogue: Catalogue,
  booking: BookingRow,
  { clock }: Pick<Dependencies, 'clock'>,
  language: Language,
): Promise<string | undefined> => {
  if (catalogue.site(booking.siteId)?.breakdowns.length === 0) return undefined;
  const approved = (await bookings.occurrencesOf(reader, [booking.id])).filter(({ state }) => state === 'approved');
  const dates = sufferingDates(catalogue, booking, approved, clock.now());
  if (dates.length === 0) return undefined;
  return [textsOf(language)('mails.breakdown.confirmation'), ...sufferingParts(dates, language)].join('\n\n');
};
