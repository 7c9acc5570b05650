import { screen } from '@solidjs/testing-library';
import { createSignal, Show } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Disclosure } from '../../../web/ui/disclosure.tsx';
import { UndoBar } from '../../../web/ui/undo-bar.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('a dialog is named, closes by its button, forgets its content and gives focus back', async () => {
  const [isOpen, setOpen] = createSignal(false);
  const { user, container } = renderPart(() => (
    <>
      <Button onClick={() => setOpen(true)}>Peru varaus</Button>
      <Dialog title="Perutaanko varaus?" open={isOpen()} onClose={() => setOpen(false)} actions={<Button>Peru</Button>}>
        <p>Perut 9 kertaa.</p>
      </Dialog>
    </>
  ));
  expect(screen.queryByText('Perut 9 kertaa.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Peru varaus' }));
  expect(screen.getByRole('dialog', { name: 'Perutaanko varaus?' })).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Sulje' }));
  expect(isOpen()).toBe(false);
  expect(screen.queryByText('Perut 9 kertaa.')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Peru varaus' }));
});

test('a disclosure opens and tells of it', async () => {
  const told = vi.fn();
  const { container } = renderPart(() => (
    <Disclosure summary="Säännöt" onToggle={told}>
      <p>Jätä tila siistiksi.</p>
    </Disclosure>
  ));
  const details = container.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(true));
  await expectNoViolations(container);
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const renderUndo = () => {
  const [isShown, setShown] = createSignal(true);
  const undo = vi.fn();
  const part = renderPart(() => (
    <Show when={isShown()}>
      <UndoBar message="Hyväksyit 18 kertaa." onUndo={undo} onExpire={() => setShown(false)} />
    </Show>
  ));
  return { ...part, undo, isShown };
};

test('what was done can be taken back for ten seconds', async () => {
  const { user, undo, isShown, container } = renderUndo();
  expect(screen.getByRole('status').textContent).toBe('Hyväksyit 18 kertaa.');
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Kumoa' }));
  expect(undo).toHaveBeenCalledTimes(1);
  await user.unhover(screen.getByRole('button', { name: 'Kumoa' }));
  screen.getByRole('button', { name: 'Kumoa' }).blur();
  vi.advanceTimersByTime(9_000);
  expect(isShown()).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(isShown()).toBe(false);
});

test('the time to take back stands still under the pointer and while the button has focus', async () => {
  const { user, isShown } = renderUndo();
  const button = screen.getByRole('button', { name: 'Kumoa' });
  await user.hover(button);
  vi.advanceTimersByTime(60_000);
  expect(isShown()).toBe(true);
  await user.unhover(button);
  button.focus();
  vi.advanceTimersByTime(60_000);
  expect(isShown()).toBe(true);
  button.blur();
  vi.advanceTimersByTime(10_000);
  expect(isShown()).toBe(false);
});
