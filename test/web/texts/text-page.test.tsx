import { screen, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { DocumentSettingsView } from '../../../shared/texts/document-schemas.ts';
import type { MailTextView } from '../../../shared/texts/mail-schemas.ts';
import type { SampleMailSummary, SampleMailView } from '../../../shared/texts/sample-schemas.ts';
import SamplesPage from '../../../web/texts/samples-page.tsx';
import TextPage from '../../../web/texts/text-page.tsx';
import TextsPage from '../../../web/texts/texts-page.tsx';
import { answerWith, fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { administrator } from '../region/samples.ts';

const published = { number: 1, publishedAt: '2026-01-02T08:00:00Z' };

const documentOf = (changes: Partial<DocumentSettingsView> = {}): DocumentSettingsView => ({
  kind: 'terms',
  house: null,
  body: { fi: 'Vanhat ehdot', sv: '', en: '' },
  isDraft: false,
  number: 2,
  versions: [published],
  version: 0,
  ...changes,
});

const kind = 'booking.denied';
const mailOf = (changes: Partial<MailTextView> = {}): MailTextView => ({
  kind,
  subject: { fi: 'Ei hyväksytty: {room}', sv: 'Nej: {room}', en: 'Denied: {room}' },
  body: { fi: 'Syy: {reason}', sv: 'Orsak: {reason}', en: 'Reason: {reason}' },
  isOwn: false,
  group: 'bookings',
  placeholders: ['room', 'count', 'reason'],
  required: [],
  version: 0,
  ...changes,
});

const houseOf = (code: string) => ({
  id: code.toLowerCase(),
  code,
  name: { fi: `Talo ${code}`, sv: `Hus ${code}`, en: `House ${code}` },
});

const openDocument = () => {
  let stored = documentOf();
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /documents/terms/settings': () => stored,
    'PATCH /documents/terms': ({ body }) => {
      stored = { ...stored, ...(body as object), isDraft: true, version: stored.version + 1 };
      return stored;
    },
    'POST /documents/terms/publication': () => {
      stored = { ...stored, isDraft: false, version: 0, number: 3, versions: [{ ...published, number: 2 }, published] };
      return stored;
    },
  });
  return { service, ...renderPage(TextPage, '/yllapito/tekstit/:kind', '/yllapito/tekstit/terms') };
};

const openMail = (first = mailOf()) => {
  const service = fakeService({
    'GET /session/user': () => administrator,
    [`GET /mail-texts/${kind}/settings`]: () => first,
    [`PATCH /mail-texts/${kind}`]: ({ body }) => ({ ...first, ...(body as object), isOwn: true, version: 1 }),
    [`POST /mail-texts/${kind}/preview`]: () => ({ subject: 'Ei hyväksytty: Sali', text: 'Syy: liian monta' }),
    [`DELETE /mail-texts/${kind}`]: () => answerWith(204),
  });
  return { service, ...renderPage(TextPage, '/yllapito/tekstit/:kind', `/yllapito/tekstit/${kind}`) };
};

test('a draft is written, seen as it will look, saved with its version, and published as what was read', async () => {
  const { service, user, container } = openDocument();
  const field = await screen.findByLabelText(/Teksti suomeksi/);
  await expectNoViolations(container);
  await user.clear(field);
  await user.type(field, '# Uudet ehdot');
  const preview = within(screen.getByRole('tabpanel', { name: 'suomi' }));
  expect(preview.getByRole('heading', { name: 'Uudet ehdot' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tallenna luonnos' }));
  const [sent] = service.sentTo('PATCH /documents/terms');
  expect(sent?.headers.get('if-match')).toBe('"0"');
  expect(sent?.body).toEqual({ body: { fi: '# Uudet ehdot', sv: '', en: '' } });
  await user.click(await screen.findByRole('button', { name: 'Julkaise versio 2' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Tekstiä ei ole kielillä: ruotsi, englanti.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Julkaise versio 2' }));
  expect(service.sentTo('POST /documents/terms/publication')[0]?.body).toEqual({ version: 1 });
  expect(await screen.findByText('Versio 2 on julkaistu.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Julkaise versio/ })).toBeNull();
});

test('what is not saved cannot be published', async () => {
  const { user } = openDocument();
  const field = await screen.findByLabelText(/Teksti suomeksi/);
  await user.type(field, ' lisää');
  await user.click(screen.getByRole('button', { name: 'Tallenna luonnos' }));
  const publish = await screen.findByRole('button', { name: 'Julkaise versio 2' });
  expect((publish as HTMLButtonElement).disabled).toBe(false);
  await user.type(field, ' vielä');
  expect((publish as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('Tallenna luonnos ennen julkaisemista.')).toBeTruthy();
});

test('a mail says what it can name, and refuses what it cannot before anything is sent', async () => {
  const { service, user, container } = openMail();
  const body = await screen.findByLabelText(/Alku suomeksi/);
  expect(screen.getByText('{reason}')).toBeTruthy();
  await expectNoViolations(container);
  await user.clear(body);
  await user.type(body, 'Hei {{nimi}');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText(/Viestissä ei ole tietoa ”nimi”/).length).toBeGreaterThan(0);
  expect(service.sentTo(`PATCH /mail-texts/${kind}`)).toEqual([]);
  await user.clear(body);
  await user.type(body, 'Hei {{reason}');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(service.sentTo(`PATCH /mail-texts/${kind}`)[0]?.body).toMatchObject({ body: { fi: 'Hei {reason}' } });
});

test('a mail can be looked at as it is written, in the chosen language', async () => {
  const { service, user } = openMail();
  await user.click(await screen.findByRole('radio', { name: 'ruotsi' }));
  await user.click(screen.getByRole('button', { name: 'Näytä esikatselu' }));
  expect(await screen.findByText('Syy: liian monta')).toBeTruthy();
  expect(service.sentTo(`POST /mail-texts/${kind}/preview`)[0]?.body).toEqual({
    subject: 'Nej: {room}',
    body: 'Orsak: {reason}',
    language: 'sv',
  });
});

test('own words go back to the product’s after a question', async () => {
  const { service, user } = openMail(mailOf({ isOwn: true, version: 4 }));
  await user.click(await screen.findByRole('button', { name: 'Palauta Tilavan sanat' }));
  const dialog = within(screen.getByRole('dialog'));
  service.answer(`GET /mail-texts/${kind}/settings`, () => mailOf());
  await user.click(dialog.getByRole('button', { name: 'Palauta Tilavan sanat' }));
  expect(service.sentTo(`DELETE /mail-texts/${kind}`)).toHaveLength(1);
  await expect.poll(() => screen.queryByRole('button', { name: 'Palauta Tilavan sanat' })).toBeNull();
});

test('an address that names no text leads back to the list', async () => {
  fakeService({ 'GET /session/user': () => administrator });
  renderPage(TextPage, '/yllapito/tekstit/:kind', '/yllapito/tekstit/nothing');
  expect((await screen.findByRole('link', { name: 'Palaa luetteloon' })).getAttribute('href')).toBe(
    '/yllapito/tekstit',
  );
});

test('the list tells what is published, what is a draft, and which mails have own words', async () => {
  fakeService({
    'GET /session/user': () => administrator,
    'GET /documents/terms/settings': () => documentOf({ isDraft: true }),
    'GET /documents/privacy/settings': () => documentOf({ kind: 'privacy' }),
    'GET /documents/accessibility/settings': () => documentOf({ kind: 'accessibility', versions: [] }),
    'GET /documents/legal_basis/settings': () => documentOf({ kind: 'legal_basis' }),
    'GET /documents/denial-grounds/settings': () => documentOf({ kind: 'denial-grounds' }),
    'GET /documents/appeal/settings': () => documentOf({ kind: 'appeal' }),
    'GET /documents/terms/houses/settings': () => ({
      items: [
        {
          house: { ...houseOf('H1'), name: { fi: 'Perhetalo', sv: 'Familjehuset', en: 'Family house' } },
          number: 2,
          isDraft: false,
        },
        { house: houseOf('H2'), number: null, isDraft: false },
      ],
    }),
    'GET /mail-texts': () => ({
      items: [
        mailOf({ isOwn: true }),
        mailOf({ kind: 'session.link', group: 'accounts', placeholders: ['url', 'region'], required: ['url'] }),
      ],
    }),
  });
  const { container } = renderPage(TextsPage, '/yllapito/tekstit', '/yllapito/tekstit');
  const itemOf = async (name: string) =>
    within((await screen.findByRole('link', { name })).closest('li') as HTMLElement);
  expect((await itemOf('Käyttöehdot')).getByText('Julkaisematon luonnos')).toBeTruthy();
  expect((await itemOf('Saavutettavuusselosteen lisäys')).getByText('Ei julkaistu')).toBeTruthy();
  expect((await itemOf('Varauspyyntö hylätty')).getByText('Omat sanat')).toBeTruthy();
  expect((await itemOf('Kirjautumislinkki')).getByText('Tilavan sanat')).toBeTruthy();
  expect((await itemOf('Perhetalo')).getByText('Julkaistu, versio 2')).toBeTruthy();
  const choice = screen.getByLabelText(/Kirjoita ehdot toiselle talolle/);
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Valitse talo', 'Talo H2']);
  await expectNoViolations(container);
});

test('a mail that lives by its link says so, and tells at once when a language leaves it out', async () => {
  const first = mailOf({
    kind: 'session.link',
    group: 'accounts',
    subject: { fi: 'Linkki', sv: 'Länk', en: 'Link' },
    body: { fi: 'Avaa {url}', sv: 'Öppna {url}', en: 'Open {url}' },
    placeholders: ['url', 'region'],
    required: ['url'],
  });
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /mail-texts/session.link/settings': () => first,
  });
  const { user, container } = renderPage(TextPage, '/yllapito/tekstit/:kind', '/yllapito/tekstit/session.link');
  expect(await screen.findByText('{url} on oltava viestissä jokaisella kielellä.')).toBeTruthy();
  const field = screen.getByLabelText(/Viesti ruotsiksi/);
  await user.clear(field);
  await user.type(field, 'Logga in');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText(/Viestistä puuttuu \{url\}/).length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /mail-texts/session.link')).toEqual([]);
  await expectNoViolations(container);
});

describe('the page of all mails', () => {
  const samples: SampleMailSummary[] = [
    {
      name: 'booking.cancelled:by-house',
      kind: 'booking.cancelled',
      group: 'bookings',
      isWordable: true,
      isOwn: true,
      subject: { fi: 'Varaus peruttu', sv: 'Avbokad', en: 'Cancelled' },
    },
    {
      name: 'house.overdue',
      kind: 'house.overdue',
      group: 'houses',
      isWordable: false,
      isOwn: false,
      subject: { fi: 'Myöhässä', sv: 'Försenad', en: 'Late' },
    },
  ];
  const mailOf = (sample: SampleMailSummary): SampleMailView => ({
    ...sample,
    mails: (['fi', 'sv', 'en'] as const).map((language) => ({
      language,
      subject: sample.subject[language],
      text: `${sample.subject[language]}: teksti`,
    })),
  });

  test('shows each as text and, shut off from our own page, as a page, in the language that is chosen', async () => {
    fakeService({
      'GET /session/user': () => administrator,
      'GET /mail-samples': () => ({ items: samples }),
      'GET /mail-samples/booking.cancelled:by-house': () => mailOf(samples[0] as SampleMailSummary),
      'GET /mail-samples/house.overdue': () => mailOf(samples[1] as SampleMailSummary),
    });
    const path = '/yllapito/tekstit/viestit';
    const { user, address, container } = renderPage(SamplesPage, path, path);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Varaus peruttu henkilökunnan päätöksellä' }),
    ).toBeTruthy();
    expect(screen.getByText('Varaus peruttu: teksti').lang).toBe('fi');
    const frame = screen.getByTitle('Viesti muotoiltuna: Varaus peruttu');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.getAttribute('src')).toBe('/api/v1/mail-samples/booking.cancelled%3Aby-house/fi');
    expect(screen.getByRole('link', { name: 'Muokkaa viestin sanoja' }).getAttribute('href')).toBe(
      '/yllapito/tekstit/booking.cancelled',
    );
    await user.click(screen.getByRole('tab', { name: 'ruotsiksi' }));
    expect((await screen.findByText('Avbokad: teksti')).lang).toBe('sv');
    await user.click(screen.getByRole('button', { name: 'Seuraava viesti' }));
    expect(await screen.findByText('Tämän viestin sanoja ei voi muokata.')).toBeTruthy();
    expect(address()).toBe(`${path}?kieli=sv&viesti=house.overdue`);
    expect(screen.getByText('Försenad: teksti')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Seuraava viesti' }) as HTMLButtonElement).disabled).toBe(true);
    // Frames are no windows here, and what cannot be looked into cannot be judged.
    screen.getByTitle('Viesti muotoiltuna: Försenad').remove();
    await expectNoViolations(container);
  });
});
