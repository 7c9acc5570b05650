/** A list that is read a page at a time, each below the one before. */
import { createSignal } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { type BookingsFilter, type BookingsPage, readBookings } from './queries.ts';

export interface PagedBookings {
  /** What has been read so far; `undefined` before the first page. Reactive. */
  page: () => BookingsPage | undefined;
  fault: () => unknown;
  isPending: () => boolean;
  retry: () => void;
  /** The next page is being read. Reactive. */
  isReadingMore: () => boolean;
  /** Why the next page could not be read. Reactive. */
  moreFault: () => unknown;
  readMore: () => void;
}

/** Many enough that an association sees all of its own at once. */
const pageSize = 50;

/** @param filter another one starts anew */
export const createPagedBookings = (filter: () => BookingsFilter): PagedBookings => {
  const reading = createReading(filter, (wanted) => readBookings(wanted, { limit: pageSize }));
  const [isReadingMore, setReadingMore] = createSignal(false);
  const [moreFault, setMoreFault] = createSignal<unknown>();

  const readMore = async (): Promise<void> => {
    const shown = reading.value();
    if (!shown?.nextCursor || isReadingMore()) return;
    setReadingMore(true);
    setMoreFault(undefined);
    try {
      const next = await readBookings(filter(), { limit: pageSize, cursor: shown.nextCursor });
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
