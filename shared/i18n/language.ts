/** The three languages of every text; Finnish is the default. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'fi';

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/** A text that people of the county wrote, in all three languages. */
export type LocalText = Record<Language, string>;

/** The product's own words in every language. */
export const inEveryLanguage = (words: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, words(language)])) as LocalText;

/** The best of the languages in an `Accept-Language` value (RFC 9110 section 12.5.4), or the default. */
export const preferredLanguage = (acceptLanguage: string | undefined | null): Language => {
  const ranked = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { language: range.split('-')[0], quality: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (ranked[0]?.language as Language | undefined) ?? defaultLanguage;
};
