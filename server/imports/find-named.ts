/** Things by the names that people give them in files: a code, a name in any language, a number. */
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { folded } from '../../shared/imports/folded.ts';

export interface Named<T> {
  add(thing: T): void;
  /** Nothing when none is called so. @throws AppError `import.ambiguous` */
  find(name: string): T | undefined;
}

/** @param keysOf what a thing is called, the surest first: a thing by its code comes before one by its name */
export const createNamed = <T>(things: Iterable<T>, keysOf: (thing: T) => readonly (readonly string[])[]): Named<T> => {
  const levels: Map<string, Set<T>>[] = [];
  const add = (thing: T): void => {
    for (const [level, names] of keysOf(thing).entries()) {
      levels[level] ??= new Map();
      const known = levels[level];
      for (const name of names.map(folded).filter(Boolean)) known.set(name, (known.get(name) ?? new Set()).add(thing));
    }
  };
  for (const thing of things) add(thing);
  const find = (name: string): T | undefined => {
    const wanted = folded(name);
    for (const level of levels) {
      const found = level?.get(wanted);
      if (found && found.size > 1) throw new AppError('import.ambiguous', { values: { name: name.slice(0, 80) } });
      if (found) return [...found][0];
    }
    return undefined;
  };
  return { add, find };
};

/** The names of a house or room: its id or code, then its name in any language. */
export const codedNames = (thing: { id: string; code: string | null; name: LocalText }) => [
  [thing.id, thing.code ?? ''],
  Object.values(thing.name),
];

/** @throws AppError `code` at the field, `import.ambiguous` */
export const findOr = <T>(named: Named<T>, name: string, code: ErrorCode, path: string): T => {
  try {
    const thing = named.find(name);
    if (thing !== undefined) return thing;
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { ...error.details, path }) : error;
  }
  throw new AppError(code, { path, values: { name: name.slice(0, 80) } });
};
