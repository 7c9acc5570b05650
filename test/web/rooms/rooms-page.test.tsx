import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import RoomsPage from '../../../web/rooms/rooms-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { room, sites } from '../search/samples.ts';

const hall = room({ id: 'room-2', code: 'R02', name: { fi: 'Juhlasali', sv: 'Festsal', en: 'Hall' } });

const service = () =>
  fakeService({
    'GET /sites': () => ({ items: sites, total: sites.length, nextCursor: null }),
    'GET /rooms': ({ query }) =>
      query.get('cursor')
        ? { items: [hall], total: 2, nextCursor: null }
        : { items: [room()], total: 2, nextCursor: 'next' },
  });

test('what limits the list is in the address and asked of the service', async () => {
  const { sentTo } = service();
  const { container } = renderPage(
    RoomsPage,
    '/tilat',
    '/tilat?q=kanerva&place=167&people=12&needs=vision&site=JNS-KAN',
  );
  expect(await screen.findByRole('link', { name: 'Kokoustila Kanerva' })).toBeTruthy();
  expect(Object.fromEntries(sentTo('GET /rooms')[0]?.query ?? [])).toEqual({
    q: 'kanerva',
    municipality: '167',
    capacity: '12',
    needs: 'vision',
    minVerdict: 'A',
    includeUnknown: '1',
    siteId: 'JNS-KAN',
    limit: '20',
  });
  expect(screen.getByText('Näkeminen: soveltuu')).toBeTruthy();
  await expectNoViolations(container);
});

test('a name that is written is searched and kept in the address', async () => {
  const { sentTo } = service();
  const { user, address } = renderPage(RoomsPage, '/tilat', '/tilat');
  await user.type(screen.getByRole('searchbox'), 'juhla');
  expect(address()).toBe('/tilat?q=juhla');
  await waitFor(() => expect(sentTo('GET /rooms').at(-1)?.query.get('q')).toBe('juhla'));
});

test('more rooms come below the first ones', async () => {
  service();
  const { user } = renderPage(RoomsPage, '/tilat', '/tilat');
  await user.click(await screen.findByRole('button', { name: 'Näytä lisää tiloja' }));
  await screen.findByRole('link', { name: 'Juhlasali' });
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Kokoustila Kanerva',
    'Juhlasali',
  ]);
  expect(screen.queryByRole('button', { name: 'Näytä lisää tiloja' })).toBeNull();
});

test('when nothing fits, all limits go by one press', async () => {
  const { answer } = service();
  answer('GET /rooms', ({ query }) =>
    query.get('q') ? { items: [], total: 0, nextCursor: null } : { items: [room()], total: 1, nextCursor: null },
  );
  const { user, address } = renderPage(RoomsPage, '/tilat', '/tilat?q=olematon&people=9');
  await user.click(await screen.findByRole('button', { name: 'Poista rajaukset' }));
  expect(await screen.findByRole('link', { name: 'Kokoustila Kanerva' })).toBeTruthy();
  expect(address()).toBe('/tilat');
});

test('the way to the free times of a room is named after it', async () => {
  service();
  renderPage(RoomsPage, '/tilat', '/tilat?people=9');
  const card = (await screen.findByRole('link', { name: 'Kokoustila Kanerva' })).closest('li') as HTMLElement;
  const link = within(card).getByRole('link', { name: 'Katso vapaat ajat: Kokoustila Kanerva' });
  expect(link.getAttribute('href')).toBe('/tilat/R01?people=9');
});
