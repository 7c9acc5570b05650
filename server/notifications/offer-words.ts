/** What mails about offers tell: which dates go where, and until when an answer is awaited. */
import type { Reader } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import { formatDate, formatTime, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { lastMoment } from '../../shared/proposals/last-moment.ts';
import type { DatePlace } from '../../shared/proposals/proposal.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

export interface OfferWords {
  /** A line for each date. */
  lines: string;
  /** The last day to answer, or the moment where that is none at midnight; empty where there is none. */
  answerBy: string;
}

const none: OfferWords = { lines: '', answerBy: '' };

/** When and where. */
export const placeWords = (
  { localStart, localEnd }: Pick<DatePlace, 'localStart' | 'localEnd'>,
  room: string,
  language: Language,
): string =>
  textsOf(language)('mails.offer.place', {
    time: `${formatDate(dateOf(localStart), language)} ${formatTimeRange(timeOf(localStart), timeOf(localEnd), language)}`,
    room,
  });

/** @param proposalId nothing is told where none is named, or it is not there */
export const offerWords = async (
  reader: Reader,
  catalogue: Catalogue,
  proposalId: string | undefined,
  language: Language,
): Promise<OfferWords> => {
  const row = proposalId === undefined ? undefined : await proposals.find(reader, proposalId);
  if (!row) return none;
  const t = textsOf(language);
  const place = ({ roomId, ...time }: DatePlace) =>
    placeWords(time, catalogue.room(roomId)?.name[language] ?? '', language);
  const told = row.state === 'accepted' ? row.dates.filter(({ answer }) => answer === 'accepted') : row.dates;
  const lines = told.map(({ from, to }) =>
    row.kind === 'freed' ? place(to) : t('mails.offer.line', { from: place(from), to: place(to) }),
  );
  const zone = catalogue.room(row.dates[0]?.from.roomId ?? '')?.site.timeZone ?? catalogue.region.timeZone;
  return {
    lines: lines.map((line) => `- ${line}`).join('\n'),
    answerBy: row.answerUntil === null ? '' : answerByWords(localOf(row.answerUntil, zone), language),
  };
};

const answerByWords = (until: string, language: Language): string => {
  const { date, time } = lastMoment(until);
  const day = formatDate(date, language);
  return time === null ? day : textsOf(language)('mails.offer.clock', { date: day, time: formatTime(time, language) });
};
