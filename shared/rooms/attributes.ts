/**
 * The accessibility attributes, typed, and their values in words. For the server: the API sends labels and
 * formatted values, so the browser needs neither the table nor the words.
 */
import type { Language, LocalText } from '../i18n/language.ts';
import { isLocalDate } from '../time.ts';
import type { CheckResult, FactValue } from './accessibility.ts';
import {
  capacityWords,
  choiceWords,
  demandWords,
  no,
  notKnown,
  scopeWords,
  verdictWords,
  yes,
} from './attribute-words.ts';
import table from './attributes.json' with { type: 'json' };

export type Scope = keyof typeof scopeWords;

/** `count`: pieces; `lift.working` is a boolean whose time is kept beside it; `list`: language codes with commas. */
export type AttributeType = 'boolean' | 'choice' | 'count' | 'date' | 'list' | 'media' | 'person' | 'text' | Measure;
type Measure = 'mm' | 'm' | '%';

export interface AttributeDefinition {
  key: string;
  scope: Scope;
  /** A measure is named by its unit. */
  type: AttributeType;
  /** The words a choice allows; empty for the other types. */
  allowed: readonly string[];
  /** The least and greatest number allowed, in the unit of the type; null when it is no number. */
  range: { min: number; max: number } | null;
  label: LocalText;
}

const typeNames: Readonly<Record<string, AttributeType>> = {
  bool: 'boolean',
  'bool + time': 'boolean',
  enum: 'choice',
  int: 'count',
  'int mm': 'mm',
  'int m': 'm',
  'dec %': '%',
  date: 'date',
  'i18n text': 'text',
  'list fi, sv, en, …': 'list',
  media: 'media',
  'person ref': 'person',
};

const rangeOf = (allowed: string): AttributeDefinition['range'] => {
  const [min, max] = /^(\d+)–(\d+)$/.exec(allowed)?.slice(1).map(Number) ?? [];
  return min === undefined || max === undefined ? null : { min, max };
};

const definitionOf = ({
  key,
  scope,
  type,
  allowed,
  fi,
  sv,
  en,
}: (typeof table.attributes)[number]): AttributeDefinition => ({
  key,
  scope: scope as Scope,
  type: typeNames[type] ?? 'text',
  allowed: type === 'enum' ? allowed.split(', ') : [],
  range: rangeOf(allowed),
  label: { fi, sv, en },
});

/** Every attribute, scope by scope in the order of arrival. */
export const attributeDefinitions: readonly AttributeDefinition[] = table.attributes.map(definitionOf);

const byKey = new Map(attributeDefinitions.map((definition) => [definition.key, definition]));

/** The attribute under a key such as `entrance.door_width_mm`; undefined when there is none. */
export const attributeOf = (key: string): AttributeDefinition | undefined => byKey.get(key);

/** The headings of the accessibility page in the order of arrival. */
export const scopes: readonly { key: Scope; label: LocalText }[] = Object.entries(scopeWords).map(([key, label]) => ({
  key: key as Scope,
  label,
}));

const units: Readonly<Partial<Record<AttributeType, string>>> = { mm: ' mm', m: ' m', '%': ' %' };

const formatNumber = (value: number, type: AttributeType | undefined, language: Language): string =>
  // Measures are read off a tape: 1400 mm, not 1 400 mm.
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false }).format(value) +
  (type === undefined ? '' : (units[type] ?? ''));

/** `3.9.2026` in all three languages, as everywhere in the product. */
const formatDate = (date: string): string => date.split('-').map(Number).reverse().join('.');

/** Language codes (`fi, sv`) as names in the reader's language. */
const formatLanguages = (codes: string, language: Language): string => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (code: string) => (/^[a-z]{2,3}$/.test(code) ? names.of(code) : code);
  return codes
    .split(',')
    .map((code) => nameOf(code.trim()))
    .join(', ');
};

const formatText = (key: string, value: string, language: Language): string => {
  const type = attributeOf(key)?.type;
  if (type === 'choice') return choiceWords[key]?.[value]?.[language] ?? value;
  if (type === 'date' && isLocalDate(value)) return formatDate(value);
  return type === 'list' ? formatLanguages(value, language) : value;
};

/** A fact in words with its unit: `900 mm`, `8,1 %`, `kyllä`, `molemmilla puolilla`, `ei tietoa`. */
export const formatFact = (key: string, value: FactValue | undefined, language: Language): string => {
  if (value === null || value === undefined) return notKnown[language];
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return formatNumber(value, attributeOf(key)?.type, language);
  return formatText(key, value, language);
};

/** A demand as `CheckResult.limit` writes it, in words: `vaaditaan vähintään 850 mm`; empty where there is none. */
export const demandOf = ({ fact, limit }: Pick<CheckResult, 'fact' | 'limit'>, language: Language): string => {
  const [, sign, value = ''] = /^(>=|<=|in|<|=) ([^ ]+)/.exec(limit) ?? [];
  const say = (demand: LocalText, words: string) => demand[language].replace('{limit}', words);
  const choice = (word: string) => formatFact(fact, word, language);
  if (sign === '>=') return say(demandWords.atLeast, formatFact(fact, Number(value), language));
  if (sign === '<=') return say(demandWords.atMost, formatFact(fact, Number(value), language));
  if (sign === 'in') return say(demandWords.oneOf, value.split('|').map(choice).join(demandWords.or[language]));
  if (sign === '=') return say(demandWords.oneOf, (value === 'true' ? yes : no)[language]);
  return sign === '<' ? say(demandWords.within, value) : '';
};

/** In brackets; empty for yes or no, where the value says it all. */
const limitInBrackets = (result: CheckResult, language: Language): string => {
  const demand = result.limit.startsWith('=') ? '' : demandOf(result, language);
  return demand && ` (${demand})`;
};

/** What is measured, without the choices that some labels list in brackets. */
export const factName = (key: string, language: Language): string =>
  (key === 'capacity' ? capacityWords : attributeOf(key)?.label)?.[language].replace(/ \([^)]*\)$/, '') ?? key;

/** Words as they stand within a sentence; abbreviations stay as they are. */
const withinSentence = (words: string): string =>
  words.charAt(1) === words.charAt(1).toLowerCase() ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/**
 * The fact that decided a check, to stand within a sentence after the verdict: `ulko-oven vapaa leveys 820 mm
 * (vaaditaan vähintään 850 mm)`; without a value while that is not known.
 */
export const decidingFact = (result: CheckResult, language: Language): string => {
  const name = withinSentence(factName(result.fact, language));
  const limit = limitInBrackets(result, language);
  if (result.verdict === 'U') return `${name}${limit}`;
  const joint = typeof result.value === 'number' ? ' ' : ': ';
  return `${name}${joint}${formatFact(result.fact, result.value, language)}${limit}`;
};

/**
 * Why a check came out as it did, in one sentence: `Ulko-oven vapaa leveys 820 mm, soveltuu avustettuna
 * (vaaditaan vähintään 850 mm)`. Speaks of the place, never of the person.
 */
export const checkWords = (result: CheckResult, language: Language): string => {
  const name = factName(result.fact, language);
  const limit = limitInBrackets(result, language);
  if (result.verdict === 'U') return `${name}: ${notKnown[language]}${limit}`;
  const value = formatFact(result.fact, result.value, language);
  const joint = typeof result.value === 'number' ? ' ' : ': ';
  return `${name}${joint}${value}, ${verdictWords[result.verdict][language]}${limit}`;
};
