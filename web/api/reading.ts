/** What the service answers to a question that may change: the last answer stays in view while the next one is awaited. */
import { createEffect, createRoot, createSignal, on, onCleanup, untrack } from 'solid-js';

export interface Reading<Answer> {
  /** The newest answer; `undefined` before the first. Reactive. */
  value: () => Answer | undefined;
  /** Why the newest question has no answer. Reactive. */
  fault: () => unknown;
  /** An answer is awaited, or soon will be. Reactive. */
  isPending: () => boolean;
  /** Asks the same again. */
  refresh: () => void;
  /** Puts an answer in place that came by another way, such as that of a change. */
  replace: (answer: Answer) => void;
}

export interface ReadingOptions {
  /** Milliseconds of quiet before asking, for questions that change with every keystroke; the first is asked at once. */
  delay?: number;
}

/**
 * Follows a question with its answers. A late answer to an earlier question is thrown away. Unlike a resource it
 * neither suspends nor throws: the page decides what to show meanwhile.
 * @param question `undefined` while there is nothing to ask
 */
export const createReading = <Question, Answer>(
  question: () => Question | undefined,
  ask: (question: Question) => Promise<Answer>,
  { delay = 0 }: ReadingOptions = {},
): Reading<Answer> => {
  const [value, setValue] = createSignal<Answer>();
  const [fault, setFault] = createSignal<unknown>();
  const [isPending, setPending] = createSignal(untrack(question) !== undefined);
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answer = async (asked: Question): Promise<void> => {
    const number = ++newest;
    try {
      const got = await ask(asked);
      if (number !== newest) return;
      setFault(undefined);
      setValue(() => got);
    } catch (error) {
      if (number !== newest) return;
      setFault(() => error);
    }
    setPending(false);
  };

  const begin = (asked: Question | undefined, wait: number): void => {
    clearTimeout(timer);
    // What is under way answers a question that is no longer asked.
    newest += 1;
    setPending(asked !== undefined);
    if (asked === undefined) return;
    if (wait === 0) void answer(asked);
    else timer = setTimeout(() => void answer(asked), wait);
  };

  createEffect(
    on(question, (asked, _, asksBefore?: boolean) => {
      begin(asked, asksBefore ? delay : 0);
      return asksBefore || asked !== undefined;
    }),
  );
  onCleanup(() => {
    clearTimeout(timer);
    newest += 1;
  });

  return {
    value,
    fault,
    isPending,
    refresh: () => begin(question(), 0),
    replace: (got) => {
      newest += 1;
      setPending(false);
      setFault(undefined);
      setValue(() => got);
    },
  };
};

/** Waits until nothing is awaited any more, for whoever acts on what is in view. */
export const answered = (isPending: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    createRoot((dispose) => {
      createEffect(() => {
        if (isPending()) return;
        resolve();
        dispose();
      });
    });
  });
