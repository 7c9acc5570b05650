import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { type Answer, noAnswer } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { lack, representative } from '../bookings/samples.ts';
import { agreement } from '../organisations/samples.ts';
import { first, openQueue } from './open-queue.tsx';
import { approval, approver, days, queueOf } from './samples.ts';

test('the queue tells who asks for what, why it waits and what was promised', async () => {
  const { container } = openQueue();
  const row = (await screen.findByRole('link', { name: 'Muistipolku ry' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('24 t tällä kaudella')).toBeTruthy();
  expect(row.textContent).toContain('joka maanantai 17.00–19.00, 4 kertaa');
  expect(within(row).getByText('Tilan varaukset hyväksyy aina henkilökunta.')).toBeTruthy();
  expect(within(row).getByText('pe 27.11.2026')).toBeTruthy();
  expect(within(row).getByText('Myöhässä 2 työpäivää')).toBeTruthy();
  expect(screen.getByText('2 pyyntöä, kiireisin ensin')).toBeTruthy();
  await expectNoViolations(container);
});

test('a row opens to all that the decision needs, and takes focus; its address can be kept', async () => {
  const { container, user, address } = openQueue([
    approval({
      booking: {
        needs: ['wheelchair', 'hearing'],
        wheelchairUsers: 3,
        mismatches: [lack('hearing', 'N')],
        note: 'Pöytä aulaan.',
      },
    }),
  ]);
  await user.click(await screen.findByRole('link', { name: 'Muistipolku ry' }));
  const title = await screen.findByRole('heading', { name: 'Diabetes-vertaisryhmä' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(address()).toBe('/hyvaksynnat?avaa=b1');
  expect(await screen.findByText('14, tilaan mahtuu 18')).toBeTruthy();
  expect(screen.getByText('Vertaistuki')).toBeTruthy();
  expect(screen.getByText(/Pyörätuoli \(3\), Kuuleminen/)).toBeTruthy();
  expect(screen.getByText('Pyörätuoli: soveltuu', { exact: false })).toBeTruthy();
  expect(screen.getByText('Kuuleminen: ei sovellu', { exact: false })).toBeTruthy();
  expect(screen.getByText('ovi 700 mm')).toBeTruthy();
  expect(screen.getByText('Varaaja ei ole kuitannut, että tietää tämän.')).toBeTruthy();
  expect(screen.getByText('Pöytä aulaan.')).toBeTruthy();
  expect(screen.getByRole('link', { name: '040 123 4501' }).getAttribute('href')).toBe('tel:0401234501');
  expect(screen.getByRole('link', { name: 'Varauksen sivu' }).getAttribute('href')).toBe('/varaukset/b1');
  expect(screen.getByRole('link', { name: 'Päivä kalenterissa' }).getAttribute('href')).toBe(
    `/kalenteri?toimipiste=JNS-KAN&nakyma=paiva&pvm=${days[0]}`,
  );
  await expectNoViolations(container);
});

test('an open request tells the agreement that is about its dates, and what is used of it', async () => {
  const year = first.booking.occurrences[0]?.localStart.slice(0, 4) ?? '';
  const about = { ...agreement, validUntil: null, years: [{ year, usedMinutes: 20 * 60 }] };
  const open = (items: unknown[]) =>
    openQueue([first], '/hyvaksynnat?avaa=b1', { 'GET /organisations/o-b1/agreements': () => ({ items }) });
  const shown = open([about, { ...about, id: 'a2', number: '2026/78', roomIds: ['another'] }]);
  expect(await screen.findByText('Kumppanuussopimus 2026/77')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: `Vuonna ${year} varattu 20 t / 100 t` })).toBeTruthy();
  expect(screen.queryByText('Kumppanuussopimus 2026/78')).toBeNull();
  shown.unmount();
  open([]);
  expect(await screen.findByText('Ei sopimusta näistä ajoista')).toBeTruthy();
});

test('closing a request gives focus back to its row', async () => {
  const { user, address } = openQueue([first], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Sulje pyyntö' }));
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Muistipolku ry' }));
  expect(address()).toBe('/hyvaksynnat');
});

test('the letters move, approve and deny, and show what they do', async () => {
  const { user, address } = openQueue();
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
  expect(screen.getByRole('dialog', { name: 'Jonon pikanäppäimet' })).toBeTruthy();
});

test('a filter is asked of the service and kept in the address', async () => {
  const coordinator = { user: { ...approver.user, roles: [{ role: 'coordinator' }] } };
  const { service, user, address } = openQueue(undefined, undefined, { 'GET /session/user': () => coordinator });
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
  const { user, unmount } = openQueue([]);
  expect(await screen.findByRole('heading', { name: 'Kaikki pyynnöt on käsitelty' })).toBeTruthy();
  unmount();
  const { address } = openQueue([], '/hyvaksynnat?myohassa=1');
  await screen.findByRole('heading', { name: 'Rajaus ei löydä yhtään pyyntöä' });
  await user.click(screen.getAllByRole('button', { name: 'Poista rajaukset' })[0] as HTMLElement);
  await waitFor(() => expect(address()).toBe('/hyvaksynnat'));
});

test('a queue that cannot be read says so and is asked again', async () => {
  const { service, user } = openQueue([], '/hyvaksynnat', { 'GET /approvals': noAnswer });
  expect(await screen.findByText(/Yhteys palveluun ei toimi/)).toBeTruthy();
  service.answer('GET /approvals', () => queueOf(first));
  await user.click(screen.getByRole('button', { name: 'Yritä uudelleen' }));
  expect(await screen.findByRole('link', { name: 'Muistipolku ry' })).toBeTruthy();
});

test('a request far down the queue is read on to, by its address', async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    approval({ id: `x${index}`, organisation: `Järjestö ${index}` }),
  );
  const page: Answer = ({ query }) => {
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    return { items: many.slice(start, end), total: many.length, nextCursor: end < many.length ? String(end) : null };
  };
  openQueue([], '/hyvaksynnat?avaa=x55', { 'GET /approvals': page });
  expect(await screen.findByRole('button', { name: 'Sulje pyyntö' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Järjestö 55' }).getAttribute('aria-current')).toBe('true');
});

test('an address of a request that no longer waits leads to its booking', async () => {
  openQueue([first], '/hyvaksynnat?avaa=b9');
  expect(await screen.findByText('Pyyntö ei ole jonossa')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Avaa varauksen sivu' }).getAttribute('href')).toBe('/varaukset/b9');
});

test('what is chosen and written in an open request survives that the queue is read again', async () => {
  const { service, user } = openQueue([first], '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByText('Päätä kerroittain'));
  await user.click(screen.getByRole('checkbox', { name: /ma 18\.1\.2027/ }));
  service.answer('GET /approvals', () => queueOf({ ...first, hoursThisSeason: 30 }));
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(screen.getAllByText('30 t tällä kaudella')).toBeTruthy());
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /ma 18\.1\.2027/ }).checked).toBe(false);
});

test('coming back to the window reads the queue anew, and leaves focus where it was', async () => {
  const { service } = openQueue([first]);
  const link = await screen.findByRole('link', { name: 'Muistipolku ry' });
  link.focus();
  service.answer('GET /approvals', () => queueOf({ ...first, hoursThisSeason: 30 }, approval({ id: 'b7' })));
  fireEvent(document, new Event('visibilitychange'));
  fireEvent(window, new Event('focus'));
  expect(await screen.findByText('30 t tällä kaudella')).toBeTruthy();
  expect(document.activeElement).toBe(link);
  expect(service.sentTo('GET /approvals')).toHaveLength(2);
});

test('while something is being decided the queue is not read under the hand', async () => {
  const { service, user } = openQueue(undefined, '/hyvaksynnat?avaa=b1');
  await user.click(await screen.findByRole('button', { name: 'Hyväksy 4 kertaa' }));
  fireEvent(window, new Event('focus'));
  expect(service.sentTo('GET /approvals')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Kumoa' }));
  await user.click(screen.getByRole('button', { name: 'Pikanäppäimet' }));
  fireEvent(window, new Event('focus'));
  expect(service.sentTo('GET /approvals')).toHaveLength(1);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sulje' }));
  fireEvent(window, new Event('focus'));
  await waitFor(() => expect(service.sentTo('GET /approvals')).toHaveLength(2));
});

test('the page is not for those who only book', async () => {
  openQueue([], '/hyvaksynnat', { 'GET /session/user': () => representative });
  expect(await screen.findByRole('heading', { name: 'Tämä sivu on henkilökunnalle' })).toBeTruthy();
});
