import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReading, type ReadingOptions } from '../../../web/api/reading.ts';

/** A question that the test changes, and answers that it gives when it likes. */
const setUp = (first: string | undefined, options?: ReadingOptions) => {
  const [question, setQuestion] = createSignal(first);
  const asked: { question: string; answer: (answer: string) => void; fail: (error: unknown) => void }[] = [];
  const ask = (about: string) =>
    new Promise<string>((resolve, reject) => asked.push({ question: about, answer: resolve, fail: reject }));
  const [reading, dispose] = createRoot((end) => [createReading(question, ask, options), end] as const);
  return { asked, setQuestion, reading, dispose };
};

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the answer follows the question, and the last one stays in view while the next is awaited', async () => {
  const { asked, setQuestion, reading } = setUp('a');
  expect(reading.isPending()).toBe(true);
  asked[0]?.answer('A');
  await settled();
  expect([reading.value(), reading.isPending()]).toEqual(['A', false]);
  setQuestion('b');
  expect([reading.value(), reading.isPending()]).toEqual(['A', true]);
  asked[1]?.answer('B');
  await settled();
  expect(reading.value()).toBe('B');
});

test('a late answer to an earlier question is thrown away', async () => {
  const { asked, setQuestion, reading } = setUp('a');
  setQuestion('b');
  asked[1]?.answer('B');
  await settled();
  asked[0]?.answer('A');
  await settled();
  expect(reading.value()).toBe('B');
});

test('a fault is told, and goes when asking again succeeds', async () => {
  const { asked, reading } = setUp('a');
  const error = new Error('no');
  asked[0]?.fail(error);
  await settled();
  expect([reading.fault(), reading.isPending()]).toEqual([error, false]);
  reading.refresh();
  asked[1]?.answer('A');
  await settled();
  expect([reading.fault(), reading.value()]).toEqual([undefined, 'A']);
});

test('the first question is asked at once, later ones when there has been quiet', async () => {
  const { asked, setQuestion } = setUp('a', { delay: 300 });
  expect(asked.map(({ question }) => question)).toEqual(['a']);
  setQuestion('b');
  await vi.advanceTimersByTimeAsync(200);
  setQuestion('c');
  await vi.advanceTimersByTimeAsync(299);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.map(({ question }) => question)).toEqual(['a', 'c']);
});

test('an answer put in place is not overwritten by one that was under way', async () => {
  const { asked, reading } = setUp('a');
  reading.replace('mine');
  asked[0]?.answer('A');
  await settled();
  expect([reading.value(), reading.isPending()]).toEqual(['mine', false]);
});

test('where there is nothing to ask nothing is asked', () => {
  const { asked, reading } = setUp(undefined);
  expect([asked.length, reading.isPending(), reading.value()]).toEqual([0, false, undefined]);
});
