import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { EmptyState } from '../../../web/ui/empty-state.tsx';
import { Message } from '../../../web/ui/message.tsx';
import { Progress } from '../../../web/ui/progress.tsx';
import { Skeleton } from '../../../web/ui/skeleton.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('errors alert, other messages are told in turn, and still ones not at all', async () => {
  const { container } = renderPart(() => (
    <>
      <Message kind="error" title="Ei onnistunut" />
      <Message kind="success" title="Lähetetty" />
      <Message kind="info" title="Hyvä tietää" still />
    </>
  ));
  expect(screen.getByRole('alert').textContent).toContain('Ei onnistunut');
  expect(screen.getByRole('status').textContent).toContain('Lähetetty');
  expect(screen.getAllByRole('img').map((icon) => icon.getAttribute('aria-label'))).toEqual([
    'Virhe',
    'Valmis',
    'Tiedoksi',
  ]);
  await expectNoViolations(container);
});

test('progress has a name, a value and words, or is open-ended', async () => {
  const { container } = renderPart(() => (
    <>
      <Progress label="Vertaisryhmä" value={7} max={20} text="7/20 pidetty" />
      <Progress label="Luetaan tiedostoa" />
    </>
  ));
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Vertaisryhmä' }).value).toBe(7);
  expect(screen.getByRole('status').textContent).toBe('7/20 pidetty');
  expect(screen.getByRole('progressbar', { name: 'Luetaan tiedostoa' }).hasAttribute('value')).toBe(false);
  await expectNoViolations(container);
});

test('waiting and emptiness are said in words', async () => {
  const { container } = renderPart(() => (
    <>
      <h1>Varaukset</h1>
      <Skeleton />
      <EmptyState title="Ei vielä varauksia">
        <p>Etsi ensin tila.</p>
      </EmptyState>
    </>
  ));
  expect(screen.getByRole('status').textContent).toBe('Ladataan');
  expect(screen.getByRole('heading', { name: 'Ei vielä varauksia' })).toBeTruthy();
  await expectNoViolations(container);
});
