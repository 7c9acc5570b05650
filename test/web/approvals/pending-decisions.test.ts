import { expect, test, vi } from 'vitest';
import { createPendingDecisions, type SendDecision } from '../../../web/approvals/pending-decisions.ts';
import { approval } from './samples.ts';

const decision = (id: string) => ({ approval: approval({ id }), steps: [], message: () => `Hyväksyt: ${id}` });

const setUp = (send: SendDecision = async () => {}) => {
  const sent = vi.fn(send);
  return { sent, pending: createPendingDecisions(sent) };
};

const idOf = (pending: ReturnType<typeof setUp>['pending'], index = 0) => pending.waiting()[index]?.id ?? -1;

test('a decision waits, unsent, and its request is out of the queue meanwhile', () => {
  const { pending, sent } = setUp();
  pending.add(decision('b1'));
  expect(pending.waiting().map(({ message }) => message())).toEqual(['Hyväksyt: b1']);
  expect(pending.isDecided('b1')).toBe(true);
  expect(pending.isDecided('b2')).toBe(false);
  expect(sent).not.toHaveBeenCalled();
});

test('a decision that is taken back is never sent', async () => {
  const { pending, sent } = setUp();
  pending.add(decision('b1'));
  const id = idOf(pending);
  expect(pending.undo(id)?.approval.booking.id).toBe('b1');
  expect(pending.isDecided('b1')).toBe(false);
  await pending.expire(id);
  await pending.flush();
  expect(sent).not.toHaveBeenCalled();
});

test('when its time is over a decision is sent, once, and cannot be taken back', async () => {
  let answer = () => {};
  const { pending, sent } = setUp(() => new Promise((resolve) => (answer = resolve)));
  pending.add(decision('b1'));
  const id = idOf(pending);
  const sending = pending.expire(id);
  expect(pending.waiting()).toEqual([]);
  expect(pending.undo(id)).toBeUndefined();
  // On its way it is still out of the queue.
  expect(pending.isDecided('b1')).toBe(true);
  await pending.flush();
  answer();
  await sending;
  expect(sent).toHaveBeenCalledOnce();
  expect(sent.mock.calls[0]?.[1]).toEqual({ leaving: false });
  expect(pending.isDecided('b1')).toBe(false);
});

test('leaving the page sends everything that waits at once', async () => {
  const { pending, sent } = setUp();
  pending.add(decision('b1'));
  pending.add(decision('b2'));
  const flushed = pending.flush();
  // Before any answer: the page may be gone by then.
  expect(sent.mock.calls.map(([{ message }, options]) => [message(), options.leaving])).toEqual([
    ['Hyväksyt: b1', true],
    ['Hyväksyt: b2', true],
  ]);
  await flushed;
  expect(pending.waiting()).toEqual([]);
});

test('each decision has its own time and its own way back', () => {
  const { pending } = setUp();
  pending.add(decision('b1'));
  pending.add(decision('b2'));
  pending.undo(idOf(pending, 0));
  expect(pending.waiting().map(({ approval: { booking } }) => booking.id)).toEqual(['b2']);
});
