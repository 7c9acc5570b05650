/** Mails about corrections: to whoever answers for the house, and the answer to the sender. */
import type { CorrectionRow } from '../../db/corrections.ts';
import * as corrections from '../../db/corrections.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { factName } from '../../shared/rooms/attributes.ts';
import type { WaitingPayload } from '../corrections/tell-keeper.ts';
import { textsOf } from '../http/texts.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import type { Composer } from './composer.ts';
import { wordsNow } from './mail-words.ts';
import { letter, regionName } from './organisation-mails.ts';

/** As many as a mail tells of; the page has them all. */
const mostQuoted = 3;

const namesOf = (room: CatalogueRoom, language: Language) => ({
  room: filledText(room.name)[language],
  site: filledText(room.site.name)[language],
});

/** What a stranger wrote stands apart from our own words, line by line. */
const quoted = ({ factKey, message }: CorrectionRow, language: Language): string => {
  const about = factKey === null ? textsOf(language)('correctionMails.whole') : factName(factKey, language);
  return [`${about}:`, ...message.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `> ${line}`)].join('\n');
};

const waitingMail: Composer = async (deps, reader, row) => {
  const { roomId } = row.payload as unknown as WaitingPayload;
  const room = (await deps.catalogue(reader)).room(roomId);
  const open = await corrections.openOf(reader, [roomId]);
  if (!room || open.length === 0) return undefined;
  const { language } = row;
  const t = textsOf(language);
  const region = await regionName(deps, reader, language);
  const values = { ...namesOf(room, language), count: open.length, region };
  const words = await wordsNow(reader, 'correction.waiting', language, values);
  const newest = open.slice(-mostQuoted);
  const url = `${deps.config.publicUrl}/yllapito/taydennykset?siteId=${room.site.code ?? room.site.id}`;
  return letter(deps, reader, row, words.subject, [
    words.body,
    newest.length < open.length && t('correctionMails.waiting.newest', { count: newest.length }),
    ...newest.map((each) => quoted(each, language)),
    t('correctionMails.waiting.link', { url }),
  ]);
};

const answerMail: Composer = async (deps, reader, row) => {
  const correction = await corrections.find(reader, String(row.payload.correctionId));
  const room = correction && (await deps.catalogue(reader)).room(correction.roomId);
  if (!correction?.answer || !room) return undefined;
  const { language } = row;
  const t = textsOf(language);
  const values = { ...namesOf(room, language), region: await regionName(deps, reader, language) };
  const words = await wordsNow(reader, 'correction.answered', language, values);
  return letter(deps, reader, row, words.subject, [
    words.body,
    correction.factKey !== null && t('correctionMails.answered.fact', { fact: factName(correction.factKey, language) }),
    t('correctionMails.answered.answer', { answer: correction.answer }),
    t('correctionMails.answered.link', {
      url: `${deps.config.publicUrl}/tilat/${room.code ?? room.id}/esteettomyys`,
    }),
  ]);
};

/** By the kind of the outbox row. */
export const correctionMails: Readonly<Record<string, Composer>> = {
  'correction.waiting': waitingMail,
  'correction.answered': answerMail,
};
