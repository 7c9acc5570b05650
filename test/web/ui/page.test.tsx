import { screen } from '@solidjs/testing-library';
import { createSignal, Show } from 'solid-js';
import { expect, test } from 'vitest';
import { arriveAtHeading, Page } from '../../../web/ui/page.tsx';
import { SkipLink } from '../../../web/ui/skip-link.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('a page has one heading, which is also the title of the window', async () => {
  const { container } = renderPart(() => (
    <main>
      <Page title="Varaukset" breadcrumb={[{ text: 'Etusivu', href: '/' }]} status="3 varausta" lead="Omasi ensin.">
        <p>Sisältö</p>
      </Page>
    </main>
  ));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Varaukset');
  expect(document.title).toBe('Varaukset – Tilava');
  expect(screen.getByRole('status').textContent).toBe('3 varausta');
  expect(screen.getByRole('navigation', { name: 'Olet tässä' })).toBeTruthy();
  await expectNoViolations(container);
});

test('the first page leaves focus alone; a page one went to takes it to its heading', () => {
  const [place, setPlace] = createSignal('first');
  renderPart(() => (
    <main>
      <Show when={place() === 'first'} fallback={<Page title="Toinen">Sisältö</Page>}>
        <Page title="Ensimmäinen">Sisältö</Page>
      </Show>
    </main>
  ));
  expect(document.activeElement).toBe(document.body);
  arriveAtHeading();
  setPlace('second');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Toinen' }));
});

test('a page that comes late does not tear a reader away from what she reads', () => {
  const [isLoaded, setLoaded] = createSignal(false);
  renderPart(() => (
    <main>
      <button type="button">Peru lataus</button>
      <Show when={isLoaded()}>
        <Page title="Myöhässä">Sisältö</Page>
      </Show>
    </main>
  ));
  arriveAtHeading();
  screen.getByRole('button').focus();
  setLoaded(true);
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

test('the skip link leads to the content', async () => {
  const { user } = renderPart(() => (
    <>
      <SkipLink target="content" />
      <main id="content" tabindex="-1" />
    </>
  ));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
});
