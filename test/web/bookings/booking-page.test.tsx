import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { bookings as swedish } from '../../../shared/i18n/sv/bookings.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import BookingPage from '../../../web/bookings/booking-page.tsx';
import CopyPage from '../../../web/bookings/copy-page.tsx';
import { keptRequest } from '../../../web/bookings/kept-request.ts';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { booking, codes, lack, mondays, occurrence, representative, room } from './samples.ts';

const days = mondays(3);

const open = (shown: BookingView = booking(), address = '/varaukset/b1', who: unknown = representative) => {
  const service = fakeService({
    'GET /session/user': () => who,
    'GET /bookings/b1': () => shown,
    'GET /rooms/r2': () => room,
    'GET /codes': () => codes,
  });
  return { service, ...renderPage(BookingPage, '/varaukset/:booking', address) };
};

test('a booking tells how it stands, its dates, what was agreed and what has happened', async () => {
  const { container } = open();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Diabetes-vertaisryhmä');
  expect(screen.getByText('Varaus on vahvistettu')).toBeTruthy();
  expect(screen.getByText('ma 11.1.2027', { selector: 'strong' })).toBeTruthy();
  expect(await screen.findByText('Kanervalankatu 12, 80200 Joensuu')).toBeTruthy();
  expect(screen.getByText('Sairausryhmät')).toBeTruthy();
  // Nothing was made public.
  expect(screen.getByText('Julkisessa kalenterissa').nextElementSibling?.textContent).toBe('Varattu');
  // 8.00 in UTC is 10.00 in Finland.
  expect(screen.getByText(/pe 20\.11\.2026 10\.00/)).toBeTruthy();
  await expectNoViolations(container);
});

test('a date that was moved or left out says why', async () => {
  open(
    booking({
      occurrences: [
        occurrence(days[0] ?? '', {
          roomId: 'r3',
          roomName: { fi: 'Sali', sv: 'Sal', en: 'Hall' },
          reason: 'moved-room',
        }),
        occurrence(days[1] ?? '', { state: 'skipped', reason: 'holiday', reasonText: 'Loppiainen' }),
      ],
    }),
  );
  expect(await screen.findByText('Sali')).toBeTruthy();
  expect(screen.getByText('Eri tila kuin sarjassa')).toBeTruthy();
  expect(screen.getByText('Loppiainen')).toBeTruthy();
  expect(screen.getByText('Jätetty pois')).toBeTruthy();
});

test('a booking that staff made says who made it, and that one can ask for the same again', async () => {
  const { container } = open(booking({ madeBy: 'staff', requestedBy: 'Päivi Nevalainen', isReachable: false }));
  expect(await screen.findByText('Henkilökunta teki varauksen puolestanne: Päivi Nevalainen.')).toBeTruthy();
  // Whom nobody tells is a matter of staff.
  expect(screen.queryByText(/Järjestöllä ei ole tunnusta/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Varaa samanlainen uudelleen' }).getAttribute('href')).toBe(
    '/varaukset/uusi?kopio=b1',
  );
  await expectNoViolations(container);
});

test('staff see that an organisation without an account must be called', async () => {
  open(booking({ madeBy: 'staff', isReachable: false }), '/varaukset/b1', {
    user: { ...representative.user, roles: [{ role: 'coordinator' }] },
  });
  expect(await screen.findByText('Järjestöllä ei ole tunnusta: ilmoita puhelimitse')).toBeTruthy();
  expect(screen.getByText('Henkilökunta teki varauksen järjestön puolesta: Marja Lehtinen.')).toBeTruthy();
});

test('the umbrella organisation is named, and has the words of an organisation and not of staff', async () => {
  const members = [{ id: 'o1', name: 'Kanervan Diabetesyhdistys ry', usualNeeds: [] }];
  open(booking({ madeBy: 'umbrella', umbrella: 'Järjestökatto ry' }), '/varaukset/b1', {
    user: {
      ...representative.user,
      roles: [{ role: 'booker', organisationId: 'o7', organisationName: 'Järjestökatto ry', members }],
    },
  });
  expect(await screen.findByText('Kattojärjestö Järjestökatto ry teki varauksen: Marja Lehtinen.')).toBeTruthy();
  expect(screen.getByText(/Tila on teille varattu/)).toBeTruthy();
});

test('asking for the same again opens the form a year later, with the words, people and needs of the booking', async () => {
  const shown = booking({ needs: ['hearing'], note: 'Avain vahtimestarilta' });
  fakeService({
    'GET /session/user': () => representative,
    'GET /bookings/b1': () => shown,
    'GET /codes': () => codes,
  });
  const { address } = renderPage(CopyPage, '/varaukset/uusi', '/varaukset/uusi?kopio=b1');
  await waitFor(() => expect(address()).toMatch(/^\/varaa\?/));
  expect(Object.fromEntries(new URLSearchParams(address().split('?')[1]))).toEqual({
    room: 'R02',
    start: '2028-01-17T17:00',
    end: '2028-01-17T19:00',
    rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
    people: '14',
    needs: 'hearing',
    kopio: 'b1',
  });
  expect(keptRequest()?.form).toMatchObject({
    organisationId: 'o1',
    internalTitle: 'Diabetes-vertaisryhmä',
    contentArea: 'A5',
    personName: 'Marja Lehtinen',
    note: '',
    acceptTerms: false,
  });
  sessionStorage.clear();
});

test('a booking that one may not know of is not copied', async () => {
  fakeService({
    'GET /session/user': () => representative,
    'GET /bookings/b1': () => refusal(404, 'booking.not-found'),
    'GET /codes': () => codes,
  });
  renderPage(CopyPage, '/varaukset/uusi', '/varaukset/uusi?kopio=b1');
  expect(await screen.findByText('Otsikko: booking.not-found')).toBeTruthy();
  expect(keptRequest()).toBeUndefined();
});

test('one date is cancelled with its reason, after it is said what that does', async () => {
  const { service, user } = open();
  service.answer('POST /bookings/b1/cancel', () =>
    booking({
      version: 4,
      occurrences: [occurrence(days[0] ?? '', { state: 'cancelled' }), ...booking().occurrences.slice(1)],
    }),
  );
  await user.click(await screen.findByRole('button', { name: /^Peru ma 11\.1\.2027/ }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('Perut kerran ma 11.1.2027 17.00–19.00.')).toBeTruthy();
  expect(within(dialog).getByText(/takaisin vain, jos se on silloin vielä vapaa/)).toBeTruthy();
  await expectNoViolations(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Peru kerta' }));
  expect(within(dialog).getByText('Valitse syy.')).toBeTruthy();
  expect(service.sentTo('POST /bookings/b1/cancel')).toEqual([]);
  await user.click(within(dialog).getByLabelText('Sairastuminen'));
  await user.click(within(dialog).getByRole('button', { name: 'Peru kerta' }));
  await waitFor(() => expect(screen.getByText('Kerta on peruttu.')).toBeTruthy());
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(service.sentTo('POST /bookings/b1/cancel')[0]?.body).toEqual({
    scope: 'occurrence',
    occurrenceId: `occ-${days[0]}`,
    reason: 'illness',
  });
});

test('the dates from one on are cancelled for a reason in own words', async () => {
  const { service, user } = open();
  service.answer('POST /bookings/b1/cancel', () => booking());
  await user.click(await screen.findByRole('button', { name: /^Peru ma 18\.1\.2027/ }));
  await user.click(screen.getByLabelText(/Tämä ja sitä seuraavat/));
  expect(screen.getByText('Perut 2 kertaa: ma 18.1.2027 – ma 25.1.2027.')).toBeTruthy();
  await user.click(screen.getByLabelText('Muu syy'));
  await user.type(screen.getByLabelText('Syy omin sanoin'), 'Ohjaaja vaihtuu');
  await user.click(screen.getByRole('button', { name: 'Peru 2 kertaa' }));
  await waitFor(() => expect(service.sentTo('POST /bookings/b1/cancel')).toHaveLength(1));
  expect(service.sentTo('POST /bookings/b1/cancel')[0]?.body).toEqual({
    scope: 'following',
    occurrenceId: `occ-${days[1]}`,
    reason: 'Ohjaaja vaihtuu',
  });
});

test('which of the chosen dates come too late is said before anything is sent', async () => {
  const inTime = (day: string, isOver: boolean) => ({ inTime: { until: `${day}T12:00`, isOver } });
  const [first = '', second = '', third = ''] = days;
  const { user } = open(
    booking({
      occurrences: [
        occurrence(first, inTime('2027-01-08', true)),
        occurrence(second, inTime('2027-01-15', false)),
        occurrence(third, inTime('2027-01-22', false)),
      ],
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Peru varaus' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('Yhden kerran määräaika on ohi')).toBeTruthy();
  expect(within(dialog).getByText('ma 11.1.2027 klo 17.00, määräaika oli pe 8.1.2027 klo 12.00')).toBeTruthy();
  await expectNoViolations(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Älä peru' }));
  await user.click(screen.getByRole('button', { name: /^Peru ma 18\.1\.2027/ }));
  expect(await screen.findByText('Perut ajoissa: määräaika on pe 15.1.2027 klo 12.00.')).toBeTruthy();
  expect(screen.queryByText('Yhden kerran määräaika on ohi')).toBeNull();
});

test('staff who take dates back write to the organisation why; who was asked to needs not', async () => {
  const { service, user } = open(booking(), '/varaukset/b1', {
    user: { ...representative.user, roles: [{ role: 'coordinator' }] },
  });
  service.answer('POST /bookings/b1/cancel', () => booking());
  const dialog = async () => {
    await user.click(await screen.findByRole('button', { name: 'Peru varaus' }));
    return within(screen.getByRole('dialog'));
  };
  const first = await dialog();
  await user.click(first.getByLabelText('Huolto'));
  await user.click(first.getByRole('button', { name: 'Peru 3 kertaa' }));
  expect(first.getByText('Kirjoita järjestölle, miksi aika perutaan.')).toBeTruthy();
  const message = first.getByLabelText(/^Viesti järjestölle/);
  expect(document.activeElement).toBe(message);
  expect(service.sentTo('POST /bookings/b1/cancel')).toEqual([]);
  await user.type(message, 'Vesi on poikki.');
  await user.click(first.getByRole('button', { name: 'Peru 3 kertaa' }));
  await waitFor(() => expect(service.sentTo('POST /bookings/b1/cancel')).toHaveLength(1));
  const second = await dialog();
  await user.click(second.getByLabelText('Järjestö pyysi perumaan'));
  expect(second.queryByLabelText(/^Viesti järjestölle/)).toBeNull();
  await user.click(second.getByRole('button', { name: 'Peru 3 kertaa' }));
  await waitFor(() => expect(service.sentTo('POST /bookings/b1/cancel')).toHaveLength(2));
  expect(service.sentTo('POST /bookings/b1/cancel').map(({ body }) => body)).toEqual([
    { scope: 'all', reason: 'maintenance', message: 'Vesi on poikki.' },
    { scope: 'all', reason: 'organiser' },
  ]);
});

test('for dates that staff took back another time is looked for with the same days, people and needs', async () => {
  const taken = { state: 'cancelled', reason: 'cancelled-by-house', reasonText: 'Huolto' } as const;
  const [first = '', second = '', third = ''] = days;
  const { container } = open(
    booking({
      needs: ['hearing'],
      occurrences: [occurrence(first), occurrence(second, taken), occurrence(third, taken)],
      history: [
        { at: '2026-11-20T08:00:00Z', actor: 'T', action: 'cancelled', text: 'Peruttiin', message: 'Vesi on poikki.' },
      ],
    }),
  );
  expect(await screen.findByText('2 kertaa on peruttu henkilökunnan päätöksellä')).toBeTruthy();
  expect(screen.getByText('Syy: Huolto.')).toBeTruthy();
  expect(screen.getAllByText('Vesi on poikki.').length).toBeGreaterThan(0);
  const search = screen.getByRole('link', { name: 'Etsi toinen aika tai tila' }).getAttribute('href') ?? '';
  expect(Object.fromEntries(new URLSearchParams(search.split('?')[1]))).toEqual({
    start: `${second}T17:00`,
    end: `${second}T19:00`,
    rdates: third,
    people: '14',
    needs: 'hearing',
  });
  expect(screen.getAllByText('Henkilökunta perui: Huolto')).toHaveLength(2);
  await expectNoViolations(container);
});

test('a change is sent over the version that was read', async () => {
  const { service, user } = open();
  service.answer('PATCH /bookings/b1', () => booking({ internalTitle: 'Uusi nimi', version: 4 }));
  await user.click(await screen.findByRole('button', { name: 'Muuta tietoja' }));
  const title = screen.getByLabelText(/Ryhmän tai tilaisuuden nimi/);
  await user.clear(title);
  await user.type(title, 'Uusi nimi');
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Uusi nimi'));
  const [sent] = service.sentTo('PATCH /bookings/b1');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(sent?.body).toEqual({ scope: 'all', internalTitle: 'Uusi nimi' });
});

test('how the room is arranged is told, and changed among the layouts of the room', async () => {
  const layouts: RoomView['layouts'] = [{ layout: 'circle', capacity: 12 }];
  const { service, user } = open(booking({ layout: { layout: 'groups', capacity: null } }));
  service.answer('GET /rooms/r2', () => ({ ...room, layouts }));
  const told = await screen.findByText('Järjestys', { selector: 'dt' });
  expect(told.nextElementSibling?.textContent).toBe('Pöytäryhmät');
  service.answer('PATCH /bookings/b1', () => booking());
  await user.click(screen.getByRole('button', { name: 'Muuta tietoja' }));
  await user.click(await screen.findByRole('radio', { name: 'Rinki, 12 paikkaa' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  await waitFor(() => expect(service.sentTo('PATCH /bookings/b1')).toHaveLength(1));
  expect(service.sentTo('PATCH /bookings/b1')[0]?.body).toEqual({ scope: 'all', layout: 'circle' });
});

test('when somebody else was quicker, both changes are in the form and the next try is over theirs', async () => {
  const { service, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Muuta tietoja' }));
  const title = screen.getByLabelText<HTMLInputElement>(/Ryhmän tai tilaisuuden nimi/);
  await user.clear(title);
  await user.type(title, 'Uusi nimi');
  service.answer('PATCH /bookings/b1', () => refusal(412, 'request.stale'));
  service.answer('GET /bookings/b1', () => booking({ version: 4, note: 'Pöydät rinkiin' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  expect(await screen.findByText('Varausta on muutettu samaan aikaan')).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>('Viesti tilan henkilökunnalle').value).toBe('Pöydät rinkiin'),
  );
  expect(title.value).toBe('Uusi nimi');
  service.answer('PATCH /bookings/b1', () => booking({ version: 5, internalTitle: 'Uusi nimi' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  await waitFor(() => expect(service.sentTo('PATCH /bookings/b1')).toHaveLength(2));
  const [, second] = service.sentTo('PATCH /bookings/b1');
  expect(second?.headers.get('if-match')).toBe('"4"');
  expect(second?.body).toEqual({ scope: 'all', internalTitle: 'Uusi nimi' });
});

test('a field that the service finds wrong is named', async () => {
  const { service, user } = open();
  const errors = [{ path: 'participants', code: 'booking.capacity', message: 'Tilaan mahtuu 18.' }];
  service.answer('PATCH /bookings/b1', () => refusal(422, 'booking.capacity', { errors }));
  await user.click(await screen.findByRole('button', { name: 'Muuta tietoja' }));
  await user.click(screen.getByRole('button', { name: 'Lisää: Osallistujia' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  expect(await screen.findByRole('link', { name: 'Tilaan mahtuu 18.' })).toBeTruthy();
});

const asked = booking({
  state: 'info_needed',
  message: 'Tarvitsetteko keittiötä?',
  decideBy: '2026-11-27',
  allowed: { cancel: true, change: true, decide: false, answer: true, add: true, closeToAll: false },
});

test('a question of the staff is answered in its place', async () => {
  const { service, user, container } = open(asked);
  service.answer('PATCH /bookings/b1', () => booking({ state: 'requested', version: 4 }));
  expect(await screen.findByText('Tarvitsetteko keittiötä?')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
  expect(screen.getByText('Kirjoita vastaus.')).toBeTruthy();
  await user.type(screen.getByLabelText('Vastauksesi'), 'Emme tarvitse.');
  await user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
  expect(await screen.findByText('Vastaus on lähetetty. Varaus odottaa taas hyväksyntää.')).toBeTruthy();
  expect(service.sentTo('PATCH /bookings/b1')[0]?.body).toEqual({ scope: 'all', answer: 'Emme tarvitse.' });
});

test('what waits says why and until when, what was denied says what was said', async () => {
  const reasons = [{ code: 'room-manual', text: 'Henkilökunta hyväksyy tilan varaukset.' }];
  const { unmount } = open(booking({ state: 'requested', decideBy: '2026-11-27', queueReasons: reasons }));
  expect(await screen.findByText('Saat vastauksen viimeistään pe 27.11.2026.')).toBeTruthy();
  expect(screen.getByText('Henkilökunta hyväksyy tilan varaukset.')).toBeTruthy();
  unmount();
  open(booking({ state: 'denied', message: 'Tila annettiin toiselle.' }));
  expect(await screen.findByText('Varausta ei hyväksytty')).toBeTruthy();
  expect(screen.getByText('Tila annettiin toiselle.')).toBeTruthy();
});

test('an answer that is late is told to be so, to both sides', async () => {
  const late = booking({ state: 'requested', decideBy: '2026-11-20', answerIsLate: true });
  const { unmount } = open(late);
  expect(
    await screen.findByText(/luvattiin viimeistään pe 20\.11\.2026, ja se on valitettavasti myöhässä/),
  ).toBeTruthy();
  unmount();
  const { service } = open(late);
  service.answer('GET /session/user', () => ({ user: { ...representative.user, roles: [{ role: 'coordinator' }] } }));
  expect(
    await screen.findByText('Hakijalle luvattiin vastaus viimeistään pe 20.11.2026. Se on myöhässä.'),
  ).toBeTruthy();
});

test('nothing is offered that would be refused', async () => {
  open(
    booking({
      state: 'completed',
      allowed: { cancel: false, change: false, decide: false, answer: false, add: false, closeToAll: false },
    }),
  );
  await screen.findByText('Kaikki kerrat on pidetty');
  expect(screen.queryByRole('button', { name: /^Peru/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Muuta tietoja' })).toBeNull();
});

test('a booking that is not there says so and leads to those that are', async () => {
  open(booking(), '/varaukset/b9');
  expect(await screen.findByText('Otsikko: request.not-found')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Siirry varauksiin' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Yritä uudelleen' })).toBeNull();
});

test('who is not signed in is asked to, and comes back', async () => {
  const { service, address } = open();
  service.answer('GET /session/user', () => ({ user: null }));
  await waitFor(() => expect(address()).toBe('/kirjaudu?paluu=%2Fvaraukset%2Fb1'));
});

test('a session that ends meanwhile asks to sign in rather than show a refusal', async () => {
  const { service, address } = open();
  service.answer('GET /bookings/b1', () => refusal(401, 'session.required'));
  await waitFor(() => expect(address()).toBe('/kirjaudu?paluu=%2Fvaraukset%2Fb1'));
});

test('what was done is told in the language that is chosen afterwards', async () => {
  const { service, user, speak } = open();
  service.answer('PATCH /bookings/b1', () => booking({ internalTitle: 'Uusi nimi', version: 4 }));
  await user.click(await screen.findByRole('button', { name: 'Muuta tietoja' }));
  const title = screen.getByLabelText(/Ryhmän tai tilaisuuden nimi/);
  await user.clear(title);
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  await speak('sv');
  expect(screen.getByRole('link', { name: swedish['change.missing'] })).toBeTruthy();
  await speak('fi');
  await user.type(screen.getByLabelText(/Ryhmän tai tilaisuuden nimi/), 'Uusi nimi');
  await user.click(screen.getByRole('button', { name: 'Tallenna muutokset' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Uusi nimi'));
  await speak('sv');
  expect(screen.getByText(swedish['change.done'])).toBeTruthy();
});

const near = {
  occurrenceId: 'o1',
  localStart: '2027-01-11T17:00',
  roomName: { fi: 'Ryhmätila Mustikka', sv: 'Grupprum Mustikka', en: 'Group room Mustikka' },
  secret: 'Ovikoodi 4711',
  shownFrom: '2027-01-10T15:00:00Z',
};

test('in its time the booking tells how one gets in, and does not print it', async () => {
  const { container } = open(booking({ entries: [near, { ...near, occurrenceId: 'o2', secret: null }] }));
  const notice = await screen.findByRole('region', { name: 'Näin pääset sisään' });
  expect(within(notice).getByText('Ovikoodi 4711')).toBeTruthy();
  expect(within(notice).getByText(/ma 11\.1\.2027 klo 17\.00, Ryhmätila Mustikka/)).toBeTruthy();
  expect(notice.classList.contains('no-print')).toBe(true);
  await expectNoViolations(container);
});

test('before its time the booking tells from when on it will', async () => {
  open(booking({ entries: [{ ...near, secret: null }] }));
  // 15.00 in UTC is 17.00 in Finland.
  expect(await screen.findByText(/näkyy tässä su 10\.1\.2027 klo 17\.00 alkaen/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Näin pääset sisään' })).toBeNull();
});

test('where there is nothing to tell, nothing is said of doors', async () => {
  open();
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText(/Ovikoodi/)).toBeNull();
});

test('what the event needs and the room lacks is told, and the booker can say to know it', async () => {
  const needing = { needs: ['wheelchair' as const], wheelchairUsers: 3, mismatches: [lack('wheelchair', 'N')] };
  const { service, user, container } = open(booking(needing));
  service.answer('PATCH /bookings/b1', () => booking({ ...needing, acceptsAccessibility: true, version: 4 }));
  expect(await screen.findByText(/Pyörätuoli \(3\)/)).toBeTruthy();
  expect(screen.getByText('Et ole vielä kuitannut, että tiedät tämän.')).toBeTruthy();
  expect(screen.getByText('ovi 700 mm')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tiedän tämän ja haluan pitää varauksen' }));
  expect(await screen.findByText('Tiedät tämän ja haluat pitää varauksen.')).toBeTruthy();
  expect(service.sentTo('PATCH /bookings/b1')[0]?.body).toEqual({ scope: 'all', acceptsAccessibility: true });
  expect(screen.queryByRole('button', { name: /Tiedän tämän/ })).toBeNull();
});

test('an organisation invites everybody on the page of its booking, and tells where to read more', async () => {
  const shown = booking({ publicTitle: 'Vertaisryhmä' });
  const { service, user, container } = open(shown);
  service.answer('PATCH /bookings/b1', ({ body }) => booking({ ...shown, ...(body as Partial<BookingView>) }));
  await user.click(await screen.findByRole('button', { name: 'Kutsu kaikki mukaan' }));
  await user.click(screen.getByRole('checkbox', { name: 'Avoin kaikille: kuka tahansa saa tulla mukaan' }));
  await user.type(screen.getByLabelText('Kuvaus osallistujille'), 'Kahvia ja keskustelua');
  await user.type(screen.getByLabelText('Verkkosivu'), 'example.fi');
  await user.click(screen.getByRole('button', { name: 'Tallenna kutsu' }));
  expect(screen.getByLabelText('Verkkosivu').getAttribute('aria-invalid')).toBe('true');
  expect(service.sentTo('PATCH /bookings/b1')).toEqual([]);
  await expectNoViolations(container);
  await user.clear(screen.getByLabelText('Verkkosivu'));
  await user.click(screen.getByRole('radio', { name: 'Maksullinen' }));
  const price = screen.getByLabelText(/^Hinta euroina/);
  for (const wrong of ['0', 'viisi', '1000,01']) {
    await user.clear(price);
    await user.type(price, wrong);
    await user.click(screen.getByRole('button', { name: 'Tallenna kutsu' }));
    expect(price.getAttribute('aria-invalid'), wrong).toBe('true');
  }
  expect(service.sentTo('PATCH /bookings/b1')).toEqual([]);
  await user.clear(price);
  await user.type(price, '2,5');
  await user.click(screen.getByRole('button', { name: 'Tallenna kutsu' }));
  expect(await screen.findByText(/Toiminta on nyt avoin kaikille/)).toBeTruthy();
  expect(service.sentTo('PATCH /bookings/b1')[0]?.body).toEqual({
    scope: 'all',
    openToAll: true,
    publicDescription: 'Kahvia ja keskustelua',
    publicLink: null,
    publicPriceCents: 250,
  });
  expect(screen.getByText('Hinta 2,50 €')).toBeTruthy();
  expect(screen.getByText('Kyllä: toiminnasta kerrotaan julkisesti')).toBeTruthy();
});

test.each([
  ['is sensitive', { publicTitle: 'Ryhmä', sensitive: true }],
  ['has no public title', { publicTitle: null }],
])('nobody can be invited to what %s', async (_, part) => {
  open(booking(part));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Kutsu kaikki mukaan' })).toBeNull();
});

test('what is called off is taken out of the public events after a question, and so is told of no more', async () => {
  const allowed = { cancel: false, change: false, decide: false, answer: false, add: false, closeToAll: true };
  const shown = booking({ state: 'cancelled', publicTitle: 'Vertaisryhmä', openToAll: true, allowed });
  const { service, user, container } = open(shown);
  service.answer('PATCH /bookings/b1', () =>
    booking({ ...shown, openToAll: false, allowed: { ...allowed, closeToAll: false } }),
  );
  expect(await screen.findByText(/Peruttu toiminta näkyy julkisesti peruttuna/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Poista julkisista tapahtumista' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/ei myöskään peruttuna/)).toBeTruthy();
  await expectNoViolations(container);
  expect(service.sentTo('PATCH /bookings/b1')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Poista julkisista tapahtumista' }));
  expect(await screen.findByText('Toiminta ei ole enää avoin kaikille.')).toBeTruthy();
  expect(service.sentTo('PATCH /bookings/b1')[0]?.body).toEqual({ scope: 'all', openToAll: false });
  expect(screen.queryByRole('button', { name: 'Poista julkisista tapahtumista' })).toBeNull();
});
