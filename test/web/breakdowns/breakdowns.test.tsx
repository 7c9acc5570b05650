import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type {
  BookingBreakdownsView,
  BreakdownView,
  StaffBreakdownsView,
  StaffBreakdownView,
} from '../../../shared/breakdowns/schemas.ts';
import BookingPage from '../../../web/bookings/booking-page.tsx';
import { RoomBreakdowns } from '../../../web/breakdowns/room-breakdowns.tsx';
import SitePage from '../../../web/sites/site-page.tsx';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { booking, codes, mondays, occurrence, representative, room, text } from '../bookings/samples.ts';
import { coordinator, site } from '../sites/samples.ts';

const lift: BreakdownView = {
  id: 'd1',
  device: 'lift',
  place: text('Päähissi'),
  start: '2027-01-11T06:00:00Z',
  end: '2027-01-22T14:00:00Z',
  localStart: '2027-01-11T08:00',
  localEnd: '2027-01-22T16:00',
  note: { fi: 'Varaosa on tilattu.', sv: 'Reservdel är beställd.', en: 'A part is ordered.' },
  reportedAt: '2027-01-10T08:20:00Z',
  localReportedAt: '2027-01-10T10:20',
};

const kept: StaffBreakdownView = {
  ...lift,
  roomId: null,
  entranceId: null,
  facilityId: 'f1',
  standing: 'current',
  toldDates: 2,
  version: 4,
};

const staffList = (...items: StaffBreakdownView[]): StaffBreakdownsView => ({
  items,
  total: items.length,
  nextCursor: null,
  timeZone: 'Europe/Helsinki',
  places: [
    { place: 'facilityId', id: 'f1', name: text('Päähissi'), kind: 'lift' },
    { place: 'facilityId', id: 'f2', name: text('Alakerran wc'), kind: 'toilet' },
    { place: 'entranceId', id: 'e1', name: text('Pääovi'), kind: null },
    { place: 'roomId', id: 'r1', name: text('Ryhmätila'), kind: null },
  ],
});

const days = mondays(2);
const dates = days.map((day) => occurrence(day));

const suffering: BookingBreakdownsView = {
  breakdowns: [lift],
  dates: dates.map(({ id, localStart, localEnd, roomId, roomName }) => ({
    occurrenceId: id,
    localStart,
    localEnd,
    room: { id: roomId, name: roomName },
    breakdownIds: ['d1'],
    needs: ['wheelchair'],
    isKept: false,
    offers: [
      { kind: 'room', roomId: 'r5', roomName: text('Alasali'), localStart, localEnd, keepsApproval: true },
      { kind: 'room', roomId: 'r6', roomName: text('Juhlasali'), localStart, localEnd, keepsApproval: false },
    ],
  })),
  acknowledged: null,
  together: [
    { roomId: 'r5', roomName: text('Alasali'), keepsApproval: true },
    { roomId: 'r6', roomName: text('Juhlasali'), keepsApproval: false },
  ],
  elsewhere: [{ roomId: 'r9', roomCode: 'R37', roomName: text('Pieni sali'), siteName: text('Pielisen talo') }],
};

const openBooking = (view = suffering, answers: Parameters<typeof fakeService>[0] = {}) => {
  const service = fakeService({
    'GET /session/user': () => representative,
    'GET /bookings/b1': () => booking({ occurrences: dates }),
    'GET /bookings/b1/breakdowns': () => view,
    ...answers,
    'GET /rooms/r2': () => room,
    'GET /codes': () => codes,
  });
  return { service, ...renderPage(BookingPage, '/varaukset/:booking', '/varaukset/b1') };
};

const title = 'Hissi on epäkunnossa: Päähissi: 2 kertaasi kärsii';

test('a booking says which dates suffer from what, and what suits instead', async () => {
  const { container, speak } = openBooking();
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(/ma 11\.1\.2027 klo 8\.00 – pe 22\.1\.2027 klo 16\.00/)).toBeTruthy();
  expect(screen.getByText('Tilanne ilmoitettu su 10.1.2027 klo 10.20.')).toBeTruthy();
  expect(screen.getByText(/ei silloin toteudu: Pyörätuoli/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Juhlasali/ })).toBeNull();
  expect(screen.getByText('Henkilökunnan on hyväksyttävä siirto: Juhlasali. Kysy talosta.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Pieni sali', hidden: true }).getAttribute('href')).toBe('/tilat/R37');
  await expectNoViolations(container);
  await speak('sv');
  expect(await screen.findByText(/2 av dina tillfällen påverkas/)).toBeTruthy();
});

test('all dates move with one click and a look at what happens', async () => {
  const { service, user } = openBooking();
  const moved = booking({ version: 4, occurrences: dates.map((date) => ({ ...date, roomId: 'r5' })) });
  service.answer('POST /bookings/b1/move', () => {
    service.answer('GET /bookings/b1/breakdowns', () => ({ ...suffering, breakdowns: [], dates: [] }));
    return moved;
  });
  await user.click(await screen.findByRole('button', { name: 'Siirrä kaikki 2 kertaa tilaan Alasali' }));
  const dialog = await screen.findByRole('dialog', { name: 'Siirretäänkö 2 kertaa?' });
  expect(within(dialog).getAllByText('siirtyy: Alasali')).toHaveLength(2);
  expect(within(dialog).getByText(/pysyvät hyväksyttyinä/)).toBeTruthy();
  expect(service.sentTo('POST /bookings/b1/move')).toHaveLength(0);
  await user.click(within(dialog).getByRole('button', { name: 'Siirrä' }));
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
  const [sent] = service.sentTo('POST /bookings/b1/move');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(sent?.body).toEqual({ moves: dates.map(({ id }) => ({ occurrenceId: id, roomId: 'r5' })) });
  expect(screen.getByText('2 kertaa on siirretty.')).toBeTruthy();
});

test('one date moves alone', async () => {
  const { service, user } = openBooking();
  service.answer('POST /bookings/b1/move', () => booking({ version: 4, occurrences: dates }));
  await screen.findByText(title);
  await user.click(screen.getByText('2 kertaa, joita asia koskee'));
  const [first] = screen.getAllByRole('button', { name: /^Siirrä tilaan Alasali: ma 11\.1\.2027/ });
  await user.click(first as HTMLElement);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Siirrä' }));
  await waitFor(() => expect(service.sentTo('POST /bookings/b1/move')).toHaveLength(1));
  expect(service.sentTo('POST /bookings/b1/move')[0]?.body).toEqual({
    moves: [{ occurrenceId: dates[0]?.id, roomId: 'r5' }],
  });
});

test('who was too late is told so in words, and what is offered is read anew', async () => {
  const { service, user } = openBooking();
  service.answer('POST /bookings/b1/move', () =>
    refusal(409, 'booking.conflict', { conflicts: [{ date: days[1], reason: 'busy' }] }),
  );
  await user.click(await screen.findByRole('button', { name: 'Siirrä kaikki 2 kertaa tilaan Alasali' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Siirrä' }));
  expect(await screen.findByText(/Joku ehti varata yhden ajoista\. Mitään ei siirretty\./)).toBeTruthy();
  await waitFor(() => expect(service.sentTo('GET /bookings/b1/breakdowns')).toHaveLength(2));
});

const keptView: BookingBreakdownsView = {
  ...suffering,
  dates: suffering.dates.map((date) => ({ ...date, isKept: true })),
  acknowledged: { at: '2027-01-10T10:00:00Z', localAt: '2027-01-10T12:00', by: 'Marja Lehtinen' },
};

test('who keeps the dates says so once, for colleagues and staff too, and can take it back', async () => {
  let now = suffering;
  const { service, user, container } = openBooking(suffering, {
    'GET /bookings/b1/breakdowns': () => now,
    'PUT /bookings/b1/breakdowns/acknowledgement': () => {
      now = keptView;
      return now;
    },
    'DELETE /bookings/b1/breakdowns/acknowledgement': () => {
      now = suffering;
      return now;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Tiedän tämän ja pidän kerrat ennallaan' }));
  expect(await screen.findByText(/2 kertaa kärsii\. Pidätte ne ennallaan\./)).toBeTruthy();
  expect(screen.getByText('Kuitannut Marja Lehtinen su 10.1.2027 klo 12.00.')).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
  expect(service.sentTo('PUT /bookings/b1/breakdowns/acknowledgement')[0]?.body).toEqual({
    dates: dates.map(({ id }) => ({ occurrenceId: id, breakdownIds: ['d1'] })),
  });
  // The booking's history has a line more.
  await waitFor(() => expect(service.sentTo('GET /bookings/b1')).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Näytä vaihtoehdot' }));
  expect(screen.getAllByText('Pidätte tämän kerran ennallaan.')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Tiedän tämän/ })).toBeNull();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Peru kuittaus' }));
  expect(await screen.findByText(title)).toBeTruthy();
  expect(service.sentTo('DELETE /bookings/b1/breakdowns/acknowledgement')).toHaveLength(1);
});

const moveAway = async (back: () => unknown) => {
  const opened = openBooking();
  const { service, user } = opened;
  service.answer('POST /bookings/b1/move', () => {
    service.answer('GET /bookings/b1/breakdowns', () => ({ ...suffering, breakdowns: [], dates: [] }));
    service.answer('POST /bookings/b1/move', back);
    return booking({ version: 4, occurrences: dates.map((date) => ({ ...date, roomId: 'r5' })) });
  });
  await user.click(await screen.findByRole('button', { name: 'Siirrä kaikki 2 kertaa tilaan Alasali' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Siirrä' }));
  await user.click(await screen.findByRole('button', { name: 'Kumoa siirto' }));
  return opened;
};

test('a move is undone: the dates go back to their room and hour', async () => {
  const { service } = await moveAway(() => booking({ version: 5, occurrences: dates }));
  expect(await screen.findByText('2 kertaa on taas entisellä paikallaan.')).toBeTruthy();
  const back = service.sentTo('POST /bookings/b1/move')[1];
  expect(back?.headers.get('if-match')).toBe('"4"');
  expect(back?.body).toEqual({
    moves: dates.map(({ id, roomId, localStart, localEnd }) => ({
      occurrenceId: id,
      roomId,
      start: localStart,
      end: localEnd,
    })),
  });
  expect(screen.queryByRole('button', { name: 'Kumoa siirto' })).toBeNull();
});

test('where others have taken the former place, or staff must decide, that is said and the dates stay', async () => {
  const first = await moveAway(() =>
    refusal(409, 'booking.conflict', { conflicts: [{ date: days[0], reason: 'busy' }] }),
  );
  expect(await screen.findByText(/^Entiselle paikalle on jo varattu yksi ajoista\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Kumoa siirto' })).toBeNull();
  first.unmount();
  await moveAway(() => refusal(409, 'booking.change-needs-approval', {}));
  expect(await screen.findByText(/^Henkilökunnan on hyväksyttävä paluu entiselle paikalle\./)).toBeTruthy();
});

const suits = { wheelchair: 'S', walker: 'S', mobility: 'S', vision: 'S', hearing: 'S', sensory: 'S' } as const;

test('a room says what is out of order in it, and nothing where nothing is', async () => {
  const broken = { ...lift, verdicts: { ...suits, wheelchair: 'N' as const } };
  const { container, unmount } = renderPart(() => (
    <RoomBreakdowns
      usual={suits}
      breakdowns={[broken, { ...broken, id: 'd2', device: 'parking', place: null, localEnd: null, verdicts: suits }]}
    />
  ));
  expect(screen.getByText('Hissi on epäkunnossa: Päähissi')).toBeTruthy();
  expect(screen.getByText('ma 11.1.2027 klo 8.00 alkaen, korjausaika ei ole tiedossa')).toBeTruthy();
  expect(screen.getAllByText('Varaosa on tilattu.')).toHaveLength(2);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Pyörätuoli: ei sovellu']);
  await expectNoViolations(container);
  unmount();
  expect(renderPart(() => <RoomBreakdowns usual={suits} breakdowns={[]} />).container.textContent).toBe('');
});

const impact = { dates: 4, bookings: 3, messages: 2, items: [] };

const openSite = (list: StaffBreakdownsView, view = '') => {
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /sites/JNS-KAN/settings': () => site,
    'GET /sites/s1/breakdowns': () => list,
    'POST /sites/s1/breakdowns/impact': () => impact,
    'POST /sites/s1/breakdowns': () => kept,
    'PATCH /breakdowns/d1': () => ({ ...kept, version: 5 }),
    'POST /breakdowns/d1/end': () => ({ ...kept, standing: 'past', version: 5 }),
  });
  const path = '/yllapito/toimipisteet';
  return { ...renderPage(SitePage, `${path}/:site`, `${path}/JNS-KAN?nakyma=viat${view}`), service };
};

test('a caretaker reports a lift in a minute, and sees first who suffers', async () => {
  vi.setSystemTime('2027-01-11T06:05:00Z');
  const { container, service, user } = openSite(staffList(), '&uusi=1');
  const device = await screen.findByRole('combobox', { name: /Mikä on epäkunnossa/ });
  expect(screen.queryByRole('combobox', { name: 'Mitä se koskee?' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ilmoita vika' }));
  expect(screen.getByText('Valitse, mikä on epäkunnossa.')).toBeTruthy();
  await user.selectOptions(device, 'lift');
  const place = screen.getByRole('combobox', { name: 'Mitä se koskee?' });
  // The house's lifts and rooms, no toilet and no door.
  expect(
    within(place)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Koko talo', 'Päähissi', 'Ryhmätila']);
  await user.selectOptions(place, 'facilityId:f1');
  expect(await screen.findByText('3 varausta kärsii, yhteensä 4 kertaa.')).toBeTruthy();
  expect(screen.getByText('2 viestiä lähtee, kun tallennat.', { exact: false })).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Ilmoita vika' }));
  await waitFor(() => expect(service.sentTo('POST /sites/s1/breakdowns')).toHaveLength(1));
  expect(service.sentTo('POST /sites/s1/breakdowns')[0]?.body).toEqual({
    device: 'lift',
    roomId: null,
    entranceId: null,
    facilityId: 'f1',
    start: '2027-01-11T08:05',
    end: null,
    note: { fi: '', sv: '', en: '' },
  });
  expect(await screen.findByText('Vika on ilmoitettu.')).toBeTruthy();
  vi.useRealTimers();
});

test('what is broken is marked as mended after a second thought', async () => {
  const { container, service, user } = openSite(staffList(kept));
  expect(await screen.findByRole('heading', { name: 'Hissi on epäkunnossa: Päähissi' })).toBeTruthy();
  expect(screen.getByText('Nyt epäkunnossa')).toBeTruthy();
  expect(screen.getByText(/Viesti lähti 2 varauskerrasta\./)).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: /Merkitse korjatuksi/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kyllä, korjattu' }));
  await waitFor(() => expect(service.sentTo('POST /breakdowns/d1/end')).toHaveLength(1));
  expect(service.sentTo('POST /breakdowns/d1/end')[0]?.headers.get('if-match')).toBe('"4"');
  expect(await screen.findByText('Vika on merkitty korjatuksi.')).toBeTruthy();
});

test('an end becomes known: the form has what was told, and asks about what it would replace', async () => {
  const { service, user } = openSite(staffList({ ...kept, end: null, localEnd: null }));
  await user.click(await screen.findByRole('button', { name: /^Muuta/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Korjausaika on tiedossa' }));
  await waitFor(() =>
    expect(service.sentTo('POST /sites/s1/breakdowns/impact').at(-1)?.body).toMatchObject({
      breakdownId: 'd1',
      end: '2027-01-12T16:00',
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Tallenna muutos' }));
  await waitFor(() => expect(service.sentTo('PATCH /breakdowns/d1')).toHaveLength(1));
  const [sent] = service.sentTo('PATCH /breakdowns/d1');
  expect(sent?.headers.get('if-match')).toBe('"4"');
  expect(sent?.body).toMatchObject({ facilityId: 'f1', start: '2027-01-11T08:00', end: '2027-01-12T16:00' });
});

test('a house without faults says what to do when one comes', async () => {
  const { user } = openSite(staffList());
  expect(await screen.findByRole('heading', { name: 'Ei vikoja' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ilmoita vika' }));
  expect(await screen.findByRole('heading', { name: 'Ilmoita vika' })).toBeTruthy();
});

test('to the staff of the house a booking that suffers is not their own', async () => {
  fakeService({
    'GET /session/user': () => coordinator,
    'GET /bookings/b1': () => booking({ occurrences: dates }),
    'GET /bookings/b1/breakdowns': () => suffering,
    'GET /rooms/r2': () => room,
    'GET /codes': () => codes,
  });
  renderPage(BookingPage, '/varaukset/:booking', '/varaukset/b1');
  expect(await screen.findByText('Hissi on epäkunnossa: Päähissi: 2 kertaa kärsii')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Merkitse, että varaaja pitää kerrat ennallaan' })).toBeTruthy();
});
