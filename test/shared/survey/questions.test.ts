import { describe, expect, test } from 'vitest';
import { isKeptAsFact } from '../../../shared/facts/places.ts';
import { languages } from '../../../shared/i18n/language.ts';
import type { FactValue } from '../../../shared/rooms/accessibility.ts';
import { attributeDefinitions, attributeOf } from '../../../shared/rooms/attributes.ts';
import { askedLeast, knownLeastFacts, leastFactCount } from '../../../shared/rooms/least-facts.ts';
import { questionWords } from '../../../shared/survey/question-words.ts';
import {
  askedQuestions,
  type Known,
  knownLeast,
  leastQuestions,
  likelyMeant,
  numberOf,
  surveyQuestion,
  surveyQuestions,
} from '../../../shared/survey/questions.ts';

type Facts = Readonly<Record<string, FactValue>>;
const knowing =
  (facts: Facts = {}): Known =>
  (key) =>
    facts[key];
const keysAsked = (facts: Facts = {}, round: 'least' | 'more' = 'least') =>
  askedQuestions(round, knowing(facts)).map(({ key }) => key);

const questionOf = (key: string) => {
  const question = surveyQuestion(key);
  if (!question) throw new Error(`no question ${key}`);
  return question;
};

describe('the questions of a survey', () => {
  test('ask every attribute that is kept as a fact, each exactly once', () => {
    const asked = surveyQuestions.map(({ key }) => key);
    expect([...asked].sort()).toEqual(
      attributeDefinitions
        .filter(isKeptAsFact)
        .map(({ key }) => key)
        .sort(),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('have plain words in three languages, and no words without a question', () => {
    expect(Object.keys(questionWords).sort()).toEqual(surveyQuestions.map(({ key }) => key).sort());
    for (const language of languages) {
      const shown = Object.values(questionWords).map((words) => words[language]);
      expect(shown.filter((words) => !words.endsWith('?'))).toEqual([]);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test('begin each of the 18 once, and ask every attribute of the 18 in the same round', () => {
    expect(leastQuestions).toHaveLength(leastFactCount);
    for (const key of leastQuestions) expect(knownLeastFacts({ [key]: 1 }), key).toBe(1);
    expect(knownLeastFacts(Object.fromEntries(leastQuestions.map((key) => [key, 1])))).toBe(leastFactCount);
    for (const key of askedLeast) expect(questionOf(key).least, key).toBeDefined();
  });

  test('count what is known as the rooms do', () => {
    const some: Facts = { 'entrance.ramp_slope_pct': null, 'entrance.steps_count': 0, 'wc.turning_mm': 1500 };
    expect(knownLeast(knowing(some))).toBe(knownLeastFacts(some));
    expect(knownLeast(knowing())).toBe(0);
  });

  test('depend only on attributes that are asked before them', () => {
    for (const [index, { key, when }] of surveyQuestions.entries()) {
      const earlier = surveyQuestions.slice(0, index).map((question) => question.key);
      expect(
        when.filter((condition) => !earlier.includes(condition.key)),
        key,
      ).toEqual([]);
    }
  });

  test('call plausible only what the attribute allows, and draw only what is measured', () => {
    for (const { key, plausible, drawing } of surveyQuestions) {
      const range = attributeOf(key)?.range ?? null;
      if (plausible)
        expect([range && range.min <= plausible[0], range && range.max >= plausible[1]], key).toEqual([true, true]);
      if (drawing) expect(range, key).not.toBeNull();
    }
  });
});

describe('a question is asked only where it has a meaning', () => {
  test.each<[string, Facts, boolean]>([
    ['entrance.ramp_slope_pct', {}, false],
    ['entrance.ramp_slope_pct', { 'entrance.ramp': 'none' }, false],
    ['entrance.ramp_slope_pct', { 'entrance.ramp': 'fixed' }, true],
    ['entrance.ramp_slope_pct', { 'entrance.ramp': 'portable' }, true],
    ['lift.cabin_width_mm', {}, false],
    ['lift.cabin_width_mm', { 'lift.needed': false }, false],
    ['lift.cabin_width_mm', { 'lift.needed': true }, true],
    ['lift.cabin_width_mm', { 'lift.needed': true, 'lift.present': false }, false],
    ['wc.door_width_mm', {}, true],
    ['wc.door_width_mm', { 'wc.location': 'none' }, false],
    ['wc.door_width_mm', { 'wc.location': 'other_floor' }, true],
    ['wc.side_space_mm', { 'wc.side_space': 'none' }, false],
    ['wc.side_space_mm', { 'wc.side_space': 'one_side' }, true],
    ['wc.side_space_mm', { 'wc.side_space': 'one_side', 'wc.location': 'none' }, false],
  ])('%s after %j: %s', (key, facts, isAsked) => {
    expect(keysAsked(facts).includes(key)).toBe(isAsked);
  });

  test.each<[string, Facts, boolean]>([
    ['entrance.steps_handrail', {}, false],
    ['entrance.steps_handrail', { 'entrance.steps_count': 0 }, false],
    ['entrance.steps_handrail', { 'entrance.steps_count': 1 }, true],
    ['parking.width_mm', { 'parking.accessible_count': 0 }, false],
    ['parking.width_mm', {}, true],
    ['wc.side_space_which', { 'wc.side_space': 'both_sides' }, false],
    ['hearing.loop_tested_on', { 'hearing.loop': 'none' }, false],
    ['hearing.loop_tested_on', { 'hearing.loop': 'fixed' }, true],
    ['entrance.vestibule_turning_mm', { 'entrance.has_vestibule': true }, true],
    ['entrance.vestibule_turning_mm', {}, false],
  ])('beyond the 18, %s after %j: %s', (key, facts, isAsked) => {
    expect(keysAsked(facts, 'more').includes(key)).toBe(isAsked);
  });

  test('a house without ramp, lift and accessible toilet is asked fewer than one with all of them', () => {
    const plain = keysAsked({ 'entrance.ramp': 'none', 'lift.needed': false, 'wc.location': 'none' });
    const full = keysAsked({ 'entrance.ramp': 'fixed', 'lift.needed': true, 'wc.side_space': 'both_sides' });
    expect([plain.length, full.length]).toEqual([16, 26]);
  });
});

describe('a question says where in the 18 it is', () => {
  test('what follows from one of them has its number', () => {
    const facts = { 'entrance.ramp': 'fixed' };
    const of = (key: string) => numberOf(questionOf(key), knowing(facts));
    expect(of('route.outdoor_slope_pct')).toEqual({ number: 1, count: 18 });
    expect(of('route.outdoor_surface')).toEqual({ number: 1, count: 18 });
    expect(of('entrance.ramp').number).toBe(of('entrance.ramp_slope_pct').number);
    expect(of('wc.grab_bars')).toEqual({ number: 18, count: 18 });
  });

  test('beyond the 18 only what is asked is counted', () => {
    const last = (facts: Facts) => numberOf(questionOf('service.discreet_access'), knowing(facts));
    expect(last({})).toEqual({ number: last({}).count, count: last({}).count });
    expect(last({ 'parking.accessible_count': 0 }).count).toBe(last({}).count - 4);
  });
});

test.each([
  ['entrance.door_width_mm', 85, 850],
  ['entrance.door_width_mm', 0.85, 850],
  ['entrance.door_width_mm', 850, undefined],
  ['entrance.door_width_mm', 2500, undefined],
  ['room.turning_mm', 150, 1500],
  ['room.turning_mm', 1.5, 1500],
  ['entrance.door_threshold_mm', 2, undefined],
])('%s of %d was probably meant as %s', (key, written, meant) => {
  expect(likelyMeant(questionOf(key), written)).toBe(meant);
});
