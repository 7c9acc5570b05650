import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, expect, test, vi } from 'vitest';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import ApprovalsPage from '../../../web/approvals/approvals-page.tsx';
import { type Answer, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes, representative, room } from '../bookings/samples.ts';
import { approval, approver, days, queueOf, rival, waiting } from './samples.ts';

afterEach(() => vi.useRealTimers());

const first = approval({ id: 'b1', organisation: 'Muistipolku ry', overdue: true });
const second = approval({ id: 'b2', organisation: 'Perhepesä ry', occurrences: [waiting(days[0])] });

const siteOf = (id: string, code: string, name: string, municipality: string) => ({
  id,
  code,
  name: { fi: name, sv: name, en: name },
  municipality: { code: municipality, name: { fi: municipality, sv: municipality } },
});
const sites = {
  items: [siteOf('s1', 'JNS-KAN', 'Kanervan sote-keskus', '167'), siteOf('s2', 'LIE-BRA', 'Brahenpuisto', '422')],
  total: 2,
  nextCursor: null,
};

const open = (items: ApprovalView[] = [first, second], address = '/hyvaksynnat', more: Record<string, Answer> = {}) => {
  const service = fakeService({
    'GET /session': () => approver,
    'GET /sites': () => sites,
    'GET /codes': () => codes,
    'GET /rooms/r2': () => room,
    'GET /approvals': () => queueOf(...items),
    ...more,
  });
  return { service, ...renderPage(ApprovalsPage, '/hyvaksynnat', address) };
};

const decisionsOf = (service: ReturnType<typeof open>['service'], id: string) =>
  service.sentTo(`POST /bookings/${id}/decision`).map(({ body }) => body);

test('the queue tells who asks for what, why it waits and what was promised', async () => {
  const { container } = open();
  const row = (await screen.findByRole('link', { name: 'Muistipolku ry' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('24 t tällä kaudella')).toBeTruthy();
  expect(row.textContent).toContain('joka maanantai 17.00–19.00, 4 kertaa');
  expect(within(row).getByText('Tilan varaukset hyväksyy aina henkilökunta.')).toBeTruthy();
  expect(within(row).getByText('pe 27.11.2026')).toBeTruthy();
  expect(within(row).getByText('Myöhässä')).toBeTruthy();
  expect(screen.getByText('2 pyyntöä, vanhin lupaus ensin')).toBeTruthy();
  await expectNoViolations(container);
});

test('a row opens to all that the decision needs, and takes focus; its address can be kept', async () => {
  const { container, user, address } = open([approval({ booking: { needs: ['wheelchair'], note: 'Pöytä aulaan.' } })]);
  await user.click(await screen.findByRole('link', { name: 'Muistipolku ry' }));
  const title = await screen.findByRole('heading', { name: 'Diabetes-vertaisryhmä' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(address()).toBe('/hyvaksynnat?avaa=b1');
  expect(await screen.findByText('14, tilaan mahtuu 18')).toBeTruthy();
  expect(screen.getByText('Vertaistuki')).toBeTruthy();
  expect(screen.getByText('Pyörätuoli: soveltuu', { exact: false })).toBeTruthy();
  expect(screen.getByText('Pöytä aulaan.')).toBeTruthy();
  expect(screen.getByRole('link', { name: '040 123 4501' }).getAttribute('href')).toBe('tel:0401234501');
  expect(screen.getByRole('link', { name: 'Varauksen sivu' }).getAttribute('href')).toBe('/varaukset/b1');
  expect(screen.getByRole('link', { name: 'Päivä kalenterissa' }).getAttribute('href')).toBe(
    `/kalenteri?toimipiste=JNS-KAN&nakyma=paiva&pvm=${days[0]}`,
  );
  await expectNoViolations(container);
});

test('closing a request gives focus back to its row', async () => {
  const { user, address } = open([first], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Sulje pyyntö' }));
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Muistipolku ry' }));
  expect(address()).toBe('/hyvaksynnat');
});

test('an approval waits ten seconds before it is sent, and the next request opens meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { service, user, address } = open([first, second], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  expect(screen.getByText(/^Hyväksyt 4 kertaa: Muistipolku ry\. Lähetetään 10 sekunnin kuluttua/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Muistipolku ry' })).toBeNull();
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?avaa=b2'));
  service.answer('GET /approvals', () => queueOf(second));
  vi.advanceTimersByTime(9000);
  expect(decisionsOf(service, 'b1')).toEqual([]);
  vi.advanceTimersByTime(1000);
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toEqual({
    decision: 'approve',
    occurrenceIds: days.map((day) => `occ-${day}`),
    denyCompeting: false,
  });
  await waitFor(() => expect(service.sentTo('GET /approvals')).toHaveLength(2));
  expect(screen.queryByRole('link', { name: 'Muistipolku ry' })).toBeNull();
});

test('an approval that is undone is not sent, and its request is there again', async () => {
  const { service, user, address } = open([first, second], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  await user.click(screen.getByRole('button', { name: 'Kumoa' }));
  expect(screen.getByText('Päätös on kumottu. Mitään ei lähetetty.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?avaa=b1'));
  window.dispatchEvent(new Event('pagehide'));
  expect(decisionsOf(service, 'b1')).toEqual([]);
});

test('leaving the page sends what waits at once', async () => {
  const { service, user } = open([first, second], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
});

test('going to another page sends what waits, and what then fails is told on coming back', async () => {
  const { service, user, unmount } = open([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', noAnswer);
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  unmount();
  await waitFor(() => expect(localStorage.getItem('tilava.approvals.faults')).toContain('Muistipolku ry'));
  open([first]);
  expect(await screen.findByText('Päätöstä ei tallennettu: Muistipolku ry')).toBeTruthy();
});

const contested = approval({ competitors: [rival('b2', 'Perhepesä ry', [days[1]])] });

test('those who asked for the same time stand beside each other, in words too', async () => {
  const { user } = open([contested, second], '/hyvaksynnat?avaa=b1');
  const section = (await screen.findByRole('heading', { name: 'Samaa aikaa hakeneet' })).closest('section');
  const lanes = within(section as HTMLElement).getAllByRole('listitem');
  expect(lanes.map(({ textContent }) => textContent)).toEqual([
    'Muistipolku ry (tämä pyyntö) 17.00–19.00',
    'Perhepesä ry 18.00–20.00',
    'Muistipolku ry 24 t',
    'Perhepesä ry 12 t',
  ]);
  await user.click(screen.getByRole('link', { name: 'Avaa pyyntö: Perhepesä ry' }));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Perhepesä ry' }).getAttribute('aria-current')).toBe('true'));
});

test('nothing is taken from others before it is said who loses what, and chosen', async () => {
  const { service, user } = open([contested], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  expect(await screen.findByText('Hyväksyntä vie järjestöltä Perhepesä ry yhden kerran (ma 18.1.).')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hyväksy 4 kertaa, hylkää muilta yksi kerta' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('Perhepesä ry: yksi kerta, ma 18.1.')).toBeTruthy();
  await expectNoViolations(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Hyväksy 4 kertaa, hylkää muilta yksi' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toMatchObject({ decision: 'approve', denyCompeting: true });
});

test('only what nobody else wants can be approved instead', async () => {
  const { service, user } = open([contested], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: /^Hyväksy 4 kertaa/ }));
  await user.click(screen.getByRole('button', { name: 'Hyväksy vain 3 kertaa, joita muut eivät ole hakeneet' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toEqual({
    decision: 'approve',
    occurrenceIds: [`occ-${days[0]}`, `occ-${days[2]}`, `occ-${days[3]}`],
    denyCompeting: false,
  });
});

test('what others were given meanwhile is told with its reason, and denied with the approval', async () => {
  const taken = [{ date: days[1], occurrenceId: `occ-${days[1]}`, reasonText: 'Tila on jo varattu tähän aikaan.' }];
  const { service, user } = open([approval({ taken })], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  expect(await screen.findByText('Tila on jo varattu tähän aikaan.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hyväksy 3 kertaa, hylkää yksi kerta' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(2));
  expect(decisionsOf(service, 'b1')[1]).toMatchObject({ decision: 'deny', reasonCode: 'CONFLICT' });
});

test('some dates can be decided and the others left waiting', async () => {
  const { service, user } = open([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByText('Päätä kerroittain'));
  await user.click(screen.getByRole('checkbox', { name: /ma 18\.1\.2027/ }));
  expect(screen.getByText('Yksi kerta jää odottamaan päätöstä.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hyväksy 3 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toMatchObject({ occurrenceIds: [`occ-${days[0]}`, `occ-${days[2]}`, `occ-${days[3]}`] });
});

test('a denial needs a reason, and own words where the list has none', async () => {
  const { service, user } = open([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Hylkää 4 kertaa' }));
  const dialog = screen.getByRole('dialog');
  const send = within(dialog).getByRole('button', { name: 'Hylkää 4 kertaa' });
  await user.click(send);
  const reason = within(dialog).getByRole('combobox');
  expect(within(dialog).getByText('Valitse hylkäyksen syy.')).toBeTruthy();
  expect(document.activeElement).toBe(reason);
  await user.selectOptions(reason, 'Muu syy');
  await user.click(send);
  expect(within(dialog).getByText(/^Kirjoita perustelu/)).toBeTruthy();
  await expectNoViolations(dialog);
  await user.type(within(dialog).getByRole('textbox'), 'Remontti alkaa.');
  await user.click(send);
  expect(screen.queryByRole('dialog')).toBeNull();
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toMatchObject({ decision: 'deny', reasonCode: 'OTHER', message: 'Remontti alkaa.' });
});

test('a question needs words, and goes to the whole request', async () => {
  const { service, user } = open([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Kysy lisää' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Lähetä kysymys' }));
  expect(within(dialog).getByText('Kirjoita, mitä lisätietoa tarvitset.')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox'), 'Montako tulee?');
  await user.click(within(dialog).getByRole('button', { name: 'Lähetä kysymys' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toEqual({ decision: 'request_info', message: 'Montako tulee?', denyCompeting: false });
});

test.each([
  ['booking.competing', { competing: [{ date: days[1] }] }, /^Samaa aikaa on sillä välin hakenut toinenkin järjestö \(ma 18\.1\.\)/],
  ['booking.conflict', { conflicts: [{ date: days[2] }] }, /^Osa ajoista on sillä välin annettu muille tai suljettu \(ma 25\.1\.\)/],
  ['booking.already-decided', {}, /^Pyynnöstä on jo päätetty toisaalla/],
])('%s is told in words, the queue is read again and nothing is lost', async (code, extra, words) => {
  const { service, user } = open([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => refusal(409, code, extra));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  expect(await screen.findByText('Päätöstä ei tallennettu: Muistipolku ry')).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
  await waitFor(() => expect(service.sentTo('GET /approvals')).toHaveLength(2));
  expect(await screen.findByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
});

test('the letters move, approve and deny, and show what they do', async () => {
  const { user, address } = open();
  await screen.findByRole('link', { name: 'Muistipolku ry' });
  await user.keyboard('j');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Muistipolku ry' }));
  await user.keyboard('j');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Perhepesä ry' }));
  await user.keyboard('k{Enter}');
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?avaa=b1'));
  await user.keyboard('d');
  expect(screen.getByRole('dialog', { name: 'Hylätäänkö pyyntö?' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Älä hylkää' }));
  await user.keyboard('a');
  expect(screen.getByText(/^Hyväksyt 4 kertaa: Muistipolku ry/)).toBeTruthy();
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Jonon näppäimet' })).toBeTruthy();
});

test('a filter is asked of the service and kept in the address', async () => {
  const coordinator = { user: { ...approver.user, roles: [{ role: 'coordinator' }] } };
  const { service, user, address } = open(undefined, undefined, { 'GET /session': () => coordinator });
  await user.selectOptions(await screen.findByLabelText('Toimipiste'), 'Brahenpuisto');
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?toimipiste=LIE-BRA'));
  await user.click(screen.getByLabelText('Vain myöhässä olevat'));
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?toimipiste=LIE-BRA&myohassa=1'));
  await waitFor(() =>
    expect(Object.fromEntries(service.sentTo('GET /approvals').at(-1)?.query ?? [])).toMatchObject({
      siteId: 'LIE-BRA',
      overdue: 'true',
    }),
  );
});

test('an empty queue says that all is done, and a filter that finds nothing how to remove it', async () => {
  const { user, unmount } = open([]);
  expect(await screen.findByRole('heading', { name: 'Kaikki pyynnöt on käsitelty' })).toBeTruthy();
  unmount();
  const { address } = open([], '/hyvaksynnat?myohassa=1');
  await screen.findByRole('heading', { name: 'Rajaus ei löydä yhtään pyyntöä' });
  await user.click(screen.getAllByRole('button', { name: 'Poista rajaukset' })[0] as HTMLElement);
  await waitFor(() => expect(address()).toBe('/hyvaksynnat'));
});

test('a queue that cannot be read says so and is asked again', async () => {
  const { service, user } = open([], '/hyvaksynnat', { 'GET /approvals': noAnswer });
  expect(await screen.findByText(/Yhteys palveluun ei toimi/)).toBeTruthy();
  service.answer('GET /approvals', () => queueOf(first));
  await user.click(screen.getByRole('button', { name: 'Yritä uudelleen' }));
  expect(await screen.findByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
});

test('a request far down the queue is read on to, by its address', async () => {
  const many = Array.from({ length: 120 }, (_, index) => approval({ id: `x${index}`, organisation: `Järjestö ${index}` }));
  const page: Answer = ({ query }) => {
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    return { items: many.slice(start, end), total: many.length, nextCursor: end < many.length ? String(end) : null };
  };
  open([], '/hyvaksynnat?avaa=x110', { 'GET /approvals': page });
  expect(await screen.findByRole('button', { name: 'Sulje pyyntö' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Järjestö 110' }).getAttribute('aria-current')).toBe('true');
});

test('an address of a request that no longer waits leads to its booking', async () => {
  open([first], '/hyvaksynnat?avaa=b9');
  expect(await screen.findByText('Pyyntö ei ole jonossa')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Avaa varauksen sivu' }).getAttribute('href')).toBe('/varaukset/b9');
});

test('what is chosen and written in an open request survives that the queue is read again', async () => {
  const { service, user } = open([first], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByText('Päätä kerroittain'));
  await user.click(screen.getByRole('checkbox', { name: /ma 18\.1\.2027/ }));
  service.answer('GET /approvals', () => queueOf({ ...first, hoursThisSeason: 30 }));
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(screen.getAllByText('30 t tällä kaudella')).toBeTruthy());
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /ma 18\.1\.2027/ }).checked).toBe(false);
});

test('the page is not for those who only book', async () => {
  open([], '/hyvaksynnat', { 'GET /session': () => representative });
  expect(await screen.findByRole('heading', { name: 'Tämä sivu on henkilökunnalle' })).toBeTruthy();
});
