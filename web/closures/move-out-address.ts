/** The address of the plan for dates that a house's own settings no longer allow. Pure. */
import type { SiteCause } from '../../shared/closures/plan-schemas.ts';

/** The causes by their words in the address. */
const causeWords: Readonly<Record<SiteCause, string>> = {
  'opening-hours': 'aukiolo',
  'site-closes': 'lakkautus',
  epidemic: 'tartunta',
};

export const moveOutAddress = (site: string, cause: SiteCause): string =>
  `/yllapito/toimipisteet/${site}/muutto?syy=${causeWords[cause]}`;

export const causeOfWord = (word: unknown): SiteCause =>
  (Object.keys(causeWords) as SiteCause[]).find((cause) => causeWords[cause] === word) ?? 'opening-hours';
