/**
 * What every form that changes something stored has in common: a draft that is never lost, errors at their fields,
 * saving with the version that was read, and the choice between two versions when somebody else was quicker.
 */
import { batch, createMemo, createSignal } from 'solid-js';
import { createStore, reconcile, type SetStoreFunction, unwrap } from 'solid-js/store';
import { isSame } from '../../shared/history/changes.ts';
import { Refusal } from '../api/client.ts';
import type { FormError } from '../ui/message.tsx';
import { type Conflict, createConflict } from './conflict.ts';
import { createFieldErrors, type FieldFaults } from './field-errors.ts';

/** What is stored now, as the form edits it, and its version. */
export interface Saved<Draft> {
  draft: Draft;
  version?: number | undefined;
}

export interface EditorOptions<Draft extends object> {
  /** What is stored, or what a new thing begins with. Plain data, as JSON. */
  initial: Draft;
  /** Of what is stored; absent for something new. */
  version?: number | undefined;
  /** Sends the draft and answers what is stored after it. A refusal with field errors is shown at the fields. */
  save: (draft: Draft, version: number | undefined) => Promise<Saved<Draft>>;
  /** What is wrong, a sentence by field path; asked again with every change, so that a mended field is quiet. */
  check?: (draft: Draft) => FieldFaults;
  /** The draft of what the service shows after 412; by default the members of the same names. */
  draftOf?: (current: unknown) => Draft;
  /** The field of the form for a path in the service's words, where they differ. */
  fieldOf?: (path: string) => string;
  /** After saving, when nothing is unsaved any more: the place to go elsewhere. */
  onSaved?: (saved: Saved<Draft>) => void;
}

export interface Editor<Draft extends object> {
  /** A store: read its members where they are shown. */
  draft: Draft;
  /** Replaces some members. */
  change: (part: Partial<Draft>) => void;
  /** Whether the draft differs from what is stored. Reactive. */
  isDirty: () => boolean;
  /** Nothing is stored yet. Reactive. */
  isNew: () => boolean;
  /** Has been saved since the form was opened. Reactive. */
  hasSaved: () => boolean;
  /** The version of what is stored. Reactive. */
  version: () => number | undefined;
  /** What is wrong with one field, once saving was tried. Reactive. */
  errorOf: (path: string) => string | undefined;
  /** What to sum up above the form. Reactive. */
  errors: () => readonly FormError[];
  /** Sends the draft. Whether it is stored now. */
  save: () => Promise<boolean>;
  isSaving: () => boolean;
  /** Why saving did not succeed, when no field is to blame. Reactive. */
  fault: () => unknown;
  /** What somebody else stored meanwhile, and the fields in question. Reactive. */
  conflict: () => Conflict<Draft> | undefined;
  /** Chooses my version of every field, and saves it over the other. */
  keepMine: () => Promise<boolean>;
  /** Takes what is stored in place of the draft. */
  takeTheirs: () => void;
  /** Makes the draft of what was chosen field by field, and saves it. */
  saveChosen: () => Promise<boolean>;
  /** Back to what is stored. */
  reset: () => void;
  /** Something else than this form has stored a new version, e.g. a change of state: edits stay, the rest follows. */
  follow: (saved: Saved<Draft>) => void;
}

/** Apart in every member, unlike a structured clone: what begins as the same empty text in two fields is two texts. */
const apart = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(apart);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, apart(member)]));
};

const copyOf = <T>(value: T): T => apart(unwrap(value)) as T;

const sameMembers =
  <Draft extends object>(draft: Draft) =>
  (current: unknown): Draft =>
    Object.fromEntries(
      Object.keys(draft).map((key) => [key, (current as Record<string, unknown> | null)?.[key]]),
    ) as Draft;

export const createEditor = <Draft extends object>(options: EditorOptions<Draft>): Editor<Draft> => {
  const [draft, setDraft] = createStore<Draft>(copyOf(options.initial));
  const [stored, setStored] = createSignal<Saved<Draft>>({ draft: copyOf(options.initial), version: options.version });
  const [isNew, setNew] = createSignal(options.version === undefined);
  const [hasSaved, setHasSaved] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const isDirty = createMemo(() => !isSame(draft, stored().draft));
  const fieldErrors = createFieldErrors(draft, options);
  const conflict = createConflict<Draft>(draft, () => stored().draft);

  /** Member by member, and inside them only what differs: inputs keep their focus. */
  const put = (part: Partial<Draft>): void => {
    const set = setDraft as unknown as SetStoreFunction<Record<string, unknown>>;
    batch(() => {
      for (const [key, value] of Object.entries(part)) set(key, reconcile(copyOf(value)));
    });
  };

  /** What was written after `sent` had gone stays; everything else becomes what is stored. */
  const follow = (saved: Saved<Draft>, sent: Draft = stored().draft): void => {
    const untouched = Object.entries(saved.draft).filter(([key]) =>
      isSame((draft as Record<string, unknown>)[key], (sent as Record<string, unknown>)[key]),
    );
    batch(() => {
      put(Object.fromEntries(untouched) as Partial<Draft>);
      setStored({ draft: copyOf(saved.draft), version: saved.version });
    });
  };

  const refused = (error: unknown): void => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const toDraft = options.draftOf ?? sameMembers(stored().draft);
    if (problem?.code === 'request.stale' && problem.current !== undefined && typeof problem.version === 'number') {
      conflict.arise({ draft: toDraft(problem.current), version: problem.version });
    } else if (problem?.errors?.length) fieldErrors.showRefused(problem.errors);
    else setFault(() => error);
  };

  const send = async (): Promise<boolean> => {
    const sent = copyOf(draft);
    setSaving(true);
    try {
      const saved = await options.save(copyOf(draft), stored().version);
      batch(() => {
        follow(saved, sent);
        setNew(false);
        setHasSaved(true);
        setSaving(false);
      });
      options.onSaved?.(saved);
      return true;
    } catch (error) {
      batch(() => {
        setSaving(false);
        refused(error);
      });
      return false;
    }
  };

  const save = async (): Promise<boolean> => {
    if (isSaving()) return false;
    setFault(undefined);
    if (!fieldErrors.check()) return false;
    return send();
  };

  const settle = (chosen: Draft, theirs: Saved<Draft>): void => {
    batch(() => {
      put(chosen);
      setStored({ draft: copyOf(theirs.draft), version: theirs.version });
      conflict.end();
    });
  };

  const saveAs = async (pick: (conflict: Conflict<Draft>) => Draft): Promise<boolean> => {
    const current = conflict.current();
    if (!current) return false;
    settle(pick(current), current.theirs);
    return save();
  };

  return {
    draft,
    change: put,
    isDirty,
    isNew,
    hasSaved,
    version: () => stored().version,
    errorOf: fieldErrors.errorOf,
    errors: fieldErrors.errors,
    save,
    isSaving,
    fault,
    conflict: conflict.current,
    keepMine: () => saveAs(() => copyOf(draft)),
    takeTheirs: () => {
      const current = conflict.current();
      if (current) settle(current.theirs.draft, current.theirs);
    },
    saveChosen: () => saveAs((current) => current.chosen()),
    reset: () =>
      batch(() => {
        put(stored().draft);
        setFault(undefined);
        fieldErrors.forget();
      }),
    follow: (saved) => follow(saved),
  };
};
