/** Every text of the product, for answers, mails and embeds. */
import { en } from '../../shared/i18n/en.ts';
import { fi } from '../../shared/i18n/fi.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { sv } from '../../shared/i18n/sv.ts';
import { type Translate, type Translation, translator } from '../../shared/i18n/translate.ts';

export type Texts = typeof fi;

/** The texts themselves, for keys that are only known while running. */
export const texts: Readonly<Record<Language, Translation<Texts>>> = { fi, sv, en };

const translators: Readonly<Record<Language, Translate<Texts>>> = {
  fi: translator('fi', fi),
  sv: translator('sv', sv),
  en: translator('en', en),
};

/** The translator of a language: `textsOf('sv')('errors.room.not-found')`. */
export const textsOf = (language: Language): Translate<Texts> => translators[language];
