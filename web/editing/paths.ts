/** Fields of a draft by their dotted path, such as `policy.minMinutes`. Pure. */

type Fields = Record<string, unknown>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; `undefined` where the path leads nowhere. */
export const valueAt = (draft: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isPlain(value) ? value[key] : undefined;
  }, draft);

const withStep = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((item, at) => (at === Number(key) ? withStep(item, rest, put) : item));
  const fields = isPlain(value) ? value : {};
  return { ...fields, [key]: withStep(fields[key], rest, put) };
};

/** The same draft with another value at a path; the given draft stays as it is. */
export const withValueAt = <Draft extends object>(draft: Draft, path: string, value: unknown): Draft =>
  withStep(draft, path.split('.'), value) as Draft;
