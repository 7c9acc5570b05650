/** What is done on the page of one code list, and what has become of it. */
import { createSignal } from 'solid-js';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { createReading } from '../api/reading.ts';
import type { Editor } from '../editing/create-editor.ts';
import { useText } from '../i18n/language.tsx';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { useCodes } from './codes.tsx';
import { readCodeList, sendCodeChange, sendCodeRemoval, sendRetirement, takeRetirementBack } from './queries.ts';

/** The list with one code at another place; places from 0. Pure. */
export const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  return item === undefined ? rest : [...rest.slice(0, to), item, ...rest.slice(to)];
};

export const createCodeDesk = (list: CodeList) => {
  const { t, language } = useText();
  const codes = useCodes();
  const reading = createReading(() => list, readCodeList);
  forgetExpiredSession(reading.fault);
  const [status, setStatus] = createSignal('');
  const [fault, setFault] = createSignal<unknown>();
  const [openCode, setOpenCode] = createSignal<string>();
  let openEditor: Editor<object> | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  const items = () => reading.value()?.items ?? [];
  const itemOf = (code: string) => items().find((each) => each.code === code);
  const nameOf = (code: string) => itemOf(code)?.label[language()] ?? code;

  const readAnew = () => {
    reading.refresh();
    codes.refresh();
  };

  /** Whether it was done. What was done is told in words that were made before. */
  const act = async (work: () => Promise<unknown>, words: string): Promise<boolean> => {
    setFault(undefined);
    try {
      await work();
      setStatus(words);
      readAnew();
      return true;
    } catch (error) {
      setFault(() => error);
      reading.refresh();
      return false;
    }
  };

  const replace = (stored: CodeSettingsView) =>
    reading.replace({ list, items: items().map((each) => (each.code === stored.code ? stored : each)) });

  /** At once for the eye; one after the other for the service, so that the last press wins. */
  const move = (code: string, by: -1 | 1): void => {
    const from = items().findIndex((each) => each.code === code);
    const to = from + by;
    if (from < 0 || to < 0 || to >= items().length) return;
    reading.replace({ list, items: moved(items(), from, to) });
    setStatus(t('codes.moved', { name: nameOf(code), place: to + 1, count: items().length }));
    setFault(undefined);
    sending = sending.then(async () => {
      try {
        replace(await sendCodeChange({ list, code }, { position: to + 1 }));
        codes.refresh();
      } catch (error) {
        setFault(() => error);
        reading.refresh();
      }
    });
  };

  return {
    list,
    reading,
    items,
    itemOf,
    nameOf,
    status,
    /** Why the last thing was not done. Reactive. */
    fault,
    move,
    readAnew,
    tell: setStatus,
    retire: (code: string) =>
      act(() => sendRetirement({ list, code }), t('codes.done.retired', { name: nameOf(code) })),
    restore: (code: string) =>
      act(() => takeRetirementBack({ list, code }), t('codes.done.restored', { name: nameOf(code) })),
    remove: (code: string) =>
      act(() => sendCodeRemoval({ list, code }), t('codes.done.removed', { name: nameOf(code) })),
    openCode,
    /** Opens one and closes the other, unless that has something unsaved. Whether it is open. */
    open: (code: string): boolean => {
      const other = openCode();
      if (other !== undefined && other !== code && openEditor?.isDirty()) {
        setStatus(t('codes.edit.first', { name: nameOf(other) }));
        return false;
      }
      setOpenCode(code);
      return true;
    },
    close: () => setOpenCode(undefined),
    /** The editor of the open code says who it is. */
    holdEditor: (editor: Editor<object>) => {
      openEditor = editor;
    },
  };
};

export type CodeDesk = ReturnType<typeof createCodeDesk>;
