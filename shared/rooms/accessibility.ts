/**
 * From measured facts to a verdict for each need. Pure, and without a single limit of its own: those are
 * the table in `accessibility-checks.ts`. What is not known is a verdict of its own, never a green one.
 */
import { addMonths, isLocalDate, type LocalDate } from '../time.ts';
import { checks as productChecks } from './accessibility-checks.ts';
import type { Check, Condition, LimitSource, Rule, Way } from './accessibility-rules.ts';

/** Whom a room must suit: wheelchair, walker (rollator), walking with difficulty, sight, hearing, senses and cognition. */
export const needs = ['wheelchair', 'walker', 'mobility', 'vision', 'hearing', 'sensory'] as const;
export type Need = (typeof needs)[number];

/** S suitable, A suitable with assistance, U not known, N not suitable; the best first. */
export const verdicts = ['S', 'A', 'U', 'N'] as const;
export type Verdict = (typeof verdicts)[number];

/** Millimetres, metres, per cent, counts, dates (`YYYY-MM-DD`) or one of the attribute's words; null: not known. */
export type FactValue = boolean | number | string | null;
/** By attribute key; a missing one is not known. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

export interface RoomContext {
  /** Persons. */
  capacity: number;
  /** The day of the verdict, against which the age of a test is measured. */
  asOf: LocalDate;
  /** The region's table of checks; the product's own when left out. */
  checks?: readonly Check[];
}

export interface CheckResult {
  /** E.g. `entrance.door_width`. */
  check: string;
  /** Key of the attribute that decided the check; its label names the value. */
  fact: string;
  verdict: Verdict;
  /** The fact's value; null when it is not known. */
  value: FactValue;
  /**
   * The demand that was met (S), missed (A: the one for S; N: the one for A) or could not be judged (U):
   * `>= 850`, `<= 20`, `in automatic|light`, `= true` or `< 24 months`, in the attribute's unit. Empty when it
   * is not known whether the check applies at all (is there a vestibule?).
   */
  limit: string;
  source: LimitSource;
}

export interface NeedVerdict {
  verdict: Verdict;
  /** The first of the worst checks in the order of arrival; null when all is suitable. */
  decidedBy: CheckResult | null;
  /** What was looked at, in the order of arrival; what does not apply (a lift on the ground floor) is left out. */
  checks: CheckResult[];
  /** Which of the given ways the verdict speaks of, from 0; always 0 for one flat record. */
  way: number;
}

/** Three-valued: undefined is not known. */
type Truth = boolean | undefined;

interface Evidence {
  facts: Facts;
  asOf: LocalDate;
}

const testedWithin = (months: number, value: FactValue | undefined, asOf: LocalDate): boolean =>
  typeof value === 'string' && isLocalDate(value) && value <= asOf && asOf < addMonths(value, months);

/** A value of the wrong type says nothing: not known. */
const holds = (condition: Condition, { facts, asOf }: Evidence): Truth => {
  const value = facts[condition.fact];
  if ('withinMonths' in condition) return testedWithin(condition.withinMonths, value, asOf);
  if ('oneOf' in condition) return typeof value === 'string' ? condition.oneOf.includes(value) : undefined;
  if ('is' in condition) return typeof value === 'boolean' ? value === condition.is : undefined;
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
};

const conditionsOf = (way: Way): readonly Condition[] => (way.when ? [way.when, ...way.all] : way.all);

/** False as soon as one condition fails, whatever is missing beside it. */
const wayHolds = (way: Way, evidence: Evidence): Truth => {
  let truth: Truth = way.when ? holds(way.when, evidence) : true;
  for (const condition of way.all) {
    const next = truth === false ? truth : holds(condition, evidence);
    if (next !== true) truth = next;
  }
  return truth;
};

const limitOf = (condition: Condition): string => {
  if ('atLeast' in condition) return `>= ${condition.atLeast}`;
  if ('atMost' in condition) return `<= ${condition.atMost}`;
  if ('oneOf' in condition) return `in ${condition.oneOf.join('|')}`;
  return 'is' in condition ? `= ${condition.is}` : `< ${condition.withinMonths} months`;
};

/** The verdict when it is the same whatever the missing facts turn out to be; otherwise U. */
const verdictOfRule = (rule: Rule, evidence: Evidence): Verdict => {
  const truths = rule.ways.map((way) => wayHolds(way, evidence));
  const assured = rule.ways[truths.indexOf(true)]?.verdict ?? rule.otherwise;
  const mayNotApply = rule.unless !== undefined && holds(rule.unless, evidence) === undefined;
  const possible = mayNotApply
    ? 'S'
    : (rule.ways[truths.findIndex((truth) => truth !== false)]?.verdict ?? rule.otherwise);
  return assured === possible ? assured : 'U';
};

interface Decider {
  condition: Condition;
  source: LimitSource;
}

/** The first condition of the given truth, searched way by way. */
const firstOf = (ways: readonly Way[], truth: Truth, evidence: Evidence): Decider | undefined => {
  for (const way of ways) {
    const condition = conditionsOf(way).find((candidate) => holds(candidate, evidence) === truth);
    if (condition) return { condition, source: way.source };
  }
  return undefined;
};

/** What was met: the measure of the first way that holds. */
const met = (rule: Rule, evidence: Evidence): Decider | undefined => {
  const way = rule.ways.find((candidate) => wayHolds(candidate, evidence));
  return way && { condition: way.all[0], source: way.source };
};

/** What fell short: of the ways to a better verdict, the nearest; one that exists here (a fixed ramp) speaks first. */
const missed = (rule: Rule, evidence: Evidence, verdict: Verdict): Decider | undefined => {
  const better = rule.ways.filter((way) => verdict === 'N' || way.verdict === 'S');
  const nearestFirst = [...better].sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict));
  const here = nearestFirst.filter((way) => way.when && holds(way.when, evidence));
  const always = nearestFirst.filter((way) => !way.when);
  return firstOf([...here, ...always], false, evidence);
};

/** What is not known: a missing fact of a way still open. */
const missing = (rule: Rule, evidence: Evidence): Decider | undefined =>
  firstOf(
    rule.ways.filter((way) => wayHolds(way, evidence) === undefined),
    undefined,
    evidence,
  );

/** The fact and the demand to show for a verdict; it explains the verdict and never makes it. */
const explanationOf = (rule: Rule, verdict: Verdict, evidence: Evidence): Omit<CheckResult, 'check' | 'verdict'> => {
  const first: Decider = { condition: rule.ways[0].all[0], source: rule.ways[0].source };
  const search = { S: met, U: missing, A: missed, N: missed }[verdict];
  const found = search(rule, evidence, verdict);
  const { condition, source } = found ?? first;
  const unsure = verdict === 'U' && !found ? rule.unless : undefined;
  const { fact } = unsure ?? condition;
  return { fact, value: evidence.facts[fact] ?? null, limit: unsure ? '' : limitOf(condition), source };
};

/** One check for one need; undefined when it does not apply. */
const resultOf = (check: Check, need: Need, evidence: Evidence): CheckResult | undefined => {
  const rule = check.rules[need];
  if (!rule || (rule.unless && holds(rule.unless, evidence))) return undefined;
  if (check.reported && (evidence.facts[check.reported] ?? null) === null) return undefined;
  const verdict = verdictOfRule(rule, evidence);
  return { check: check.check, verdict, ...explanationOf(rule, verdict, evidence) };
};

/** The worst of some verdicts (N > U > A > S); S when there are none. */
export const worstOf = (some: readonly Verdict[]): Verdict =>
  verdicts[Math.max(0, ...some.map((verdict) => verdicts.indexOf(verdict)))] as Verdict;

const needVerdictOf = (need: Need, evidence: Evidence, way: number, checks: readonly Check[]): NeedVerdict => {
  const results = checks.flatMap((check) => resultOf(check, need, evidence) ?? []);
  const verdict = worstOf(results.map((result) => result.verdict));
  const decidedBy = verdict === 'S' ? null : (results.find((result) => result.verdict === verdict) ?? null);
  return { verdict, decidedBy, checks: results, way };
};

const forEachNeed = <T>(of: (need: Need) => T): Record<Need, T> =>
  Object.fromEntries(needs.map((need) => [need, of(need)])) as Record<Need, T>;

/**
 * The verdict for each need by one flat record of facts (site, its one entrance, the way, the room, its toilet).
 * Worst wins: a known obstacle beats a missing fact, and a missing fact beats "with assistance".
 * A worse fact never gives a better verdict (U is neither better nor worse: a worse fact may settle what was open).
 */
export const verdictsOf = (facts: Facts, context: RoomContext): Record<Need, NeedVerdict> =>
  verdictsOfWays([facts], context);

/**
 * The verdict for each need by the best of the ways to a room (the first of equals, so give that of the main entrance
 * first). Each way brings all its facts, shared ones too; there must be one at least.
 */
export const verdictsOfWays = (
  ways: readonly Facts[],
  { capacity, asOf, checks = productChecks }: RoomContext,
): Record<Need, NeedVerdict> => {
  const evidences = ways.map((facts): Evidence => ({ facts: { ...facts, capacity }, asOf }));
  return forEachNeed((need) =>
    evidences
      .map((evidence, way) => needVerdictOf(need, evidence, way, checks))
      .reduce((best, other) => (verdicts.indexOf(other.verdict) < verdicts.indexOf(best.verdict) ? other : best)),
  );
};

/** Only the verdicts, as the lists of rooms show them. */
export const summaryOf = (record: Record<Need, NeedVerdict>): Record<Need, Verdict> =>
  forEachNeed((need) => record[need].verdict);

export interface NeedsOptions {
  /** `A` also accepts rooms that suit with assistance. */
  minVerdict: 'S' | 'A';
  /** Whether a need of which nothing certain is known passes. */
  includeUnknown: boolean;
}

/** Whether a room passes for every asked need; "not suitable" never does. */
export const meetsNeeds = (
  given: Record<Need, Verdict>,
  needed: readonly Need[],
  { minVerdict, includeUnknown }: NeedsOptions,
): boolean =>
  needed.every((need) => {
    const verdict = given[need];
    return verdict === 'S' || (verdict === 'A' && minVerdict === 'A') || (verdict === 'U' && includeUnknown);
  });
