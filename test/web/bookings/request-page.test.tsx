import { screen, waitFor, within } from '@solidjs/testing-library';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PreviewRequest, PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import { request as finnish } from '../../../shared/i18n/fi/request.ts';
import { request as swedish } from '../../../shared/i18n/sv/request.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import RequestPage from '../../../web/bookings/request-page.tsx';
import { RegionProvider } from '../../../web/region/region.tsx';
import { answerWith, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { region } from '../region/samples.ts';
import {
  booking,
  busy,
  codes,
  date,
  holiday,
  lack,
  mondays,
  otherRoom,
  otherTime,
  preview,
  representative,
  room,
  text,
} from './samples.ts';

const [first = '', second = '', third = '', fourth = ''] = mondays(4);
const taken = busy(second, otherRoom(second, 'r3'), otherTime(second, 15), otherTime(second, 20));
const series = preview([date(first), taken, date(third, { status: 'competing', competitors: 1 }), holiday(fourth)]);
const free = preview([date(first), date(second)]);
const when = 'start=2027-01-11T17%3A00&end=2027-01-11T19%3A00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DMO%3BCOUNT%3D4';

afterEach(() => sessionStorage.clear());

const isSeries = (body: unknown) => (body as PreviewRequest).when.rrule !== undefined;

/** Where dates are moved to they are free, unless a test says otherwise. */
const askedAgain = (body: unknown, more: Partial<PreviewView> = {}) => {
  const { start, end, rdates = [] } = (body as PreviewRequest).when;
  const starts = [start, ...rdates];
  const moved = starts.map((each) =>
    date(each.slice(0, 10), { localStart: each, localEnd: `${each.slice(0, 11)}${end.slice(11)}` }),
  );
  return preview(moved, more);
};

const open = (
  answer: PreviewView = free,
  query = `room=R02&${when}&people=14`,
  who: unknown = representative,
  seen: RoomView = room,
) => {
  const service = fakeService({
    'GET /session/user': () => who,
    'GET /rooms/R02': () => seen,
    'GET /codes': () => codes,
    'GET /bookings': () => ({ items: [], total: 0, nextCursor: null }),
    'POST /bookings/preview': ({ body }) => (isSeries(body) ? answer : askedAgain(body)),
    'POST /bookings': () => answerWith(201, booking()),
  });
  return { service, ...renderPage(RequestPage, '/varaa', `/varaa?${query}`) };
};

const dates = () => screen.getByRole('region', { name: 'Kerrat' });
const rowOf = (day: string) => screen.getByText(day, { selector: 'strong' }).closest('li') as HTMLElement;

const fillIn = async (user: UserEvent) => {
  await user.type(await screen.findByLabelText(/Ryhmän tai tilaisuuden nimi/), 'Vertaisryhmä');
  await user.click(await screen.findByLabelText('Vertaistuki'));
  await user.selectOptions(screen.getByLabelText(/Sisältöalue/), 'Sairausryhmät');
  await user.type(screen.getByLabelText(/Vastuuhenkilön nimi/), 'Marja Lehtinen');
  await user.type(screen.getByLabelText(/Vastuuhenkilön puhelinnumero/), '040 123 4501');
};

/** Goes through the steps to the sending. */
const goToSending = async (user: UserEvent) => {
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByLabelText(/Hyväksyn tilojen pelisäännöt/));
};

test('every date stands in the list with its state in words', async () => {
  const { container } = open(series);
  expect(await screen.findByText('Vapaa')).toBeTruthy();
  expect(within(rowOf('ma 18.1.2027')).getByText('Varattu')).toBeTruthy();
  expect(within(rowOf('ma 25.1.2027')).getByText('Haettu myös muille (1)')).toBeTruthy();
  expect(within(rowOf('ma 1.2.2027')).getByText(/loppiainen/)).toBeTruthy();
  expect(
    within(dates()).getByText('4 kerrasta: 2 haluttuna aikana, 1 pyhäpäivä jätetään pois, 1 odottaa valintaasi.'),
  ).toBeTruthy();
  await expectNoViolations(container);
});

test('an organisation that may not book is told so before anything is filled in, and cannot send', async () => {
  const reason = 'Järjestön varausoikeus on vanhentunut.';
  const { service, user, container } = open(preview([date(first)], { notEligible: reason }));
  // The last step, folded as yet, says it once more.
  const said = () => screen.getAllByRole('status').filter(({ textContent }) => textContent?.includes(reason));
  expect(await screen.findAllByText('Järjestösi ei voi nyt varata')).toHaveLength(2);
  expect(said()).toHaveLength(1);
  expect(screen.queryByText(finnish['answer.now'])).toBeNull();
  expect(service.sentTo('POST /bookings/preview')[0]?.body).toMatchObject({ organisationId: expect.any(String) });
  expect(service.sentTo('POST /bookings/preview')[0]?.body).not.toHaveProperty('responsibleName');
  await expectNoViolations(container);
  await goToSending(user);
  expect(said()).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /^(Lähetä|Varaa)/ })).toBeNull();
});

test('while the doors are closed the form says so, and that staff may book all the same', async () => {
  const page = () => (
    <RegionProvider>
      <RequestPage />
    </RegionProvider>
  );
  const openClosed = (who: unknown) => {
    fakeService({
      'GET /session/user': () => who,
      'GET /region': () => region({ opened: false, languages: ['fi'] }),
      'GET /rooms/R02': () => room,
      'GET /codes': () => codes,
      'GET /bookings': () => ({ items: [], total: 0, nextCursor: null }),
      'POST /bookings/preview': () => free,
    });
    return renderPage(page, '/varaa', `/varaa?room=R02&${when}&people=14`);
  };
  const { unmount } = openClosed(representative);
  // The last step, folded as yet, says it once more.
  expect(await screen.findAllByText('Palvelu avataan myöhemmin')).toHaveLength(2);
  expect(screen.queryByText('Henkilökunta voi jo merkitä varauksia.')).toBeNull();
  await screen.findAllByText('Vapaa');
  expect(screen.queryByText(finnish['answer.now'])).toBeNull();
  unmount();
  openClosed({ user: { ...representative.user, roles: [{ role: 'coordinator' }] } });
  expect(await screen.findByText('Henkilökunta voi jo merkitä varauksia.')).toBeTruthy();
});

test('a date that cannot be had is given another room, another time, or left out, in its place', async () => {
  const { user } = open(series);
  const row = within(await waitFor(() => rowOf('ma 18.1.2027')));
  expect(row.getByLabelText(/Jätä pois/).closest('label')?.textContent).toContain('sarjaan jää 2 kertaa');
  await user.click(row.getByLabelText(/Toinen tila/));
  expect(within(dates()).getByText(/1 toisessa tilassa/)).toBeTruthy();
  await user.click(row.getByLabelText(/Toinen aika/));
  expect(row.getByLabelText<HTMLInputElement>('15.00–17.00').checked).toBe(true);
  await user.click(row.getByLabelText('20.00–22.00'));
  expect(row.getByLabelText<HTMLInputElement>('20.00–22.00').checked).toBe(true);
  await user.click(row.getByLabelText(/Jätä pois/));
  expect(within(dates()).getByText(/1 jätetään pois/)).toBeTruthy();
});

test('a way on that no date offers cannot be chosen, and says so', async () => {
  open(preview([date(first), busy(second, otherTime(second, 15))]));
  const row = within(await waitFor(() => rowOf('ma 18.1.2027')));
  expect(row.getByLabelText<HTMLInputElement>(/Toinen tila/).disabled).toBe(true);
  expect(row.getByText('ei vapaita samassa talossa')).toBeTruthy();
});

test('all dates are solved at once, and what became of each is told in a line', async () => {
  const { user } = open(preview([taken, busy(third, otherRoom(third, 'r3')), date(first)]));
  await user.click(await screen.findByRole('button', { name: /Toinen tila samassa talossa \(2\/2\)/ }));
  expect(screen.getByText('2 kertaa ratkaistu.')).toBeTruthy();
  expect(within(rowOf('ma 18.1.2027')).getByText('Tila r3')).toBeTruthy();
  expect(within(rowOf('ma 18.1.2027')).queryByRole('radio')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Muuta ma 18.1.2027' }));
  expect(within(rowOf('ma 18.1.2027')).getByLabelText<HTMLInputElement>(/Toinen tila/).checked).toBe(true);
});

test('a moved date is asked for once more where it goes, and brings the rules of that room', async () => {
  const { service, user } = open(series);
  const row = within(await waitFor(() => rowOf('ma 18.1.2027')));
  const reasons = [{ code: 'room-manual', text: 'Henkilökunta hyväksyy varaukset.' }];
  service.answer('POST /bookings/preview', ({ body }) => askedAgain(body, { queueReasons: reasons }));
  await user.click(row.getByLabelText(/Toinen tila/));
  await waitFor(() => expect(service.sentTo('POST /bookings/preview')).toHaveLength(2));
  expect(service.sentTo('POST /bookings/preview')[1]?.body).toMatchObject({
    roomId: 'r3',
    when: { start: `${second}T17:00`, end: `${second}T19:00`, skipHolidays: false },
    participants: 14,
  });
  expect(await within(dates()).findByText('Vastaus viimeistään pe 27.11.2026')).toBeTruthy();
});

test('a request that would be approved at once says so, and its button books', async () => {
  const { service, user } = open();
  expect(await within(await waitFor(dates)).findByText('Vahvistuu heti')).toBeTruthy();
  await goToSending(user);
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Varaus on vahvistettu' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Avaa varaus' }).getAttribute('href')).toBe('/varaukset/b1');
  const [sent] = service.sentTo('POST /bookings');
  expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
  expect(sent?.body).toEqual({
    organisationId: 'o1',
    roomId: 'r2',
    when: { start: '2027-01-11T17:00', end: '2027-01-11T19:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4' },
    internalTitle: 'Vertaisryhmä',
    activityType: 'T1',
    contentArea: 'A5',
    participants: 14,
    responsiblePerson: { name: 'Marja Lehtinen', phone: '040 123 4501' },
    acceptTerms: true,
  });
  expect(sessionStorage.length).toBe(0);
});

test('a request that waits says until when and why, and its button sends', async () => {
  const reasons = [{ code: 'room-manual', text: 'Henkilökunta hyväksyy varaukset.' }];
  const { service, user, container } = open(preview([date(first), date(second)], { queueReasons: reasons }));
  service.answer('POST /bookings', () => answerWith(201, booking({ state: 'requested', decideBy: '2026-11-27' })));
  await goToSending(user);
  expect(screen.getByText('Henkilökunta hyväksyy varaukset.')).toBeTruthy();
  expect(screen.getByText('Henkilökunta vastaa 5 työpäivän kuluessa.')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Lähetä 2 varauskertaa hyväksyttäväksi' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Varaus on lähetetty hyväksyttäväksi' })).toBeTruthy();
  expect(screen.getByText(/Saat vastauksen viimeistään pe 27\.11\.2026\./)).toBeTruthy();
  await expectNoViolations(container);
});

test('where a house asks for an orientation, the last look says in time that it is missing, and what to do', async () => {
  const strict = { ...room, care: { ...room.care, needsOrientation: true } };
  const { service, user, container } = open(free, `room=R02&${when}&people=14`, representative, strict);
  const lacking = { code: 'orientation', text: 'Vastuuhenkilöltä puuttuu voimassa oleva perehdytys.' };
  service.answer('POST /bookings/preview', ({ body }) =>
    preview([date(first), date(second)], {
      queueReasons: (body as PreviewRequest).responsibleName === 'Marja Lehtinen' ? [lacking] : [],
    }),
  );
  await goToSending(user);
  expect(await screen.findByText(lacking.text)).toBeTruthy();
  expect(screen.getByText(/tai voit vaihtaa vastuuhenkilön\. Pyynnön voi lähettää jo nyt\.$/)).toBeTruthy();
  await expectNoViolations(container);
});

test('where a room can be arranged one may say how; more people than it then holds are told at once', async () => {
  const layouts: RoomView['layouts'] = [
    { layout: 'circle', capacity: 12 },
    { layout: 'groups', capacity: 16 },
  ];
  const { service, user, container } = open(free, `room=R02&${when}&people=14`, representative, { ...room, layouts });
  const choices = within(await screen.findByRole('group', { name: /^Miten tila järjestetään\?/ }));
  expect(choices.getByRole<HTMLInputElement>('radio', { name: 'Ei väliä' }).checked).toBe(true);
  await user.click(choices.getByRole('radio', { name: 'Rinki, 12 paikkaa' }));
  expect(choices.getByText(/enintään 12 henkeä\. Valitse toinen järjestys\.$/)).toBeTruthy();
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  expect(screen.getByRole('link', { name: /enintään 12 henkeä/ })).toBeTruthy();
  await user.click(choices.getByRole('radio', { name: 'Pöytäryhmät, 16 paikkaa' }));
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  const check = screen.getByText('Järjestys', { selector: 'dt' });
  expect(check.nextElementSibling?.textContent).toBe('Pöytäryhmät, 16 paikkaa');
  await user.click(screen.getByLabelText(/Hyväksyn tilojen pelisäännöt/));
  await user.click(await screen.findByRole('button', { name: 'Varaa 2 kertaa' }));
  await screen.findByRole('heading', { level: 1, name: 'Varaus on vahvistettu' });
  expect(service.sentTo('POST /bookings')[0]?.body).toMatchObject({ layout: 'groups' });
});

test('everything that is missing is named before anything is sent, and the links find it', async () => {
  const { service, user } = open(series);
  await user.click(await screen.findByRole('button', { name: /Tarkista ja lähetä/ }));
  await user.click(await screen.findByRole('button', { name: /^Varaa 2 kertaa/ }));
  const link = await screen.findByRole('link', { name: 'Kirjoita ryhmän tai tilaisuuden nimi.' });
  expect(screen.getByRole('link', { name: /Valitse, mitä tehdään kerralle/ })).toBeTruthy();
  await user.click(link);
  expect(document.activeElement).toBe(screen.getByLabelText(/Ryhmän tai tilaisuuden nimi/));
  await user.click(screen.getByRole('link', { name: /Valitse, mitä tehdään kerralle/ }));
  expect(rowOf('ma 18.1.2027').contains(document.activeElement)).toBe(true);
  expect(service.sentTo('POST /bookings')).toEqual([]);
});

test('a field that has been filled in is no longer marked', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Jatka' }));
  const title = screen.getByLabelText(/Ryhmän tai tilaisuuden nimi/);
  expect(title.getAttribute('aria-invalid')).toBe('true');
  await user.type(title, 'V');
  expect(title.getAttribute('aria-invalid')).toBeNull();
});

test('dates that others were quicker to take are marked and asked anew, and nothing is lost', async () => {
  const { service, user } = open();
  await goToSending(user);
  service.answer('POST /bookings', () =>
    refusal(409, 'booking.conflict', {
      conflicts: [{ date: second, start: `${second}T15:00:00Z`, end: `${second}T17:00:00Z`, reason: 'busy' }],
    }),
  );
  service.answer('POST /bookings/preview', ({ body }) =>
    isSeries(body) ? preview([date(first), taken]) : askedAgain(body),
  );
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  expect(await screen.findByText('Osa ajoista ehdittiin varata')).toBeTruthy();
  const row = within(await waitFor(() => rowOf('ma 18.1.2027')));
  expect(await row.findByText('Ehdittiin varata')).toBeTruthy();
  await user.click(await row.findByLabelText(/Toinen aika/));
  expect(screen.queryByText('Ehdittiin varata')).toBeNull();
  service.answer('POST /bookings', () => answerWith(201, booking()));
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  await screen.findByRole('heading', { level: 1, name: 'Varaus on vahvistettu' });
  expect(service.sentTo('POST /bookings')[1]?.body).toMatchObject({
    internalTitle: 'Vertaisryhmä',
    resolutions: [{ date: second, action: 'time', start: `${second}T15:00`, end: `${second}T17:00` }],
  });
});

test('when no answer comes the same request is sent again under the same key', async () => {
  const { service, user } = open();
  await goToSending(user);
  service.answer('POST /bookings', noAnswer);
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  expect(await screen.findByText('Vastausta ei tullut')).toBeTruthy();
  service.answer('POST /bookings', () => answerWith(201, booking()));
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  await screen.findByRole('heading', { level: 1, name: 'Varaus on vahvistettu' });
  const keys = service.sentTo('POST /bookings').map(({ headers }) => headers.get('idempotency-key'));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('what the service finds wrong with a field is said there', async () => {
  const { service, user } = open();
  await goToSending(user);
  const errors = [{ path: 'responsiblePerson.phone', code: 'field.format', message: 'Numero on väärässä muodossa.' }];
  service.answer('POST /bookings', () => refusal(400, 'request.invalid', { errors }));
  await user.click(screen.getByRole('button', { name: 'Varaa 2 kertaa' }));
  await user.click(await screen.findByRole('link', { name: 'Numero on väärässä muodossa.' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/Vastuuhenkilön puhelinnumero/));
});

const nobody = { user: null };

test('without signing in all but sending can be done, and what was written waits for the return', async () => {
  const { user, address, unmount } = open(free, `room=R02&${when}&people=14`, nobody);
  await goToSending(user);
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu ja jatka lähettämiseen' }));
  await waitFor(() => expect(address()).toContain('/kirjaudu?paluu=%2Fvaraa%3Froom%3DR02'));
  unmount();
  open();
  expect((await screen.findAllByText(/Vertaisryhmä, 14 henkeä/)).length).toBeGreaterThan(0);
  expect(await screen.findByRole('button', { name: 'Varaa 2 kertaa' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Hyväksyn tilojen pelisäännöt/).checked).toBe(true);
});

test('more people than the room holds is said at once, with the way to a bigger room', async () => {
  const { service } = open(free, `room=R02&${when}&people=40`);
  expect(await screen.findByText('Tilaan mahtuu enintään 18 henkeä. Valitse suurempi tila.')).toBeTruthy();
  const bigger = screen.getByRole('link', { name: 'Etsi suurempi tila' }).getAttribute('href');
  expect(bigger).toContain('/haku?');
  expect(bigger).toContain('people=40');
  // The dates are judged all the same.
  await waitFor(() => expect(service.sentTo('POST /bookings/preview')[0]?.body).toMatchObject({ participants: 18 }));
});

test('how the room suits a need is said at once; what it lacks is acknowledged, and staff look at it all the same', async () => {
  const doubt = { code: 'accessibility', text: 'Tilaisuus tarvitsee: kuuleminen. Tila: soveltuu avustettuna.' };
  const { user, service } = open();
  await user.click(await screen.findByRole('button', { name: /Tarpeet/ }));
  const mismatches = [lack('hearing', 'A')];
  service.answer('POST /bookings/preview', () =>
    preview([date(first), date(second)], { mismatches, queueReasons: [doubt] }),
  );
  await user.click(screen.getByLabelText('Kuuleminen'));
  expect(await screen.findByText('Tila ei ehkä vastaa kaikkia tarpeita')).toBeTruthy();
  expect(await within(dates()).findByText(/Vastaus viimeistään/)).toBeTruthy();
  expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({ needs: ['hearing'] });
  expect(screen.getByRole('link', { name: /Kuuleminen: soveltuu avustettuna/ }).getAttribute('href')).toBe(
    '/tilat/R02/esteettomyys#tarve-hearing',
  );
  const step = screen.getByRole('button', { name: /Tarpeet/ }).closest('section') as HTMLElement;
  await user.click(within(step).getByRole('button', { name: 'Jatka' }));
  const known = screen.getByLabelText(/Tiedän tämän ja haluan varata tilan silti/);
  expect(known.getAttribute('aria-invalid')).toBe('true');
  await user.click(known);
  expect(known.getAttribute('aria-invalid')).toBeNull();
  expect(within(dates()).getByText(/Vastaus viimeistään/)).toBeTruthy();
  // Another need is another thing to know of.
  await user.click(screen.getByLabelText('Aistiympäristö'));
  expect((known as HTMLInputElement).checked).toBe(false);
});

test('wheelchair users are counted against the places of the room; more than those are said at once', async () => {
  const places = { key: 'room.wheelchair_capacity', scope: 'room', label: text(''), text: text('2'), value: 2 };
  const attributes = [{ ...places, source: null, checkedOn: null }];
  const seen = { ...room, attributes };
  const { user, service } = open(free, `room=R02&${when}&people=14&needs=wheelchair`, representative, seen);
  await user.click(await screen.findByRole('button', { name: /Tarpeet/ }));
  expect(screen.getByText(/Tilassa on 2 pyörätuolipaikkaa/)).toBeTruthy();
  expect(screen.getByText('Tila soveltuu kaikkiin valitsemiisi tarpeisiin.')).toBeTruthy();
  const count = screen.getByLabelText('Pyörätuolin käyttäjiä');
  await user.clear(count);
  await user.type(count, '3{Tab}');
  expect(screen.getByText(/2, tarvitaan 3/)).toBeTruthy();
  expect(screen.getByLabelText(/Tiedän tämän/)).toBeTruthy();
  await waitFor(() =>
    expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({ wheelchairUsers: 3 }),
  );
});

test('a date that something out of order hurts is marked, kept or left out, and told of in the request', async () => {
  const hurt = date(second, { mismatches: [lack('wheelchair', 'N', 'lift')], alternatives: [otherRoom(second, 'r3')] });
  const { user, service } = open(
    preview([date(first), hurt], { queueReasons: [{ code: 'accessibility', text: 'Hissi on rikki.' }] }),
    `room=R02&${when}&people=14&needs=wheelchair`,
  );
  await screen.findByRole('region', { name: 'Kerrat' });
  expect(await within(dates()).findByText('hissi epäkunnossa')).toBeTruthy();
  expect(within(dates()).getByText(/Vastaus viimeistään/)).toBeTruthy();
  await user.click(within(dates()).getByRole('button', { name: /Muuta/ }));
  expect(within(dates()).getByLabelText<HTMLInputElement>(/Pidä kerta/).checked).toBe(true);
  await user.click(within(dates()).getByLabelText(/Jätä pois/));
  // What is left suits, so nobody needs to look at it.
  expect(await within(dates()).findByText('Vahvistuu heti')).toBeTruthy();
  expect(service.sentTo('POST /bookings')).toEqual([]);
});

test('the usual needs of the organisation are filled in, said to be so, and taken away with one press', async () => {
  const own = {
    ...representative.user,
    roles: representative.user.roles.map((role) => ({ ...role, usualNeeds: ['hearing'] })),
  };
  const { user, service, address } = open(free, `room=R02&${when}&people=14`, { user: own });
  await user.click(await screen.findByRole('button', { name: /Tarpeet/ }));
  expect(await screen.findByText(/Esitäytetty järjestön tavallisista tarpeista/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Kuuleminen').checked).toBe(true);
  await waitFor(() =>
    expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({ needs: ['hearing'] }),
  );
  await user.click(screen.getByRole('button', { name: 'Poista tarpeet' }));
  expect(screen.getByLabelText<HTMLInputElement>('Kuuleminen').checked).toBe(false);
  expect(address()).toContain('needs=none');
});

test('contents that are sensitive are never public, and that is said instead of asked', async () => {
  const { user } = open();
  expect(await screen.findByLabelText(/Oma otsikko/)).toBeTruthy();
  await screen.findByRole('option', { name: 'Mielenterveystyö' });
  await user.selectOptions(screen.getByLabelText(/Sisältöalue/), 'Mielenterveystyö');
  expect(screen.getByText(/toiminnastasi ei koskaan kerrota julkisesti/)).toBeTruthy();
  expect(screen.queryByLabelText(/Oma otsikko/)).toBeNull();
});

test('the form is filled in as the last booking was, with one press', async () => {
  const { service, user, unmount } = open();
  unmount();
  service.answer('GET /bookings', () => ({
    items: [booking({ id: 'old', requestedAt: '2026-01-01T00:00:00Z' }), booking()],
    total: 2,
    nextCursor: null,
  }));
  service.answer('GET /bookings/b1', () => booking());
  renderPage(RequestPage, '/varaa', `/varaa?room=R02&${when}`);
  await user.click(await screen.findByRole('button', { name: 'Täytä kuten edellisessä varauksessa' }));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(/Ryhmän tai tilaisuuden nimi/).value).toBe('Diabetes-vertaisryhmä'),
  );
  expect(screen.getByLabelText<HTMLInputElement>(/Vastuuhenkilön puhelinnumero/).value).toBe('040 123 4501');
});

test('without a time the page begins with it and asks nothing yet', async () => {
  const { service, user, address } = open(free, 'room=R02');
  expect(await screen.findByText(/Kerro ensin, milloin tarvitset tilaa/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /Milloin/ }).getAttribute('aria-expanded')).toBe('true');
  expect(service.sentTo('POST /bookings/preview')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await waitFor(() => expect(service.sentTo('POST /bookings/preview')).toHaveLength(1));
  expect(address()).toMatch(/room=R02&start=/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Kuka ja mihin/ }));
});

test('a rule that the service does not take is explained beside it', async () => {
  const { service } = open();
  service.answer('POST /bookings/preview', () =>
    refusal(422, 'when.too-many', {
      errors: [{ path: 'when.rrule', code: 'when.too-many', message: 'Liikaa kertoja.' }],
    }),
  );
  expect(await screen.findByText('Otsikko: when.too-many')).toBeTruthy();
  expect(screen.getByText('Liikaa kertoja.')).toBeTruthy();
});

test('without a room, or with one that is not there, the way to the search is shown', async () => {
  const { unmount } = open(free, '');
  expect(await screen.findByRole('heading', { name: 'Valitse ensin tila' })).toBeTruthy();
  unmount();
  open(free, 'room=R99');
  expect(await screen.findByText('Otsikko: request.not-found')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Etsi tila' })).toBeTruthy();
});

test('who represents nobody is told so', async () => {
  const board = { user: { ...representative.user, roles: [{ role: 'board' }] } };
  open(free, `room=R02&${when}`, board);
  expect(await screen.findByText('Tunnuksellasi ei ole järjestöä')).toBeTruthy();
});

test('staff of the house choose the organisation that they book for', async () => {
  const staff = { user: { ...representative.user, roles: [{ role: 'coordinator' }] } };
  open(free, `room=R02&${when}`, staff);
  expect(await screen.findByRole('searchbox', { name: /Varaa järjestön puolesta/ })).toBeTruthy();
  expect(screen.queryByText('Tunnuksellasi ei ole järjestöä')).toBeNull();
});

test('what an organisation usually needs is filled in for staff who book for it, too', async () => {
  const staff = { user: { ...representative.user, roles: [{ role: 'coordinator' }] } };
  const { user, service } = open(free, `room=R02&${when}&people=14`, staff);
  const other = { id: 'o9', name: 'Kuulonhuoltoliitto', usualNeeds: ['hearing'] };
  service.answer('GET /organisations', () => ({ items: [other], total: 1, nextCursor: null }));
  service.answer('GET /organisations/o9', () => other);
  await user.type(await screen.findByRole('searchbox', { name: /Varaa järjestön puolesta/ }), 'Kuulo');
  await user.click(await screen.findByRole('button', { name: /Kuulonhuoltoliitto/ }));
  await waitFor(() =>
    expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({
      organisationId: 'o9',
      needs: ['hearing'],
    }),
  );
});

test('staff are told when nobody of the organisation will get mail', async () => {
  const staff = { user: { ...representative.user, roles: [{ role: 'coordinator' }] } };
  const { user, service, container } = open(free, `room=R02&${when}&people=14`, staff);
  const other = { id: 'o9', name: 'Kuulonhuoltoliitto', usualNeeds: [], isReachable: false };
  service.answer('GET /organisations', () => ({ items: [other], total: 1, nextCursor: null }));
  service.answer('GET /organisations/o9', () => other);
  await user.type(await screen.findByRole('searchbox', { name: /Varaa järjestön puolesta/ }), 'Kuulo');
  await user.click(await screen.findByRole('button', { name: /Kuulonhuoltoliitto/ }));
  expect(await screen.findByText('Järjestöllä ei ole tunnusta: ilmoita puhelimitse')).toBeTruthy();
  await expectNoViolations(container);
});

test('an umbrella organisation chooses among itself and its members, and their rules are asked about', async () => {
  const members = [{ id: 'o8', name: 'Kylän Invalidit ry', usualNeeds: ['wheelchair'] }];
  const roles = [{ role: 'booker', organisationId: 'o7', organisationName: 'Järjestökatto ry', members }];
  const { user, service, container } = open(free, `room=R02&${when}&people=14`, {
    user: { ...representative.user, roles },
  });
  const choice = await screen.findByRole('combobox', { name: /Järjestö/ });
  expect(within(choice).getByRole('option', { name: 'Järjestökatto ry' })).toBeTruthy();
  await user.selectOptions(choice, 'Kylän Invalidit ry (kattojärjestönä Järjestökatto ry)');
  await waitFor(() =>
    expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({
      organisationId: 'o8',
      needs: ['wheelchair'],
    }),
  );
  await expectNoViolations(container);
});

test('what a room beside the first lacks is said and must be known like what the first does', async () => {
  const { service, user } = open();
  service.answer('GET /rooms', () => ({
    items: [{ ...room, id: 'r9', code: 'R09', name: text('Juhlasali'), capacity: 80 }],
    total: 1,
    nextCursor: null,
  }));
  const there = { ...lack('hearing', 'N'), room: { id: 'r9', code: 'R09', name: text('Juhlasali') } };
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByText('Tarvitsetko muita tiloja samaan tilaisuuteen?'));
  await user.click(await screen.findByRole('button', { name: 'Lisää tila' }));
  expect(screen.queryByLabelText(/Tiedän tämän/)).toBeNull();
  service.answer('POST /bookings/preview', () => preview([date(first), date(second)], { mismatches: [there] }));
  await user.selectOptions(
    within(screen.getByRole('group', { name: '1. lisätila' })).getByLabelText('Tila'),
    'Juhlasali (80 henkeä)',
  );
  expect(await screen.findByText(`Juhlasali: ${there.text}`)).toBeTruthy();
  const known = screen.getByLabelText(/Tiedän tämän ja haluan varata tilan silti/);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  expect(known.getAttribute('aria-invalid')).toBe('true');
  await user.click(known);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByLabelText(/Hyväksyn tilojen pelisäännöt/));
  await user.click(screen.getByRole('button', { name: /^(Lähetä|Varaa)/ }));
  await waitFor(() =>
    expect(service.sentTo('POST /bookings').at(-1)?.body).toMatchObject({
      parts: [{ roomId: 'r9' }],
      acceptsAccessibility: true,
    }),
  );
});

test('what is missing is named in the language that is chosen afterwards', async () => {
  const { user, speak } = open();
  await user.click(await screen.findByRole('button', { name: 'Jatka' }));
  expect(screen.getByRole('link', { name: finnish['internal-title.missing'] })).toBeTruthy();
  await speak('sv');
  expect(screen.getByRole('link', { name: swedish['internal-title.missing'] })).toBeTruthy();
  expect(screen.getByLabelText(/Gruppens eller evenemangets namn/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText(finnish['internal-title.missing'])).toBeNull();
});

test('an event with several rooms asks for all of them at once, and the dates are judged with them', async () => {
  const { service, user, container } = open();
  service.answer('GET /rooms', () => ({
    items: [
      { ...room, id: 'r9', code: 'R09', name: text('Juhlasali'), capacity: 80 },
      { ...room, id: 'r8', code: 'R08', name: text('Pieni huone'), capacity: 6 },
    ],
    total: 2,
    nextCursor: null,
  }));
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByText('Tarvitsetko muita tiloja samaan tilaisuuteen?'));
  await user.click(await screen.findByRole('button', { name: 'Lisää tila' }));
  const first = screen.getByRole('group', { name: '1. lisätila' });
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  expect(within(first).getByText('Valitse tila tai poista lisätila.')).toBeTruthy();
  await user.selectOptions(within(first).getByLabelText('Tila'), 'Juhlasali (80 henkeä)');
  await user.click(within(first).getByLabelText('Muuna aikana'));
  await user.selectOptions(within(first).getByLabelText('Päivä'), 'Edellisenä päivänä');
  await user.type(within(first).getByLabelText('Alkaa'), '18');
  await user.type(within(first).getByLabelText('Päättyy'), '19.30');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Lisää vielä tila' }));
  await user.selectOptions(
    within(screen.getByRole('group', { name: '2. lisätila' })).getByLabelText('Tila'),
    'Pieni huone (6 henkeä)',
  );
  await expectNoViolations(container);
  const parts = [{ roomId: 'r9', startOffset: -23 * 60, minutes: 90 }, { roomId: 'r8' }];
  await waitFor(() => expect(service.sentTo('POST /bookings/preview').at(-1)?.body).toMatchObject({ parts }));
  await user.click(screen.getByRole('button', { name: 'Jatka' }));
  await user.click(screen.getByLabelText(/Hyväksyn tilojen pelisäännöt/));
  await user.click(screen.getByRole('button', { name: /^(Lähetä|Varaa)/ }));
  await waitFor(() => expect(service.sentTo('POST /bookings').at(-1)?.body).toMatchObject({ parts }));
});
