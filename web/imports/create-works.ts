/** The long works that go on, asked for again and again while there are any: a page can be left and returned to. */
import { createEffect, createSignal, onCleanup } from 'solid-js';
import type { ImportWorkView } from '../../shared/imports/schemas.ts';
import { readWorks } from './queries.ts';

/** Milliseconds between two askings. */
const interval = 700;

export interface WorksState {
  /** What the asker's own page waits for, as far as the service has told. */
  own: () => ImportWorkView | undefined;
  /** Imports and undoings that this page does not wait for: of others, and from before it was opened. */
  others: () => ImportWorkView[];
  /** Those from before it was opened that came to nothing. */
  refused: () => ImportWorkView[];
  hide: (id: string) => void;
}

const isGoingOn = ({ refusal }: ImportWorkView): boolean => refusal === null;

/**
 * @param isBusy whether the page itself waits for a work
 * @param onEnded a work has ended for which the page did not wait
 */
export const createWorks = (isBusy: () => boolean, onEnded: () => void): WorksState => {
  const [works, setWorks] = createSignal<readonly ImportWorkView[]>([]);
  const [followed, setFollowed] = createSignal<ReadonlySet<string>>(new Set());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  let isGone = false;

  /** What came to nothing while the page waited for it, the page has been told already. */
  const take = (items: readonly ImportWorkView[]) => {
    const seen = items.filter((work) => isFirst || (isGoingOn(work) && !isBusy())).map(({ id }) => id);
    const isEnded = works().some(
      (work) => isGoingOn(work) && !items.some(({ id, refusal }) => id === work.id && !refusal),
    );
    isFirst = false;
    setFollowed((known) => new Set([...known, ...seen]));
    setWorks(items);
    if (isEnded && !isBusy()) onEnded();
  };

  const ask = async () => {
    clearTimeout(timer);
    try {
      const { items } = await readWorks();
      if (!isGone) take(items);
    } catch {
      // It only tells how far things are; the next asking may succeed.
    }
    if (!isGone && (isBusy() || works().some(isGoingOn))) timer = setTimeout(() => void ask(), interval);
  };

  createEffect(() => {
    isBusy();
    void ask();
  });
  onCleanup(() => {
    isGone = true;
    clearTimeout(timer);
  });

  const own = () => (isBusy() ? works().findLast((work) => work.isOwn && isGoingOn(work)) : undefined);
  return {
    own,
    others: () => works().filter((work) => isGoingOn(work) && work.task !== 'checking' && work.id !== own()?.id),
    refused: () => works().filter((work) => !isGoingOn(work) && followed().has(work.id)),
    hide: (id) => setFollowed((known) => new Set([...known].filter((each) => each !== id))),
  };
};
