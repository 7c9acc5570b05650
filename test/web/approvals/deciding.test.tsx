import { screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, expect, test, vi } from 'vitest';
import { noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { decisionsOf, first, openQueue, second } from './open-queue.tsx';
import { approval, days, queueOf, rival } from './samples.ts';

afterEach(() => vi.useRealTimers());

test('an approval waits ten seconds before it is sent, and the next request opens meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { service, user, address } = openQueue([first, second], '/hyvaksynnat?avaa=b1');
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
  const { service, user, address } = openQueue([first, second], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  await user.click(screen.getByRole('button', { name: 'Kumoa' }));
  expect(screen.getByText('Päätös on kumottu. Mitään ei lähetetty.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
  await waitFor(() => expect(address()).toBe('/hyvaksynnat?avaa=b1'));
  window.dispatchEvent(new Event('pagehide'));
  expect(decisionsOf(service, 'b1')).toEqual([]);
});

test('leaving the page sends what waits at once', async () => {
  const { service, user } = openQueue([first, second], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
});

test('going to another page sends what waits, and what then fails is told on coming back', async () => {
  const { service, user, unmount } = openQueue([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', noAnswer);
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  unmount();
  await waitFor(() => expect(localStorage.getItem('tilava.approvals.faults')).toContain('Muistipolku ry'));
  openQueue([first]);
  expect(await screen.findByText('Päätöstä ei tallennettu: Muistipolku ry')).toBeTruthy();
});

const contested = approval({ competitors: [rival('b2', 'Perhepesä ry', [days[1]])] });

test('those who asked for the same time stand beside each other, in words too', async () => {
  const { user } = openQueue([contested, second], '/hyvaksynnat?avaa=b1');
  const section = (await screen.findByRole('heading', { name: 'Samaa aikaa hakeneet' })).closest('section');
  const lanes = within(section as HTMLElement).getAllByRole('listitem');
  expect(lanes.map(({ textContent }) => textContent)).toEqual([
    'Muistipolku ry (tämä pyyntö) 17.00–19.00',
    'Perhepesä ry 18.00–20.00',
    'Etusija: Perhepesä ry, koska sillä on vähemmän käyttöä.',
    'Muistipolku ry 24 t',
    'Perhepesä ry 12 t',
  ]);
  await user.click(screen.getByRole('link', { name: 'Avaa pyyntö: Perhepesä ry' }));
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'Perhepesä ry' }).getAttribute('aria-current')).toBe('true'),
  );
});

test('nothing is taken from others before it is said who loses what, and chosen', async () => {
  const { service, user } = openQueue([contested], '/hyvaksynnat?avaa=b1');
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
  const { service, user } = openQueue([contested], '/hyvaksynnat?avaa=b1');
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
  const { service, user } = openQueue([approval({ taken })], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  expect(await screen.findByText('Tila on jo varattu tähän aikaan.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hyväksy 3 kertaa, hylkää yksi kerta' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(2));
  expect(decisionsOf(service, 'b1')[1]).toMatchObject({ decision: 'deny', reasonCode: 'CONFLICT' });
});

test('some dates can be decided and the others left waiting', async () => {
  const { service, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByText('Päätä kerroittain'));
  await user.click(screen.getByRole('checkbox', { name: /ma 18\.1\.2027/ }));
  expect(screen.getByText('Yksi kerta jää odottamaan päätöstä.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hyväksy 3 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toMatchObject({
    occurrenceIds: [`occ-${days[0]}`, `occ-${days[2]}`, `occ-${days[3]}`],
  });
});

test('a denial needs a reason, and own words where the list has none', async () => {
  const { service, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
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
  expect(decisionsOf(service, 'b1')[0]).toMatchObject({
    decision: 'deny',
    reasonCode: 'OTHER',
    message: 'Remontti alkaa.',
  });
});

test('a question needs words, and goes to the whole request', async () => {
  const { service, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Kysy lisää' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Lähetä kysymys' }));
  expect(within(dialog).getByText('Kirjoita, mitä lisätietoa tarvitset.')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox'), 'Montako tulee?');
  await user.click(within(dialog).getByRole('button', { name: 'Lähetä kysymys' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(decisionsOf(service, 'b1')).toHaveLength(1));
  expect(decisionsOf(service, 'b1')[0]).toEqual({
    decision: 'request_info',
    message: 'Montako tulee?',
    denyCompeting: false,
  });
});

test.each([
  [
    'booking.competing',
    { competing: [{ date: days[1] }] },
    /^Samaa aikaa on sillä välin hakenut toinenkin järjestö \(ma 18\.1\.\)/,
  ],
  [
    'booking.conflict',
    { conflicts: [{ date: days[2] }] },
    /^Osa ajoista on sillä välin annettu muille tai suljettu \(ma 25\.1\.\)/,
  ],
  ['booking.already-decided', {}, /^Pyynnöstä on jo päätetty toisaalla/],
])('%s is told in words, the queue is read again and nothing is lost', async (code, extra, words) => {
  const { service, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => refusal(409, code, extra));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  window.dispatchEvent(new Event('pagehide'));
  expect(await screen.findByText('Päätöstä ei tallennettu: Muistipolku ry')).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
  await waitFor(() => expect(service.sentTo('GET /approvals')).toHaveLength(2));
  expect(await screen.findByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
});

test('what was decided, and what was undone, is told in the language that is chosen afterwards', async () => {
  const { user, speak } = openQueue([first, second], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  await speak('sv');
  expect(screen.getByText(/^Du godkänner 4 tillfällen: Muistipolku ry\. Skickas om 10 sekunder/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ångra' }));
  await speak('en');
  expect(screen.getByText('The decision has been undone. Nothing was sent.')).toBeTruthy();
});

test('what follows from a choice is announced from a place that has been there all along', async () => {
  const { container, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByText('Päätä kerroittain'));
  const place = container.querySelector('.decision [role=status]');
  expect(place?.textContent).toBe('');
  for (const box of screen.getAllByRole('checkbox', { name: /2027/ })) await user.click(box);
  expect(place?.textContent).toBe('Valitse ainakin yksi kerta.');
  expect(place?.isConnected).toBe(true);
});

test('several are decided at once after the time to take it back, and what was left says why', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { service, user, container } = openQueue();
  service.answer('POST /approvals/decisions', () => ({
    items: [
      { bookingId: 'b1', done: true, code: null, text: null },
      { bookingId: 'b2', done: false, code: 'booking.competing', text: 'Muutkin hakevat aikaa.' },
    ],
  }));
  await user.click(await screen.findByRole('button', { name: 'Valitse useita' }));
  await user.click(screen.getByRole('checkbox', { name: /^Valitse: Muistipolku ry/ }));
  await user.click(screen.getByRole('button', { name: 'Valitse kaikki näkyvät' }));
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Hyväksy 2' }));
  expect(screen.getByText(/^Hyväksyt 2 pyyntöä\. Lähetetään/)).toBeTruthy();
  expect(service.sentTo('POST /approvals/decisions')).toEqual([]);
  service.answer('GET /approvals', () => queueOf(second));
  vi.advanceTimersByTime(10_000);
  expect(await screen.findByText('Hyväksytty yksi pyyntö.')).toBeTruthy();
  expect(service.sentTo('POST /approvals/decisions')[0]?.body).toEqual({
    bookingIds: ['b1', 'b2'],
    decision: 'approve',
  });
  expect(screen.getByText(/Muutkin hakevat aikaa/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Selvä' }));
  expect(screen.queryByText('Hyväksytty yksi pyyntö.')).toBeNull();
});

test('denying several asks one reason for all, and can be taken back', async () => {
  const { service, user } = openQueue();
  await user.click(await screen.findByRole('button', { name: 'Valitse useita' }));
  await user.click(screen.getByRole('button', { name: 'Valitse kaikki näkyvät' }));
  await user.click(screen.getByRole('button', { name: 'Hylkää 2' }));
  const dialog = await screen.findByRole('dialog');
  // The region of the tests has published no texts for letters.
  expect(within(dialog).getByText('Päätöskirjeestä puuttuu tekstiä')).toBeTruthy();
  await user.selectOptions(within(dialog).getByLabelText(/^Syy/), 'CONFLICT');
  await user.click(within(dialog).getByRole('button', { name: 'Hylkää 2' }));
  await user.click(screen.getByRole('button', { name: 'Kumoa' }));
  window.dispatchEvent(new Event('pagehide'));
  expect(service.sentTo('POST /approvals/decisions')).toEqual([]);
  expect(screen.getByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
});

test('a filter is kept under a name and found again', async () => {
  const kept = { id: 'f1', name: 'Kanervan kiireiset', query: 'myohassa=1' };
  const { service, user, address } = openQueue([first], '/hyvaksynnat?myohassa=1');
  service.answer('POST /saved-filters', () => ({ items: [kept] }));
  service.answer('DELETE /saved-filters/f1', () => new Response(null, { status: 204 }));
  await user.click(await screen.findByRole('button', { name: 'Tallenna tämä rajaus' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getByText('Anna näkymälle nimi.')).toBeTruthy();
  await user.type(screen.getByLabelText('Näkymän nimi'), kept.name);
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  const link = await screen.findByRole('link', { name: kept.name });
  expect(link.getAttribute('aria-current')).toBe('true');
  expect(service.sentTo('POST /saved-filters')[0]?.body).toEqual({
    page: 'approvals',
    name: kept.name,
    query: 'myohassa=1',
  });
  expect(address()).toContain('myohassa=1');
  await user.click(screen.getByRole('button', { name: `Poista näkymä ${kept.name}` }));
  await waitFor(() => expect(screen.queryByRole('link', { name: kept.name })).toBeNull());
});

test('who lost dates can be told something of their own', async () => {
  const { service, user } = openQueue([contested, second], '/hyvaksynnat?avaa=b1');
  service.answer('POST /bookings/b1/decision', () => ({}));
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa, hylkää muilta yksi kerta' }));
  await user.type(screen.getByLabelText('Viesti niille, jotka menettävät aikoja'), 'Keskiviikko on vapaa.');
  await user.click(screen.getByRole('button', { name: 'Hyväksy 4 kertaa, hylkää muilta yksi' }));
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() =>
    expect(decisionsOf(service, 'b1')[0]).toMatchObject({
      denyCompeting: true,
      competingMessage: 'Keskiviikko on vapaa.',
    }),
  );
});
