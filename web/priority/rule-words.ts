/** The rule of a class in plain words: what an organisation must be to belong to it. */
import type { Translate } from '../../shared/i18n/translate.ts';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { Screens } from '../i18n/language.tsx';

type Rule = PriorityClassView['rule'];

/** What a form of support is called. */
type FormWords = (code: string) => string;

/**
 * One line for each thing that must hold; an empty list for a class that takes whoever is left.
 * @param listed joins words as the language does
 */
export const ruleWords = (
  { kinds, supportForms, agreements, ofRegion }: Rule,
  t: Translate<Screens>,
  formWords: FormWords,
  listed: (words: string[]) => string,
): string[] => {
  if (kinds?.length === 0) return [t('eligibility.rule.given')];
  return [
    kinds && t('eligibility.rule.kinds', { kinds: listed(kinds.map((kind) => t(`eligibility.kind.${kind}`))) }),
    supportForms && t('eligibility.rule.support', { forms: listed(supportForms.map(formWords)) }),
    agreements &&
      t('eligibility.rule.agreements', {
        agreements: listed(agreements.map((agreement) => t(`eligibility.agreement.${agreement}`))),
      }),
    ofRegion && t('eligibility.rule.region'),
  ].filter((line) => line !== undefined && line !== false);
};
