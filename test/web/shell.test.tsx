import { MemoryRouter, Route } from '@solidjs/router';
import { screen, within } from '@solidjs/testing-library';
import type { ParentProps } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Shell } from '../../web/shell.tsx';
import { Page } from '../../web/ui/page.tsx';
import { expectNoViolations, renderPart } from '../support/page.tsx';

const items = [
  { href: '/haku', text: 'Etsi tila' },
  { href: '/varaukset', text: 'Varaukset' },
];

const Broken = () => {
  throw new Error('a page that fails');
};

const renderShell = () =>
  renderPart(() => (
    <MemoryRouter
      root={(props: ParentProps) => (
        <Shell items={items} account={<a href="/kirjaudu">Kirjaudu</a>}>
          {props.children}
        </Shell>
      )}
    >
      <Route
        path="/"
        component={() => (
          <Page title="Etusivu">
            <a href="/haku">Hakuun</a> <a href="/rikki">Rikkinäiseen</a>
          </Page>
        )}
      />
      <Route path="/haku" component={() => <Page title="Etsi tila">Sisältö</Page>} />
      <Route path="/rikki" component={Broken} />
    </MemoryRouter>
  ));

test('a page stands between one header and one footer', async () => {
  const { container } = renderShell();
  expect(screen.getByRole('banner')).toBeTruthy();
  expect(within(screen.getByRole('main')).getByRole('heading', { level: 1 }).textContent).toBe('Etusivu');
  expect(screen.getByRole('link', { name: 'Saavutettavuusseloste' })).toBeTruthy();
  await expectNoViolations(container);
});

test('going to a page moves focus to its heading and marks it in the navigation', async () => {
  const { user } = renderShell();
  await user.click(screen.getByRole('link', { name: 'Hakuun' }));
  const heading = await screen.findByRole('heading', { name: 'Etsi tila' });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByRole('link', { name: 'Etsi tila' }).getAttribute('aria-current')).toBe('page');
});

test('each language is offered in its own words', async () => {
  const { user } = renderShell();
  const group = screen.getByRole('group', { name: 'Kieli' });
  expect(
    within(group)
      .getAllByRole('button')
      .map((button) => button.lang),
  ).toEqual(['fi', 'sv', 'en']);
  await user.click(screen.getByRole('button', { name: 'Svenska' }));
  expect(await screen.findByRole('link', { name: 'Tillgänglighetsutlåtande' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Svenska' }).getAttribute('aria-pressed')).toBe('true');
});

test('the menu opens, closes by Escape and gives focus back to its button', async () => {
  const { user } = renderShell();
  const button = screen.getByRole('button', { name: 'Valikko' });
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.tab();
  await user.keyboard('{Escape}');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(button);
});

test('the other theme is chosen, kept, and left to the device again', async () => {
  const { user } = renderShell();
  await user.click(screen.getByRole('button', { name: 'Tumma ulkoasu' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(localStorage.getItem('tilava.theme')).toBe('dark');
  await user.click(screen.getByRole('button', { name: 'Vaalea ulkoasu' }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.getItem('tilava.theme')).toBeNull();
});

test('a page that fails says what to do, and the way on stays open', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { user } = renderShell();
  await user.click(screen.getByRole('link', { name: 'Rikkinäiseen' }));
  expect(await screen.findByRole('heading', { name: 'Sivun avaaminen ei onnistunut' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Lataa sivu uudelleen' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Etsi tila' }));
  expect(await screen.findByRole('heading', { name: 'Etsi tila' })).toBeTruthy();
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});
