import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { ProposalView } from '../../../shared/proposals/schemas.ts';
import BookingPage from '../../../web/bookings/booking-page.tsx';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { say } from '../../support/say.ts';
import { openQueue } from '../approvals/open-queue.tsx';
import { approval, approver } from '../approvals/samples.ts';
import { booking, codes, mondays, occurrence, representative, room, text } from '../bookings/samples.ts';

const days = mondays(3);
const first = days[0] ?? '';

const change = (more: Partial<ProposalView> = {}): ProposalView => ({
  id: 'p1',
  kind: 'change',
  state: 'open',
  madeAt: '2026-11-22T08:00:00Z',
  madeBy: 'Marja Lehtinen',
  answerUntil: null,
  answerUntilLocal: null,
  message: null,
  dates: days.map((date) => ({
    occurrenceId: `occ-${date}`,
    date,
    from: { roomId: 'r2', roomName: text('Mustikka'), localStart: `${date}T17:00`, localEnd: `${date}T19:00` },
    to: { roomId: 'r2', roomName: text('Mustikka'), localStart: `${date}T18:00`, localEnd: `${date}T20:00` },
    answer: null,
  })),
  mismatches: [],
  answeredAt: null,
  answeredBy: null,
  answer: null,
  allowed: { accept: false, decline: false, withdraw: true },
  ...more,
});

const asked = (more: Partial<ProposalView> = {}): BookingView =>
  booking({ decideBy: '2026-11-27', proposals: [change(more)] });

const answered = (state: ProposalView['state'], accepted: number, answer: string | null = null): ProposalView =>
  change({
    state,
    answer,
    answeredAt: '2026-11-23T08:00:00Z',
    allowed: { accept: false, decline: false, withdraw: false },
    dates: change().dates.map((date, index) => ({ ...date, answer: index < accepted ? 'accepted' : 'declined' })),
  });

const open = (shown: BookingView, as: typeof representative = representative) => {
  const service = fakeService({
    'GET /session/user': () => as,
    'GET /bookings/b1': () => shown,
    'GET /bookings/b1/messages': () => ({ items: [], writesAs: 'organisation', mayAsk: false, isAsked: false }),
    'GET /rooms/r2': () => room,
    'GET /codes': () => codes,
  });
  return { service, ...renderPage(BookingPage, '/varaukset/:booking', '/varaukset/b1') };
};

describe('a change that was asked for, on the page of its booking', () => {
  test('says what goes where and when it is answered, and is taken back after a question', async () => {
    const { service, user, container } = open(asked());
    service.answer('POST /proposals/p1/withdraw', () => booking({ proposals: [answered('withdrawn', 0)] }));
    const panel = await screen.findByRole('region', { name: say('changes.title') });
    expect(within(panel).getAllByText('18.00–20.00')).toHaveLength(3);
    expect(within(panel).getByText(/viimeistään pe 27\.11\.2026/)).toBeTruthy();
    await expectNoViolations(container);
    await user.click(within(panel).getByRole('button', { name: say('changes.withdraw') }));
    const dialog = screen.getByRole('dialog');
    expect(service.sentTo('POST /proposals/p1/withdraw')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: say('changes.withdraw') }));
    await waitFor(() => expect(screen.getByText(say('changes.withdrawn'))).toBeTruthy());
    expect(screen.queryByRole('region', { name: say('changes.title') })).toBeNull();
  });

  test('answers stay in a line each, with the words that came with them', async () => {
    open(
      booking({
        proposals: [answered('accepted', 2, 'Kolmas on varattu.'), { ...answered('declined', 0), id: 'p2' }],
      }),
    );
    const earlier = await screen.findByRole('region', { name: say('changes.earlier') });
    expect(within(earlier).getByText(/2 kertaa pyydetyistä siirrettiin, 1 jäi ennalleen/)).toBeTruthy();
    expect(within(earlier).getByText('Kolmas on varattu.')).toBeTruthy();
    expect(within(earlier).getByText(/muutosta ei hyväksytty/)).toBeTruthy();
  });

  test('staff are led to where they answer', async () => {
    open(asked({ allowed: { accept: true, decline: true, withdraw: true } }), approver);
    const panel = await screen.findByRole('region', { name: say('changes.title.staff') });
    const link = within(panel).getByRole('link', { name: say('changes.decide') });
    expect(link.getAttribute('href')).toBe('/hyvaksynnat?avaa=b1');
    expect(within(panel).queryByRole('button', { name: say('changes.withdraw') })).toBeNull();
  });
});

describe('answering a change in the queue', () => {
  const given = days.map((day) => occurrence(day));
  const start = async () => {
    const waits = approval({ occurrences: given, booking: { state: 'approved' } });
    const opened = openQueue([waits], '/hyvaksynnat?avaa=b1', {
      'GET /decision-letters': () => ({ items: [] }),
      'GET /bookings/b1': () => asked({ allowed: { accept: true, decline: true, withdraw: false } }),
    });
    const panel = await screen.findByRole('region', { name: say('changes.title.staff') });
    const answers = () => opened.service.sentTo('POST /proposals/p1/answer').map(({ body }) => body);
    return { ...opened, panel, answers };
  };

  test('no decision on a request stands beside it', async () => {
    const { container } = await start();
    expect(screen.getByText(say('changes.tag'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: say('approvals.ask') })).toBeNull();
    expect(screen.queryByRole('button', { name: say('offers.open') })).toBeNull();
    await expectNoViolations(container);
  });

  test('some dates are accepted, with words, and the result is told before the queue goes on', async () => {
    const { service, user, panel, answers } = await start();
    service.answer('POST /proposals/p1/answer', () => booking());
    const [box] = within(panel).getAllByRole('checkbox');
    if (box) await user.click(box);
    expect(within(panel).getByText(say('changes.left', { count: 1 }))).toBeTruthy();
    await user.type(within(panel).getByLabelText(say('changes.words')), 'Sopii');
    await user.click(within(panel).getByRole('button', { name: say('changes.accept', { count: 2 }) }));
    await waitFor(() => expect(screen.getByText(say('changes.accepted', { count: 2 }))).toBeTruthy());
    expect(answers()).toEqual([
      { accept: true, occurrenceIds: days.slice(1).map((day) => `occ-${day}`), message: 'Sopii' },
    ]);
    const asked = service.sentTo('GET /approvals').length;
    await user.click(screen.getByRole('button', { name: say('changes.done') }));
    await waitFor(() => expect(service.sentTo('GET /approvals').length).toBeGreaterThan(asked));
  });

  test.each([
    ['booking.conflict', { conflicts: [{ date: first }] }, /Uusi aika on jo varattu: ma 11\.1\./],
    ['booking.competing', { competing: [{ date: first }] }, /toinen on pyytänyt samaa aikaa: ma 11\.1\./],
  ])('%s says which dates stand in the way', async (code, extra, words) => {
    const { service, user, panel, answers } = await start();
    service.answer('POST /proposals/p1/answer', () => refusal(409, code, extra));
    await user.click(within(panel).getByRole('button', { name: say('changes.accept', { count: 3 }) }));
    await waitFor(() => expect(within(panel).getByText(words)).toBeTruthy());
    expect(answers()).toEqual([{ accept: true }]);
  });

  test('it is denied with a reason of the list, and with words where the reason is another', async () => {
    const { service, user, panel, answers } = await start();
    service.answer('POST /proposals/p1/answer', () => booking());
    await user.click(within(panel).getByRole('button', { name: say('changes.decline') }));
    const dialog = await screen.findByRole('dialog');
    const send = () => user.click(within(dialog).getByRole('button', { name: say('changes.decline') }));
    await send();
    expect(within(dialog).getByText(say('approvals.deny.reason.missing'))).toBeTruthy();
    await expectNoViolations(dialog);
    await user.selectOptions(within(dialog).getByLabelText(/^Syy/), 'OTHER');
    await send();
    expect(within(dialog).getByText(say('approvals.deny.message.missing'))).toBeTruthy();
    await user.type(within(dialog).getByLabelText(/^Perustelu/), 'Siivous alkaa');
    await send();
    await waitFor(() => expect(screen.getByText(say('changes.declined'))).toBeTruthy());
    expect(answers()).toEqual([{ accept: false, reasonCode: 'OTHER', message: 'Siivous alkaa' }]);
  });
});
