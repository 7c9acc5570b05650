/** The steps of an import: a kind, a file, what it would do, and then doing it. */
import { createSignal } from 'solid-js';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { DryRunView, ImportView } from '../../shared/imports/schemas.ts';
import { runImport, tryImport } from './queries.ts';

export type Work = 'checking' | 'running';

/** What all rows say, by field; empty where each says it itself. */
export type Fixed = Partial<Record<'room' | 'organisation' | 'activityType' | 'participants' | 'lastDate', string>>;

export interface ImportState {
  file: () => File | undefined;
  plan: () => DryRunView | undefined;
  work: () => Work | undefined;
  fault: () => unknown;
  /** The import that was just made. */
  made: () => ImportView | undefined;
  fixed: () => Fixed;
  fix: (part: Fixed) => void;
  choose: (file: File) => void;
  correct: (index: number, field: string) => void;
  check: () => void;
  run: () => void;
  /** Begins anew, with another kind of file. */
  clear: () => void;
}

/** @param onMade another import stands in the list */
export const createImport = (kind: () => ImportKind, onMade: () => void): ImportState => {
  const [file, setFile] = createSignal<File>();
  const [plan, setPlan] = createSignal<DryRunView>();
  const [work, setWork] = createSignal<Work>();
  const [fault, setFault] = createSignal<unknown>();
  const [made, setMade] = createSignal<ImportView>();
  const [fixed, setFixed] = createSignal<Fixed>({});
  let corrections = new Map<number, string>();
  let newest = 0;

  const columns = () => [...corrections].map(([index, field]) => `${index}:${field}`).join(',');

  const said = () => new URLSearchParams(Object.entries(fixed()).filter(([, value]) => value.trim() !== '')).toString();

  /** A late answer to an earlier question is thrown away. */
  const during = async (name: Work, task: (isNewest: () => boolean) => Promise<void>) => {
    const number = ++newest;
    const isNewest = () => number === newest;
    setWork(name);
    setFault(undefined);
    setMade(undefined);
    try {
      await task(isNewest);
    } catch (error) {
      if (isNewest()) setFault(() => error);
    }
    if (isNewest()) setWork(undefined);
  };

  const check = () => {
    const chosen = file();
    if (!chosen) return;
    void during('checking', async (isNewest) => {
      const told = await tryImport(chosen, kind(), { columns: columns(), fixed: said() });
      if (isNewest()) setPlan(told);
    });
  };

  return {
    file,
    plan,
    work,
    fault,
    made,
    check,
    fixed,
    fix: (part) => setFixed((before) => ({ ...before, ...part })),
    choose: (chosen) => {
      corrections = new Map();
      setPlan(undefined);
      setFile(chosen);
      check();
    },
    correct: (index, field) => {
      corrections.set(index, field);
      check();
    },
    run: () => {
      const [chosen, told] = [file(), plan()];
      if (!chosen || !told) return;
      const confirmed = {
        columns: columns(),
        fixed: said(),
        fingerprint: told.fingerprint,
        fileName: chosen.name.slice(0, 200),
      };
      void during('running', async () => {
        const done = await runImport(chosen, kind(), confirmed);
        setPlan(undefined);
        setFile(undefined);
        setMade(done);
        onMade();
      });
    },
    clear: () => {
      newest += 1;
      corrections = new Map();
      setFixed({});
      setFile(undefined);
      setPlan(undefined);
      setWork(undefined);
      setFault(undefined);
      setMade(undefined);
    },
  };
};
