import { describe, expect, expectTypeOf, test } from 'vitest';
import { fill, sentenceAt, translator, type Values } from '../../../shared/i18n/translate.ts';

const texts = {
  bookings: {
    title: 'Varaukset',
    'state.approved': 'Hyväksytty',
    greeting: 'Hei {name}, sinulla on {count|# varaus|# varausta}.',
  },
};
const t = translator('fi', texts);

test('a sentence is found by its area and key, which may itself have dots', () => {
  expect(t('bookings.title')).toBe('Varaukset');
  expect(t('bookings.state.approved')).toBe('Hyväksytty');
});

test('an unknown key shows itself', () => {
  expect(sentenceAt(texts, 'bookings.missing')).toBe('bookings.missing');
  expect(sentenceAt(texts, 'nowhere.title')).toBe('nowhere.title');
});

describe('values', () => {
  const translate = (values: Record<string, string | number>) => fill('fi', texts.bookings.greeting, values);

  test('are put in their places, in the singular or the plural', () => {
    expect(translate({ name: 'Aino', count: 1 })).toBe('Hei Aino, sinulla on 1 varaus.');
    expect(translate({ name: 'Aino', count: 0 })).toBe('Hei Aino, sinulla on 0 varausta.');
    expect(translate({ name: 'Aino', count: 20 })).toBe('Hei Aino, sinulla on 20 varausta.');
  });

  test('that are missing stay visible as their name', () => {
    expect(translate({ count: 2 })).toBe('Hei {name}, sinulla on 2 varausta.');
  });

  test('are taken as they are, braces and all', () => {
    expect(translate({ name: '{count}', count: 1 })).toBe('Hei {count}, sinulla on 1 varaus.');
  });

  test('are demanded by the type of their sentence', () => {
    expectTypeOf<Values<'Hei {name}, {count|# varaus|# varausta}'>>().toEqualTypeOf<
      Record<'name' | 'count', string | number>
    >();
    expectTypeOf<Values<'Varaukset'>>().toEqualTypeOf<Record<never, never>>();
  });

  test('choose the plural by the rules of the language', () => {
    const sentence = '{count|# dag|# dagar}';
    expect([0, 1, 2].map((count) => fill('sv', sentence, { count }))).toEqual(['0 dagar', '1 dag', '2 dagar']);
    expect([0, 1, 2].map((count) => fill('en', '{count|one day|# days}', { count }))).toEqual([
      '0 days',
      'one day',
      '2 days',
    ]);
  });
});
