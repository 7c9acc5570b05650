import { describe, expect, test } from 'vitest';
import { isOfRegion, nextStep, setupSteps, textIn } from '../../../shared/region/rules.ts';

describe('a text of the region', () => {
  const text = { fi: 'suomeksi', sv: '', en: 'in English' };
  test.each([
    ['fi', ['fi', 'sv'], 'fi'],
    ['sv', ['sv', 'en', 'fi'], 'en'],
    ['sv', ['sv'], 'fi'],
  ] as const)('is read in %s, with %j in order, as %s', (language, order, found) => {
    expect(textIn(text, language, order)).toEqual({ text: text[found], language: found });
  });

  test('that nobody has written is empty', () => {
    expect(textIn({ fi: '', sv: ' ', en: '' }, 'sv').text.trim()).toBe('');
  });
});

test.each([
  [[], '167', true],
  [[], null, true],
  [['167'], '167', true],
  [['167'], '260', false],
  [['167'], null, false],
] as [string[], string | null, boolean][])(
  'of the municipalities %j, %s belongs to the region: %s',
  (own, code, wanted) => {
    expect(isOfRegion(own, code)).toBe(wanted);
  },
);

test('the way goes on at the first step that nobody has gone through', () => {
  expect(nextStep([])).toBe('region');
  expect(nextStep(['holidays', 'region'])).toBe('terms');
  expect(nextStep(setupSteps)).toBeUndefined();
});
