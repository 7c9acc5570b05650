/** A list that is read a page at a time, each below the one before. */
import { createSignal } from 'solid-js';
import { createReading, type ReadingOptions } from './reading.ts';

export interface ListPage<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

export interface Pages<Item> {
  /** What has been read so far; `undefined` before the first page. Reactive. */
  page: () => ListPage<Item> | undefined;
  fault: () => unknown;
  isPending: () => boolean;
  retry: () => void;
  /** The next page is being read. Reactive. */
  isReadingMore: () => boolean;
  /** Why the next page could not be read. Reactive. */
  moreFault: () => unknown;
  readMore: () => void;
}

/** @param filter another one starts anew */
export const createPages = <Filter, Item>(
  filter: () => Filter,
  read: (filter: Filter, cursor?: string) => Promise<ListPage<Item>>,
  options?: ReadingOptions,
): Pages<Item> => {
  const reading = createReading<Filter, ListPage<Item>>(filter, (wanted) => read(wanted), options);
  const [isReadingMore, setReadingMore] = createSignal(false);
  const [moreFault, setMoreFault] = createSignal<unknown>();

  const readMore = async (): Promise<void> => {
    const shown = reading.value();
    if (!shown?.nextCursor || isReadingMore()) return;
    setReadingMore(true);
    setMoreFault(undefined);
    try {
      const next = await read(filter(), shown.nextCursor);
      // What was asked anew meanwhile has pages of its own.
      if (reading.value() === shown) reading.replace({ ...next, items: [...shown.items, ...next.items] });
    } catch (error) {
      setMoreFault(() => error);
    }
    setReadingMore(false);
  };

  return {
    page: reading.value,
    fault: reading.fault,
    isPending: reading.isPending,
    retry: reading.refresh,
    isReadingMore,
    moreFault,
    readMore: () => void readMore(),
  };
};
