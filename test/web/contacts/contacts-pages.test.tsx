import { screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { ContactView } from '../../../shared/contacts/schemas.ts';
import { NearestContact } from '../../../web/contacts/contact-card.tsx';
import ContactPage from '../../../web/contacts/contact-page.tsx';
import ContactsPage from '../../../web/contacts/contacts-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { text } from '../bookings/samples.ts';
import { codes, coordinator, listed } from '../sites/samples.ts';

const hanna: ContactView = {
  id: 'c1',
  version: 2,
  level: 'site',
  line: null,
  siteId: 's1',
  municipalityCode: null,
  area: null,
  name: 'Hanna Kettunen',
  title: text('Järjestöyhdyshenkilö'),
  phone: '040 123 4602',
  email: 'hanna@demo.tilava.example',
  substituteId: 'c2',
  awayFrom: '2026-11-16',
  awayUntil: '2026-12-04',
  place: text('Kanervan sote-keskus'),
  substituteName: 'Timo Hakkarainen',
  isAway: true,
};

const path = '/yllapito/yhteyshenkilot';
const page = { items: [hanna], total: 1, nextCursor: null };
const open = (address: string) => {
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /codes': () => codes,
    'GET /staff/sites': () => ({ items: [listed], total: 1, nextCursor: null }),
    'GET /contacts': () => page,
    'GET /contacts/c1/settings': () => hanna,
    'PATCH /contacts/c1': ({ body }) => ({ ...hanna, ...(body as object), version: 3 }),
    'POST /contacts': ({ body }) => ({ ...hanna, ...(body as object) }),
    'DELETE /contacts/c1': () => new Response(null, { status: 204 }),
  });
  return { ...renderPage(ContactPage, `${path}/:contact`, `${path}/${address}`), service };
};

test('the list tells where each one belongs and who stands in for the one who is away', async () => {
  fakeService({ 'GET /session/user': () => coordinator, 'GET /contacts': () => page });
  const { container } = renderPage(ContactsPage, path, path);
  const row = (await screen.findByRole('link', { name: 'Hanna Kettunen' })).closest('tr')?.textContent;
  expect(row).toContain('Kanervan sote-keskus');
  expect(row).toContain('Poissa 4.12.2026 asti');
  expect(row).toContain('Sijainen: Timo Hakkarainen');
  await expectNoViolations(container);
});

test('a new one is asked for the place that the level needs, and for a way to be reached', async () => {
  const { user, service, container, address } = open('uusi');
  await screen.findByRole('option', { name: 'Kanervan sote-keskus' });
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText('Valitse toimipiste.').length).toBeGreaterThan(0);
  expect(screen.getAllByText('Anna puhelinnumero tai sähköpostiosoite.').length).toBeGreaterThan(0);
  await expectNoViolations(container);
  await user.click(screen.getByLabelText('Alue'));
  await user.type(screen.getByLabelText(/Alueen nimi/), 'Keskinen');
  await user.click(await screen.findByLabelText('Liperi'));
  await user.type(screen.getByLabelText(/^Nimi/), 'Riitta Ryynänen');
  await user.type(screen.getByLabelText(/Tehtävänimike suomeksi/), 'Koordinaattori');
  await user.type(screen.getByLabelText('Puhelin'), '040 123 4615');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(address()).toBe(path));
  expect(service.sentTo('POST /contacts')[0]?.body).toMatchObject({
    level: 'area',
    siteId: null,
    municipalityCode: null,
    area: { name: 'Keskinen', municipalities: ['426'] },
    name: 'Riitta Ryynänen',
    phone: '040 123 4615',
    email: null,
  });
});

test('one is changed with the version that was read', async () => {
  const { user, service } = open('c1');
  const phone = await screen.findByLabelText('Puhelin');
  await user.clear(phone);
  await user.type(phone, '050 123');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /contacts/c1')).toHaveLength(1));
  expect(service.sentTo('PATCH /contacts/c1')[0]?.headers.get('if-match')).toBe('"2"');
  expect(service.sentTo('PATCH /contacts/c1')[0]?.body).toMatchObject({ phone: '050 123', siteId: 's1' });
});

test('one is taken away only after a second yes', async () => {
  const { user, service, address } = open('c1');
  await user.click(await screen.findByRole('button', { name: 'Poista yhteyshenkilö' }));
  expect(screen.getByRole('heading', { name: 'Poistetaanko Hanna Kettunen?' })).toBeTruthy();
  expect(service.sentTo('DELETE /contacts/c1')).toHaveLength(0);
  const [, confirm] = screen.getAllByRole('button', { name: 'Poista yhteyshenkilö' });
  await user.click(confirm as HTMLElement);
  await waitFor(() => expect(address()).toBe(path));
  expect(service.sentTo('DELETE /contacts/c1')).toHaveLength(1);
});

test('the card everybody sees can be called and written to, and names whom the substitute stands in for', async () => {
  const contact = {
    level: 'site',
    name: 'Timo Hakkarainen',
    title: text('Yhdyshenkilö'),
    phone: '040 123 4601',
    email: 'timo@demo.tilava.example',
    standsInFor: { name: 'Hanna Kettunen', until: '2026-12-04' },
  };
  fakeService({ 'GET /sites/s1/contact': () => ({ contact }) });
  const { container } = renderPart(() => <NearestContact site="s1" />);
  expect((await screen.findByRole('link', { name: 'Puhelin 040 123 4601' })).getAttribute('href')).toBe(
    'tel:0401234601',
  );
  expect(screen.getByRole('link', { name: /Sähköposti/ }).getAttribute('href')).toBe('mailto:timo@demo.tilava.example');
  expect(screen.getByText('Sijaisena: Hanna Kettunen on poissa 4.12.2026 asti.')).toBeTruthy();
  await expectNoViolations(container);
});

test('where the county has named nobody, the card says so', async () => {
  fakeService({ 'GET /contact': () => ({ contact: null }) });
  renderPart(() => <NearestContact />);
  expect(await screen.findByText('Yhteyshenkilöä ei ole vielä nimetty.')).toBeTruthy();
});
