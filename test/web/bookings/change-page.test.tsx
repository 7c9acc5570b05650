import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import type {
  ChangePreviewRequest,
  ChangePreviewView,
  DatesRequest,
  PartsPreviewView,
} from '../../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView, OccurrenceView } from '../../../shared/bookings/schemas.ts';
import { addLocalMinutes, localMinutesBetween } from '../../../shared/time.ts';
import { nextSeasonEnd } from '../../../web/bookings/adding/add-draft.ts';
import AddPage from '../../../web/bookings/adding/add-page.tsx';
import BookingPage from '../../../web/bookings/booking-page.tsx';
import { draftOf, meaning, questionOf } from '../../../web/bookings/changing/change-draft.ts';
import ChangePage from '../../../web/bookings/changing/change-page.tsx';
import RoomsPage from '../../../web/bookings/parts/rooms-page.tsx';
import { type FakeService, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { say } from '../../support/say.ts';
import { approver } from '../approvals/samples.ts';
import {
  booking,
  busy,
  codes,
  date,
  lack,
  mondays,
  occurrence,
  otherRoom,
  preview,
  representative,
  room,
  text,
} from './samples.ts';

const days = mondays(4);
const [past = '', first = '', second = '', third = ''] = days;
const idOf = (day: string) => `occ-${day}`;

/** Four Mondays, of which the first was held. */
const series = (more: Partial<BookingView> = {}): BookingView => {
  const occurrences = days.map((day) => occurrence(day, day === past ? { state: 'completed' } : {}));
  const [, next] = occurrences;
  return booking({ occurrences, next: next ?? null, ...more });
};

type ChangedDate = ChangePreviewView['dates'][number];

/** The service's part: what the asked change does to each date, with one date whose new hours are taken. */
const previewOf = (
  shown: BookingView,
  asked: ChangePreviewRequest,
  { taken = [] as string[], ...more }: Partial<ChangePreviewView> & { taken?: string[] } = {},
): ChangePreviewView => {
  const named = shown.occurrences.find(({ id }) => id === asked.occurrenceId);
  const shift = named && asked.start ? localMinutesBetween(named.localStart, asked.start) : 0;
  const endShift = named && asked.end ? localMinutesBetween(named.localEnd, asked.end) : shift;
  const chosen = new Map(asked.resolutions?.map((each) => [each.occurrenceId, each]));
  const changed = (date: OccurrenceView): ChangedDate => {
    const { roomId, roomName, localStart, localEnd } = date;
    const from = { roomId, roomName, localStart, localEnd };
    const base = { occurrenceId: date.id, date: date.date, state: date.state, from, to: null, shifted: false };
    const still = { ...base, status: null, competitors: 0, alternatives: [], mismatches: [] };
    const isMeant =
      asked.scope === 'all' ||
      (asked.scope === 'occurrence' ? date.id === asked.occurrenceId : date.start >= (named?.start ?? ''));
    if (date.state === 'completed') return { ...still, fate: 'past' };
    if (!isMeant) return { ...still, fate: 'outside' };
    const resolution = chosen.get(date.id);
    if (resolution?.action === 'keep') return { ...still, fate: 'stays' };
    if (resolution?.action === 'cancel') return { ...still, fate: 'cancelled' };
    const to = {
      roomId: resolution?.roomId ?? asked.roomId ?? roomId,
      roomName,
      localStart: addLocalMinutes(localStart, shift),
      localEnd: addLocalMinutes(localEnd, endShift),
    };
    if (taken.includes(date.date) && !resolution)
      return {
        ...still,
        to,
        fate: 'blocked',
        status: 'busy',
        reason: 'busy',
        reasonText: 'Tila on jo varattu tähän aikaan.',
        alternatives: [otherRoom(date.date, 'r5'), otherRoom(date.date, 'r6')],
      };
    return { ...still, to, fate: 'moves', status: 'free' };
  };
  const dates = shown.occurrences.map(changed);
  const count = (fate: ChangedDate['fate']) => dates.filter((date) => date.fate === fate).length;
  return {
    summary: {
      total: dates.length,
      past: count('past'),
      outside: count('outside'),
      stays: count('stays'),
      moves: count('moves'),
      blocked: count('blocked'),
      cancelled: count('cancelled'),
    },
    movedBefore: 0,
    outcome: 'at-once',
    queueReasons: [],
    decideBy: '2026-12-03',
    mismatches: [],
    tooSmall: null,
    dates,
    ...more,
  };
};

interface Opening {
  shown?: BookingView;
  query?: string;
  who?: unknown;
  answer?: Parameters<typeof previewOf>[2];
}

const open = ({ shown = series(), query = '', who = representative, answer }: Opening = {}) => {
  const service = fakeService({
    'GET /session/user': () => who,
    'GET /bookings/b1': () => shown,
    'GET /rooms': () => ({
      items: [room, { ...room, id: 'r5', name: text('Sali'), capacity: 40 }],
      total: 2,
      nextCursor: null,
    }),
    'GET /codes': () => codes,
    'POST /bookings/b1/change-preview': ({ body }) => previewOf(shown, body as ChangePreviewRequest, answer),
  });
  return { service, ...renderPage(ChangePage, '/varaukset/:booking/muuta', `/varaukset/b1/muuta${query}`) };
};

const write = async (user: ReturnType<typeof open>['user'], label: RegExp, words: string) => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, words);
  await user.tab();
};

/** An hour later, told before anything else is done. */
const later = async (user: ReturnType<typeof open>['user']) => {
  await write(user, /^Alkaa/, '18');
  await write(user, /^Päättyy/, '20');
  await waitFor(() => expect(screen.getAllByText('18.00–20.00').length).toBeGreaterThan(0));
};

const bodies = (service: FakeService, route: string) => service.sentTo(route).map(({ body }) => body);
const sent = (service: FakeService) => bodies(service, 'PATCH /bookings/b1');

test('before anything is sent, it is told what would happen to each date', async () => {
  const { service, user, container, address } = open({ query: `?scope=following&date=${idOf(second)}` });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(say('changing.title'));
  expect(screen.getByText(say('changing.preview.none'))).toBeTruthy();
  expect(service.sentTo('POST /bookings/b1/change-preview')).toEqual([]);
  await later(user);
  await waitFor(() =>
    expect(screen.getByText('4 kertaa: 1 mennyt säilyy ennallaan, 1 ei kuulu siirtoon, 2 siirtyy.')).toBeTruthy(),
  );
  // What was written in between is not asked for.
  expect(bodies(service, 'POST /bookings/b1/change-preview').at(-1)).toEqual({
    scope: 'following',
    occurrenceId: idOf(second),
    start: `${second}T18:00`,
    end: `${second}T20:00`,
  });
  const rows = container.querySelectorAll('.change-rows > li');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.textContent).toContain('ma 25.1.2027');
  expect(rows[0]?.textContent).toContain('17.00–19.00');
  expect(rows[0]?.textContent).toContain('18.00–20.00');
  // The address keeps what is written, so that a reload loses nothing.
  expect(new URLSearchParams(address().split('?')[1]).get('start')).toBe(`${second}T18:00`);
  await expectNoViolations(container);
});

test('a date that cannot move is solved in its place, and the button says what it does', async () => {
  const { service, user } = open({ answer: { taken: [second] } });
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  await later(user);
  await screen.findByText('4 kertaa: 1 mennyt säilyy ennallaan, 2 siirtyy, 1 ei onnistu.');
  expect(screen.getByText('Tila on jo varattu tähän aikaan.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: say('changing.send.move', { count: 2 }) }));
  expect(screen.getByRole('link', { name: say('changing.send.open', { count: 1 }) })).toBeTruthy();
  expect(sent(service)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /^Toinen tila/ }));
  await user.click(screen.getByRole('radio', { name: 'Tila r6' }));
  await waitFor(() => expect(screen.getByText('4 kertaa: 1 mennyt säilyy ennallaan, 3 siirtyy.')).toBeTruthy());
  await waitFor(() =>
    expect(bodies(service, 'POST /bookings/b1/change-preview').at(-1)).toMatchObject({
      resolutions: [{ roomId: 'r6' }],
    }),
  );
  await waitFor(() => expect(screen.queryByText(say('request.dates.checking'))).toBeNull());
  // What was chosen stays to be changed, although the answer is about the chosen room.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tila r6' }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: say('changing.send.move', { count: 3 }) }));
  expect(await screen.findByRole('heading', { level: 1, name: say('changing.done.moved') })).toBeTruthy();
  expect(sent(service)).toEqual([
    {
      scope: 'all',
      occurrenceId: idOf(first),
      start: `${first}T18:00`,
      end: `${first}T20:00`,
      resolutions: [{ occurrenceId: idOf(second), action: 'room', roomId: 'r6' }],
    },
  ]);
});

test('several that cannot move are solved at once, and other hours ask anew without losing the choices', async () => {
  const { service, user } = open({ answer: { taken: [first, third] } });
  await later(user);
  await user.click(await screen.findByRole('button', { name: say('changing.solve.keep') }));
  await screen.findByText('4 kertaa: 1 mennyt säilyy ennallaan, 2 jää paikalleen, 1 siirtyy.');
  expect(screen.getByRole('heading', { name: say('changing.solve.solved', { count: 2 }) })).toBeTruthy();
  await write(user, /^Päättyy/, '20.30');
  const last = () => bodies(service, 'POST /bookings/b1/change-preview').at(-1);
  await waitFor(() =>
    expect(last()).toMatchObject({
      end: `${first}T20:30`,
      resolutions: [
        { occurrenceId: idOf(first), action: 'keep' },
        { occurrenceId: idOf(third), action: 'keep' },
      ],
    }),
  );
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  await screen.findByText('4 kertaa: 1 mennyt säilyy ennallaan, 2 jää paikalleen, 1 siirtyy.');
  const [row] = await screen.findAllByRole('button', { name: /^Muuta ma/ });
  if (row) await user.click(row);
  await user.click(screen.getByRole('radio', { name: /^Peru kerta/ }));
  await user.click(await screen.findByRole('button', { name: 'Siirrä kerta ja peru 1' }));
  expect(await screen.findByText(say('changing.done.cancelled', { count: 1 }))).toBeTruthy();
});

test('a date that could move is left where it is, and goes along after all', async () => {
  const { service, user } = open();
  await later(user);
  const last = () => bodies(service, 'POST /bookings/b1/change-preview').at(-1);
  await user.click(screen.getByRole('button', { name: 'Jätä paikalleen ma 25.1.2027' }));
  await screen.findByText('4 kertaa: 1 mennyt säilyy ennallaan, 1 jää paikalleen, 2 siirtyy.');
  await waitFor(() => expect(last()).toMatchObject({ resolutions: [{ occurrenceId: idOf(second), action: 'keep' }] }));
  // What the change does not mean cannot be left out of it.
  await user.click(screen.getByRole('radio', { name: /^Vain yksi kerta/ }));
  await waitFor(() => expect(last()).toMatchObject({ scope: 'occurrence', occurrenceId: idOf(first) }));
  expect(last()).not.toHaveProperty('resolutions');
  await user.click(screen.getByRole('radio', { name: /^Kaikki tulevat/ }));
  await user.click(await screen.findByRole('button', { name: 'Siirrä tämäkin ma 25.1.2027' }));
  expect(await screen.findByRole('button', { name: 'Siirrä 3 kertaa' })).toBeTruthy();
  await waitFor(() => expect(last()).not.toHaveProperty('resolutions'));
});

describe('a move that staff must agree to', () => {
  const reasons = [{ code: 'room-manual', text: 'Tilan varaukset hyväksyy aina toimipisteen henkilökunta.' }];
  const proposal = {
    id: 'p1',
    kind: 'change' as const,
    state: 'open' as const,
    madeAt: '2026-11-22T08:00:00Z',
    madeBy: 'Marja Lehtinen',
    answerUntil: null,
    answerUntilLocal: null,
    message: null,
    dates: [],
    mismatches: [],
    answeredAt: null,
    answeredBy: null,
    answer: null,
    allowed: { accept: false, decline: false, withdraw: true },
  };

  test('says so with the day of the answer before it is asked for', async () => {
    const { service, user, container } = open({ answer: { outcome: 'asked', queueReasons: reasons } });
    service.answer('PATCH /bookings/b1', () => series({ decideBy: '2026-12-03', proposals: [proposal] }));
    await later(user);
    expect(await screen.findByText('Siirto tarvitsee hyväksynnän. Vastaus viimeistään to 3.12.2026')).toBeTruthy();
    expect(screen.getByText('Tilan varaukset hyväksyy aina toimipisteen henkilökunta.')).toBeTruthy();
    await expectNoViolations(container);
    await user.click(screen.getByRole('button', { name: 'Pyydä siirtoa 3 kerralle – vastaus viimeistään 3.12.' }));
    expect(await screen.findByRole('heading', { level: 1, name: say('changing.done.asked') })).toBeTruthy();
    expect(sent(service)[0]).toMatchObject({ asRequest: true });
    expect(screen.queryByRole('button', { name: say('breakdowns.moved.undo') })).toBeNull();
  });
});

test('what the new room lacks must be known before it is moved there', async () => {
  const there = { ...lack('wheelchair', 'N'), room: { id: 'r5', code: 'R05', name: text('Sali') } };
  const { service, user } = open({ answer: { mismatches: [there] } });
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  await user.selectOptions(await screen.findByLabelText(/^Tila/), await screen.findByText('Sali, 40 henkeä'));
  await user.click(await screen.findByRole('button', { name: 'Siirrä 3 kertaa' }));
  expect(screen.getByRole('link', { name: say('request.needs.unknown') })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /Tiedän tämän/ }));
  await user.click(screen.getByRole('button', { name: 'Siirrä 3 kertaa' }));
  await waitFor(() =>
    expect(sent(service)).toEqual([
      { scope: 'all', occurrenceId: idOf(first), roomId: 'r5', acceptsAccessibility: true },
    ]),
  );
});

test('a layout that does not hold the people is told of before it is sent, with those that do', async () => {
  const tooSmall = { layout: 'groups' as const, capacity: 12, holding: [{ layout: 'theatre' as const, capacity: 40 }] };
  const { service, user, container } = open({ answer: { tooSmall } });
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  await user.selectOptions(await screen.findByLabelText(/^Tila/), await screen.findByText('Sali, 40 henkeä'));
  expect(await screen.findByText(/^Kaikki eivät mahdu: .*12 paikkaa, teitä on \d+$/)).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Siirrä 3 kertaa' }));
  expect(screen.getByRole('link', { name: say('changing.layout.missing') })).toBeTruthy();
  expect(sent(service)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /40 paikkaa/ }));
  await user.click(screen.getByRole('button', { name: 'Siirrä 3 kertaa' }));
  await waitFor(() => expect(sent(service)[0]).toMatchObject({ roomId: 'r5', layout: 'theatre' }));
});

test('a room that cannot be arranged as it was wanted is told of too, and nobody need choose another way', async () => {
  const tooSmall = { layout: 'groups' as const, capacity: null, holding: [] };
  const { service, user } = open({ answer: { tooSmall } });
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  await user.selectOptions(await screen.findByLabelText(/^Tila/), await screen.findByText('Sali, 40 henkeä'));
  expect(await screen.findByText(/^Uutta tilaa ei voi järjestää näin: /)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: say('request.layout.none') }));
  await user.click(screen.getByRole('button', { name: 'Siirrä 3 kertaa' }));
  await waitFor(() => expect(sent(service)[0]).toMatchObject({ roomId: 'r5', layout: null }));
});

test('a move that was made at once can be taken back', async () => {
  const { service, user } = open({ query: `?scope=occurrence&date=${idOf(first)}` });
  service.answer('PATCH /bookings/b1', () => series({ version: 4 }));
  service.answer('POST /bookings/b1/move', () => series({ version: 5 }));
  await later(user);
  await user.click(await screen.findByRole('button', { name: 'Siirrä kerta' }));
  await user.click(await screen.findByRole('button', { name: say('breakdowns.moved.undo') }));
  expect(await screen.findByText(say('breakdowns.moved.back', { count: 1 }))).toBeTruthy();
  const [back] = service.sentTo('POST /bookings/b1/move');
  expect(back?.headers.get('if-match')).toBe('"4"');
  expect(back?.body).toEqual({
    moves: [{ occurrenceId: idOf(first), roomId: 'r2', start: `${first}T17:00`, end: `${first}T19:00` }],
  });
});

describe('what was given up with a move', () => {
  const given = (version: number, state: OccurrenceView['state']) => {
    const { occurrences } = series();
    const isGone = state === 'cancelled';
    return series({
      version,
      occurrences: occurrences.map((date) =>
        date.id === idOf(first) ? { ...date, state, ...(isGone && { reason: 'cancelled' as const }) } : date,
      ),
    });
  };
  const giveUp = async () => {
    const opened = open({ answer: { taken: [first] } });
    const { service, user } = opened;
    await later(user);
    await user.click(await screen.findByRole('radio', { name: /^Peru kerta/ }));
    service.answer('PATCH /bookings/b1', () => given(4, 'cancelled'));
    await user.click(await screen.findByRole('button', { name: 'Siirrä 2 kertaa ja peru 1' }));
    await screen.findByText(say('changing.done.cancelled', { count: 1 }));
    return opened;
  };
  const takeBack = () => screen.getByRole('button', { name: say('adding.take-back', { count: 1 }) });

  test('is taken again in one press while nobody else has it', async () => {
    const { service, user, container } = await giveUp();
    expect(screen.getByRole('button', { name: say('breakdowns.moved.undo') })).toBeTruthy();
    await expectNoViolations(container);
    service.answer('POST /bookings/b1/dates', () => given(5, 'approved'));
    await user.click(takeBack());
    expect(await screen.findByText(say('adding.taken-back.approved', { count: 1 }))).toBeTruthy();
    const [asked] = service.sentTo('POST /bookings/b1/dates');
    expect(asked?.body).toEqual({ occurrenceIds: [idOf(first)] });
    expect(asked?.headers.get('if-match')).toBe('"4"');
  });

  test('is said to be gone where somebody else has it, with the way to what can be had', async () => {
    const { service, user } = await giveUp();
    service.answer('POST /bookings/b1/dates', () => refusal(409, 'booking.conflict', { conflicts: [{ date: first }] }));
    await user.click(takeBack());
    expect(await screen.findByText(say('adding.take-back.gone', { count: 1 }))).toBeTruthy();
    expect(screen.getByRole('link', { name: say('adding.take-back.see') }).getAttribute('href')).toBe(
      '/varaukset/b1/lisaa?tapa=takaisin',
    );
  });
});

describe('when somebody else was quicker', () => {
  test.each([
    ['conflict', 409, 'booking.conflict'],
    ['changed', 412, 'request.stale'],
  ] as const)('%s: the state is told anew and nothing that was written is lost', async (kind, status, code) => {
    const { service, user } = open();
    service.answer('PATCH /bookings/b1', () => refusal(status, code, { conflicts: [{ date: second }] }));
    await later(user);
    const button = await screen.findByRole('button', { name: 'Siirrä 3 kertaa' });
    const fresh = series({ version: 4 });
    service.answer('GET /bookings/b1', () => fresh);
    service.answer('POST /bookings/b1/change-preview', ({ body }) =>
      previewOf(fresh, body as ChangePreviewRequest, { taken: [second] }),
    );
    await user.click(button);
    expect(await screen.findByText(say(`changing.${kind}.title`))).toBeTruthy();
    await screen.findByText('4 kertaa: 1 mennyt säilyy ennallaan, 2 siirtyy, 1 ei onnistu.');
    expect(screen.getByLabelText<HTMLInputElement>(/^Alkaa/).value).toBe('18.00');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: say('changing.preview') }));
  });
});

test('what is not sent is not left unasked', async () => {
  const { user, address } = open();
  await later(user);
  await user.click(screen.getByRole('link', { name: say('bookings.title') }));
  const dialog = screen.getByRole('dialog', { name: say('changing.leave.title') });
  expect(within(dialog).getByText(say('changing.leave.text'))).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: say('changing.leave.go') }));
  await waitFor(() => expect(address()).toBe('/varaukset'));
});

test('an end before the start is told at its field, and nothing is asked', async () => {
  const { service, user } = open();
  await write(user, /^Alkaa/, '20');
  expect(screen.getByText(say('changing.preview.incomplete'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: say('changing.send.none') }));
  expect(screen.getByRole('link', { name: say('changing.preview.incomplete') })).toBeTruthy();
  expect(service.sentTo('POST /bookings/b1/change-preview')).toEqual([]);
});

test('what the service finds wrong is told at its field, before anything is sent', async () => {
  const { service, user } = open({ query: '?scope=all&room=r5' });
  const errors = [{ path: 'roomId', code: 'booking.capacity', message: 'Tilaan mahtuu 18.' }];
  service.answer('POST /bookings/b1/change-preview', () => refusal(422, 'booking.capacity', { errors }));
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.getByText('Otsikko: booking.capacity')).toBeTruthy());
  expect(screen.getByText('Tilaan mahtuu 18.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Siirrä/ }));
  expect(await screen.findByRole('link', { name: 'Tilaan mahtuu 18.' })).toBeTruthy();
  expect(sent(service)).toEqual([]);
});

test('dates that were moved on their own before go along only where that is wanted', async () => {
  const { service, user } = open({ answer: { movedBefore: 2 } });
  await later(user);
  await user.click(await screen.findByRole('checkbox', { name: say('changing.moved', { count: 2 }) }));
  await waitFor(() =>
    expect(bodies(service, 'POST /bookings/b1/change-preview').at(-1)).toMatchObject({ includeMoved: true }),
  );
});

test('where nothing can be moved, it is said so', async () => {
  const { unmount } = open({ shown: series({ next: null }) });
  expect(await screen.findByText(say('changing.none.title'))).toBeTruthy();
  unmount();
  open({
    shown: series({
      allowed: { cancel: true, change: false, decide: false, answer: false, add: false, closeToAll: false },
    }),
    who: approver,
  });
  expect(await screen.findByText(say('changing.none.title'))).toBeTruthy();
});

describe('the draft of a change', () => {
  const shown = series();

  test('begins as the date is now, and asks for nothing', () => {
    const draft = draftOf(shown, {});
    expect(draft).toMatchObject({ scope: 'all', date: idOf(first), day: first, start: '17:00', end: '19:00' });
    expect(questionOf(shown, draft)).toBeUndefined();
  });

  test('past dates and unknown words of the address are passed over', () => {
    expect(draftOf(shown, { scope: 'some', date: idOf(past), start: 'now', end: `${first}T19:00` })).toMatchObject({
      scope: 'occurrence',
      date: idOf(first),
      start: '17:00',
    });
  });

  test('another date shifts by as much as the one before it', () => {
    const draft = { ...draftOf(shown, { scope: 'occurrence', date: idOf(first) }), day: '2027-01-19', start: '18:00' };
    expect(meaning(shown, draft, { scope: 'following', date: idOf(third) })).toMatchObject({
      day: '2027-02-02',
      start: '18:00',
      end: '19:00',
    });
  });

  test('an end at midnight is on the next day', () => {
    const draft = { ...draftOf(shown, {}), end: '24:00' };
    expect(questionOf(shown, draft)).toMatchObject({ end: `${second.slice(0, 8)}19T00:00` });
  });

  test('more people are asked for along with the room', () => {
    const draft = { ...draftOf(shown, { room: 'r5' }), participants: 20 };
    expect(questionOf(shown, draft)).toEqual({
      scope: 'all',
      occurrenceId: idOf(first),
      roomId: 'r5',
      participants: 20,
    });
  });
});

const lost = '2027-02-08';
const given = '2027-02-15';

/** As {@link series}, with a date that was left out and one that was given up. */
const withLost = (more: Partial<BookingView> = {}): BookingView =>
  series({
    occurrences: [
      ...series().occurrences,
      occurrence(lost, { state: 'skipped', reason: 'holiday' }),
      occurrence(given, { state: 'cancelled', reason: 'cancelled' }),
    ],
    ...more,
  });

/** Before them, so that they are to come. */
const now = () => vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-01-15T08:00:00Z'));

describe('more dates for a booking', () => {
  const add = (shown: BookingView, answer: (asked: DatesRequest) => PreviewView, query = '') => {
    now();
    const service = fakeService({
      'GET /session/user': () => representative,
      'GET /bookings/b1': () => shown,
      'GET /codes': () => codes,
      'POST /bookings/b1/dates/preview': ({ body }) => answer(body as DatesRequest),
    });
    return { service, ...renderPage(AddPage, '/varaukset/:booking/lisaa', `/varaukset/b1/lisaa${query}`) };
  };
  const asked = (service: FakeService) => bodies(service, 'POST /bookings/b1/dates');
  const previewed = (service: FakeService) => bodies(service, 'POST /bookings/b1/dates/preview');

  test('the series goes on to the end of the next season, and what cannot be had is solved as in a request', async () => {
    const more = ['2027-02-08', '2027-02-15'];
    const { service, user, container } = add(series(), () =>
      preview([date(more[0] ?? ''), busy(more[1] ?? '', otherRoom(more[1] ?? '', 'r5'))]),
    );
    service.answer('POST /bookings/b1/dates', () =>
      series({ occurrences: [...series().occurrences, occurrence(more[0] ?? '')] }),
    );
    expect(await screen.findByDisplayValue('31.5.2027')).toBeTruthy();
    await waitFor(() => expect(previewed(service)).toEqual([{ until: '2027-05-31' }]));
    await expectNoViolations(container);
    await user.click(await screen.findByRole('button', { name: say('adding.send.add', { count: 1 }) }));
    expect(screen.getByRole('link', { name: say('request.send.open', { count: 1 }) })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^Jätä pois/ }));
    await user.click(screen.getByRole('button', { name: say('adding.send.add', { count: 1 }) }));
    const done = await screen.findByRole('heading', { level: 1, name: say('adding.done.approved', { count: 1 }) });
    expect(done).toBeTruthy();
    expect(asked(service)).toEqual([{ until: '2027-05-31', resolutions: [{ date: more[1], action: 'skip' }] }]);
    expect(service.sentTo('POST /bookings/b1/dates')[0]?.headers.get('if-match')).toBe('"3"');
  });

  test('a time that somebody else took meanwhile is marked, and nothing is lost', async () => {
    const day = '2027-02-08';
    const { service, user } = add(series(), () => preview([date(day), date('2027-02-15')]));
    service.answer('POST /bookings/b1/dates', () => refusal(409, 'booking.conflict', { conflicts: [{ date: day }] }));
    const button = await screen.findByRole('button', { name: say('adding.send.add', { count: 2 }) });
    service.answer('POST /bookings/b1/dates/preview', () => preview([busy(day), date('2027-02-15')]));
    await user.click(button);
    expect(await screen.findByText(say('request.conflict.title'))).toBeTruthy();
    expect(screen.getByText(say('request.date.taken'))).toBeTruthy();
    expect(screen.getByDisplayValue('31.5.2027')).toBeTruthy();
  });

  test('single days are asked for at the hours of the booking', async () => {
    const reasons = [{ code: 'room-manual', text: 'Tilan varaukset hyväksyy aina toimipisteen henkilökunta.' }];
    const { service, user } = add(
      series(),
      () => preview([date('2027-02-09')], { queueReasons: reasons }),
      '?tapa=paivat',
    );
    service.answer('POST /bookings/b1/dates', () =>
      series({
        decideBy: '2026-11-27',
        occurrences: [...series().occurrences, occurrence('2027-02-09', { state: 'requested' })],
      }),
    );
    await user.click(await screen.findByRole('button', { name: say('adding.send.add', { count: 1 }) }));
    expect(screen.getByRole('link', { name: say('adding.send.nothing') })).toBeTruthy();
    await write(user, /^Ensimmäinen päivä/, '9.2.2027');
    await user.click(await screen.findByRole('button', { name: say('adding.send.ask', { count: 1 }) }));
    expect(await screen.findByText(say('adding.done.asked.text', { date: 'pe 27.11.2026' }))).toBeTruthy();
    expect(asked(service)).toEqual([{ when: { start: '2027-02-09T17:00', end: '2027-02-09T19:00' } }]);
  });

  test('of the dates that were left out those can be taken back that can be had, and the one it was about is chosen', async () => {
    const { service, user, container } = add(
      withLost(),
      ({ occurrenceIds = [] }) =>
        preview([date(lost), busy(given)].filter((each) => occurrenceIds.includes(idOf(each.date)))),
      `?tapa=takaisin&kerta=${idOf(lost)}`,
    );
    service.answer('POST /bookings/b1/dates', () => withLost({ version: 4 }));
    const free = await screen.findByRole<HTMLInputElement>('checkbox', { name: /ma 8\.2\.2027/ });
    expect(free.checked).toBe(true);
    const taken = screen.getByRole<HTMLInputElement>('checkbox', { name: /ma 15\.2\.2027.*jo varattu/ });
    expect(taken.disabled).toBe(true);
    await expectNoViolations(container);
    await user.click(await screen.findByRole('button', { name: say('adding.send.add', { count: 1 }) }));
    await waitFor(() => expect(asked(service)).toEqual([{ occurrenceIds: [idOf(lost)] }]));
  });

  test('the page of the booking leads there from a date that can be had again, and from no other', async () => {
    now();
    fakeService({
      'GET /session/user': () => representative,
      'GET /bookings/b1': () => withLost(),
      'GET /rooms/r2': () => room,
      'GET /codes': () => codes,
      'POST /bookings/b1/dates/preview': () => preview([date(lost), busy(given)]),
    });
    renderPage(BookingPage, '/varaukset/:booking', '/varaukset/b1');
    const again = await screen.findAllByRole('link', { name: new RegExp(`^${say('adding.link.date')}`) });
    expect(again.map((link) => link.getAttribute('href'))).toEqual([
      `/varaukset/b1/lisaa?tapa=takaisin&kerta=${idOf(lost)}`,
    ]);
    const moves = screen.getAllByRole('link', { name: /^Siirrä ma/ });
    expect(moves.map((link) => link.getAttribute('href'))).toEqual(
      [first, second, third].map((day) => `/varaukset/b1/muuta?scope=occurrence&date=${idOf(day)}`),
    );
    expect(screen.getByRole('link', { name: say('adding.link') }).getAttribute('href')).toBe('/varaukset/b1/lisaa');
  });

  test.each([
    ['2027-02-01', '2027-05-31'],
    ['2027-05-24', '2027-12-15'],
    ['2027-12-13', '2028-05-31'],
  ])('a series until %s would go on until %s', (last, end) => {
    expect(nextSeasonEnd(last)).toBe(end);
  });
});

describe('the rooms beside the first', () => {
  type Preview = PartsPreviewView;
  const hall = { roomId: 'r5', roomName: text('Sali'), startOffset: 0, minutes: null };
  const rooms = (more: Partial<Preview> = {}): Preview => ({
    outcome: 'at-once',
    queueReasons: [],
    mismatches: [],
    dates: [first, second].map((day) => ({
      occurrenceId: idOf(day),
      localStart: `${day}T17:00`,
      localEnd: `${day}T19:00`,
      changes: true,
      status: 'free',
      competitors: 0,
    })),
    ...more,
  });
  const openRooms = (shown: BookingView, answer: () => Preview | Response = rooms) => {
    const service = fakeService({
      'GET /session/user': () => representative,
      'GET /bookings/b1': () => shown,
      'GET /rooms': () => ({
        items: [room, { ...room, id: 'r5', name: text('Sali'), capacity: 40 }],
        total: 2,
        nextCursor: null,
      }),
      'POST /bookings/b1/rooms/preview': answer,
      'PUT /bookings/b1/rooms': () => shown,
    });
    return { service, ...renderPage(RoomsPage, '/varaukset/:booking/tilat', '/varaukset/b1/tilat') };
  };
  const saveButton = () => screen.findByRole('button', { name: say('parts.edit.save') });

  test('are added with what it would mean for each date, and saved with the version that was read', async () => {
    const { service, user, container } = openRooms(series());
    await user.click(await saveButton());
    expect((await screen.findByRole('alert')).textContent).toContain(say('parts.edit.nothing'));
    await user.click(await screen.findByRole('button', { name: say('parts.add') }));
    await user.click(await saveButton());
    expect(await screen.findAllByText(say('parts.room.missing'))).toHaveLength(1);
    expect(service.sentTo('POST /bookings/b1/rooms/preview')).toEqual([]);
    await user.selectOptions(screen.getByLabelText(say('parts.room')), 'r5');
    expect(await screen.findByText(say('parts.edit.sum.free', { count: 2 }))).toBeTruthy();
    expect(screen.getByText(say('parts.edit.at-once'))).toBeTruthy();
    await expectNoViolations(container);
    await user.click(await saveButton());
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(say('parts.edit.done'));
    const [put] = service.sentTo('PUT /bookings/b1/rooms');
    expect(put?.body).toEqual({ parts: [{ roomId: 'r5' }] });
    expect(put?.headers.get('If-Match')).toBe('"3"');
  });

  test('that cannot be had on some date, or need staff, are told of and not sent', async () => {
    const dates = rooms().dates.map((date, index) =>
      index === 1 ? { ...date, status: 'busy' as const, reasonText: 'Sali: Tila on jo varattu tähän aikaan.' } : date,
    );
    let answer = rooms({ outcome: 'blocked', dates });
    const { service, user, container } = openRooms(series({ parts: [hall] }), () => answer);
    await user.click(await screen.findByRole('button', { name: say('parts.add.other') }));
    expect(await screen.findByText(say('parts.edit.incomplete'))).toBeTruthy();
    const [, other] = screen.getAllByLabelText(say('parts.room'));
    await user.selectOptions(other as HTMLElement, 'r2');
    expect(await screen.findByText('Sali: Tila on jo varattu tähän aikaan.')).toBeTruthy();
    await user.click(await saveButton());
    expect((await screen.findByRole('alert')).textContent).toContain(say('parts.edit.sum.blocked', { count: 1 }));
    answer = rooms({
      outcome: 'needs-approval',
      queueReasons: [{ code: 'room-manual', text: 'Tilan hoitaja päättää.' }],
    });
    await user.selectOptions(other as HTMLElement, 'r5');
    expect(await screen.findByText(say('parts.edit.needs-approval.text'))).toBeTruthy();
    expect(screen.getByText('Tilan hoitaja päättää.')).toBeTruthy();
    await expectNoViolations(container);
    await user.click(await saveButton());
    await screen.findByRole('alert');
    expect(service.sentTo('PUT /bookings/b1/rooms')).toEqual([]);
  });

  test('that lack something are saved once their booker says to know it; staff are only told', async () => {
    const there = { ...lack('hearing', 'N'), room: { id: 'r5', code: 'R05', name: text('Sali') } };
    const { service, user } = openRooms(series(), () => rooms({ mismatches: [there] }));
    await user.click(await screen.findByRole('button', { name: say('parts.add') }));
    await user.selectOptions(screen.getByLabelText(say('parts.room')), 'r5');
    expect(await screen.findByText(`Sali: ${there.text}`)).toBeTruthy();
    await user.click(await saveButton());
    expect((await screen.findByRole('alert')).textContent).toContain(say('request.needs.unknown'));
    expect(service.sentTo('PUT /bookings/b1/rooms')).toEqual([]);
    await user.click(screen.getByLabelText(/Tiedän tämän/));
    expect(screen.getByRole('alert').textContent).toBe('');
    await user.click(await saveButton());
    await screen.findByRole('heading', { name: say('parts.edit.done') });
    expect(service.sentTo('PUT /bookings/b1/rooms')[0]?.body).toEqual({
      parts: [{ roomId: 'r5' }],
      acceptsAccessibility: true,
    });
  });

  test('are told with the days of the dates that have them, and lead to where they are changed', async () => {
    const parts = [
      { ...hall, until: first },
      { ...hall, roomId: 'r2', roomName: text('Takka'), startOffset: -60, minutes: 60, since: second },
    ];
    fakeService({
      'GET /session/user': () => representative,
      'GET /bookings/b1': () => series({ parts }),
      'GET /rooms/r2': () => room,
      'GET /codes': () => codes,
      'POST /bookings/b1/dates/preview': () => preview([]),
    });
    renderPage(BookingPage, '/varaukset/:booking', '/varaukset/b1');
    expect(await screen.findByText(/^Sali, koko tilaisuuden ajan \(.* asti\)$/)).toBeTruthy();
    expect(screen.getByText(/^Takka, klo 16.00–17.00 \(.* alkaen\)$/)).toBeTruthy();
    const link = screen.getByRole('link', { name: say('parts.edit.link') });
    expect(link.getAttribute('href')).toBe('/varaukset/b1/tilat');
  });
});
