import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
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
