/** The queue as it is read: as much of it as is wanted, and again when something in it has changed. */
import { createEffect, createSignal, on } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { type QueueFilter, type QueuePage, readQueue } from './queries.ts';

/** How many requests are shown at first, and how many more each time. */
export const portion = 50;

/** The service gives no more than this in one answer. */
const largestPage = 200;

/** The first requests of the queue, at least as many as asked for, if there are as many. */
const readFirst = async (filter: QueueFilter, count: number): Promise<QueuePage> => {
  const limit = Math.min(count, largestPage);
  let page = await readQueue(filter, { limit });
  while (page.nextCursor && page.items.length < count) {
    const next = await readQueue(filter, { limit, cursor: page.nextCursor });
    page = { ...next, items: [...page.items, ...next.items] };
  }
  return page;
};

/**
 * @param filter what part of the queue; another part is read from its start
 * @param language the reasons come in words, so another language reads again
 */
export const createQueue = (filter: () => QueueFilter, language: () => string) => {
  const [count, setCount] = createSignal(portion);
  const key = () => JSON.stringify(filter());
  createEffect(on(key, () => setCount(portion), { defer: true }));

  const reading = createReading(
    () => ({ filter: filter(), count: count(), language: language() }),
    (asked) => readFirst(asked.filter, asked.count),
  );
  return {
    ...reading,
    hasMore: () => reading.value()?.nextCursor != null,
    loadMore: () => setCount((before) => before + portion),
  };
};

export type Queue = ReturnType<typeof createQueue>;
