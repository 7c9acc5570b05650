import { describe, expect, test } from 'vitest';
import { type PriorityRule, priorityClassOf, type Ranked } from '../../../shared/organisations/priority.ts';

const day = '2027-01-11';
const plain: Ranked = { kind: 'association', supportForms: [], agreements: [], ofRegion: true, priorityClass: null };
const classOf = (rules: Record<string, PriorityRule>, organisation: Partial<Ranked>) =>
  priorityClassOf(
    Object.entries(rules).map(([code, rule]) => ({ code, rule })),
    { ...plain, ...organisation },
    day,
  )?.code;

const rules = {
  agreement: { agreements: ['partnership'] },
  grant: { supportForms: ['toiminta'] },
  association: { kinds: ['association', 'foundation'], ofRegion: true },
  municipality: { kinds: ['municipality'] },
} as const;

describe('the priority class of an organisation', () => {
  test('is the first whose rule fits', () => {
    const support = { form: 'toiminta', from: null, until: null };
    expect(classOf(rules, {})).toBe('association');
    expect(classOf(rules, { supportForms: [support] })).toBe('grant');
    const agreement = { kind: 'partnership', from: '2026-01-01', until: null } as const;
    expect(classOf(rules, { supportForms: [support], agreements: [agreement] })).toBe('agreement');
    expect(classOf(rules, { kind: 'municipality', ofRegion: false })).toBe('municipality');
  });

  test('is none when no rule fits', () => {
    expect(classOf(rules, { ofRegion: false })).toBeUndefined();
    expect(classOf(rules, { kind: 'company' })).toBeUndefined();
  });

  test('looks at the day: support and agreements hold from their first to their last day', () => {
    const until = (last: string) => classOf(rules, { supportForms: [{ form: 'toiminta', from: null, until: last }] });
    expect(until('2027-01-11')).toBe('grant');
    expect(until('2027-01-10')).toBe('association');
    const from = (first: string) =>
      classOf(rules, { agreements: [{ kind: 'partnership', from: first, until: '2027-12-31' }] });
    expect(from('2027-01-11')).toBe('agreement');
    expect(from('2027-01-12')).toBe('association');
  });

  test('is the one that staff gave, whatever the rules say; an unknown one counts for nothing', () => {
    expect(classOf(rules, { priorityClass: 'grant' })).toBe('grant');
    expect(classOf(rules, { priorityClass: 'gone' })).toBe('association');
  });

  test('with a rule that asks nothing fits everybody', () => {
    expect(classOf({ ...rules, others: {} }, { kind: 'company', ofRegion: false })).toBe('others');
  });
});
