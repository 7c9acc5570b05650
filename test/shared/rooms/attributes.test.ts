import { describe, expect, test } from 'vitest';
import region from '../../../db/demo/region.json' with { type: 'json' };
import { languages } from '../../../shared/i18n/language.ts';
import { type CheckResult, type Facts, type Need, verdictsOf } from '../../../shared/rooms/accessibility.ts';
import { checks } from '../../../shared/rooms/accessibility-checks.ts';
import { limitSources } from '../../../shared/rooms/accessibility-rules.ts';
import { choiceWords, limitSourceWords } from '../../../shared/rooms/attribute-words.ts';
import table from '../../../shared/rooms/attributes.json' with { type: 'json' };
import { attributeDefinitions, attributeOf, checkWords, formatFact, scopes } from '../../../shared/rooms/attributes.ts';

describe('definitions', () => {
  test('there are 99, each once, named in three languages', () => {
    expect(new Set(attributeDefinitions.map(({ key }) => key)).size).toBe(99);
    expect(attributeDefinitions.flatMap(({ label }) => languages.filter((language) => !label[language]))).toEqual([]);
  });
  test('scopes stand in the order of arrival and cover every attribute', () => {
    expect(scopes.map(({ key }) => key)).toEqual(Object.keys(table.scopes));
    expect([...new Set(attributeDefinitions.map(({ scope }) => scope))]).toEqual(scopes.map(({ key }) => key));
  });
  test('every type of the table is known, and every number has its range', () => {
    expect(attributeOf('entrance.findable_note')?.type).toBe('text');
    const numbers = attributeDefinitions.filter(({ type }) => ['count', 'mm', 'm', '%'].includes(type));
    expect(numbers.filter(({ range }) => range === null)).toEqual([]);
    expect(table.attributes.filter(({ type }) => /^(int|dec)/.test(type))).toHaveLength(numbers.length);
    expect(attributeOf('entrance.door_width_mm')).toMatchObject({ type: 'mm', range: { min: 400, max: 3000 } });
  });
  test('every choice has its words, and no word lacks its choice', () => {
    const choices = attributeDefinitions.filter(({ type }) => type === 'choice');
    expect(Object.keys(choiceWords).sort()).toEqual(choices.map(({ key }) => key).sort());
    for (const { key, allowed } of choices)
      expect(Object.keys(choiceWords[key] ?? {}).sort()).toEqual([...allowed].sort());
  });
  test('every source of a limit has its words', () => {
    expect(Object.keys(limitSourceWords).sort()).toEqual([...limitSources].sort());
  });
  test('checks ask only for attributes and choices that exist', () => {
    const conditions = checks
      .flatMap((check) => Object.values(check.rules))
      .flatMap((rule) => [rule.unless ?? [], ...rule.ways.flatMap((way) => [way.when ?? [], way.all])])
      .flat();
    const asked = conditions.filter(({ fact }) => fact !== 'capacity');
    expect(asked.filter(({ fact }) => !attributeOf(fact))).toEqual([]);
    const choices = asked.flatMap((condition) => ('oneOf' in condition ? [condition] : []));
    const unknown = choices.filter(({ fact, oneOf }) => oneOf.some((one) => !attributeOf(fact)?.allowed.includes(one)));
    expect(unknown).toEqual([]);
  });
  test('the demonstration rooms hold only what the table allows', () => {
    const refused = region.rooms.flatMap((room) =>
      Object.entries(room.attributes).filter(([key, value]) => {
        const { allowed, range } = attributeOf(key) ?? {};
        if (value === null) return false;
        if (typeof value === 'number') return !range || value < range.min || value > range.max;
        return attributeOf(key) === undefined || (allowed?.length ? !allowed.includes(String(value)) : false);
      }),
    );
    expect(refused).toEqual([]);
  });
});

describe('a fact in words', () => {
  test.each([
    ['entrance.door_width_mm', 900, '900 mm', '900 mm', '900 mm'],
    ['lift.cabin_depth_mm', 1400, '1400 mm', '1400 mm', '1400 mm'],
    ['wc.distance_m', 12, '12 m', '12 m', '12 m'],
    ['route.outdoor_slope_pct', 3, '3 %', '3 %', '3 %'],
    ['route.outdoor_slope_pct', 8.1, '8,1 %', '8,1 %', '8.1 %'],
    ['entrance.steps_count', 0, '0', '0', '0'],
    ['entrance.lit', true, 'kyllä', 'ja', 'yes'],
    ['entrance.lit', false, 'ei', 'nej', 'no'],
    ['wc.location', 'same_floor', 'samassa kerroksessa', 'på samma våning', 'on the same floor'],
    ['entrance.steps_handrail', 'none', 'ei käsijohdetta', 'ingen ledstång', 'no handrail'],
    ['hearing.loop_tested_on', '2026-09-03', '3.9.2026', '3.9.2026', '3.9.2026'],
    ['service.languages', 'fi, sv', 'suomi, ruotsi', 'finska, svenska', 'Finnish, Swedish'],
    ['entrance.findable_note', 'Portin läpi', 'Portin läpi', 'Portin läpi', 'Portin läpi'],
    ['entrance.ramp', 'unheard-of', 'unheard-of', 'unheard-of', 'unheard-of'],
    ['entrance.lit', null, 'ei tietoa', 'uppgift saknas', 'not known'],
    ['entrance.lit', undefined, 'ei tietoa', 'uppgift saknas', 'not known'],
  ])('%s %s', (key, value, ...words) => {
    expect(languages.map((language) => formatFact(key, value, language))).toEqual(words);
  });
});

describe('a check in words', () => {
  const facts = region.rooms[0]?.attributes as Facts;
  const decided = (need: Need, change: Facts): CheckResult => {
    const { decidedBy } = verdictsOf({ ...facts, ...change }, { capacity: 20, asOf: region.asOf })[need];
    if (!decidedBy) throw new Error('nothing decides: all is suitable');
    return decidedBy;
  };
  const words = (result: CheckResult) => languages.map((language) => checkWords(result, language));

  test('names the value, the verdict and the limit', () => {
    expect(words(decided('wheelchair', { 'entrance.door_width_mm': 820 }))).toEqual([
      'Ulko-oven vapaa leveys 820 mm, soveltuu avustettuna (vaaditaan vähintään 850 mm)',
      'Ytterdörrens fria bredd 820 mm, lämplig med hjälp (minst 850 mm krävs)',
      'Entrance door clear width 820 mm, suitable with assistance (at least 850 mm is required)',
    ]);
    expect(words(decided('wheelchair', { 'entrance.door_threshold_mm': 71 }))).toEqual([
      'Ulko-oven kynnys 71 mm, ei sovellu (sallitaan enintään 70 mm)',
      'Ytterdörrens tröskel 71 mm, inte lämplig (högst 70 mm tillåts)',
      'Entrance threshold 71 mm, not suitable (at most 70 mm is allowed)',
    ]);
  });
  test('says choices in words, and needs no limit for yes and no', () => {
    expect(words(decided('wheelchair', { 'entrance.door_operation': 'heavy' }))).toEqual([
      'Oven avaaminen: raskas avata, soveltuu avustettuna (vaaditaan: automaattinen tai kevyt avata)',
      'Dörröppning: tung att öppna, lämplig med hjälp (krav: automatisk eller lätt att öppna)',
      'Door operation: heavy to open, suitable with assistance (required: automatic or easy to open)',
    ]);
    expect(checkWords(decided('wheelchair', { 'wc.location': 'none' }), 'fi')).toBe(
      'Esteetön wc: ei esteetöntä wc:tä, ei sovellu (vaaditaan: samassa kerroksessa tai toisessa kerroksessa)',
    );
    expect(checkWords(decided('vision', { 'entrance.lit': false }), 'fi')).toBe(
      'Sisäänkäynti valaistu: ei, soveltuu avustettuna',
    );
  });
  test('says what is not known, and what would be required', () => {
    expect(words(decided('wheelchair', { 'room.turning_mm': null }))).toEqual([
      'Vapaa kääntöympyrä: ei tietoa (vaaditaan vähintään 1500 mm)',
      'Fri vändyta: uppgift saknas (minst 1500 mm krävs)',
      'Turning circle: not known (at least 1500 mm is required)',
    ]);
    const vestibule = { 'entrance.has_vestibule': null, 'entrance.vestibule_turning_mm': 1000 };
    expect(checkWords(decided('wheelchair', vestibule), 'fi')).toBe('Tuulikaappi: ei tietoa');
  });
  test('says how old a test of the loop may be', () => {
    const old = decided('hearing', { 'hearing.loop': 'fixed', 'hearing.loop_tested_on': '2023-02-10' });
    expect(words(old)).toEqual([
      'Silmukka tarkastettu: 10.2.2023, soveltuu avustettuna (vaaditaan tarkastus alle 24 kuukautta sitten)',
      'Slingan kontrollerad: 10.2.2023, lämplig med hjälp (kontroll för mindre än 24 månader sedan krävs)',
      'Loop tested on: 10.2.2023, suitable with assistance (a test less than 24 months ago is required)',
    ]);
  });
  test('every check of every demonstration room has a sentence without a raw key or word', () => {
    const sentences = region.rooms.flatMap((room) => {
      const verdicts = verdictsOf(room.attributes as Facts, { capacity: room.capacity, asOf: region.asOf });
      const results = Object.values(verdicts).flatMap((verdict) => verdict.checks);
      return results.flatMap((result) => languages.map((language) => checkWords(result, language)));
    });
    expect(sentences.filter((sentence) => /_|[a-z]\.[a-z]|undefined|null|\{|NaN/.test(sentence))).toEqual([]);
  });
});
