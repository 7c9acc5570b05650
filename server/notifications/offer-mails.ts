/** Mails to the staff who made an offer. They name no group and no person: an address may have many readers. */
import * as bookings from '../../db/bookings.ts';
import * as proposals from '../../db/proposals.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { textsOf } from '../http/texts.ts';
import { offerAnswerMailKind } from '../proposals/tell-offerer.ts';
import type { Composer } from './composer.ts';
import { letterText } from './letter-text.ts';
import { offerWords } from './offer-words.ts';

export const offerOutcomes = ['accepted', 'declined', 'expired'] as const;

export const offerAnswerWords = (
  state: (typeof offerOutcomes)[number],
  names: { room: string; site: string },
  { lines, url }: { lines: string; url: string },
  language: Language,
) => {
  const t = textsOf(language);
  return {
    subject: t(`mails.offer-answer.${state}.subject`, names),
    parts: [t(`mails.offer-answer.${state}.body`, names), lines, t('mails.link', { url })],
  };
};

/** What became of an offer. Nothing of one that ended otherwise than by an answer or for want of one. */
const answerMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const booking = await bookings.find(reader, String(payload.bookingId));
  const row = await proposals.find(reader, String(payload.proposalId));
  const catalogue = await deps.catalogue(reader);
  const room = booking && catalogue.room(booking.roomId);
  if (!row || !room) return undefined;
  const { state } = row;
  if (state !== 'accepted' && state !== 'declined' && state !== 'expired') return undefined;
  const names = { room: room.name[language], site: room.site.name[language] };
  const { region } = catalogue;
  const { lines } = await offerWords(reader, catalogue, row.id, language);
  const url = `${deps.config.publicUrl}/varaukset/${booking.id}`;
  const { subject, parts } = offerAnswerWords(state, names, { lines, url }, language);
  const text = letterText(parts, textIn(region.name, language, region.languages).text, language);
  return { to: recipient, subject, text };
};

/** By the kind of the outbox row. */
export const offerMails: Readonly<Record<string, Composer>> = { [offerAnswerMailKind]: answerMail };
