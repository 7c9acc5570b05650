/** The words of a mail: the region's own where it has written some, else the product's. */
import type { Reader } from '../../db/database.ts';
import type { MailTextRow } from '../../db/mail-texts.ts';
import * as mailTexts from '../../db/mail-texts.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import { languages } from '../../shared/i18n/language.ts';
import { fill, sentenceAt } from '../../shared/i18n/translate.ts';
import {
  isAccountMail,
  isInvitation,
  isOrganisationMail,
  type MailKind,
  missingPlaceholders,
} from '../../shared/texts/mail-kinds.ts';
import { texts } from '../http/texts.ts';

export type MailValues = Readonly<Record<string, string | number>>;

export interface MailWords {
  subject: string;
  body: string;
}

/** Where the product's sentences of a kind stand. Invitations differ in their words only. */
const keysOf = (kind: MailKind): MailWords => {
  const name = kind.replace(/^(booking|organisation|invitation|house|correction)\./, '');
  if (isAccountMail(kind)) return { subject: `accountMails.${kind}.subject`, body: `accountMails.${kind}.body` };
  if (kind === 'correction.waiting' || kind === 'correction.answered')
    return { subject: `correctionMails.${name}.subject`, body: `correctionMails.${name}.body` };
  if (!isOrganisationMail(kind)) return { subject: `mails.${name}.subject`, body: `mails.${name}.body` };
  return isInvitation(kind) && kind !== 'invitation.registration'
    ? { subject: 'organisationMails.invitation.subject', body: `organisationMails.invitation.${name}` }
    : { subject: `organisationMails.${name}.subject`, body: `organisationMails.${name}.body` };
};

/** The product's sentences of a kind, with their placeholders. */
const productWords = (kind: MailKind, language: Language): MailWords => {
  const { subject, body } = keysOf(kind);
  return { subject: sentenceAt(texts[language], subject), body: sentenceAt(texts[language], body) };
};

/** In all languages, for whoever wants to begin from them. */
export const productTexts = (kind: MailKind): Record<keyof MailWords, LocalText> => {
  const all = languages.map((language) => [language, productWords(kind, language)] as const);
  const of = (part: keyof MailWords) =>
    Object.fromEntries(all.map(([language, words]) => [language, words[part]])) as LocalText;
  return { subject: of('subject'), body: of('body') };
};

/** Puts the values into sentences. What a subject is filled with can hold no line break. */
export const filled = (words: MailWords, language: Language, values: MailValues): MailWords => ({
  subject: fill(language, words.subject, values).replace(/\s+/g, ' '),
  body: fill(language, words.body, values),
});

/** @param own the region's words, if it has any; a language that it left empty keeps the product's */
export const mailWords = (
  kind: MailKind,
  language: Language,
  values: MailValues,
  own: Pick<MailTextRow, 'subject' | 'body'> | undefined,
): MailWords => {
  const product = productWords(kind, language);
  const body = own?.body[language] ?? '';
  // Looked at once more where it goes out: whatever is stored, no mail goes without the link that it lives by.
  const isWhole = body !== '' && missingPlaceholders(kind, body).length === 0;
  const words = { subject: own?.subject[language] || product.subject, body: isWhole ? body : product.body };
  return filled(words, language, values);
};

/** The words of a kind as they hold now, filled. */
export const wordsNow = async (
  reader: Reader,
  kind: MailKind,
  language: Language,
  values: MailValues,
): Promise<MailWords> => mailWords(kind, language, values, await mailTexts.find(reader, kind));
