/**
 * The rule of a standing slot in words (`joka maanantai`, `parilliset viikot ti`, `kuukauden ensimmäinen torstai`) as a
 * recurrence rule of the product, and back. Pure.
 */
import { weekdayName } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Weekday } from '../time.ts';
import { folded } from './folded.ts';
import { weekdayOfWord } from './opening-cells.ts';

/** How a slot comes back, without its last date. */
export interface SlotRule {
  /** Of an RRULE value, without `UNTIL`. Missing: once. */
  rrule?: string;
  isoWeeks?: 'even' | 'odd';
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(ensimmai\w*|1|forsta|first)$/, 1],
  [/^(toinen|toise\w*|2|andra|second)$/, 2],
  [/^(kolma\w*|3|tredje|third)$/, 3],
  [/^(nelja\w*|4|fjarde|fourth)$/, 4],
  [/^(viimei\w*|sista|last)$/, -1],
];

const ordinalOf = (word: string): number | undefined => ordinals.find(([shape]) => shape.test(word))?.[1];

/** Words that say nothing of their own once the others are understood. */
const filler = /^(joka|viik\w*|aina|klo|ja|varje|veckor|vecka|veckorna|och|pa|i|every|on|weeks|week|and|of|the|each)$/;

const interval = (text: string): number | undefined => {
  if (/\b(joka toinen|joka 2|varannan|every other|every second|every 2)\b/.test(text)) return 2;
  if (/\b(joka kolmas|joka 3|var tredje|every third|every 3)\b/.test(text)) return 3;
  if (/\b(joka neljas|joka 4|var fjarde|every fourth|every 4)\b/.test(text)) return 4;
  return undefined;
};

const weekly = (days: readonly Weekday[], weeks: number, isoWeeks?: 'even' | 'odd'): SlotRule => ({
  rrule: [
    'FREQ=WEEKLY',
    ...(weeks > 1 ? [`INTERVAL=${weeks}`] : []),
    `BYDAY=${[...days]
      .sort((a, b) => a - b)
      .map((day) => codes[day - 1])
      .join(',')}`,
  ].join(';'),
  ...(isoWeeks && { isoWeeks }),
});

const monthWords = /\b(kuukauden|kuukaudessa|kk|i manaden|manadens|of the month|month)\b/;

const workdayWords = /^(arkisin|joka arkipaiva|vardagar|varje vardag|weekdays|every weekday)$/;

const isoWeeksOf = (text: string): 'even' | 'odd' | undefined => {
  if (/\b(parittom\w*|udda|ojamna|odd)\b/.test(text)) return 'odd';
  return /\b(parilli\w*|jamna|even)\b/.test(text) ? 'even' : undefined;
};

const rawRule = /^(RRULE:)?FREQ=[A-Z]+(;[A-Z]+=[A-Z\d,+-]+)*$/i;

/**
 * The rule of a text; nothing when it cannot be read for certain, for a rule that is guessed books the wrong days.
 * A recurrence rule of RFC 5545 is taken as it is.
 */
export const slotRuleOf = (text: string): SlotRule | undefined => {
  if (rawRule.test(text.trim()))
    return {
      rrule: text
        .trim()
        .replace(/^RRULE:/i, '')
        .toUpperCase(),
    };
  const plain = folded(text);
  if (/^(kerran|kertaluonteinen|en gang|once)$/.test(plain)) return {};
  if (workdayWords.test(plain)) return weekly([1, 2, 3, 4, 5], 1);
  const isMonthly = monthWords.test(plain);
  const isoWeeks = isoWeeksOf(plain);
  const weeks = interval(plain);
  const rest = plain
    .replace(monthWords, ' ')
    .replace(
      /\b(joka (toinen|kolmas|neljas|[234])|varannan|var (tredje|fjarde)|every (other|second|third|fourth|[234]))\b/,
      ' ',
    )
    .replace(/\b(parittom\w*|parilli\w*|udda|ojamna|jamna|odd|even)\b/, ' ');
  const days: Weekday[] = [];
  const positions: number[] = [];
  for (const word of rest.split(' ').filter(Boolean)) {
    const day = weekdayOfWord(word);
    const position = ordinalOf(word);
    if (day !== undefined) days.push(day);
    else if (isMonthly && position !== undefined) positions.push(position);
    else if (!filler.test(word)) return undefined;
  }
  if (days.length === 0) return undefined;
  if (!isMonthly) return isoWeeks && weeks ? undefined : weekly([...new Set(days)], weeks ?? 1, isoWeeks);
  if (positions.length === 0 || isoWeeks || weeks) return undefined;
  const byDay = positions.flatMap((position) => days.map((day) => `${position}${codes[day - 1]}`));
  return { rrule: `FREQ=MONTHLY;BYDAY=${byDay.join(',')}` };
};

const everyWords: Record<Language, readonly [once: string, every: string, other: string, month: string]> = {
  fi: ['kerran', 'joka', 'joka toinen', 'kuukauden'],
  sv: ['en gång', 'varje', 'varannan', 'i månaden'],
  en: ['once', 'every', 'every other', 'of the month'],
};

const weekWords = {
  fi: { even: 'parilliset viikot', odd: 'parittomat viikot' },
  sv: { even: 'jämna veckor', odd: 'udda veckor' },
  en: { even: 'even weeks', odd: 'odd weeks' },
} as const;

const ordinalWords: Record<Language, Readonly<Record<string, string>>> = {
  fi: { 1: 'ensimmäinen', 2: 'toinen', 3: 'kolmas', 4: 'neljäs', '-1': 'viimeinen' },
  sv: { 1: 'första', 2: 'andra', 3: 'tredje', 4: 'fjärde', '-1': 'sista' },
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' },
};

const andWord: Record<Language, string> = { fi: 'ja', sv: 'och', en: 'and' };

const dayOfCode = (code: string): Weekday | undefined => {
  const index = codes.indexOf(code as (typeof codes)[number]);
  return index < 0 ? undefined : ((index + 1) as Weekday);
};

const wordsOf = ({ rrule, isoWeeks }: SlotRule, language: Language): string | undefined => {
  const [once, every, other, month] = everyWords[language];
  if (rrule === undefined) return once;
  const [, freq, weeks = '1', by = ''] =
    /^FREQ=(WEEKLY|MONTHLY)(?:;INTERVAL=([12]))?;BYDAY=([A-Z\d,-]+)$/.exec(rrule) ?? [];
  const parts = by.split(',').map((part) => /^(-?\d)?([A-Z]{2})$/.exec(part));
  const names = parts.map((part) => {
    const day = dayOfCode(part?.[2] ?? '');
    return day && weekdayName(day, language, 'long');
  });
  if (!freq || names.some((name) => !name)) return undefined;
  if (freq === 'MONTHLY') {
    const position = ordinalWords[language][parts[0]?.[1] ?? ''];
    if (names.length > 1 || !position || weeks !== '1') return undefined;
    return language === 'fi' ? `${month} ${position} ${names[0]}` : `${position} ${names[0]} ${month}`;
  }
  const list = names.join(` ${andWord[language]} `);
  if (isoWeeks) return weeks === '1' ? `${weekWords[language][isoWeeks]} ${list}` : undefined;
  return `${weeks === '2' ? other : every} ${list}`;
};

/** The rule in words that {@link slotRuleOf} reads as the same rule; else as it is written in RFC 5545. */
export const slotRuleText = (rule: SlotRule, language: Language): string => {
  const words = wordsOf(rule, language);
  const again = words === undefined ? undefined : slotRuleOf(words);
  const isSame = again !== undefined && again.rrule === rule.rrule && again.isoWeeks === rule.isoWeeks;
  return isSame && words !== undefined ? words : (rule.rrule ?? '');
};
