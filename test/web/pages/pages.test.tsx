import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import AccessibilityPage from '../../../web/pages/accessibility-page.tsx';
import ContactPage from '../../../web/pages/contact-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const openContact = (demo: boolean) => {
  fakeService({ 'GET /about': () => ({ demo, accounts: [], password: null }) });
  return renderPage(ContactPage, '/yhteys', '/yhteys');
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

test('the contact page says honestly that the demo region has nobody to call', async () => {
  const { container } = openContact(true);
  expect(await screen.findByText(/^Tämä on kokeiluympäristö/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Siirry varauksiin' }).getAttribute('href')).toBe('/varaukset');
  await expectNoViolations(container);
});

test('where it is no demonstration, the contact page says that the contacts are still missing', async () => {
  openContact(false);
  expect(await screen.findByText(/^Yhteystietoja ei ole vielä lisätty/)).toBeTruthy();
});
