/** What is wrong with a message, field by field, from what its schema found. */
import type { z } from 'zod';
import type { FieldFault } from '../../shared/errors.ts';
import type { FieldCode } from '../../shared/field-codes.ts';

type Issue = z.core.$ZodIssue;

/** Nobody corrects more than this at once, and a hostile message could hold thousands. */
const mostFaults = 50;
const longestPath = 100;

const pathOf = (prefix: readonly PropertyKey[], path: readonly PropertyKey[]): string =>
  [...prefix, ...path].map(String).join('.').slice(0, longestPath);

const fault = (path: string, code: FieldCode, values?: FieldFault['values']): FieldFault => ({
  path,
  code,
  ...(values && { values }),
});

/** A size that is too big or too small: of a text in characters, of a list in items, of a number in itself. */
const sizeFault = (path: string, issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): FieldFault => {
  const over = issue.code === 'too_big';
  const limit = Number(over ? issue.maximum : issue.minimum);
  const values: FieldFault['values'] = over ? { max: limit } : { min: limit };
  if (issue.origin === 'string') {
    if (!over && limit === 1) return fault(path, 'field.required');
    return fault(path, over ? 'field.too-long' : 'field.too-short', values);
  }
  if (issue.origin === 'array') return fault(path, over ? 'field.too-many' : 'field.too-few', values);
  return fault(path, over ? 'field.too-big' : 'field.too-small', values);
};

const jsonTypes: Readonly<Record<string, string>> = { int: 'integer', bool: 'boolean', record: 'object' };

/** Refinements name their rule where a sentence would stand, as `localDateSchema` does. */
const customCodes: Readonly<Record<string, FieldCode>> = { date: 'field.date', 'local-date-time': 'field.date-time' };

/** Of several forms that a field may have, the one that the value came closest to says what is wrong. */
const closest = (branches: readonly (readonly Issue[])[]): Issue | undefined => {
  const first = branches.map((issues) => issues[0]).filter((issue) => issue !== undefined);
  return first.find((issue) => issue.code !== 'invalid_type' && issue.code !== 'invalid_value') ?? first[0];
};

const faultsOf = (issue: Issue, prefix: readonly PropertyKey[]): FieldFault[] => {
  const path = pathOf(prefix, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostFaults).map((key) => fault(pathOf(prefix, [...issue.path, key]), 'field.unknown'));
    case 'invalid_type':
      if (isMissing(issue)) return [fault(path, 'field.required')];
      return [fault(path, 'field.type', { expected: jsonTypes[issue.expected] ?? issue.expected })];
    case 'invalid_value':
      if (isMissing(issue)) return [fault(path, 'field.required')];
      return [fault(path, 'field.choice', { choices: issue.values.map(String).join(', ') })];
    case 'too_big':
    case 'too_small':
      return [sizeFault(path, issue)];
    case 'invalid_union': {
      const inner = closest(issue.errors);
      return inner ? faultsOf(inner, [...prefix, ...issue.path]) : [fault(path, 'field.format')];
    }
    case 'custom':
      return [fault(path, customCodes[issue.message] ?? 'field.format')];
    default:
      return [fault(path, 'field.format')];
  }
};

const isMissing = (issue: Issue): boolean =>
  'input' in issue ? issue.input === undefined : issue.message.endsWith('received undefined');

/** @param issues of a parse with `reportInput`, which tells a missing value from a wrong one */
export const fieldFaults = (issues: readonly Issue[]): FieldFault[] =>
  issues.flatMap((issue) => faultsOf(issue, [])).slice(0, mostFaults);

/** No message of ours is nested deeper than this. */
const deepest = 20;

/**
 * Paths of what no message may hold: a NUL character, which PostgreSQL cannot store (documentation, section 8.3), or
 * nesting so deep that walking through it would exhaust the stack.
 * @param value parsed JSON, or the members of a query
 */
export const strangeFaults = (value: unknown, path: readonly PropertyKey[] = []): FieldFault[] => {
  if (typeof value === 'string') return value.includes('\0') ? [fault(pathOf([], path), 'field.format')] : [];
  if (value === null || typeof value !== 'object') return [];
  if (path.length > deepest) return [fault(pathOf([], path), 'field.format')];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.includes('\0') ? [fault(pathOf([], path), 'field.format')] : strangeFaults(inner, [...path, key]),
  );
};
