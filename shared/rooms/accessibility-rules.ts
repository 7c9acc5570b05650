/**
 * The language in which the table of checks is written: conditions on facts, ways to earn a verdict, rules.
 * Because nothing is negated, a rule's verdict can only fall when a fact gets worse or goes missing.
 */
import type { Need } from './accessibility.ts';

/**
 * Where a limit comes from. `decree-241-2017`: government decree on accessible buildings; `dwelling-guide`:
 * guidance on doors of dwellings; `eskeh`: the national survey method; `en81-70`: European standard on lifts;
 * `osm`: OpenStreetMap's wheelchair tag; `helsinki`: the city's accessibility criteria; `project`: our own judgement; `region`: the region's own, tighter limit.
 */
export const limitSources = [
  'decree-241-2017',
  'dwelling-guide',
  'eskeh',
  'en81-70',
  'osm',
  'helsinki',
  'project',
  'region',
] as const;
export type LimitSource = (typeof limitSources)[number];

/** One demand on one fact (an attribute's key, or `capacity`: persons). Limits are inclusive, in the attribute's unit. */
export type Condition =
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }
  | { fact: string; oneOf: readonly string[] }
  | { fact: string; is: boolean }
  /** A date less than so many calendar months ago. No date on record counts as too long ago, not as unknown. */
  | { fact: string; withinMonths: number };

/** One way to earn a verdict: all its conditions. `when` says whether this way exists at all here, `all` how good it is. */
export interface Way {
  verdict: 'S' | 'A';
  when?: Condition;
  all: readonly [Condition, ...Condition[]];
  source: LimitSource;
}

/** A check for one need: its ways, the best first; `otherwise` when none holds; no check at all when `unless` holds. */
export interface Rule {
  unless?: Condition;
  ways: readonly [Way, ...Way[]];
  otherwise: 'A' | 'N';
}

/** A need without a rule is not touched by the check. */
export type RulesByNeed = Partial<Record<Need, Rule>>;

export interface Check {
  /** The attribute's key without its unit, or a name for several attributes together. */
  check: string;
  /**
   * An obstacle outside the minimum set (3.6), which counts only once this fact is known: golden rooms are
   * suitable without it. For the rest of the table a missing fact is never good news.
   */
  reported?: string;
  rules: RulesByNeed;
}

type Limit<T> = readonly [value: T, source: LimitSource];

/** A rule of one fact: the line for S, and for A when there is one. */
const banded = <T>(
  condition: (value: T) => Condition,
  suitable: Limit<T>,
  assisted?: Limit<T>,
  otherwise: Rule['otherwise'] = 'N',
): Rule => {
  const way = (verdict: Way['verdict'], [value, source]: Limit<T>): Way => ({
    verdict,
    all: [condition(value)],
    source,
  });
  return { ways: [way('S', suitable), ...(assisted ? [way('A', assisted)] : [])], otherwise };
};
export const atLeast = (fact: string, ...limits: [Limit<number>, Limit<number>?, Rule['otherwise']?]): Rule =>
  banded((value) => ({ fact, atLeast: value }), ...limits);
export const atMost = (fact: string, ...limits: [Limit<number>, Limit<number>?, Rule['otherwise']?]): Rule =>
  banded((value) => ({ fact, atMost: value }), ...limits);
export const oneOf = (fact: string, ...limits: [Limit<string[]>, Limit<string[]>?, Rule['otherwise']?]): Rule =>
  banded((value) => ({ fact, oneOf: value }), ...limits);
export const isTrue = (fact: string, source: LimitSource, otherwise: Rule['otherwise']): Rule =>
  banded((value) => ({ fact, is: value }), [true, source], undefined, otherwise);
export const unless = (condition: Condition, rule: Rule): Rule => ({ ...rule, unless: condition });
