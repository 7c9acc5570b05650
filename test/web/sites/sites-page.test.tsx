import { screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import NewSitePage from '../../../web/sites/new-site-page.tsx';
import SitesPage from '../../../web/sites/sites-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes, coordinator, listed, site } from './samples.ts';

const path = '/yllapito/toimipisteet';

test('the list tells the state of each house, until when it is used, and what it lacks', async () => {
  fakeService({
    'GET /session/user': () => coordinator,
    'GET /staff/sites': () => ({ items: [listed], total: 1, nextCursor: null }),
  });
  const { container } = renderPage(SitesPage, path, path);
  const link = await screen.findByRole('link', { name: 'Kanervan sote-keskus' });
  expect(link.getAttribute('href')).toBe(`${path}/JNS-KAN`);
  const row = link.closest('tr')?.textContent;
  expect(row).toContain('Luonnos');
  expect(row).toContain('Käytössä 30.6.2027 asti');
  expect(row).toContain('aukioloajat, yhteyshenkilö');
  await expectNoViolations(container);
});

test('an empty region is told what to do next', async () => {
  fakeService({
    'GET /session/user': () => coordinator,
    'GET /staff/sites': () => ({ items: [], total: 0, nextCursor: null }),
  });
  renderPage(SitesPage, path, path);
  expect(await screen.findByText('Toimipisteitä ei vielä ole')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Lisää toimipiste' })[0]?.getAttribute('href')).toBe(`${path}/uusi`);
});

test('a new house is made of its name and address, and its hours come next', async () => {
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /codes': () => codes,
    'POST /sites': () => site,
  });
  const { user, address, container } = renderPage(NewSitePage, `${path}/uusi`, `${path}/uusi`);
  await screen.findByRole('option', { name: 'Liperi' });
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Luo toimipiste' }));
  expect(screen.getAllByText('Kirjoita katuosoite.').length).toBeGreaterThan(0);
  expect(service.sentTo('POST /sites')).toHaveLength(0);
  await user.type(screen.getByLabelText(/Nimi suomeksi/), 'Uusi talo');
  await user.selectOptions(screen.getByRole('combobox', { name: /Kunta/ }), '426');
  await user.type(screen.getByLabelText(/Katuosoite/), 'Katu 1');
  await user.type(screen.getByLabelText(/Postinumero/), '83100');
  await user.click(screen.getByRole('button', { name: 'Luo toimipiste' }));
  await waitFor(() => expect(address()).toBe(`${path}/s1?nakyma=aukiolo`));
  expect(service.sentTo('POST /sites')[0]?.body).toEqual({
    name: { fi: 'Uusi talo', sv: '', en: '' },
    municipalityCode: '426',
    street: 'Katu 1',
    postalCode: '83100',
  });
});
