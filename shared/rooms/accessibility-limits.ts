/**
 * Limits that a region makes tighter than the product's own. Looser ones are refused: what the table of checks calls
 * suitable rests on law and standards, and a region must not promise more than they do (domain reference 3.4). Pure.
 */
import type { Need } from './accessibility.ts';
import { checks as productChecks } from './accessibility-checks.ts';
import type { Check, Condition, LimitSource, Rule } from './accessibility-rules.ts';

/** By check and need, e.g. `entrance.door_width` and `wheelchair`: the limit for S, in the attribute's unit. */
export type TightenedLimits = Readonly<Record<string, Readonly<Record<string, number>>>>;

type Measured = Extract<Condition, { atLeast: number } | { atMost: number }>;

/** A limit that can be tightened: the one measure that alone makes a check suitable for a need. */
export interface Tightenable {
  check: string;
  need: Need;
  /** Key of the attribute that is measured. */
  fact: string;
  /** The product's limit for S, in the attribute's unit. */
  limit: number;
  /** Whether more is better (a door's width) or less (a threshold's height). */
  better: 'more' | 'less';
  /** Where the product's limit comes from. */
  source: LimitSource;
}

const isMeasured = (condition: Condition): condition is Measured => 'atLeast' in condition || 'atMost' in condition;

/** The measure of a rule that has just one way to S, by one number. */
const measureOf = (rule: Rule): (Measured & { source: LimitSource }) | undefined => {
  const suitable = rule.ways.filter(({ verdict }) => verdict === 'S');
  const [way] = suitable;
  if (!way || suitable.length > 1 || way.all.length > 1 || way.when) return undefined;
  const [condition] = way.all;
  return isMeasured(condition) ? { ...condition, source: way.source } : undefined;
};

const rulesOf = (rules: Check['rules']): [Need, Rule][] => Object.entries(rules) as [Need, Rule][];

/** Every limit that a region may tighten, in the order of arrival. Fewer steps than none there cannot be. */
export const tightenable: readonly Tightenable[] = productChecks.flatMap(({ check, rules }) =>
  rulesOf(rules).flatMap(([need, rule]): Tightenable[] => {
    const measure = measureOf(rule);
    if (!measure || ('atMost' in measure && measure.atMost === 0)) return [];
    const { fact, source } = measure;
    return 'atLeast' in measure
      ? [{ check, need, fact, limit: measure.atLeast, better: 'more', source }]
      : [{ check, need, fact, limit: measure.atMost, better: 'less', source }];
  }),
);

export interface LimitFault {
  check: string;
  need: string;
  /** `unknown`: there is no such limit; `looser`: it would promise more than the product's. */
  fault: 'unknown' | 'looser';
  /** The product's own limit, where there is one. */
  limit?: number;
}

/** What is wrong with a region's limits; nothing when all of them tighten. */
export const limitFaults = (limits: TightenedLimits): LimitFault[] =>
  Object.entries(limits).flatMap(([check, byNeed]) =>
    Object.entries(byNeed).flatMap(([need, value]): LimitFault[] => {
      const known = tightenable.find((each) => each.check === check && each.need === need);
      if (!known) return [{ check, need, fault: 'unknown' }];
      const isLooser = known.better === 'more' ? value < known.limit : value > known.limit;
      return isLooser ? [{ check, need, fault: 'looser', limit: known.limit }] : [];
    }),
  );

const tightenedCondition = (condition: Measured, value: number): Condition =>
  'atLeast' in condition
    ? { ...condition, atLeast: Math.max(condition.atLeast, value) }
    : { ...condition, atMost: Math.min(condition.atMost, value) };

/** What met the product's limit and misses the region's is suitable with assistance, unless the rule says worse. */
const tightenedRule = (rule: Rule, value: number): Rule => {
  const measure = measureOf(rule);
  if (!measure) return rule;
  const [first, ...others] = rule.ways;
  const tight = { ...first, all: [tightenedCondition(measure, value)] as const, source: 'region' as const };
  const assisted = others.some(({ verdict }) => verdict === 'A');
  return { ...rule, ways: assisted ? [tight, ...others] : [tight, { ...first, verdict: 'A' }] };
};

/** The table of checks with a region's limits in it. A limit that is looser or unknown changes nothing. */
export const checksWithin = (limits: TightenedLimits): readonly Check[] =>
  productChecks.map((check) => {
    const own = limits[check.check];
    if (!own) return check;
    const rules = rulesOf(check.rules).map(([need, rule]) => {
      const value = own[need];
      return [need, value === undefined ? rule : tightenedRule(rule, value)];
    });
    return { ...check, rules: Object.fromEntries(rules) };
  });
