import { describe, expect, test } from 'vitest';
import { likelyTheSame, likenessOf, type Named, tellingWords } from '../../../shared/organisations/likeness.ts';

const named = (name: string, more: Partial<Named> = {}): Named => ({
  name,
  businessId: null,
  associationNumber: null,
  homeMunicipalityCode: null,
  ...more,
});
const alike = (one: string, other: string) => likenessOf(named(one), named(other));

describe('two organisations are likely one', () => {
  test('when they have the same business id, whatever they are called', () => {
    const businessId = '9000001-1';
    expect(likenessOf(named('Kanerva', { businessId }), named('Sana ry', { businessId }))).toEqual({
      score: 1,
      reason: 'business_id',
    });
  });

  test('when they have the same number in the register', () => {
    const associationNumber = '900101';
    const likeness = likenessOf(named('Kanerva', { associationNumber }), named('Sana ry', { associationNumber }));
    expect(likeness?.reason).toBe('association_number');
  });

  test.each([
    ['the form of association', 'Muistipolku ry', 'Muistipolku'],
    ['the form of association, with points', 'Muistipolku r.y.', 'Muistipolku ry'],
    ['the form of association in Swedish', 'Muistipolku rf', 'MUISTIPOLKU R.F.'],
    ['capitals', 'muistipolku RY', 'Muistipolku ry'],
    ['accents', 'Järjestökatto Itä ry', 'Jarjestokatto Ita ry'],
    ['the order of words', 'Joensuun Perhepesä ry', 'Perhepesä Joensuun'],
    ['spaces and hyphens', 'Ruoka-apu Kantapöytä', 'Ruoka apu  kantapöytä'],
    ['the word association', 'Kanervan Diabetesyhdistys ry', 'Kanervan Diabetes'],
    ['the word association in Swedish', 'Nordkarelens Hjärtförening rf', 'Hjärt Nordkarelens föreningen'],
  ])('when their names differ by %s only', (_, one, other) => {
    expect(alike(one, other)?.reason).toBe('same_name');
  });

  test('when one name holds the other', () => {
    expect(alike('Kanervan Diabetesyhdistys ry', 'Kanervan Diabetesyhdistys ry, Kiteen kerho')?.reason).toBe(
      'contained_name',
    );
  });

  test('when a letter is wrong', () => {
    expect(alike('Mielenrauha Pielinen ry', 'Mielenrauha Pielisen')?.reason).toBe('similar_name');
    expect(alike('Sotiemme Perintö Karjala', 'Sotiemme perintö Karjla')?.reason).toBe('similar_name');
  });

  test('and more so in the same municipality', () => {
    const home = { homeMunicipalityCode: '167' };
    const near = likenessOf(named('Muistipolku ry', home), named('Muistipolku', home));
    const far = likenessOf(named('Muistipolku ry', home), named('Muistipolku', { homeMunicipalityCode: '260' }));
    expect(near?.score).toBeGreaterThan(far?.score ?? 1);
  });
});

describe('two organisations are not thought one', () => {
  test.each([
    ['Omaishoitajat Yhdessä Kitee ry', 'Eläkeläiset Porokylä ry'],
    ['Nepsyperheet Karjala ry', 'Digiavuksi Karjala ry'],
    ['Joensuun Diabetesyhdistys ry', 'Joensuun Sydänyhdistys ry'],
    ['Yhdistys ry', 'Seura ry'],
    ['', ''],
  ])('%s and %s', (one, other) => {
    expect(alike(one, other)).toBeUndefined();
  });

  test('for one word that many have', () => {
    expect(alike('Karjala ry', 'Kulttuurihoiva Kantele Karjala ry')).toBeUndefined();
  });

  test('because both have no numbers', () => {
    expect(alike('Kanerva', 'Sana')).toBeUndefined();
  });
});

test('the likeliest come first, and not all of many', () => {
  const others = ['Muistipolut', 'Muistipolku rf', 'Sana ry', 'Muistipolku Joensuu'].map((name) => named(name));
  const found = likelyTheSame(named('Muistipolku ry', { businessId: '9000009-7' }), [
    named('Toinen', { businessId: '9000009-7' }),
    ...others,
  ]);
  expect(found.map(({ organisation, reason }) => [organisation.name, reason])).toEqual([
    ['Toinen', 'business_id'],
    ['Muistipolku rf', 'same_name'],
    ['Muistipolut', 'similar_name'],
  ]);
  expect(likelyTheSame(named('Muistipolku'), others, 1)).toHaveLength(1);
});

test('a name without any telling word keeps its words', () => {
  expect(tellingWords('Yhdistys ry')).toEqual(['ry', 'yhdistys']);
});
