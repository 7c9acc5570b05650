import { screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import type { BookingAttendanceView, DateLinkView } from '../../../shared/attendance/schemas.ts';
import type { OutboxItemView } from '../../../shared/outbox/schemas.ts';
import { MailsSection } from '../../../web/account/mails-section.tsx';
import DateLinkPage from '../../../web/attendance/date-link-page.tsx';
import { PastDates } from '../../../web/attendance/past-dates.tsx';
import OutboxPage from '../../../web/outbox/outbox-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { account, admin } from '../account/samples.ts';

const text = (fi: string) => ({ fi, sv: fi, en: fi });

const linked = (purpose: DateLinkView['purpose'], otherDates = 3): DateLinkView => ({
  purpose,
  roomName: text('Sali'),
  siteName: text('Kanervan talo'),
  address: text('Katu 1, 80100 Joensuu'),
  localStart: '2027-02-02T10:00',
  localEnd: '2027-02-02T12:00',
  ruleText: text('joka tiistai'),
  otherDates,
  ...(purpose === 'cancel_date' && { inTime: { until: '2027-02-01T12:00', isOver: true } }),
  bookingId: 'b1',
});

describe('the page of a mailed link', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  const open = (path: string, purpose: DateLinkView['purpose'], otherDates?: number) => {
    const service = fakeService({
      'GET /session/user': () => ({ user: null }),
      'POST /date-links/look': () => linked(purpose, otherDates),
      'POST /date-links/cancellation': () => answerWith(204),
      'POST /date-links/attendance': () => answerWith(204),
      'POST /date-links/need': () => answerWith(204),
    });
    history.replaceState(null, '', '/#salaisuus');
    const rendered = renderPage(DateLinkPage, path, path);
    const press = async (name: string) => rendered.user.click(await screen.findByRole('button', { name }));
    return { ...rendered, service, press };
  };

  test('cancels nothing before the button is pressed, and keeps the secret out of the address', async () => {
    const { service, press, container } = open('/peru-kerta', 'cancel_date');
    expect(await screen.findByText('2.2.2027', { exact: false })).toBeTruthy();
    expect(location.hash).toBe('');
    expect(screen.getByText('Muut 3 tulevaa kertaa pysyvät voimassa.')).toBeTruthy();
    expect(service.sentTo('POST /date-links/cancellation')).toEqual([]);
    // Whoever is late is told so, and asked to cancel all the same.
    expect(screen.getByText('Määräaika oli ma 1.2.2027 klo 12.00')).toBeTruthy();
    await expectNoViolations(container);
    await press('Peru tämä kerta');
    expect(await screen.findByText('Kerta on peruttu')).toBeTruthy();
    expect(service.sentTo('POST /date-links/cancellation')[0]?.body).toEqual({ link: 'salaisuus' });
    expect(screen.queryByRole('button', { name: 'Peru tämä kerta' })).toBeNull();
    await expectNoViolations(container);
  });

  test('says when the link was used, and where to look instead', async () => {
    const { service, press, container } = open('/peru-kerta', 'cancel_date');
    service.answer('POST /date-links/cancellation', () => refusal(410, 'link.ended'));
    await press('Peru tämä kerta');
    expect(await screen.findByText(/Linkki on jo käytetty/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Omat varaukset' }).getAttribute('href')).toBe('/varaukset');
    await expectNoViolations(container);
  });

  test('asks for a number, and takes that the time was not used with one press', async () => {
    const { service, press, user, container } = open('/kavijat', 'attendance');
    await press('Tallenna');
    const field = screen.getByRole('textbox', { name: /Montako teitä kävi/ });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await expectNoViolations(container);
    await user.type(field, '14');
    service.answer('POST /date-links/attendance', () => refusal(503, 'server.unavailable'));
    await press('Tallenna');
    expect(await screen.findByText('Selitys: server.unavailable')).toBeTruthy();
    service.answer('POST /date-links/attendance', () => answerWith(204));
    await press('Yritä uudelleen');
    await press('Aikaa ei käytetty');
    expect(await screen.findByText('Kiitos, tieto on tallessa')).toBeTruthy();
    expect(service.sentTo('POST /date-links/attendance').map(({ body }) => body)).toEqual([
      { link: 'salaisuus', outcome: 'held', people: 14 },
      { link: 'salaisuus', outcome: 'not-held' },
    ]);
  });

  test('gives the time up only after a second press that says what goes', async () => {
    const { service, press } = open('/tarvitaanko', 'still_needed', 12);
    await press('Luovumme ajasta');
    expect(screen.getByText('Kaikki 12 tulevaa kertaa perutaan. Tätä ei voi kumota.')).toBeTruthy();
    expect(service.sentTo('POST /date-links/need')).toEqual([]);
    await press('Takaisin');
    await press('Luovumme ajasta');
    await press('Peru kaikki 12 kertaa');
    expect(await screen.findByText('Kiitos, aika on vapautettu')).toBeTruthy();
    expect(service.sentTo('POST /date-links/need')[0]?.body).toEqual({ link: 'salaisuus', needed: false });
  });
});

describe('past dates of a booking', () => {
  const view = (changes: Partial<BookingAttendanceView> = {}): BookingAttendanceView => ({
    dates: [
      {
        occurrenceId: 'o1',
        date: '2027-02-02',
        localStart: '2027-02-02T10:00',
        localEnd: '2027-02-02T12:00',
        roomName: text('Sali'),
        state: 'completed',
        outcome: null,
        people: null,
      },
    ],
    needAskedAt: null,
    allowed: { tell: true, markNoShow: true },
    ...changes,
  });
  const open = (given = view()) => {
    const service = fakeService({ 'GET /bookings/b1/attendance': () => given });
    let changes = 0;
    const rendered = renderPart(() => <PastDates bookingId="b1" onChanged={() => changes++} />);
    const press = async (name: string | RegExp) => rendered.user.click(await screen.findByRole('button', { name }));
    return { ...rendered, service, press, changed: () => changes };
  };

  test('the group tells how many came, and staff mark that nobody did and take it back', async () => {
    const { service, press, user, container } = open();
    const [date] = view().dates;
    if (!date) throw new Error('no date');
    const told = { ...date, outcome: 'held' as const, people: 9 };
    service.answer('POST /occurrences/o1/attendance', () => view({ dates: [told] }));
    service.answer('POST /occurrences/o1/no-show', () => view({ dates: [{ ...date, state: 'no_show' }] }));
    service.answer('DELETE /occurrences/o1/no-show', () => view());
    await press('Kerro kävijämäärä: ti 2.2.2027 klo 10.00–12.00');
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), '9');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(await screen.findByText('9 kävijää')).toBeTruthy();
    expect(service.sentTo('POST /occurrences/o1/attendance')[0]?.body).toEqual({ outcome: 'held', people: 9 });
    await press(/^Kukaan ei saapunut: ti/);
    await press(/^Poista merkintä: ti/);
    await waitFor(() => expect(service.sentTo('DELETE /occurrences/o1/no-show')).toHaveLength(1));
    await expectNoViolations(container);
  });

  test('whether the time is still needed is answered here as well, and giving it up asks once more', async () => {
    const { service, press, changed } = open(view({ needAskedAt: '2027-02-10T08:00:00Z' }));
    service.answer('POST /bookings/b1/need', () => view());
    await press('Luovumme ajasta');
    expect(service.sentTo('POST /bookings/b1/need')).toEqual([]);
    await press('Luovumme: peru kaikki tulevat kerrat');
    await waitFor(() => expect(changed()).toBe(1));
    expect(service.sentTo('POST /bookings/b1/need')[0]?.body).toEqual({ needed: false });
    expect(screen.queryByText('Tarvitsetteko aikaa yhä?')).toBeNull();
  });
});

test('which mails come is stored with every tick, and goes back when it could not be', async () => {
  const { sentTo, answer } = fakeService({ 'PATCH /account': () => account });
  const { user, container } = renderPart(() => <MailsSection account={{ ...account, roles: [] }} />);
  const reminder = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Muistutus ennen varattua aikaa' });
  expect(reminder.checked).toBe(true);
  await user.click(reminder);
  expect(await screen.findByText('Valinta tallennettiin.')).toBeTruthy();
  expect(sentTo('PATCH /account')[0]?.body).toEqual({ unwantedMails: ['reminder'] });
  answer('PATCH /account', () => refusal(503, 'server.unavailable'));
  await user.click(reminder);
  expect(await screen.findByText('Selitys: server.unavailable')).toBeTruthy();
  expect(reminder.checked).toBe(false);
  await expectNoViolations(container);
});

test('an administrator reads a mail whose end nobody knows, and sends it again', async () => {
  const item: OutboxItemView = {
    id: 'm1',
    kind: 'booking.approved',
    recipient: 'marja@example.org',
    language: 'fi',
    state: 'unknown',
    createdAt: '2027-02-02T08:00:00Z',
    sentAt: null,
    attempts: 1,
    nextTryAt: null,
    failure: null,
    canResend: true,
  };
  const mail = { subject: 'Varaus hyväksytty', text: 'Avaa: /kirjaudu/linkki#…' };
  const { sentTo } = fakeService({
    'GET /session/user': () => admin,
    'GET /outbox': () => ({ items: [item], total: 1, nextCursor: null, isDelivered: false }),
    'GET /outbox/m1': () => ({ ...item, mail }),
    'POST /outbox/m1/resend': () => ({ ...item, state: 'waiting', canResend: false, mail }),
  });
  const { user, container } = renderPage(OutboxPage, '/yllapito/viestit', '/yllapito/viestit?state=unknown');
  expect(await screen.findByText('Sähköpostipalvelinta ei ole otettu käyttöön')).toBeTruthy();
  expect(sentTo('GET /outbox')[0]?.query.get('state')).toBe('unknown');
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Lue viesti: Varaus hyväksytty, marja@example.org' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText(/Yhteys katkesi kesken lähetyksen/)).toBeTruthy();
  expect(dialog.getByText(/Linkkien salainen osa on poistettu/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Lähetä uudelleen' }));
  expect(await screen.findByText('Viesti lähtee pian uudelleen.')).toBeTruthy();
  expect(sentTo('POST /outbox/m1/resend')).toHaveLength(1);
});
