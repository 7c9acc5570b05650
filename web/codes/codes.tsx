/** The region's code lists in the browser: read once, when the first part asks for their words. */
import { createContext, createSignal, type ParentComponent, useContext } from 'solid-js';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeView } from '../../shared/codes/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';

export interface Codes {
  /** What can be chosen from a list, in its order; nothing until it has come. Reactive. */
  offered: (list: CodeList) => readonly CodeView[];
  /** What a code is called, also one that can no longer be chosen; the code itself when nobody knows. Reactive. */
  wordsOf: (list: CodeList, code: string) => string;
  /** Reads them anew, after one was changed here. */
  refresh: () => void;
}

interface Provided extends Codes {
  want: () => void;
}

const CodesContext = createContext<Provided>();

const readEveryCode = () => answerOf(api.codes.codes.$get({ query: { retired: 'true' } }));

export const CodesProvider: ParentComponent = (props) => {
  const { language } = useText();
  const [isWanted, setWanted] = createSignal(false);
  const reading = createReading(() => isWanted() || undefined, readEveryCode);
  const all = (list: CodeList): readonly CodeView[] => reading.value()?.[list] ?? [];
  const provided: Provided = {
    offered: (list) => all(list).filter(({ retired }) => !retired),
    wordsOf: (list, code) => {
      const label = all(list).find((each) => each.code === code)?.label[language()];
      return label ?? (reading.isPending() ? '…' : code);
    },
    refresh: reading.refresh,
    want: () => setWanted(true),
  };
  return <CodesContext.Provider value={provided}>{props.children}</CodesContext.Provider>;
};

export const useCodes = (): Codes => {
  const codes = useContext(CodesContext);
  if (!codes) throw new Error('useCodes needs a CodesProvider around it');
  codes.want();
  return codes;
};
