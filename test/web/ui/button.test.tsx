import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Button, IconButton, LinkButton } from '../../../web/ui/button.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('a button does what it says, by pointer and by key', async () => {
  const press = vi.fn();
  const { user } = renderPart(() => <Button onClick={press}>Etsi tila</Button>);
  await user.click(screen.getByRole('button', { name: 'Etsi tila' }));
  await user.keyboard('{Enter}');
  expect(press).toHaveBeenCalledTimes(2);
});

test('a button does not send the form around it unless it says so', () => {
  renderPart(() => (
    <>
      <Button>Muuta</Button>
      <Button type="submit">Lähetä</Button>
    </>
  ));
  expect(screen.getByRole('button', { name: 'Muuta' })).toHaveProperty('type', 'button');
  expect(screen.getByRole('button', { name: 'Lähetä' })).toHaveProperty('type', 'submit');
});

test('a busy button says what goes on, keeps its focus and cannot be pressed twice', async () => {
  const [isBusy, setBusy] = createSignal(false);
  const send = vi.fn(() => setBusy(true));
  const { user, container } = renderPart(() => (
    <Button busy={isBusy()} busyText="Lähetetään pyyntöä" onClick={send}>
      Lähetä
    </Button>
  ));
  const button = screen.getByRole('button', { name: 'Lähetä' });
  await user.dblClick(button);
  expect(send).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('status').textContent).toBe('Lähetetään pyyntöä');
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await expectNoViolations(container);
});

test('a busy button does not send its form again', async () => {
  const send = vi.fn((event: SubmitEvent) => event.preventDefault());
  const { user } = renderPart(() => (
    <form onSubmit={send}>
      <Button type="submit" busy>
        Lähetä
      </Button>
    </form>
  ));
  await user.click(screen.getByRole('button'));
  expect(send).not.toHaveBeenCalled();
});

test('icons are silent beside words, and icon buttons have a name', async () => {
  const { container } = renderPart(() => (
    <>
      <Button icon="search">Etsi</Button>
      <IconButton icon="copy" label="Kopioi osoite" />
      <LinkButton href="/haku" icon="arrow-right">
        Hakuun
      </LinkButton>
    </>
  ));
  expect(screen.getByRole('button', { name: 'Etsi' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kopioi osoite' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Hakuun' }).getAttribute('href')).toBe('/haku');
  await expectNoViolations(container);
});
