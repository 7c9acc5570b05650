import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffPhotoView } from '../../../shared/photos/schemas.ts';
import { PhotoField } from '../../../web/photos/photo-field.tsx';
import { answerWith, type FakeService, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const photo = (id: string, fi: string): StaffPhotoView => ({
  id,
  version: 1,
  subjectKind: 'room',
  subjectId: 'r2',
  factKey: null,
  alt: { fi, sv: '', en: '' },
  width: 1600,
  height: 1200,
  addedAt: '2026-11-22T08:00:00Z',
  isReady: fi !== '',
});

let items: StaffPhotoView[];
let service: FakeService;

beforeEach(() => {
  items = [photo('p1', 'Sali ovelta'), photo('p2', 'Salin ovi'), photo('p3', 'Keittiö')];
  service = fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /codes': () => ({}),
    'GET /photos': () => ({ items }),
    'POST /photos': () => answerWith(201, photo('p9', '')),
  });
});

const Field = () => <PhotoField place={{ subjectKind: 'room', subjectId: 'r2' }} />;

const show = async () => {
  const rendered = renderPage(Field, '/', '/');
  await screen.findByRole('button', { name: 'Valitse kuvia' });
  return rendered;
};

const file = (name: string, type = 'image/jpeg') => new File(['bytes'], name, { type });
const cards = () => screen.getAllByRole('listitem').filter((item) => item.hasAttribute('data-photo'));
const order = () => cards().map((card) => card.getAttribute('data-photo'));
const chooser = (container: Element) => container.querySelector('input[type=file]') as HTMLInputElement;

test('every photo has its text right there, with a hint how to write one', async () => {
  const { container } = await show();
  expect(cards()).toHaveLength(3);
  const field = within(cards()[0] as HTMLElement).getByLabelText(/Kuvaus suomeksi/) as HTMLTextAreaElement;
  expect(field.value).toBe('Sali ovelta');
  expect(field.getAttribute('aria-describedby')).toBeTruthy();
  await expectNoViolations(container);
});

test('without photos it says so, and what to do', async () => {
  items = [];
  await show();
  expect(screen.getByText('Kuvia ei ole vielä.')).toBeTruthy();
});

describe('adding', () => {
  test('a chosen photo is sent as it is, and asks for its text', async () => {
    const { container } = await show();
    fireEvent.change(chooser(container), { target: { files: [file('sali.jpg')] } });
    await waitFor(() => expect(order()).toEqual(['p1', 'p2', 'p3', 'p9']));
    const [sent] = service.sentTo('POST /photos');
    expect(Object.fromEntries(sent?.query ?? [])).toEqual({ subjectKind: 'room', subjectId: 'r2' });
    expect(sent?.headers.get('content-type')).toBe('image/jpeg');
    expect(within(cards()[3] as HTMLElement).getByText('Ei vielä näkyvissä: kuvaus puuttuu')).toBeTruthy();
  });

  test('what is dropped is sent, one after the other; a file that is refused is named with its reason', async () => {
    service.answer('POST /photos', ({ headers }) =>
      headers.get('content-type') === 'image/jpeg'
        ? answerWith(201, photo('p9', ''))
        : refusal(415, 'request.media-type'),
    );
    const { container } = await show();
    const files = [file('luettelo.pdf', 'application/pdf'), file('sali.jpg')];
    fireEvent.drop(container.querySelector('.photo-drop') as Element, { dataTransfer: { files } });
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(order()).toContain('p9'));
    expect(alert.textContent).toContain('Yhtä kuvaa ei voitu lisätä');
    expect(alert.textContent).toContain('luettelo.pdf: Selitys: request.media-type');
    expect(service.sentTo('POST /photos')).toHaveLength(2);
  });

  test('how far it is can be seen and heard', async () => {
    let goOn = () => {};
    service.answer(
      'POST /photos',
      () => new Promise((resolve) => (goOn = () => resolve(answerWith(201, photo('p9', ''))))),
    );
    const { container } = await show();
    fireEvent.change(chooser(container), { target: { files: [file('a.jpg'), file('b.jpg')] } });
    const progress = await screen.findByRole('progressbar', { name: 'Lisätään kuvia' });
    expect(progress.getAttribute('max')).toBe('2');
    expect(screen.getByText('1/2')).toBeTruthy();
    await waitFor(() => expect(service.sentTo('POST /photos')).toHaveLength(1));
    goOn();
    expect(await screen.findByText('2/2')).toBeTruthy();
    await waitFor(() => expect(service.sentTo('POST /photos')).toHaveLength(2));
    goOn();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });
});

describe('the text', () => {
  test('is stored with the version that was read', async () => {
    service.answer('PATCH /photos/p2', ({ body }) => ({
      ...photo('p2', ''),
      ...(body as object),
      version: 2,
      isReady: true,
    }));
    const { user } = await show();
    const card = within(cards()[1] as HTMLElement);
    const field = card.getByLabelText(/Kuvaus suomeksi/);
    await user.clear(field);
    await user.type(field, 'Ovi auki');
    await user.click(card.getByRole('button', { name: 'Tallenna kuvaus' }));
    await waitFor(() => expect(card.getByText('Kuvaus on tallennettu')).toBeTruthy());
    const [sent] = service.sentTo('PATCH /photos/p2');
    expect(sent?.body).toEqual({ alt: { fi: 'Ovi auki', sv: '', en: '' } });
    expect(sent?.headers.get('if-match')).toBe('"1"');
  });

  test('that is missing is asked for at its field, and nothing is sent', async () => {
    const { user } = await show();
    const card = within(cards()[0] as HTMLElement);
    await user.clear(card.getByLabelText(/Kuvaus suomeksi/));
    await user.click(card.getByRole('button', { name: 'Tallenna kuvaus' }));
    expect(card.getByLabelText(/Kuvaus suomeksi/).getAttribute('aria-invalid')).toBe('true');
    expect(card.getByText('Kirjoita kuvaus. Ilman sitä kuvaa ei näytetä.')).toBeTruthy();
    expect(service.sentTo('PATCH /photos/p1')).toEqual([]);
  });

  test('that is being written stays when another photo is moved', async () => {
    service.answer('PATCH /photos/p3', () => photo('p3', 'Keittiö'));
    const { user } = await show();
    await user.type(within(cards()[0] as HTMLElement).getByLabelText(/Kuvaus suomeksi/), ' ja ikkunat');
    await user.click(screen.getByRole('button', { name: 'Siirrä ylemmäs: Keittiö' }));
    await waitFor(() => expect(order()).toEqual(['p1', 'p3', 'p2']));
    const field = within(cards()[0] as HTMLElement).getByLabelText(/Kuvaus suomeksi/) as HTMLTextAreaElement;
    expect(field.value).toBe('Sali ovelta ja ikkunat');
  });
});

test('the order is changed by keyboard; focus stays with what moves, and the new place is told', async () => {
  service.answer('PATCH /photos/p1', () => photo('p1', 'Sali ovelta'));
  const { user } = await show();
  screen.getByRole('button', { name: 'Siirrä alemmas: Sali ovelta' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(order()).toEqual(['p2', 'p1', 'p3']));
  expect(service.sentTo('PATCH /photos/p1')[0]?.body).toEqual({ position: 1 });
  expect(screen.getByText('Kuva on nyt paikalla 2/3')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Siirrä alemmas: Sali ovelta' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(order()).toEqual(['p2', 'p3', 'p1']));
  // There is no further down: the other button has focus.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Siirrä ylemmäs: Sali ovelta' }));
});

describe('taking away', () => {
  const remove = (name: string) => screen.getByRole('button', { name: `Poista: ${name}` });

  test('can be taken back, and then nothing was sent', async () => {
    const { user } = await show();
    await user.click(remove('Salin ovi'));
    expect(order()).toEqual(['p1', 'p3']);
    await user.click(screen.getByRole('button', { name: 'Kumoa' }));
    expect(order()).toEqual(['p1', 'p2', 'p3']);
    expect(service.sentTo('DELETE /photos/p2')).toEqual([]);
  });

  test('is sent when the time is over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    service.answer('DELETE /photos/p2', () => answerWith(204));
    await show();
    fireEvent.click(remove('Salin ovi'));
    await screen.findByText('Kuva poistettiin.');
    vi.advanceTimersByTime(11_000);
    vi.useRealTimers();
    await waitFor(() => expect(service.sentTo('DELETE /photos/p2')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('Kuva poistettiin.')).toBeNull());
    expect(order()).toEqual(['p1', 'p3']);
  });

  test('is sent when the page is left before', async () => {
    service.answer('DELETE /photos/p2', () => answerWith(204));
    const { user, unmount } = await show();
    await user.click(remove('Salin ovi'));
    unmount();
    await waitFor(() => expect(service.sentTo('DELETE /photos/p2')).toHaveLength(1));
  });

  test('that fails brings the photo back, and says so', async () => {
    service.answer('DELETE /photos/p1', noAnswer);
    const { user } = await show();
    await user.click(remove('Sali ovelta'));
    await user.click(remove('Salin ovi'));
    expect(await screen.findByText(/Yhteys palveluun ei toimi|Palveluun ei saatu/)).toBeTruthy();
    expect(order()).toEqual(['p1', 'p3']);
  });
});
