import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { DocumentView } from '../../../shared/texts/document-schemas.ts';
import PrivacyPage from '../../../web/texts/privacy-page.tsx';
import TermsPage from '../../../web/texts/terms-page.tsx';
import { type Answer, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const document = (changes: Partial<DocumentView> = {}): DocumentView => ({
  kind: 'terms',
  house: null,
  number: 2,
  publishedAt: '2026-11-20T08:00:00Z',
  body: { fi: '# Vastuu\n\n- Katso [ohjeet](https://ohjeet.example)\n\n<b>ei</b>', sv: '', en: '' },
  versions: [
    { number: 2, publishedAt: '2026-11-20T08:00:00Z' },
    { number: 1, publishedAt: '2026-01-02T08:00:00Z' },
  ],
  ...changes,
});

const open = (answers: Record<string, Answer>, address = '/ehdot', language: 'fi' | 'sv' = 'fi') => {
  const service = fakeService({ 'GET /session/user': () => ({ user: null }), ...answers });
  return { service, ...renderPage(TermsPage, '/ehdot', address, language) };
};

test('the terms are read with their number and day, and nothing in them is taken for markup', async () => {
  const { container } = open({ 'GET /documents/terms': () => document() });
  expect(await screen.findByRole('heading', { name: 'Vastuu' })).toBeTruthy();
  expect(screen.getAllByText('Versio 2, julkaistu 20.11.2026').length).toBe(2);
  expect(screen.getByRole('link', { name: 'ohjeet' }).getAttribute('href')).toBe('https://ohjeet.example');
  expect(screen.getByText('<b>ei</b>')).toBeTruthy();
  await expectNoViolations(container);
});

test('older versions can be read, and say that they are old', async () => {
  const { service } = open({ 'GET /documents/terms': () => document({ number: 1 }) }, '/ehdot?versio=1');
  expect(await screen.findByText(/Tämä on vanha versio/)).toBeTruthy();
  expect(service.sentTo('GET /documents/terms')[0]?.query.get('number')).toBe('1');
  const versions = within(screen.getByRole('region', { name: 'Kaikki versiot' }));
  const hrefs = versions.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(['/ehdot', '/ehdot?versio=1']);
});

test('a text that is not there in the reader’s language says in which it is', async () => {
  const { container } = open({ 'GET /documents/terms': () => document() }, '/ehdot', 'sv');
  expect(await screen.findByText(/Texten finns inte på det valda språket/)).toBeTruthy();
  expect(container.querySelector('.rich-text')?.getAttribute('lang')).toBe('fi');
});

test('the legal basis stands below, where it is published', async () => {
  open({
    'GET /documents/terms': () => document(),
    'GET /documents/legal_basis': () =>
      document({ kind: 'legal_basis', body: { fi: 'Laki 612/2021', sv: '', en: '' } }),
  });
  expect(await screen.findByText('Laki 612/2021')).toBeTruthy();
});

test('where nothing is published, the page says whom to ask', async () => {
  fakeService({ 'GET /documents/privacy': () => refusal(404, 'document.not-found') });
  renderPage(PrivacyPage, '/tietosuoja', '/tietosuoja');
  expect(await screen.findByRole('heading', { name: 'Tekstiä ei ole vielä julkaistu' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ota yhteyttä' }).getAttribute('href')).toBe('/yhteys');
});

test('a fault offers another try', async () => {
  const { service, user } = open({ 'GET /documents/terms': () => refusal(503, 'server.unavailable') });
  const retry = await screen.findByRole('button', { name: 'Yritä uudelleen' });
  service.answer('GET /documents/terms', () => document());
  await user.click(retry);
  expect(await screen.findByRole('heading', { name: 'Vastuu' })).toBeTruthy();
});

test('the terms of a house stand on a page of their own, which leads to the region’s', async () => {
  const house = { id: 's1', code: 'P01', name: { fi: 'Perhekeskus', sv: 'Familjecentret', en: 'Family centre' } };
  const { service, container } = open({ 'GET /documents/terms': () => document({ house }) }, '/ehdot?talo=P01');
  expect(await screen.findByRole('heading', { level: 1, name: 'Talon omat ehdot: Perhekeskus' })).toBeTruthy();
  expect(service.sentTo('GET /documents/terms')[0]?.query.get('siteId')).toBe('P01');
  expect(screen.getByRole('link', { name: 'Lue myös hyvinvointialueen käyttöehdot' }).getAttribute('href')).toBe(
    '/ehdot',
  );
  const versions = within(screen.getByRole('region', { name: 'Kaikki versiot' }));
  expect(versions.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/ehdot?talo=P01',
    '/ehdot?talo=P01&versio=1',
  ]);
  await expectNoViolations(container);
});
