import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, change, close, decide, heard } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

interface Queue {
  items: ApprovalView[];
  total: number;
  nextCursor: string | null;
}

describe.each(engines)('the queue of requests on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (query = '', as: Account = 'approver', language = 'fi') =>
    world.request(`/approvals${query}`, { as, headers: { 'Accept-Language': language } });
  const queue = (query = '', as: Account = 'approver') => heard<Queue>(ask(query, as));
  const codesIn = ({ items }: Queue) => items.map(({ booking }) => booking.code);
  const item = async (code: string, as: Account = 'approver') => {
    const found = (await queue('', as)).items.find(({ booking }) => booking.code === code || booking.id === code);
    if (!found) throw new Error(`${code} is not in the queue`);
    return found;
  };
  const weekly = (count: number, start = '10:00', end = '12:00') => ({
    ...once('2027-02-02', start, end),
    rrule: `FREQ=WEEKLY;COUNT=${count}`,
  });

  test('holds what waits, the oldest promise first', async () => {
    const { items, total } = await queue('', 'coordinator');
    expect(total).toBe(6);
    expect(codesIn({ items } as Queue)).toEqual(['B18', 'B28', 'B37', 'B23', 'B38', 'B13']);
    const promises = items.map(({ booking }) => booking.decideBy as string);
    expect(promises).toEqual([...promises].sort());
  });

  test('holds what waits for an answer too, and loses what is decided or withdrawn', async () => {
    await heard(decide(world, 'B38', { decision: 'request_info', message: 'Montako?' }));
    await heard(decide(world, 'B18', { decision: 'deny', reasonCode: 'CAPACITY' }));
    await heard(cancel(world, 'B37', {}, 'ngo2'));
    const left = await queue();
    expect(codesIn(left)).toEqual(['B38', 'B13']);
    expect(left.items[0]?.booking.state).toBe('info_needed');
  });

  test('a promise is broken from the day after it', async () => {
    expect(codesIn(await queue('?overdue=true'))).toEqual(['B18']);
    expect((await item('B18')).overdue).toBe(true);
    // B37 was promised an answer on the 24th.
    world.travelTo('2026-11-24T21:59:00Z');
    expect((await item('B37')).overdue).toBe(false);
    const toldOf = async () => await bodyOf<BookingView>(await world.request('/bookings/B37', { as: 'ngo2' }));
    expect(await toldOf()).not.toHaveProperty('answerIsLate');
    world.travelTo('2026-11-24T22:00:00Z');
    expect((await item('B37')).overdue).toBe(true);
    // The organisation is told so as well, rather than of a day that is past.
    expect(await toldOf()).toMatchObject({ answerIsLate: true });
    expect(await queue('?overdue=true')).toMatchObject({ total: 2 });
    expect(codesIn(await queue('?overdue=false'))).toHaveLength(4);
  });

  test('can be asked for one house, by code or id, or for one municipality, by number or name', async () => {
    expect(codesIn(await queue('?siteId=JNS-HAL', 'coordinator'))).toEqual(['B13']);
    const { booking } = await item('B13');
    expect(codesIn(await queue(`?siteId=${booking.site.id}`))).toEqual(['B13']);
    expect(codesIn(await queue('?municipality=422', 'coordinator'))).toEqual(['B23']);
    expect(codesIn(await queue('?municipality=Lieksa', 'coordinator'))).toEqual(['B23']);
    expect(codesIn(await queue('?municipality=lieksa', 'coordinator'))).toEqual(['B23']);
    expect(codesIn(await queue('?municipality=Polvij%C3%A4rvi', 'coordinator'))).toEqual(['B28']);
    expect(codesIn(await queue('?municipality=Atlantis', 'coordinator'))).toEqual([]);
    expect(codesIn(await queue('?municipality=167&siteId=LIE-BRA', 'coordinator'))).toEqual([]);
    expect((await problemOf(await ask('?siteId=XX', 'coordinator'))).code).toBe('site.not-found');
  });

  test('shows nobody more than their own houses', async () => {
    expect(codesIn(await queue())).toEqual(['B18', 'B37', 'B38', 'B13']);
    expect(await queue('?siteId=LIE-BRA')).toEqual({ items: [], total: 0, nextCursor: null });
    expect(await queue('?municipality=422')).toMatchObject({ total: 0 });
    expect(codesIn(await queue('', 'admin'))).toHaveLength(6);
  });

  test.each(['ngo', 'ngo2', 'board'] as const)('is not for %s', async (account) => {
    const response = await ask('', account);
    expect(response.status).toBe(403);
    expect((await problemOf(response)).code).toBe('access.forbidden');
  });

  test('comes in pages that fit together, and the last one says that it is the last', async () => {
    const first = await queue('?limit=2');
    expect(first).toMatchObject({ total: 4, nextCursor: expect.any(String) });
    const second = await queue(`?limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ total: 4, nextCursor: null });
    expect([...codesIn(first), ...codesIn(second)]).toEqual(['B18', 'B37', 'B38', 'B13']);
    expect((await problemOf(await ask('?cursor=nonsense'))).code).toBe('request.cursor-invalid');
  });

  test('pages stay whole among requests promised for the same day', async () => {
    for (const start of ['08:00', '09:00', '10:00']) {
      await book(world, { roomId: 'R39', when: weekly(1, start, `${start.slice(0, 3)}45`) });
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Queue = await queue(`?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ booking }) => booking.id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test('names who competes for which dates', async () => {
    const mine = await book(world, { roomId: 'R39', when: weekly(3), internalTitle: 'Kuoro' });
    const theirs = await book(
      world,
      {
        organisationId: 'O16',
        roomId: 'R37',
        when: { ...once('2027-02-09', '11:30', '13:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
        internalTitle: 'Vauvat',
      },
      'ngo2',
    );
    const { competitors, queueReasons } = await item(mine.id);
    expect(competitors).toMatchObject([
      { bookingId: theirs.id, internalTitle: 'Vauvat', organisation: { name: 'Perhepesä Joensuu ry' } },
    ]);
    expect(competitors[0]?.dates).toEqual(
      [1, 2].map((index) => ({
        date: mine.occurrences[index]?.date,
        occurrenceId: mine.occurrences[index]?.id,
        theirOccurrenceId: theirs.occurrences[index - 1]?.id,
        start: mine.occurrences[index]?.start,
        end: mine.occurrences[index]?.end,
        theirStart: theirs.occurrences[index - 1]?.start,
        theirEnd: theirs.occurrences[index - 1]?.end,
      })),
    );
    // The hall is approved by people; the half competes.
    expect(queueReasons.map(({ code }) => code)).toEqual(['room-manual']);
    const other = await item(theirs.id);
    expect(other.queueReasons.map(({ code, text }) => [code, text])).toEqual([
      ['competing', '2 kertaa on hakenut myös toinen järjestö.'],
    ]);
    expect(other.competitors.map(({ bookingId }) => bookingId)).toEqual([mine.id]);
  });

  test('tells which asked dates were given away or closed meanwhile, in words', async () => {
    const mine = await book(world, { roomId: 'R39', when: weekly(3) });
    const other = await book(world, { when: once('2027-02-10', '10:00', '12:00') });
    const onto = { start: '2027-02-09T11:00', end: '2027-02-09T13:00' };
    const occurrenceId = other.occurrences[0]?.id as string;
    await heard(change(world, other.id, { scope: 'occurrence', occurrenceId, ...onto }, { as: 'coordinator' }));
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R38', start: '2027-02-16T08:00', end: '2027-02-16T20:00' }));
    expect((await item(mine.id)).taken).toEqual([
      { date: '2027-02-09', occurrenceId: mine.occurrences[1]?.id, reasonText: 'Tila on jo varattu tähän aikaan.' },
      { date: '2027-02-16', occurrenceId: mine.occurrences[2]?.id, reasonText: 'Tila on suljettu.' },
    ]);
    const swedish = await heard<Queue>(ask('', 'approver', 'sv'));
    const there = swedish.items.find(({ booking }) => booking.id === mine.id);
    expect(there?.taken[1]?.reasonText).toBe('Lokalen är stängd.');
    expect(there?.queueReasons[0]?.text).toMatch(/^Bokningar av lokalen godkänns alltid/);
  });

  test('counts the hours that an organisation has been given in the running season', async () => {
    const before = (await item('B18')).hoursThisSeason;
    // Half an hour in this season, and one of the next, which begins in August.
    await book(world, { when: once('2027-07-30', '10:00', '10:30') });
    await book(world, { when: once('2027-08-02', '10:00', '12:00') });
    const waiting = await book(world, { roomId: 'R39', when: weekly(2) });
    expect((await item('B18')).hoursThisSeason).toBe(before + 0.5);
    await heard(decide(world, waiting.id, { decision: 'approve' }));
    expect((await item('B18')).hoursThisSeason).toBe(before + 4.5);
    const rivals = (await item('B37')).competitors;
    expect(rivals.find(({ internalTitle }) => internalTitle === 'Diabetes-ensitietopäivä')?.hoursThisSeason).toBe(
      before + 4.5,
    );
    world.travelTo('2027-07-31T20:59:00Z');
    expect((await item('B18')).hoursThisSeason).toBe(before + 4.5);
    world.travelTo('2027-07-31T21:00:00Z');
    expect((await item('B18')).hoursThisSeason).toBe(2);
  });
});
