/** What is wrong with the value of an accessibility fact: one rule for forms, surveys and imports. Pure. */
import type { FactValue } from '../rooms/accessibility.ts';
import type { AttributeDefinition } from '../rooms/attributes.ts';
import { isLocalDate } from '../time.ts';

/** The longest text that a fact may hold. */
export const longestFact = 500;

export type FactFault =
  | { code: 'field.type'; values: { expected: string } }
  | { code: 'field.choice'; values: { choices: string } }
  | { code: 'field.date' }
  | { code: 'field.format' }
  | { code: 'field.too-small'; values: { min: number } }
  | { code: 'field.too-big'; values: { max: number } }
  | { code: 'field.too-long'; values: { max: number } };

type Attribute = Pick<AttributeDefinition, 'type' | 'range' | 'allowed'>;
type Rule = (attribute: Attribute, value: NonNullable<FactValue>) => FactFault | undefined;

const wrongType = (expected: string): FactFault => ({ code: 'field.type', values: { expected } });

const numberRule: Rule = ({ type, range }, value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number');
  if (type !== '%' && !Number.isInteger(value)) return wrongType('integer');
  if (range && value < range.min) return { code: 'field.too-small', values: { min: range.min } };
  if (range && value > range.max) return { code: 'field.too-big', values: { max: range.max } };
  return undefined;
};

const textRule: Rule = (_, value) => {
  if (typeof value !== 'string') return wrongType('string');
  return value.length > longestFact ? { code: 'field.too-long', values: { max: longestFact } } : undefined;
};

const choiceRule: Rule = ({ allowed }, value) =>
  typeof value === 'string' && allowed.includes(value)
    ? undefined
    : { code: 'field.choice', values: { choices: allowed.join(', ') } };

const dateRule: Rule = (_, value) =>
  typeof value === 'string' && isLocalDate(value) ? undefined : { code: 'field.date' };

const rules: Record<AttributeDefinition['type'], Rule> = {
  boolean: (_, value) => (typeof value === 'boolean' ? undefined : wrongType('boolean')),
  choice: choiceRule,
  count: numberRule,
  mm: numberRule,
  m: numberRule,
  '%': numberRule,
  date: dateRule,
  list: textRule,
  text: textRule,
  media: textRule,
  person: textRule,
};

/** What is wrong with a value of an attribute; nothing is wrong with not knowing it. */
export const factFault = (attribute: Attribute, value: FactValue): FactFault | undefined =>
  value === null ? undefined : rules[attribute.type](attribute, value);
