import type { Language } from '../../shared/i18n/language.ts';

/** The languages that staff most often speak; sign languages are not among what browsers can name. */
export const offeredLanguages = ['fi', 'sv', 'en', 'ru', 'et', 'uk', 'ar', 'so', 'se'] as const;

/** The name of a language code; what is no code stays as it is. */
export const languageName = (code: string, language: Language): string => {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
};
