/** What a row of a file is about among what is known already: found by what only it has, else by its name. */
import { AppError } from '../../shared/errors.ts';
import { folded } from '../../shared/imports/folded.ts';

export interface Identity {
  /** What belongs to one thing only, the surest first; what it lacks is undefined. See {@link keyOf}. */
  keys: readonly (string | undefined)[];
  /** May belong to several. */
  name: string;
}

export interface Wanted<T> extends Identity {
  /** Whether one of the same name can be meant: another code is another thing, though it bears the same name. */
  fits: (named: T) => boolean;
  /** The field of the name, and what it says. */
  path: string;
  said: string;
}

/** A key of its kind: `code`, `business`. */
export const keyOf = (kind: string, value: string | null | undefined): string | undefined =>
  value ? `${kind} ${folded(value)}` : undefined;

export const createKnown = <T>(things: Iterable<T>, identityOf: (thing: T) => Identity) => {
  const byKey = new Map<string, T>();
  const byName = new Map<string, T[]>();
  const add = (thing: T): void => {
    const { keys, name } = identityOf(thing);
    for (const key of keys) if (key !== undefined) byKey.set(key, thing);
    byName.set(name, [...(byName.get(name) ?? []), thing]);
  };
  for (const thing of things) add(thing);
  /** Nothing when it is new. @throws AppError `import.ambiguous` */
  const find = ({ keys, name, fits, path, said }: Wanted<T>): T | undefined => {
    for (const key of keys) {
      const same = key === undefined ? undefined : byKey.get(key);
      if (same) return same;
    }
    const fitting = (byName.get(name) ?? []).filter(fits);
    if (fitting.length > 1) throw new AppError('import.ambiguous', { path, values: { name: said } });
    return fitting[0];
  };
  return { add, find };
};
