/** The words of a mail: the region's own where it has written some, else the product's. */
import type { MailTextRow } from '../../db/mail-texts.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import { languages } from '../../shared/i18n/language.ts';
import { fill, sentenceAt } from '../../shared/i18n/translate.ts';
import type { MailKind } from '../../shared/texts/mail-kinds.ts';
import { texts } from '../http/texts.ts';

export type MailValues = Readonly<Record<string, string | number>>;

export interface MailWords {
  subject: string;
  body: string;
}

/** The product's sentences of a kind, with their placeholders. */
const productWords = (kind: MailKind, language: Language): MailWords => {
  const event = kind.replace(/^booking\./, '');
  return {
    subject: sentenceAt(texts[language], `mails.${event}.subject`),
    body: sentenceAt(texts[language], `mails.${event}.body`),
  };
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
  const words = { subject: own?.subject[language] || product.subject, body: own?.body[language] || product.body };
  return filled(words, language, values);
};
