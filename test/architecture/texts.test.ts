import { describe, expect, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { fi } from '../../shared/i18n/fi.ts';
import { languages } from '../../shared/i18n/language.ts';
import { sv } from '../../shared/i18n/sv.ts';
import type { Areas } from '../../shared/i18n/translate.ts';
import { sourcesIn } from '../support/sources.ts';

const texts: Record<(typeof languages)[number], Areas> = { fi, sv, en };

const keysOf = (areas: Areas): string[] =>
  Object.entries(areas).flatMap(([area, sentences]) => Object.keys(sentences).map((key) => `${area}.${key}`));

const sentenceAt = (areas: Areas, key: string): string => {
  const dot = key.indexOf('.');
  return areas[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? '';
};

/** The names of a sentence's values, each once. */
const namesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{([^{}|]+)[^{}]*\}/g)].map((match) => match[1] as string))].sort();

/** Where texts are used: everything but the texts themselves. */
const users = sourcesIn('shared', 'server', 'web', 'db').filter(
  ({ path }) => !/^shared\/i18n\/(fi|sv|en)(\/|\.ts)/.test(path),
);

/** Keys that the code spells out. */
const spelled = new Set(
  users.flatMap(({ code }) =>
    [...code.matchAll(/['"`]([a-z][\w-]*\.[\w.-]+)['"`]/gi)].map((match) => match[1] as string),
  ),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Keys that the code puts together, as patterns: `decisions.${code}` stands for every key of that form. */
const composed = users.flatMap(({ code }) =>
  [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}]*\})*)`/gi)]
    .map((match) => match[1] as string)
    .filter((template) => template.includes('${'))
    .map(
      (template) =>
        new RegExp(
          `^${template
            .split(/\$\{[^{}]*\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    ),
);

/**
 * Areas whose keys come from elsewhere than the code that shows them: `errors` has exactly the codes of the error
 * table, each with a detail, which the type system already holds it to.
 */
const elsewhere = ['errors.'];

describe.each(languages)('the texts in %s', (language) => {
  const areas = texts[language];

  test('are the same as in Finnish', () => {
    expect(keysOf(areas).sort()).toEqual(keysOf(fi).sort());
  });

  test('need the same values as in Finnish', () => {
    const different = keysOf(fi).filter(
      (key) => String(namesIn(sentenceAt(areas, key))) !== String(namesIn(sentenceAt(fi, key))),
    );
    expect(different).toEqual([]);
  });

  test('are sentences: not empty, without loose braces or spaces around them', () => {
    const broken = keysOf(areas).filter((key) => {
      const sentence = sentenceAt(areas, key);
      return sentence.trim() !== sentence || sentence === '' || /[{}]/.test(sentence.replace(/\{[^{}]+\}/g, ''));
    });
    expect(broken).toEqual([]);
  });

  test('do not shout', () => {
    expect(keysOf(areas).filter((key) => sentenceAt(areas, key).includes('!'))).toEqual([]);
  });
});

test('every text is used somewhere', () => {
  const isUsed = (key: string) =>
    spelled.has(key) ||
    elsewhere.some((prefix) => key.startsWith(prefix)) ||
    composed.some((pattern) => pattern.test(key));
  expect(keysOf(fi).filter((key) => !isUsed(key))).toEqual([]);
});

test('every text that is asked for exists', () => {
  const known = new Set(keysOf(fi));
  const asked = users.flatMap(({ path, code }) =>
    [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => ({ path, key: match[1] as string })),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ key }) => !known.has(key)).map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
});

test('every text of the Finnish page is Finnish, and so on: no sentence is left untranslated', () => {
  const same = keysOf(fi).filter((key) => {
    const sentence = sentenceAt(fi, key);
    return sentence.split(' ').length > 3 && (sentence === sentenceAt(sv, key) || sentence === sentenceAt(en, key));
  });
  expect(same).toEqual([]);
});
