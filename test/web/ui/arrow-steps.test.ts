import { expect, test } from 'vitest';
import { stepByKey } from '../../../web/ui/arrow-steps.ts';

const press = (key: string, modifiers: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...modifiers });

test.each([
  { key: 'ArrowRight', at: 0, to: 1 },
  { key: 'ArrowRight', at: 2, to: 0 },
  { key: 'ArrowLeft', at: 2, to: 1 },
  { key: 'ArrowLeft', at: 0, to: 2 },
  { key: 'Home', at: 2, to: 0 },
  { key: 'End', at: 0, to: 2 },
  { key: 'Enter', at: 1, to: undefined },
])('$key leads from $at of three to $to', ({ key, at, to }) => {
  expect(stepByKey(press(key), at, 3)).toBe(to);
});

test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('with %s the key is left to the browser', (modifier) => {
  expect(stepByKey(press('ArrowLeft', { [modifier]: true }), 1, 3)).toBeUndefined();
});
