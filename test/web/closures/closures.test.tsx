import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type {
  ClosurePlanView,
  PlannedBooking,
  PlannedDate,
  SiteDisplacementPlan,
} from '../../../shared/closures/plan-schemas.ts';
import type { ClosureDetail, ListedClosure } from '../../../shared/closures/schemas.ts';
import { choicesFor, decisionsOf, summaryOf } from '../../../web/closures/choices.ts';
import ClosePlanPage from '../../../web/closures/close-plan-page.tsx';
import { closureAddress, closureOfAddress } from '../../../web/closures/closure-address.ts';
import MoveOutPage from '../../../web/closures/move-out-page.tsx';
import { SiteClosures } from '../../../web/closures/site-closures.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { approver } from '../approvals/samples.ts';
import { text } from '../bookings/samples.ts';
import { coordinator, site } from '../sites/samples.ts';

const day = (number: number) => `2027-02-0${number}`;
const small = { roomId: 'r5', roomName: text('Pieni sali'), siteName: null };
const elsewhere = { roomId: 'r9', roomName: text('Alasali'), siteName: text('Hallintotalo') };

const date = (number: number, more: Partial<PlannedDate> = {}): PlannedDate => {
  const times = { localStart: `${day(number)}T10:00`, localEnd: `${day(number)}T12:00` };
  return {
    occurrenceId: `o${number}`,
    state: 'approved',
    ...times,
    room: { id: 'r1', name: text('Sali') },
    beside: [],
    hasBegun: false,
    mustDecide: true,
    isShortNotice: false,
    offers: [
      { kind: 'room', ...small, ...times },
      { kind: 'room', ...elsewhere, ...times },
    ],
    hasBest: true,
    ...more,
  };
};

const planned = (more: Partial<PlannedBooking> = {}): PlannedBooking => ({
  bookingId: 'b1',
  title: 'Diabetes-vertaisryhmä',
  organisation: 'Kanervan Diabetesyhdistys ry',
  participants: 14,
  needs: ['wheelchair'],
  wheelchairUsers: 1,
  together: [small, elsewhere],
  dates: [date(2), date(3)],
  ...more,
});

const alone = planned({
  bookingId: 'b2',
  title: 'Kuoro',
  organisation: 'Kuoro ry',
  together: [],
  dates: [date(4, { offers: [], hasBest: false, isShortNotice: true })],
});
const waits = planned({
  bookingId: 'b3',
  title: 'Perheiden ilta',
  organisation: 'Perhepesä ry',
  together: [],
  dates: [date(5, { state: 'requested', mustDecide: false })],
});

const plan = (...bookings: PlannedBooking[]): ClosurePlanView => ({
  times: 1,
  ruleText: text('2.2.2027 klo 8 – 7.2.2027 klo 20'),
  closed: [],
  notice: { days: 10, from: '2027-02-05' },
  bookings,
  total: { dates: bookings.flatMap(({ dates }) => dates).length, bookings: bookings.length },
});

const closure = {
  siteId: 'JNS-PIE',
  roomId: 'r1',
  start: `${day(2)}T08:00`,
  end: `${day(7)}T20:00`,
  kind: 'maintenance' as const,
  title: { fi: 'Remontti' },
};

const openPlan = (found: ClosurePlanView = plan(planned(), alone, waits)) => {
  const service = fakeService({ 'GET /session/user': () => approver, 'POST /closures/preview': () => found });
  return { service, ...renderPage(ClosePlanPage, '/kalenteri/sulku', closureAddress(closure)) };
};

test('a closure lives whole in its address', () => {
  const repeating = {
    ...closure,
    when: { rrule: 'FREQ=WEEKLY;COUNT=3' },
    title: { fi: 'Siivous & pesu', sv: 'Städning' },
  };
  const words = Object.fromEntries(new URL(`http://x${closureAddress(repeating)}`).searchParams);
  expect(closureOfAddress(words)).toEqual(repeating);
  expect(closureOfAddress({ ...words, alku: 'eilen' })).toBeUndefined();
});

test('what is chosen first is the best place; what has none is cancelled, and what waits is left to its decision', () => {
  const bookings = [planned(), alone, waits];
  const choices = choicesFor(bookings, {});
  expect(summaryOf(bookings, choices)).toEqual({
    dates: 4,
    moved: 2,
    cancelled: 1,
    kept: 1,
    told: 2,
    late: 1,
    begun: 0,
  });
  expect(
    decisionsOf(bookings, choices).map(({ occurrenceId, action, roomId }) => [occurrenceId, action, roomId]),
  ).toEqual([
    ['o2', 'move', 'r5'],
    ['o3', 'move', 'r5'],
    ['o4', 'cancel', undefined],
  ]);
  // A place that is gone when the plan is read anew is not held on to.
  const earlier = { o2: `r9@${day(2)}T10:00`, o3: `r9@${day(3)}T10:00` };
  const less = [planned({ together: [small], dates: [date(2), { ...date(3), offers: date(3).offers.slice(0, 1) }] })];
  expect(choicesFor(less, earlier)).toEqual({ o2: `r9@${day(2)}T10:00`, o3: `r5@${day(3)}T10:00` });
});

test('the plan tells who is in the way and what becomes of each, and is carried out in one step', async () => {
  const { service, user, container } = openPlan();
  expect(await screen.findByRole('heading', { name: '3 varausta on tiellä' })).toBeTruthy();
  expect(
    screen.getByText('4 kertaa: 2 siirtyy, yksi peruuntuu, yksi jää päätettäväksi, 2 varaajaa saa viestin'),
  ).toBeTruthy();
  const first = screen.getByLabelText('ti 2.2.2027 klo 10.00–12.00, Sali') as HTMLSelectElement;
  expect(first.selectedOptions[0]?.textContent).toBe('Siirtyy: Pieni sali');
  expect([...first.options].map(({ textContent }) => textContent)).toEqual([
    'Siirtyy: Pieni sali',
    'Siirtyy: Alasali, Hallintotalo',
    'Peru tämä kerta',
  ]);
  await expectNoViolations(container);
  const all = screen.getByRole('button', { name: /^Siirtyy: Alasali, Hallintotalo/ });
  expect(all.getAttribute('aria-pressed')).toBe('false');
  await user.click(all);
  expect(all.getAttribute('aria-pressed')).toBe('true');
  expect(first.selectedOptions[0]?.textContent).toBe('Siirtyy: Alasali, Hallintotalo');
  await user.selectOptions(screen.getByLabelText('ke 3.2.2027 klo 10.00–12.00, Sali'), 'Peru tämä kerta');
  const send = screen.getByRole('button', { name: 'Sulje ja lähetä 2 viestiä' });
  await user.click(send);
  expect(document.activeElement).toBe(screen.getByLabelText(/^Miksi aika tarvitaan/));
  await user.keyboard('Lattia uusitaan');
  await user.click(send);
  expect(screen.getByText('Vahvista tämä, tai valitse myöhempi aika.')).toBeTruthy();
  expect(service.sentTo('POST /closures')).toHaveLength(0);
  await user.click(screen.getByLabelText(/Tiedän, että ilmoitusaika on lyhyt/));
  service.answer('POST /closures', () => answerWith(201, { id: 'c1' }));
  await user.click(send);
  expect(await screen.findByText('Yksi kerta siirtyi, 2 peruttiin.')).toBeTruthy();
  expect(service.sentTo('POST /closures')[0]?.body).toEqual({
    ...closure,
    displacements: [
      { occurrenceId: 'o2', action: 'move', roomId: 'r9', start: `${day(2)}T10:00`, end: `${day(2)}T12:00` },
      { occurrenceId: 'o3', action: 'cancel' },
      { occurrenceId: 'o4', action: 'cancel' },
    ],
    reason: 'Lattia uusitaan',
    acceptsShortNotice: true,
  });
});

test('of a date with several rooms it is said what becomes of the others, as it is chosen', async () => {
  const { user } = openPlan(
    plan(planned({ together: [], dates: [date(2, { beside: [text('Keittiö'), text('Perhetupa')] })] })),
  );
  const select = await screen.findByLabelText('ti 2.2.2027 klo 10.00–12.00, Sali + Keittiö + Perhetupa');
  expect(screen.getByText('Pysyy mukana: Keittiö, Perhetupa')).toBeTruthy();
  await user.selectOptions(select, 'Siirtyy: Alasali, Hallintotalo');
  expect(screen.getByText('Toisessa talossa on vain tämä yksi tila. Vapautuu: Keittiö, Perhetupa')).toBeTruthy();
  await user.selectOptions(select, 'Peru tämä kerta');
  expect(screen.queryByText(/Keittiö, Perhetupa/)).toBeNull();
});

test('when somebody was faster the plan is read anew, the lost date is named, and nothing that was written is gone', async () => {
  const { service, user } = openPlan(plan(planned()));
  await user.type(await screen.findByLabelText(/^Miksi aika tarvitaan/), 'Lattia');
  await user.selectOptions(screen.getByLabelText('ke 3.2.2027 klo 10.00–12.00, Sali'), 'Peru tämä kerta');
  const times = { localStart: `${day(2)}T10:00`, localEnd: `${day(2)}T12:00` };
  const less = planned({
    together: [elsewhere],
    dates: [date(2, { offers: [{ kind: 'room', ...elsewhere, ...times }] }), date(3)],
  });
  service.answer('POST /closures/preview', () => plan(less));
  service.answer('POST /closures', () =>
    refusal(409, 'displacement.conflict', { conflicts: [{ occurrenceId: 'o2', reason: 'busy' }] }),
  );
  await user.click(screen.getByRole('button', { name: 'Sulje ja lähetä viesti' }));
  expect(await screen.findByText('Paikka ehti mennä. Valitse toinen.')).toBeTruthy();
  await waitFor(() => expect(service.sentTo('POST /closures/preview')).toHaveLength(2));
  const kept = screen.getByLabelText('ke 3.2.2027 klo 10.00–12.00, Sali') as HTMLSelectElement;
  expect(kept.selectedOptions[0]?.textContent).toBe('Peru tämä kerta');
  expect((screen.getByLabelText(/^Miksi aika tarvitaan/) as HTMLTextAreaElement).value).toBe('Lattia');
});

test('the mail is shown as its reader would get it', async () => {
  const { service, user } = openPlan(plan(planned()));
  service.answer('POST /sites/JNS-PIE/displacements/mail', () => ({
    subject: 'Sali: Remontti',
    text: 'Varauksestasi…',
  }));
  await user.click(await screen.findByRole('button', { name: /^Näytä viesti/ }));
  expect(await within(screen.getByRole('dialog')).findByText('Sali: Remontti')).toBeTruthy();
  expect(service.sentTo('POST /sites/JNS-PIE/displacements/mail')[0]?.body).toMatchObject({
    cause: 'closure',
    title: { fi: 'Remontti', sv: '', en: '' },
    displacements: [{ occurrenceId: 'o2' }, { occurrenceId: 'o3' }],
  });
});

test('nobody in the way is said so, and the time can be closed at once', async () => {
  const { service, user } = openPlan(plan());
  expect(await screen.findByRole('heading', { name: 'Kukaan ei ole tiellä' })).toBeTruthy();
  service.answer('POST /closures', () => answerWith(201, { id: 'c1' }));
  await user.click(screen.getByRole('button', { name: 'Merkitse suljetuksi' }));
  await waitFor(() => expect(service.sentTo('POST /closures')[0]?.body).toEqual(closure));
});

test('a house that closes for good is emptied booking by booking, and what is left is found again', async () => {
  const found: SiteDisplacementPlan = {
    closesOn: '2027-01-31',
    done: 6,
    notice: { days: 10, from: '2026-12-08' },
    bookings: [planned(), planned({ bookingId: 'b4', organisation: 'Kuoro ry', dates: [date(4)] })],
    total: { dates: 3, bookings: 2 },
  };
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /sites/JNS-KAN/settings': () => site,
    'GET /sites/s1/displacements': () => found,
  });
  const { user, container } = renderPage(
    MoveOutPage,
    '/yllapito/toimipisteet/:site/muutto',
    '/yllapito/toimipisteet/JNS-KAN/muutto?syy=lakkautus',
  );
  expect(await screen.findByText('Hoidettu 6 / 9 kertaa')).toBeTruthy();
  expect(service.sentTo('GET /sites/s1/displacements')[0]?.query.get('cause')).toBe('site-closes');
  await expectNoViolations(container);
  await user.type(screen.getByLabelText(/^Miksi aika tarvitaan/), 'Talo myydään');
  service.answer('POST /sites/s1/displacements', () => ({ moved: 1, cancelled: 0, bookings: 1 }));
  service.answer('GET /sites/s1/displacements', () => ({ ...found, done: 7, bookings: found.bookings.slice(0, 1) }));
  await user.click(screen.getByRole('button', { name: 'Toteuta tämän varauksen muutokset: Kuoro ry' }));
  expect(await screen.findByText('Yksi kerta siirtyi.')).toBeTruthy();
  const [sent] = service.sentTo('POST /sites/s1/displacements');
  expect(sent?.body).toMatchObject({
    cause: 'site-closes',
    reason: 'Talo myydään',
    displacements: [{ occurrenceId: 'o4' }],
  });
  await waitFor(() => expect(screen.queryByText('Kuoro ry')).toBeNull());
});

test('closures are listed with their reasons; opened again, moved dates go back only where somebody says so', async () => {
  const listed: ListedClosure = {
    id: 'c1',
    siteId: 's1',
    roomId: 'r1',
    start: '2027-02-02T06:00:00Z',
    end: '2027-02-07T18:00:00Z',
    kind: 'maintenance',
    title: text('Remontti'),
    seriesId: 'x1',
    reason: 'Lattia uusitaan',
    localStart: `${day(2)}T08:00`,
    localEnd: `${day(7)}T20:00`,
    roomName: text('Sali'),
    madeBy: 'Liisa Korhonen',
    moved: 1,
    cancelled: 1,
    comingInSeries: 3,
  };
  const from = { roomId: 'r1', roomName: text('Sali'), siteName: text('Kanerva') };
  const times = (number: number) => ({ localStart: `${day(number)}T10:00`, localEnd: `${day(number)}T12:00` });
  const shared = { bookingId: 'b1', title: 'Vertaisryhmä', organisation: 'Yhdistys ry' };
  const detail: ClosureDetail = {
    closure: listed,
    displaced: [
      {
        ...shared,
        occurrenceId: 'o2',
        action: 'moved',
        date: day(2),
        from: { ...from, ...times(2) },
        to: { ...from, ...times(3) },
        returns: 'free',
      },
      {
        ...shared,
        occurrenceId: 'o3',
        action: 'cancelled',
        date: day(3),
        from: { ...from, ...times(3) },
        to: null,
        returns: 'cancelled',
      },
    ],
  };
  const service = fakeService({
    'GET /sites/s1/closures': () => ({ items: [listed] }),
    'GET /closures/c1': () => detail,
    'POST /closures/c1/reopen': () => ({ reopened: 1, returned: 1 }),
  });
  const { user, container } = renderPart(() => <SiteClosures site={site} />);
  expect(await screen.findByText('Perustelu: Lattia uusitaan')).toBeTruthy();
  expect(screen.getByText('Toistuu, jäljellä 3')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Avaa uudelleen/ }));
  const dialog = screen.getByRole('dialog');
  expect(await within(dialog).findByText(/Siirretyt kerrat eivät palaa itsestään/)).toBeTruthy();
  expect(within(dialog).getByText(/kerta peruttiin, varaaja voi hakea sitä uudelleen/)).toBeTruthy();
  await expectNoViolations(container);
  await user.click(within(dialog).getByLabelText('ti 2.2.2027 klo 10.00–12.00, Sali: palauta'));
  await user.click(within(dialog).getByRole('button', { name: 'Avaa' }));
  expect(await screen.findByText('Avattu: Remontti. Yksi kerta palasi entiselle paikalleen.')).toBeTruthy();
  expect(service.sentTo('POST /closures/c1/reopen')[0]?.body).toEqual({ scope: 'one', returns: ['o2'] });
});
