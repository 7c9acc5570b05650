/** Two versions of one thing: mine, not yet stored, and what somebody else stored since I read it. */
import { createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { changesBetween, isSame } from '../../shared/history/changes.ts';
import type { Saved } from './create-editor.ts';
import { valueAt, withValueAt } from './paths.ts';

export type Side = 'mine' | 'theirs';

/** A field on which the versions differ. */
export interface ConflictField {
  path: string;
  mine: unknown;
  theirs: unknown;
  /** Both have changed it since it was read; otherwise only one has, and that one is chosen to begin with. */
  both: boolean;
}

export interface Conflict<Draft> {
  theirs: Saved<Draft>;
  /** Reactive: follows what is still written into the form. */
  fields: () => readonly ConflictField[];
  choiceOf: (path: string) => Side;
  choose: (path: string, side: Side) => void;
  chooseAll: (side: Side) => void;
  /** The draft as it becomes by the choices. */
  chosen: () => Draft;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields on which two versions differ, and which of them have left what both began with. Pure. */
export const fieldsBetween = (base: object, mine: object, theirs: object): ConflictField[] =>
  changesBetween(mine as Fields, theirs as Fields).map(({ field, before, after }) => {
    const was = valueAt(base, field);
    return { path: field, mine: before, theirs: after, both: !isSame(was, before) && !isSame(was, after) };
  });

/** What is chosen while nobody has said otherwise: the side that has changed; mine where both have. */
const firstChoice = (base: object, field: ConflictField): Side =>
  !field.both && isSame(valueAt(base, field.path), field.mine) ? 'theirs' : 'mine';

/**
 * @param draft mine, a store
 * @param base what both began with
 */
export const createConflict = <Draft extends object>(draft: Draft, base: () => Draft) => {
  const [theirs, setTheirs] = createSignal<Saved<Draft>>();
  const [choices, setChoices] = createSignal<Readonly<Record<string, Side>>>({});

  const fields = createMemo(() => {
    const other = theirs();
    return other ? fieldsBetween(base(), draft, other.draft) : [];
  });

  const choiceOf = (path: string): Side => {
    const field = fields().find((each) => each.path === path);
    return choices()[path] ?? (field ? firstChoice(base(), field) : 'mine');
  };

  const chosen = (): Draft =>
    fields()
      .filter(({ path }) => choiceOf(path) === 'theirs')
      .reduce<Draft>((made, field) => withValueAt(made, field.path, field.theirs), structuredClone(unwrap(draft)));

  return {
    arise: (other: Saved<Draft>): void => {
      setChoices({});
      setTheirs(() => other);
    },
    end: (): void => {
      setTheirs(undefined);
    },
    current: createMemo((): Conflict<Draft> | undefined => {
      const other = theirs();
      return (
        other && {
          theirs: other,
          fields,
          choiceOf,
          choose: (path, side) => setChoices({ ...choices(), [path]: side }),
          chooseAll: (side) => setChoices(Object.fromEntries(fields().map(({ path }) => [path, side]))),
          chosen,
        }
      );
    }),
  };
};
