/** The words around accessibility facts: who says so, what a check is called, what a limit demands. In three languages. Pure. */
import { inEveryLanguage, type Language, type LocalText } from '../i18n/language.ts';
import type { Check, Condition, LimitSource, Way } from '../rooms/accessibility-rules.ts';
import { limitSourceWords, no, yes } from '../rooms/attribute-words.ts';
import { factName, formatFact } from '../rooms/attributes.ts';
import type { FactSource } from './subjects.ts';

export const factSourceWords: Record<FactSource, LocalText> = {
  measured: { fi: 'mitattu', sv: 'mätt', en: 'measured' },
  owner: { fi: 'toimipisteen ilmoitus', sv: 'uppgift från verksamhetsstället', en: 'stated by the site' },
  drawing: { fi: 'piirustuksesta', sv: 'från ritning', en: 'from a drawing' },
};

export const limitSourceText = (source: LimitSource): LocalText => limitSourceWords[source];

/** Checks of several facts together have a name of their own. */
const namesOfMany: Readonly<Record<string, LocalText>> = {
  'entrance.way_in': { fi: 'Kulku ovelle', sv: 'Vägen fram till dörren', en: 'Getting to the door' },
  'room.calm': { fi: 'Aistiympäristö', sv: 'Sinnesmiljö', en: 'Sensory environment' },
};

/** What a check looks at. */
export const checkName = ({ check }: Pick<Check, 'check'>, fact: string): LocalText =>
  namesOfMany[check] ?? inEveryLanguage((language) => factName(fact, language));

const words = {
  atLeast: { fi: 'vähintään {limit}', sv: 'minst {limit}', en: 'at least {limit}' },
  atMost: { fi: 'enintään {limit}', sv: 'högst {limit}', en: 'at most {limit}' },
  within: {
    fi: 'alle {limit} kuukautta sitten',
    sv: 'för mindre än {limit} månader sedan',
    en: 'less than {limit} months ago',
  },
  is: { fi: '{limit}', sv: '{limit}', en: '{limit}' },
  or: { fi: ' tai ', sv: ' eller ', en: ' or ' },
} as const satisfies Record<string, LocalText>;

const limitOf = (condition: Condition, language: Language): [demand: LocalText, limit: string] => {
  const { fact } = condition;
  if ('atLeast' in condition) return [words.atLeast, formatFact(fact, condition.atLeast, language)];
  if ('atMost' in condition) return [words.atMost, formatFact(fact, condition.atMost, language)];
  if ('is' in condition) return [words.is, (condition.is ? yes : no)[language]];
  if ('withinMonths' in condition) return [words.within, String(condition.withinMonths)];
  return [words.is, condition.oneOf.map((choice) => formatFact(fact, choice, language)).join(words.or[language])];
};

const demandIn = (condition: Condition, language: Language): string => {
  const [demand, limit] = limitOf(condition, language);
  return demand[language].replace('{limit}', limit);
};

/** What is demanded, where it is plain of what: `vähintään 850 mm`, `kiinteä`. */
export const bareCondition = (condition: Condition): LocalText =>
  inEveryLanguage((language) => demandIn(condition, language));

/** `Ulko-oven vapaa leveys vähintään 850 mm`, `Luiska: kiinteä` */
export const conditionWords = (condition: Condition): LocalText =>
  inEveryLanguage((language) => {
    const joint = 'oneOf' in condition || 'is' in condition ? ': ' : ' ';
    return factName(condition.fact, language) + joint + demandIn(condition, language);
  });

/** What makes a way exist, and then all that it asks. */
export const conditionsOf = ({ when, all }: Way): readonly Condition[] => (when ? [when, ...all] : all);
