/** By which limits rooms are judged: the table of checks with the region's tighter limits, in words. */
import {
  bareCondition,
  checkName,
  conditionsOf,
  conditionWords,
  limitSourceText,
} from '../../shared/facts/fact-words.ts';
import type { AccessibilityLimitsView } from '../../shared/facts/public-schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { type Need, needs } from '../../shared/rooms/accessibility.ts';
import { checks as productChecks } from '../../shared/rooms/accessibility-checks.ts';
import { checksWithin } from '../../shared/rooms/accessibility-limits.ts';
import type { Check, Condition, Rule, Way } from '../../shared/rooms/accessibility-rules.ts';
import type { Dependencies } from '../dependencies.ts';

type CheckView = AccessibilityLimitsView['needs'][number]['checks'][number];

/** A check of one thing names it once. */
const wordsFor = ({ ways }: Rule): ((condition: Condition) => LocalText) =>
  new Set(ways.flatMap(conditionsOf).map(({ fact }) => fact)).size > 1 ? conditionWords : bareCondition;

const limitView = (way: Way, [own]: Rule['ways'], words: ReturnType<typeof wordsFor>): CheckView['limits'][number] => ({
  verdict: way.verdict,
  conditions: conditionsOf(way).map(words),
  source: way.source,
  sourceText: limitSourceText(way.source),
  instead: way.source === 'region' ? words(own.all[0]) : null,
});

const checkView = (check: Check, need: Need): CheckView[] => {
  const rule = check.rules[need];
  const own = productChecks.find((each) => each.check === check.check)?.rules[need];
  if (!rule || !own) return [];
  return [
    {
      check: check.check,
      label: checkName(check, rule.ways[0].all[0].fact),
      limits: rule.ways.map((way) => limitView(way, own.ways, wordsFor(rule))),
      otherwise: rule.otherwise,
      unless: rule.unless ? conditionWords(rule.unless) : null,
      onlyIfKnown: check.reported !== undefined,
    },
  ];
};

const limitsView = (checks: readonly Check[]): AccessibilityLimitsView => {
  const byNeed = needs.map((need) => ({ need, checks: checks.flatMap((check) => checkView(check, need)) }));
  return {
    isTightened: byNeed.some((each) =>
      each.checks.some(({ limits }) => limits.some(({ instead }) => instead !== null)),
    ),
    needs: byNeed,
  };
};

/** Need by need, the checks in the order of arrival. */
export const showLimits = async ({ catalogue, db }: Pick<Dependencies, 'catalogue' | 'db'>) => {
  const { region, revision } = await catalogue(db);
  return { view: limitsView(checksWithin(region.limits)), revision };
};
