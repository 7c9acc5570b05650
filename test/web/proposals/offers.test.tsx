import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { OfferSuggestions, ProposalView } from '../../../shared/proposals/schemas.ts';
import BookingPage from '../../../web/bookings/booking-page.tsx';
import { answerByWords } from '../../../web/proposals/offer-words.ts';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { say } from '../../support/say.ts';
import { openQueue } from '../approvals/open-queue.tsx';
import { approver } from '../approvals/samples.ts';
import { booking, busy, codes, mondays, occurrence, preview, representative, room, text } from '../bookings/samples.ts';

const days = mondays(3);

const proposal = (more: Partial<ProposalView> = {}): ProposalView => ({
  id: 'p1',
  kind: 'offer',
  state: 'open',
  madeAt: '2026-11-22T08:00:00Z',
  madeBy: 'Timo Hakkarainen',
  answerUntil: '2026-11-29T22:00:00Z',
  answerUntilLocal: '2026-11-30T00:00',
  message: 'Tämä on hiljaisempi.',
  dates: days.map((date) => ({
    occurrenceId: `occ-${date}`,
    date,
    from: { roomId: 'r2', roomName: text('Mustikka'), localStart: `${date}T17:00`, localEnd: `${date}T19:00` },
    to: { roomId: 'r3', roomName: text('Sali'), localStart: `${date}T17:00`, localEnd: `${date}T19:00` },
    answer: null,
  })),
  mismatches: [],
  answeredAt: null,
  answeredBy: null,
  answer: null,
  allowed: { accept: true, decline: true, withdraw: false },
  ...more,
});

const waiting = days.map((date) => occurrence(date, { state: 'requested' }));
const asked = (more: Partial<BookingView> = {}): BookingView =>
  booking({ state: 'requested', occurrences: waiting, proposals: [proposal()], ...more });

const open = (shown: BookingView, as: typeof representative = representative, address = '/varaukset/b1') => {
  const service = fakeService({
    'GET /session/user': () => as,
    'GET /bookings/b1': () => shown,
    'GET /bookings/b1/messages': () => ({ items: [], writesAs: 'organisation', mayAsk: false, isAsked: false }),
    'GET /rooms/r2': () => room,
    'GET /codes': () => codes,
  });
  return { service, ...renderPage(BookingPage, '/varaukset/:booking', address) };
};
const panel = () => screen.findByRole('region', { name: say('offers.title') });

describe('an offer on the page of its booking', () => {
  test('says what goes where, until when, and is taken whole by one press', async () => {
    const { service, user, container } = open(asked({ needs: ['wheelchair'] }));
    service.answer('POST /proposals/p1/answer', () => booking({ proposals: [proposal({ state: 'accepted' })] }));
    const offer = await panel();
    expect(within(offer).getByText('Tämä on hiljaisempi.')).toBeTruthy();
    expect(within(offer).getByText(/Vastaa viimeistään su 29\.11\.2026\./)).toBeTruthy();
    expect(within(offer).getByText(say('offers.suits'))).toBeTruthy();
    expect(within(offer).getAllByRole('checkbox')).toHaveLength(3);
    expect(within(offer).getAllByText('17.00–19.00, Sali')).toHaveLength(3);
    await expectNoViolations(container);
    await user.click(within(offer).getByRole('button', { name: say('offers.accept', { count: 3 }) }));
    await waitFor(() => expect(screen.getByText(say('offers.accepted', { count: 3 }))).toBeTruthy());
    expect(service.sentTo('POST /proposals/p1/answer')[0]?.body).toEqual({ accept: true });
    expect(screen.queryByRole('region', { name: say('offers.title') })).toBeNull();
  });

  test('some dates can be taken; with none chosen there is nothing to take', async () => {
    const { service, user } = open(asked());
    service.answer('POST /proposals/p1/answer', () => booking());
    const offer = await panel();
    const [first, ...others] = within(offer).getAllByRole('checkbox');
    for (const each of [first, ...others]) if (each) await user.click(each);
    const accept = () => within(offer).getByRole<HTMLButtonElement>('button', { name: /^Ota vastaan/ });
    expect(accept().disabled).toBe(true);
    if (first) await user.click(first);
    await user.click(accept());
    await waitFor(() => expect(service.sentTo('POST /proposals/p1/answer')).toHaveLength(1));
    expect(service.sentTo('POST /proposals/p1/answer')[0]?.body).toEqual({
      accept: true,
      occurrenceIds: [`occ-${days[0]}`],
    });
  });

  test('it is declined after it is said what that does, with words if one likes', async () => {
    const { service, user } = open(asked());
    service.answer('POST /proposals/p1/answer', () => asked({ proposals: [proposal({ state: 'declined' })] }));
    await user.click(within(await panel()).getByRole('button', { name: say('offers.decline') }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(say('offers.decline.text'))).toBeTruthy();
    await user.type(within(dialog).getByLabelText(say('offers.words')), 'Liian pieni');
    await expectNoViolations(dialog);
    await user.click(within(dialog).getByRole('button', { name: say('offers.decline') }));
    await waitFor(() => expect(screen.getByText(say('offers.declined'))).toBeTruthy());
    expect(service.sentTo('POST /proposals/p1/answer')[0]?.body).toEqual({ accept: false, message: 'Liian pieni' });
  });

  test('who comes too late reads why, and sees how things stand now', async () => {
    let shown = asked();
    const { service, user } = open(shown);
    service.answer('POST /proposals/p1/answer', () => {
      shown = asked({ proposals: [proposal({ state: 'expired' })] });
      service.answer('GET /bookings/b1', () => shown);
      return refusal(409, 'proposal.expired');
    });
    await user.click(within(await panel()).getByRole('button', { name: /^Ota vastaan/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: say('offers.title') })).toBeNull());
    expect(screen.getByText('Selitys: proposal.expired')).toBeTruthy();
    expect(service.sentTo('GET /bookings/b1').length).toBeGreaterThan(1);
  });

  test('staff see that it awaits an answer, and can withdraw it', async () => {
    const allowed = { accept: true, decline: true, withdraw: true };
    const { service, user } = open(asked({ proposals: [proposal({ allowed })] }), approver);
    service.answer('POST /proposals/p1/withdraw', () => asked({ proposals: [] }));
    const offer = await screen.findByRole('region', { name: say('offers.title.staff') });
    expect(within(offer).queryByRole('checkbox')).toBeNull();
    expect(within(offer).queryByRole('button', { name: /^Ota vastaan/ })).toBeNull();
    await user.click(within(offer).getByRole('button', { name: say('offers.withdraw') }));
    await waitFor(() => expect(screen.getByText(say('offers.withdrawn'))).toBeTruthy());
  });
});

test('a date in line tells its place and the way out of the line', async () => {
  const inLine = occurrence(days[0] ?? '', { state: 'skipped', reason: 'waiting', wait: { id: 'w1', place: 2 } });
  const { service, user, container } = open(booking({ state: 'draft', occurrences: [inLine] }));
  service.answer('DELETE /waits/w1', () =>
    booking({ state: 'cancelled', occurrences: [occurrence(days[0] ?? '', { state: 'cancelled' })] }),
  );
  const line = await screen.findByRole('region', { name: say('offers.line') });
  expect(within(line).getByText('olet 2. jonossa')).toBeTruthy();
  expect(screen.queryByText('Jätetty pois')).toBeNull();
  await expectNoViolations(container);
  await user.click(within(line).getByRole('button', { name: /^Poistu jonosta ma 11\.1\.2027/ }));
  await waitFor(() => expect(screen.getByText(say('offers.line.left'))).toBeTruthy());
  expect(screen.queryByRole('region', { name: say('offers.line') })).toBeNull();
});

test('a date that was left out, whose place somebody else has, joins the line from its row', async () => {
  const [first = '', second = '', third = ''] = days;
  const dates = [
    occurrence(first, { state: 'skipped', reason: 'skipped-by-booker' }),
    occurrence(second, { state: 'cancelled', reason: 'cancelled-by-house' }),
    occurrence(third),
  ];
  const { service, user, container } = open(booking({ occurrences: dates }));
  service.answer('POST /bookings/b1/dates/preview', () => preview([busy(first)]));
  const joined = occurrence(first, { state: 'skipped', reason: 'waiting', wait: { id: 'w1', place: 2 } });
  service.answer('POST /bookings/b1/waits', () => refusal(409, 'wait.not-possible'));
  const join = await screen.findByRole('button', { name: /^Jonoon/ });
  expect(service.sentTo('POST /bookings/b1/dates/preview')[0]?.body).toEqual({ occurrenceIds: [`occ-${first}`] });
  await expectNoViolations(container);
  await user.click(join);
  expect(await screen.findByText('Selitys: wait.not-possible')).toBeTruthy();
  service.answer('POST /bookings/b1/waits', () => booking({ occurrences: [joined, ...dates.slice(1)] }));
  await user.click(join);
  expect(await screen.findByText(say('offers.line.joined'))).toBeTruthy();
  expect(service.sentTo('POST /bookings/b1/waits').at(-1)?.body).toEqual({ occurrenceIds: [`occ-${first}`] });
  expect(screen.queryByRole('button', { name: /^Jonoon/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Poistu jonosta/ })).toBeTruthy();
});

test('a limit at midnight is told as the day before, any other with its time', () => {
  expect(answerByWords('2026-11-30T00:00', 'fi', say)).toBe('su 29.11.2026');
  expect(answerByWords('2026-11-30T10:00', 'fi', say)).toBe('ma 30.11.2026 klo 10.00');
});

describe('offering from the queue', () => {
  const suggestions: OfferSuggestions = {
    rooms: [{ roomId: 'r3', roomName: text('Sali'), capacity: 40 }],
    times: [{ minutes: 120, localStart: '2027-01-11T19:00', localEnd: '2027-01-11T21:00' }],
    answerUntil: '2026-11-29',
    latestAnswer: '2027-01-11',
  };
  const start = async () => {
    const { service, user } = openQueue(undefined, '/hyvaksynnat?avaa=b2', {
      'GET /decision-letters': () => ({ items: [] }),
      'POST /bookings/b2/offers/suggestions': () => suggestions,
      'POST /bookings/b2/offers': () => booking(),
    });
    await user.click(await screen.findByRole('button', { name: say('offers.open') }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('radio', { name: /Sali/ });
    return { service, user, dialog };
  };

  test('what suits is suggested, the first of it chosen, and sent with the words to the organisation', async () => {
    const { service, user, dialog } = await start();
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /Sali/ }).checked).toBe(true);
    await expectNoViolations(dialog);
    await user.type(within(dialog).getByLabelText(say('offers.message')), 'Hiljaisempi');
    await user.click(within(dialog).getByRole('button', { name: say('offers.send', { count: 1 }) }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(service.sentTo('POST /bookings/b2/offers')[0]?.body).toEqual({
      dates: [{ occurrenceId: `occ-${days[0]}`, roomId: 'r3' }],
      answerUntil: '2026-11-29',
      message: 'Hiljaisempi',
    });
  });

  test('a time of one’s own needs a start and a later end', async () => {
    const { service, user, dialog } = await start();
    await user.click(within(dialog).getByRole('radio', { name: /Muu kellonaika/ }));
    const send = () => user.click(within(dialog).getByRole('button', { name: say('offers.send', { count: 1 }) }));
    await send();
    expect(within(dialog).getByText(say('offers.own.missing'))).toBeTruthy();
    expect(service.sentTo('POST /bookings/b2/offers')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^Alkaa/), '14');
    await user.type(within(dialog).getByLabelText(/^Päättyy/), '16');
    await user.tab();
    await send();
    await waitFor(() => expect(service.sentTo('POST /bookings/b2/offers')).toHaveLength(1));
    expect(service.sentTo('POST /bookings/b2/offers')[0]?.body).toMatchObject({
      dates: [{ start: '2027-01-11T14:00', end: '2027-01-11T16:00' }],
    });
  });
});
