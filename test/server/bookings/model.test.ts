import { afterEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { ClosureView } from '../../../shared/closures/schemas.ts';
import { addDays, overlaps, timeOfMinute } from '../../../shared/time.ts';
import { instantOf } from '../../../shared/wall-clock.ts';
import { type BookingModel, createModel, type ModelBooking, type ModelDate } from '../../support/booking-model.ts';
import { engines } from '../../support/engines.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** The divisible hall of the demo region: two halves, and the whole that uses both. */
const hall = {
  R37: { spaces: ['A'], automatic: true },
  R38: { spaces: ['B'], automatic: true },
  R39: { spaces: ['A', 'B'], automatic: false },
};
const roomCodes = Object.keys(hall);
/** Tuesdays and Wednesdays at which the hall is open and nothing of the demo is. */
const days = ['2027-02-02', '2027-02-03', '2027-02-09', '2027-02-10'];
const commandsPerRun = 120;
/** What a run must have met, or it has shown little. */
const outcomesToMeet = [
  'ok',
  'booking.conflict',
  'booking.competing',
  'booking.already-decided',
  'booking.not-open',
  'closure.conflict',
];

interface Wish {
  room: string;
  date: string;
  start: string;
  end: string;
  weeks: number;
}

const local = (date: string, time: string) => `${date}T${time}`;
const at = (date: string, time: string) => instantOf(local(date, time), 'Europe/Helsinki').instant;

const randomTimes = (random: Random) => {
  const start = random.int(9, 17) * 60 + random.pick([0, 30]);
  return { start: timeOfMinute(start), end: timeOfMinute(start + random.pick([60, 90, 120])) };
};

const randomWish = (random: Random): Wish => ({
  // Mostly the whole hall: its requests wait, and so compete.
  room: random.pick([...roomCodes, 'R39', 'R39', 'R39']),
  date: random.pick(days.slice(0, 2)),
  weeks: random.int(1, 2),
  ...randomTimes(random),
});

const datesOf = ({ room, date, start, end, weeks }: Wish) =>
  Array.from({ length: weeks }, (_, week) => {
    const day = addDays(date, 7 * week);
    return { room, start: at(day, start), end: at(day, end) };
  });

const bookingMessage = ({ room, date, start, end, weeks }: Wish) => ({
  organisationId: 'O01',
  roomId: room,
  when: {
    start: local(date, start),
    end: local(date, end),
    ...(weeks > 1 && { rrule: `FREQ=WEEKLY;COUNT=${weeks}` }),
  },
  internalTitle: 'Ryhmä',
  activityType: 'T1',
  contentArea: 'A5',
  participants: 5,
  responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
  acceptTerms: true,
});

/** Runs one random command against product and model, and compares their answers. */
const createRunner = (world: World, model: BookingModel, random: Random, met: Set<string>) => {
  /** The code of a refusal, or `ok`. */
  const outcomeOf = async (response: Response): Promise<string> => {
    const outcome = response.ok ? 'ok' : (await problemOf(response)).code;
    met.add(outcome);
    return outcome;
  };
  const someBooking = (): ModelBooking | undefined =>
    model.bookings.length > 0 ? random.pick(model.bookings) : undefined;

  const request = async () => {
    const wish = randomWish(random);
    const expected = model.judgeRequest(datesOf(wish));
    const response = await world.request('/bookings', { as: 'ngo', json: bookingMessage(wish) });
    if (!response.ok) return expect(await outcomeOf(response)).toBe(expected);
    const booking = await bodyOf<BookingView>(response);
    expect(booking.state).toBe(expected);
    const dates = booking.occurrences.map(
      ({ id, start, end, state }): ModelDate => ({
        id,
        room: wish.room,
        start: Date.parse(start),
        end: Date.parse(end),
        state: state as ModelDate['state'],
      }),
    );
    model.bookings.push({ id: booking.id, dates });
  };

  const decide = async (json: Record<string, unknown>, judge: (booking: ModelBooking) => string) => {
    const booking = someBooking();
    if (!booking) return;
    const response = await world.request(`/bookings/${booking.id}/decision`, { as: 'coordinator', json });
    expect(await outcomeOf(response)).toBe(judge(booking));
  };

  const approve = () => {
    const denyCompeting = random.chance(0.5);
    return decide({ decision: 'approve', denyCompeting }, (booking) => model.approve(booking, denyCompeting));
  };
  const deny = () => decide({ decision: 'deny', reasonCode: 'PRIORITY' }, model.deny);

  const cancel = async () => {
    const booking = someBooking();
    if (!booking) return;
    const date = random.chance(0.7) ? random.pick(booking.dates) : undefined;
    const scope = date ? { scope: 'occurrence', occurrenceId: date.id } : { scope: 'all' };
    const response = await world.request(`/bookings/${booking.id}/cancel`, {
      as: 'ngo',
      json: { ...scope, reason: 'illness' },
    });
    expect(await outcomeOf(response)).toBe(model.cancel(booking, date));
  };

  const move = async () => {
    const booking = someBooking();
    if (!booking) return;
    const date = random.pick(booking.dates);
    const [room, day, times] = [random.pick(roomCodes), random.pick(days), randomTimes(random)];
    const response = await world.request(`/bookings/${booking.id}`, {
      as: 'coordinator',
      method: 'PATCH',
      json: {
        scope: 'occurrence',
        occurrenceId: date.id,
        roomId: room,
        start: local(day, times.start),
        end: local(day, times.end),
      },
    });
    const to = { room, start: at(day, times.start), end: at(day, times.end) };
    expect(await outcomeOf(response)).toBe(model.move(date, to));
  };

  const close = async () => {
    const [room, day, times] = [random.pick(roomCodes), random.pick(days), randomTimes(random)];
    const expected = model.judgeClosure({ room, start: at(day, times.start), end: at(day, times.end) });
    const response = await world.request('/closures', {
      as: 'coordinator',
      json: {
        siteId: 'JNS-PIE',
        roomId: room,
        start: local(day, times.start),
        end: local(day, times.end),
        title: { fi: 'Huolto' },
      },
    });
    if (!response.ok) return expect(await outcomeOf(response)).toBe(expected);
    expect(expected).toBe('ok');
    const { id, start, end } = await bodyOf<ClosureView>(response);
    model.closures.push({ id, room, start: Date.parse(start), end: Date.parse(end) });
  };

  const reopen = async () => {
    const closure = model.closures.pop();
    if (!closure) return;
    const response = await world.request(`/closures/${closure.id}`, { as: 'coordinator', method: 'DELETE' });
    expect(response.status).toBe(204);
  };

  const commands = [request, request, request, request, request, approve, approve, deny, cancel, move, close, reopen];
  return () => random.pick(commands)();
};

/** What is stored must be what the model holds, and no two claims of a space may overlap. */
const expectSameState = async ({ db }: World, model: BookingModel) => {
  const { occurrences, claims } = db.tables;
  const stored = new Map((await db.select().from(occurrences)).map((row) => [row.id, row]));
  for (const date of model.bookings.flatMap(({ dates }) => dates)) {
    const row = stored.get(date.id);
    expect({ state: row?.state, start: row?.startAt, end: row?.endAt }).toEqual({
      state: date.state,
      start: date.start,
      end: date.end,
    });
  }
  const held = await db.select().from(claims);
  for (const [, ofSpace] of Map.groupBy(held, ({ spaceId }) => spaceId)) {
    const spans = ofSpace.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }));
    const clash = spans.some((a, i) => spans.some((b, j) => i < j && overlaps(a, b)));
    expect(clash).toBe(false);
  }
};

describe.each(engines)('bookings on $name', (engine) => {
  let world: World;
  afterEach(() => world.close());

  test.each([1, 2])(
    'random requests, decisions, moves, cancellations and closures end as a search through a list would (%i)',
    async (seed) => {
      world = await createWorld({ engine, demo: true });
      const model = createModel(hall);
      const met = new Set<string>();
      const runOne = createRunner(world, model, randomFrom(seed), met);
      for (let i = 0; i < commandsPerRun; i += 1) await runOne();
      await expectSameState(world, model);
      expect([...met]).toEqual(expect.arrayContaining(outcomesToMeet));
    },
  );
});
