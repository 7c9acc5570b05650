/** Who comes first and why, in words that can be said to both. */
import {
  type Contender,
  comparePrecedence,
  type Precedence,
  type PrecedenceGround,
  type PrecedenceVerdict,
} from '../../shared/approvals/precedence.ts';
import { formatDate, formatDuration } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { textsOf } from '../http/texts.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

/** What the class of a contender is called, or that it has none. */
export const classWords = (
  { priorityClasses }: Pick<CatalogueRegion, 'priorityClasses'>,
  { priorityClass }: Pick<Contender, 'priorityClass'>,
  language: Language,
): string | null => {
  const label = priorityClasses.find(({ code }) => code === priorityClass)?.label;
  return label ? label[language] || label.fi : null;
};

const groundWords = (
  by: PrecedenceGround,
  [first, second]: readonly [Contender, Contender],
  region: CatalogueRegion,
  language: Language,
): string => {
  const t = textsOf(language);
  const hours = ({ hoursThisSeason }: Contender) => formatDuration(Math.round(hoursThisSeason * 60), language);
  const day = ({ requestedAt }: Contender) => formatDate(dateIn(requestedAt, region.timeZone), language);
  const named = (contender: Contender) => classWords(region, contender, language) ?? t('reasons.precedence.no-class');
  switch (by) {
    case 'class':
      return t('reasons.precedence.class', { first: named(first), second: named(second) });
    case 'hours':
      return t('reasons.precedence.hours', { first: hours(first), second: hours(second) });
    case 'arrival':
      return t('reasons.precedence.arrival', { first: day(first), second: day(second) });
  }
};

/** @param names of the organisations of the two, in the same order */
export const precedenceWords = (
  pair: readonly [Contender, Contender],
  names: readonly [string, string],
  region: CatalogueRegion,
  language: Language,
): PrecedenceVerdict & { text: string } => {
  const t = textsOf(language);
  const verdict = comparePrecedence(...pair);
  const { order, by } = verdict;
  if (by === null) return { ...verdict, text: t('reasons.precedence.none') };
  const [first, second] = order < 0 ? pair : [pair[1], pair[0]];
  const organisation = order < 0 ? names[0] : names[1];
  const why = groundWords(by, [first, second], region, language);
  return { ...verdict, text: t('reasons.precedence.first', { organisation, why }) };
};

/** Why a request lost its dates to another, for the letter to it: the rule and its reason, and nobody's name. */
export const lossWords = (
  { given, lost }: Precedence,
  bookingId: string,
  region: CatalogueRegion,
  language: Language,
): string | null => {
  const t = textsOf(language);
  const loser = lost.find((each) => each.bookingId === bookingId);
  if (!loser) return null;
  const { order, by } = comparePrecedence(given, loser);
  // The one who decides may weigh otherwise; then the letter says so and claims no rule.
  if (by === null || order > 0) return t('reasons.precedence.given-otherwise');
  return t('reasons.precedence.given', { why: groundWords(by, [given, loser], region, language) });
};
