import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import EventsPage from '../../../web/events/events-page.tsx';
import AccessibilityPage from '../../../web/pages/accessibility-page.tsx';
import ContactPage from '../../../web/pages/contact-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const coordinator = {
  level: 'county',
  name: 'Päivi Nevalainen',
  title: { fi: 'Koordinaattori', sv: 'Koordinator', en: 'Coordinator' },
  phone: '040 123 4616',
  email: null,
  standsInFor: null,
};
const house = {
  id: 's1',
  code: 'LIP-VII',
  name: { fi: 'Viinirannan talo', sv: 'Viiniranta', en: 'Viiniranta' },
  municipality: { code: '426', name: { fi: 'Liperi', sv: 'Libelits' } },
};

const openContact = (demo: boolean) => {
  const service = fakeService({
    'GET /about': () => ({ demo, accounts: [], password: null }),
    'GET /sites': () => ({ items: [house], total: 1, nextCursor: null }),
    'GET /contact': ({ query }) => ({
      contact: query.get('municipality') ? { ...coordinator, name: 'Riitta Ryynänen', level: 'area' } : coordinator,
    }),
  });
  return { ...renderPage(ContactPage, '/yhteys', '/yhteys'), service };
};

test('the accessibility statement tells what is missing, when it was written and who supervises', async () => {
  fakeService({});
  const { container } = renderPage(AccessibilityPage, '/saavutettavuus', '/saavutettavuus');
  const missing = screen.getByRole('heading', { name: 'Mikä ei ole vielä saavutettavaa' }).closest('section');
  expect(missing?.querySelectorAll('li')).toHaveLength(4);
  expect(screen.getByText(/Seloste on laadittu \d+\.\d+\.\d{4}\./)).toBeTruthy();
  expect(screen.getByText(/Traficom\.$/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Näin annat palautetta' }).getAttribute('href')).toBe('/yhteys');
  await expectNoViolations(container);
});

test.each(['sv', 'en'] as const)('the statement is whole in %s too', (language) => {
  fakeService({});
  const { container } = renderPage(AccessibilityPage, '/saavutettavuus', '/saavutettavuus', language);
  return screen.findByRole('heading', { level: 1 }).then(() => {
    expect(container.textContent).not.toMatch(/[{}]|pages\./);
  });
});

test('the contact page names the nearest contact person of the municipality that one chooses', async () => {
  const { user, container, address } = openContact(false);
  expect(await screen.findByText('Päivi Nevalainen')).toBeTruthy();
  await screen.findByRole('option', { name: 'Liperi' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kunta' }), '426');
  expect(await screen.findByText('Riitta Ryynänen')).toBeTruthy();
  expect(screen.queryByText('Päivi Nevalainen')).toBeNull();
  expect(address()).toBe('/yhteys?kunta=426');
  expect(screen.getByRole('link', { name: 'Siirry varauksiin' }).getAttribute('href')).toBe('/varaukset');
  await expectNoViolations(container);
});

test('the contact page of a demonstration says that its people are invented', async () => {
  openContact(true);
  expect(await screen.findByText(/^Tämä on kokeiluympäristö/)).toBeTruthy();
});

const gathering = {
  id: 'e1',
  status: 'scheduled',
  priceCents: 0,
  title: 'Kuulokahvila',
  description: 'Kahvia ja keskustelua.',
  link: 'https://www.example.fi/kahvila',
  url: 'https://tilat.example.fi/tapahtumat?from=2027-01-13#e1',
  start: '2027-01-13T11:00:00Z',
  end: '2027-01-13T13:00:00Z',
  localStart: '2027-01-13T13:00',
  localEnd: '2027-01-13T15:00',
  timeZone: 'Europe/Helsinki',
  organiser: { name: 'Kuulo ry' },
  contentArea: { code: 'A5', label: { fi: 'Sairausryhmät', sv: 'Sjukdomsgrupper', en: 'Illness groups' } },
  room: { id: 'r6', code: 'R06', name: { fi: 'Rantakivi', sv: 'Rantakivi', en: 'Rantakivi' }, floor: 1, url: '' },
  site: { ...house, street: 'Rantatie 1', postalCode: '80100' },
  accessibility: { wheelchair: 'S', walker: 'S', mobility: 'S', vision: 'U', hearing: 'A', sensory: 'N' },
};

const openEvents = (items: readonly object[], query = '') => {
  const service = fakeService({
    'GET /events': () => ({ items, total: items.length, nextCursor: null }),
    'GET /sites': () => ({ items: [house], total: 1, nextCursor: null }),
    'GET /codes': () => ({ contentArea: [], hyteArea: [], activityType: [] }),
  });
  return { service, ...renderPage(EventsPage, '/tapahtumat', `/tapahtumat${query}`) };
};

test('open activities tell when, where, by whom and whom the room suits', async () => {
  const { container, service, user, address } = openEvents([gathering], '?from=2027-01-01');
  expect(await screen.findByRole('heading', { name: 'Kuulokahvila', level: 3 })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'ke 13.1.2027', level: 2 })).toBeTruthy();
  expect(screen.getByText('13.00–15.00')).toBeTruthy();
  expect(screen.getByText(/Järjestää Kuulo ry/).textContent).toContain('Sairausryhmät');
  expect(screen.getByText('Tila soveltuu: pyörätuoli, rollaattori, liikkuminen')).toBeTruthy();
  expect(screen.getByText('Avustettuna: kuuleminen')).toBeTruthy();
  expect(screen.getByText('Ei sovellu: aistiympäristö')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Lisätietoja: example.fi' }).getAttribute('href')).toBe(gathering.link);
  await expectNoViolations(container);
  await user.selectOptions(screen.getByLabelText('Kunta'), '426');
  expect(address()).toBe('/tapahtumat?from=2027-01-01&kunta=426');
  expect(service.sentTo('GET /events').at(-1)?.query.toString()).toBe('limit=20&municipality=426&from=2027-01-01');
  expect(screen.getByRole('link', { name: 'Uutissyöte (RSS)' }).getAttribute('href')).toBe(
    '/api/v1/events.rss?municipality=426&lang=fi',
  );
});

test('what is called off is said to be, and what has a price tells it', async () => {
  const off = { ...gathering, id: 'e2', title: 'Retki', status: 'cancelled', priceCents: 250 };
  const { container } = openEvents([gathering, off]);
  const card = within((await screen.findByRole('heading', { name: 'Retki' })).closest('li') as HTMLElement);
  expect(card.getByText('Peruttu')).toBeTruthy();
  expect(card.getByText('Hinta 2,50 €')).toBeTruthy();
  const held = within(screen.getByRole('heading', { name: 'Kuulokahvila' }).closest('li') as HTMLElement);
  expect(held.queryByText('Peruttu')).toBeNull();
  expect(held.getByText('Maksuton')).toBeTruthy();
  await expectNoViolations(container);
});

test('where there is no open activity, it is said what to do', async () => {
  openEvents([]);
  expect(await screen.findByText('Avointa toimintaa ei ole juuri nyt tiedossa')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Katso tiloja' }).getAttribute('href')).toBe('/tilat');
});
