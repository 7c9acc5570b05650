import { screen } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import { actionOfKey, switchKeys, useQueueKeys } from '../../../web/approvals/queue-keys.ts';
import { renderPart } from '../../support/page.tsx';

const press = (key: string, more = {}) => actionOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('each letter has its meaning, small or large', () => {
  expect(['j', 'k', 'a', 'd', '?', 'J', 'A'].map((key) => press(key))).toEqual([
    'next',
    'previous',
    'approve',
    'deny',
    'help',
    'next',
    'approve',
  ]);
  expect(['x', 'M'].map((key) => press(key))).toEqual(['select', 'message']);
  expect(['z', 'Enter', 'Escape', ' '].map((key) => press(key))).toEqual([undefined, undefined, undefined, undefined]);
});

test('with a modifier the key belongs to the browser', () => {
  expect([press('a', { ctrlKey: true }), press('d', { metaKey: true }), press('j', { altKey: true })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

const approve = vi.fn();
beforeEach(() => approve.mockClear());

const Queue = () => {
  useQueueKeys({ approve });
  return (
    <>
      <a href="/jono">Pyyntö</a>
      <label>
        Kenttä <input />
      </label>
      <label>
        Valinta <input type="checkbox" />
      </label>
    </>
  );
};

test('a letter acts on the page, and is text in a field', async () => {
  const { user } = renderPart(() => <Queue />);
  await user.keyboard('a');
  expect(approve).toHaveBeenCalledTimes(1);
  await user.click(screen.getByLabelText('Kenttä'));
  await user.keyboard('a');
  await user.click(screen.getByLabelText('Valinta'));
  await user.keyboard('a');
  expect(approve).toHaveBeenCalledTimes(1);
  screen.getByRole('link').focus();
  await user.keyboard('a');
  expect(approve).toHaveBeenCalledTimes(2);
});

test('switched off, the keys do nothing until they are switched on again', async () => {
  const { user } = renderPart(() => <Queue />);
  switchKeys(false);
  await user.keyboard('a');
  expect(approve).not.toHaveBeenCalled();
  switchKeys(true);
  await user.keyboard('a');
  expect(approve).toHaveBeenCalledOnce();
});

test('the keys go with the page', async () => {
  const { user, unmount } = renderPart(() => <Queue />);
  unmount();
  await user.keyboard('a');
  expect(approve).not.toHaveBeenCalled();
});
