import { MemoryRouter, Route } from '@solidjs/router';
import { screen, within } from '@solidjs/testing-library';
import type { ParentProps } from 'solid-js';
import { expect, test, vi } from 'vitest';
import type { RegionView } from '../../../shared/region/schemas.ts';
import { RegionProvider } from '../../../web/region/region.tsx';
import { Shell } from '../../../web/shell.tsx';
import { Page } from '../../../web/ui/page.tsx';
import { fakeService, noAnswer } from '../../support/fake-service.ts';
import { renderPart } from '../../support/page.tsx';
import { region } from './samples.ts';

const open = (answer: () => RegionView | never) => {
  fakeService({ 'GET /region': answer });
  return renderPart(() => (
    <RegionProvider>
      <MemoryRouter
        root={(props: ParentProps) => (
          <Shell items={[]} account={null}>
            {props.children}
          </Shell>
        )}
      >
        <Route path="/" component={() => <Page title="Etusivu">Sisältö</Page>} />
      </MemoryRouter>
    </RegionProvider>
  ));
};
const footer = () => within(screen.getByRole('contentinfo'));
const property = (name: string) => document.documentElement.style.getPropertyValue(name);

test('the region’s name and published texts stand at the foot of every page', async () => {
  open(() => region());
  expect(await footer().findByText('Rantamaan hyvinvointialue')).toBeTruthy();
  expect(footer().getByRole('link', { name: 'Käyttöehdot' }).getAttribute('href')).toBe('/ehdot');
  expect(footer().queryByRole('link', { name: 'Tietosuojaseloste' })).toBeNull();
});

test('only the languages that the region offers can be chosen', async () => {
  open(() => region({ languages: ['fi', 'sv'] }));
  const group = screen.getByRole('group', { name: 'Kieli' });
  await vi.waitFor(() => expect(within(group).getAllByRole('button')).toHaveLength(2));
});

test('a reader whose language is not offered gets the region’s first', async () => {
  open(() => region({ languages: ['sv'] }));
  expect(await screen.findByRole('link', { name: 'Tillgänglighetsutlåtande' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('sv');
  expect(localStorage.getItem('tilava.language')).toBeNull();
});

test('the region’s colour is on the page in both themes, and leaves with it', async () => {
  const { unmount } = open(() => region({ accent: '#7a1f3d' }));
  await vi.waitFor(() => expect(property('--spruce')).toMatch(/^light-dark\(#7a1f3d, #[0-9a-f]{6}\)$/));
  expect(property('--on-spruce')).toContain('#ffffff');
  unmount();
  expect(property('--spruce')).toBe('');
});

test('a colour that cannot be read is not put on', async () => {
  open(() => region({ accent: '#ffcc00' }));
  await footer().findByText('Rantamaan hyvinvointialue');
  expect(property('--spruce')).toBe('');
});

test('where the region cannot be read, the page is as it always was', async () => {
  open(noAnswer);
  expect(await footer().findByText('Hyvinvointialueen tilat järjestöjen käyttöön')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /Suomi|Svenska|English/ })).toHaveLength(3);
});
