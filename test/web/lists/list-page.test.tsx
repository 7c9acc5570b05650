import { screen, waitFor } from '@solidjs/testing-library';
import { For } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createListPage, type ListQuestion } from '../../../web/lists/create-list-page.ts';
import { ListPage } from '../../../web/lists/list-page.tsx';
import { orderOf, sortOf } from '../../../web/lists/sort-headers.ts';
import { EmptyState } from '../../../web/ui/empty-state.tsx';
import { SelectField } from '../../../web/ui/field.tsx';
import { Page } from '../../../web/ui/page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

type Question = ListQuestion<'state'>;

const houses = ['Brahenpuisto', 'Kanerva', 'Torniportti'];
const states = [
  { value: '', label: 'Kaikki' },
  { value: 'draft', label: 'Luonnokset' },
];
const sorts = [
  { value: 'name', label: 'Nimi' },
  { value: '-name', label: 'Nimi, lopusta' },
];

/** Two to a page; the cursor is the place to go on from. */
const reading = (all: readonly string[]) =>
  vi.fn(async ({ q = '', state, cursor = '0' }: Question) => {
    const found = all.filter((name) => name.toLowerCase().includes(q.toLowerCase()) && state === undefined);
    const end = Number(cursor) + 2;
    return {
      items: found.slice(Number(cursor), end),
      total: found.length,
      nextCursor: end < found.length ? String(end) : null,
    };
  });

const open = (
  read: (question: Question) => Promise<{ items: string[]; total: number; nextCursor: string | null }>,
  address = '/talot',
) => {
  fakeService({ 'GET /session/user': () => ({ user: null }) });
  const Houses = () => {
    const list = createListPage<string, 'state'>({ read, filters: ['state'], sort: 'name' });
    return (
      <Page title="Talot">
        <ListPage
          list={list}
          label="Hae taloja"
          sorts={sorts}
          filters={
            <SelectField
              label="Tila"
              name="state"
              options={states}
              value={list.filter('state') ?? ''}
              onChange={(state) => list.setFilter('state', state)}
            />
          }
          nothing={<EmptyState title="Taloja ei ole vielä lisätty">Lisää ensimmäinen talo.</EmptyState>}
        >
          {(items) => (
            <ul>
              <For each={items}>{(name) => <li>{name}</li>}</For>
            </ul>
          )}
        </ListPage>
      </Page>
    );
  };
  return renderPage(Houses, '/talot', address);
};

const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Hae taloja' });

test('a list reads on below what was read, and says how much there is', async () => {
  const { user, container } = open(reading(houses));
  expect(await screen.findByText('Brahenpuisto')).toBeTruthy();
  expect(screen.getByText('3 tulosta')).toBeTruthy();
  expect(screen.queryByText('Torniportti')).toBeNull();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Näytä lisää' }));
  expect(await screen.findByText('Torniportti')).toBeTruthy();
  expect(screen.getByText('Brahenpuisto')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Näytä lisää' })).toBeNull();
});

test('a word is searched after a moment, stands in the address and stays as it was written', async () => {
  const read = reading(houses);
  const { user, address } = open(read);
  await screen.findByText('Brahenpuisto');
  await user.type(search(), 'torni ');
  expect(await screen.findByText('Torniportti')).toBeTruthy();
  await waitFor(() => expect(address()).toBe('/talot?q=torni'));
  expect(search().value).toBe('torni ');
  expect(screen.getByText('1 tulos')).toBeTruthy();
  expect(read).toHaveBeenCalledTimes(2);
});

test('the address says what is searched, sorted and narrowed when one comes by a link', async () => {
  const read = reading(houses);
  open(read, '/talot?q=kan&sort=-name');
  expect(await screen.findByText('Kanerva')).toBeTruthy();
  expect(search().value).toBe('kan');
  expect(read.mock.lastCall?.[0]).toEqual({ limit: '50', q: 'kan', sort: '-name' });
});

test('a search that finds nothing offers the way back to everything', async () => {
  const { user, address } = open(reading(houses), '/talot?q=zzz&state=draft');
  expect(await screen.findByText('Hakuehdoilla ei löytynyt mitään')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tyhjennä haku ja rajaukset' }));
  expect(await screen.findByText('Brahenpuisto')).toBeTruthy();
  expect(address()).toBe('/talot');
  expect(search().value).toBe('');
});

test('filters and orders change the address and the question', async () => {
  const read = reading(houses);
  const { user, address } = open(read);
  await screen.findByText('Brahenpuisto');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Järjestys' }), '-name');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tila' }), 'draft');
  await waitFor(() => expect(address()).toBe('/talot?sort=-name&state=draft'));
  await waitFor(() => expect(read.mock.lastCall?.[0]).toEqual({ limit: '50', sort: '-name', state: 'draft' }));
});

test('a list of nothing at all says what to do, and asks for no search', async () => {
  open(reading([]));
  expect(await screen.findByText('Taloja ei ole vielä lisätty')).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByText('Hakuehdoilla ei löytynyt mitään')).toBeNull();
});

test('a list that could not be read is read again on request', async () => {
  const read = vi.fn(reading(houses));
  read.mockRejectedValueOnce(new Error('no answer'));
  const { user } = open(read);
  await user.click(await screen.findByRole('button', { name: 'Yritä uudelleen' }));
  expect(await screen.findByText('Brahenpuisto')).toBeTruthy();
});

test('an order is the same in the address and in the headers of a table', () => {
  expect(sortOf('-name')).toEqual({ column: 'name', direction: 'descending' });
  expect(sortOf(undefined)).toBeUndefined();
  expect(orderOf({ column: 'name', direction: 'ascending' })).toBe('name');
  expect(orderOf({ column: 'name', direction: 'descending' })).toBe('-name');
});
