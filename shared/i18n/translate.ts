/**
 * Typed texts. A text is a sentence with `{name}` placeholders; `{count|one|other}` chooses by the
 * plural category of the value (Intl.PluralRules; Finnish, Swedish and English have these two).
 * Keys and the values they need come from the Finnish texts; the other languages must have the same.
 */
import type { Language } from './language.ts';

/** The names of the values that a sentence needs. */
export type ValueNames<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | ValueNames<Rest>
  : never;

export type Values<S extends string> = [ValueNames<S>] extends [never]
  ? Record<never, never>
  : Record<ValueNames<S>, string | number>;

type Area = Record<string, string>;
export type Areas = Record<string, Area>;

/** What Swedish and English must hold: the same areas and keys, with sentences of their own. */
export type Translation<T extends Areas> = { [A in keyof T]: { [K in keyof T[A]]: string } };

/** `area.key` of every text. A key may itself hold dots; the area may not. */
export type Keys<T extends Areas> = {
  [A in keyof T & string]: `${A}.${keyof T[A] & string}`;
}[keyof T & string];

type TextAt<T extends Areas, K extends string> = K extends `${infer A}.${infer Key}`
  ? A extends keyof T
    ? Key extends keyof T[A]
      ? T[A][Key]
      : never
    : never
  : never;

/** Arguments after the key: none when the sentence needs no values. */
type ValueArguments<S extends string> = [ValueNames<S>] extends [never] ? [] : [values: Values<S>];

export type Translate<T extends Areas> = <K extends Keys<T>>(key: K, ...values: ValueArguments<TextAt<T, K>>) => string;

const placeholder = /\{([^{}]+)\}/g;
const pluralRules: Partial<Record<Language, Intl.PluralRules>> = {};

const pluralCategory = (language: Language, count: number): 'one' | 'other' => {
  const rules = pluralRules[language] ?? new Intl.PluralRules(language);
  pluralRules[language] = rules;
  return rules.select(count) === 'one' ? 'one' : 'other';
};

/** Fills a sentence's placeholders; a missing value stays visible as `{name}` rather than vanish. */
export const fill = (language: Language, sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(placeholder, (whole, inner: string) => {
    const [name = '', one, other] = inner.split('|');
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined) return String(value);
    return (pluralCategory(language, Number(value)) === 'one' ? one : (other ?? one)).replace('#', String(value));
  });

/** The sentence under `area.key`. */
export const sentenceAt = (texts: Areas, key: string): string => {
  const dot = key.indexOf('.');
  return texts[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
};

/** A translator over one language's texts. */
export const translator = <T extends Areas>(language: Language, texts: Translation<T>): Translate<T> =>
  ((key: string, values?: Record<string, string | number>) =>
    fill(language, sentenceAt(texts as Areas, key), values)) as Translate<T>;
