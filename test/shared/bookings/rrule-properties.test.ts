/** Expanded rules compared with two others: RFC 5545 read naively, and the rrule package; on seeded random rules. */
import * as rruleModule from 'rrule';
import { expect, test } from 'vitest';
import { formatRrule, type RecurrenceRule } from '../../../shared/bookings/rrule.ts';
import { expandRule, memberAfter } from '../../../shared/bookings/rrule-members.ts';
import { naiveMembers } from '../../support/naive-recurrence.ts';
import { randomFrom } from '../../support/random.ts';
import { horizonOf, randomRule, randomStart } from '../../support/random-rules.ts';

// Node's ESM sees the package's exports on `default` only, bundlers see the names only.
const { RRule, Weekday } = (Reflect.get(rruleModule, 'default') ?? rruleModule) as typeof rruleModule;

test('random rules give the members that RFC 5545 read day by day gives', () => {
  const random = randomFrom(23);
  for (let i = 0; i < 600; i += 1) {
    const start = randomStart(random);
    const { until, ...rule } = randomRule(random, start);
    const unbounded: RecurrenceRule = until?.kind === 'utc' ? rule : { ...rule, ...(until && { until }) };
    const lastDate = horizonOf(start, 900);
    const members = expandRule(unbounded, start, { until: lastDate, max: 1000 });
    expect([start, formatRrule(unbounded), members]).toEqual([
      start,
      formatRrule(unbounded),
      naiveMembers(unbounded, start, lastDate, 'UTC'),
    ]);
  }
});

const byRrulePackage = (rule: RecurrenceRule, start: string, lastDate: string): string[] => {
  const engine = new RRule({
    freq: RRule[rule.freq],
    interval: rule.interval,
    dtstart: new Date(`${start}:00Z`),
    wkst: rule.weekStart - 1,
    bysetpos: rule.bySetPos ?? null,
    bymonth: rule.byMonth.length > 0 ? rule.byMonth : null,
    bymonthday: rule.byMonthDay.length > 0 ? rule.byMonthDay : null,
    byweekday: rule.byDay.length > 0 ? rule.byDay.map((day) => new Weekday(day.weekday - 1, day.ordinal)) : null,
  });
  const horizon = Date.parse(`${lastDate}T23:59Z`);
  return engine.all((date) => date.getTime() <= horizon).map((date) => date.toISOString().slice(0, 16));
};

test('random rules give the members that the rrule package finds, where it is right and comes to an end', () => {
  const random = randomFrom(24);
  let compared = 0;
  while (compared < 300) {
    const start = randomStart(random);
    const { count: _count, until: _until, ...rule } = randomRule(random, start);
    const lastDate = horizonOf(start, 700);
    const goesOn = memberAfter(rule, start, lastDate) !== undefined;
    if (!goesOn || (rule.bySetPos ?? 0) < -1) continue;
    compared += 1;
    const members = expandRule(rule, start, { until: lastDate, max: 1000 });
    expect([start, formatRrule(rule), members]).toEqual([
      start,
      formatRrule(rule),
      byRrulePackage(rule, start, lastDate),
    ]);
  }
});
