import { afterEach, describe, expect, test } from 'vitest';
import { expireOffers } from '../../../server/proposals/expire-offers.ts';
import { resumeWaiting } from '../../../server/proposals/resume-waiting.ts';
import { offerFreedDates } from '../../../server/waiting/offer-freed-dates.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { ClosurePlanView } from '../../../shared/closures/plan-schemas.ts';
import { addDays, HOUR, timeOfMinute } from '../../../shared/time.ts';
import { bookingFaults, changedPast, clocksForNobody, datesNow, lostDates } from '../../support/booking-invariants.ts';
import { bookingMessage } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { addSomeDates, changeRooms, changeWithChoices, type LifeOfChanges } from '../../support/life-changes.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** The divisible hall of the demo region: two halves that confirm at once, and the whole, which staff give. */
const rooms = ['R37', 'R38', 'R39', 'R39'] as const;
const days = ['2027-02-02', '2027-02-03'] as const;
const commandsPerRun = 120;
/** What a run must have done, or it has shown little. */
const deedsToMeet = [
  ...(['request', 'approve', 'cancel', 'shift', 'choose', 'add', 'rooms'] as const),
  ...(['offer', 'answer', 'close', 'wait', 'queue'] as const),
] as const;
type Deed = (typeof deedsToMeet)[number] | 'deny' | 'withdraw' | 'reopen' | 'time' | 'unqueue';

const randomTimes = (random: Random) => {
  const start = random.int(9, 17) * 60 + random.pick([0, 30]);
  return { start: timeOfMinute(start), end: timeOfMinute(start + random.pick([60, 90, 120])) };
};

/** Everything that happens to bookings in their life, at random: by two organisations, staff and time itself. */
const createLife = (world: World, random: Random) => {
  const made: { id: string; by: Account }[] = [];
  const closures: string[] = [];
  const met = new Set<Deed>();

  const send = async <T>(
    deed: Deed,
    path: string,
    options: Parameters<World['request']>[1],
  ): Promise<T | undefined> => {
    const response = await world.request(path, options);
    if (response.status === 204) met.add(deed);
    if (response.status === 204) return undefined;
    if (!response.ok) {
      const problem = await problemOf(response);
      expect(problem.status, `${deed}: ${problem.code}`).toBeLessThan(500);
      expect(problem.code, 'what a plan proposes can be carried out').not.toBe('displacement.conflict');
      return undefined;
    }
    met.add(deed);
    return bodyOf<T>(response);
  };
  const show = async (id: string): Promise<BookingView> =>
    bodyOf<BookingView>(await world.request(`/bookings/${id}`, { as: 'coordinator' }));
  const seen = async (): Promise<{ booking: BookingView; by: Account } | undefined> => {
    if (made.length === 0) return undefined;
    const { id, by } = random.pick(made.slice(-8));
    return { booking: await show(id), by };
  };
  const waiting = async (): Promise<BookingView | undefined> => {
    const rows = await world.db.select().from(world.db.tables.bookings);
    const open = rows.filter(({ id, state }) => state === 'requested' && made.some((each) => each.id === id));
    return open.length === 0 ? undefined : show(random.pick(open).id);
  };

  const request = async (): Promise<void> => {
    const by = random.pick(['ngo', 'ngo2'] as const);
    const [roomId, day, times] = [random.pick(rooms), random.pick(days), randomTimes(random)];
    const weeks = random.int(1, 3);
    const when = {
      start: `${day}T${times.start}`,
      end: `${day}T${times.end}`,
      ...(weeks > 1 && { rrule: `FREQ=WEEKLY;COUNT=${weeks}` }),
    };
    const organisationId = by === 'ngo' ? 'O01' : 'O16';
    const preview = await bodyOf<PreviewView>(
      await world.request('/bookings/preview', { as: by, json: { roomId, when, organisationId, participants: 5 } }),
    );
    const waits = preview.occurrences.filter(({ status }) => status === 'busy');
    const action = random.pick(['wait', 'wait', 'skip'] as const);
    const resolutions = preview.occurrences
      .filter(({ status }) => status !== 'free' && status !== 'competing' && status !== 'holiday')
      .map(({ date, status }) => ({ date, action: status === 'busy' ? action : ('skip' as const) }));
    const booking = await send<BookingView>('request', '/bookings', {
      as: by,
      json: bookingMessage({ organisationId, roomId, when, resolutions }),
    });
    if (!booking) return;
    if (waits.length > 0 && action === 'wait') met.add('wait');
    made.push({ id: booking.id, by });
  };

  const decide = async (deed: 'approve' | 'deny', json: object): Promise<void> => {
    const booking = await waiting();
    if (booking) await send(deed, `/bookings/${booking.id}/decision`, { as: 'coordinator', json });
  };

  const scopeOf = ({ occurrences }: BookingView) => {
    const occurrenceId = random.pick(occurrences).id;
    return random.pick([
      { scope: 'occurrence', occurrenceId },
      { scope: 'following', occurrenceId },
      { scope: 'all' },
    ] as const);
  };

  const cancel = async (): Promise<void> => {
    const one = await seen();
    if (!one) return;
    const json = { ...scopeOf(one.booking), reason: 'illness' };
    await send('cancel', `/bookings/${one.booking.id}/cancel`, { as: one.by, json });
  };

  /** By the booker, who asks where she may not; or by staff. */
  const shift = async (): Promise<void> => {
    const one = await seen();
    const date = one && random.pick(one.booking.occurrences);
    if (!one || !date) return;
    const times = randomTimes(random);
    const day = date.localStart.slice(0, 10);
    const json = {
      scope: random.pick(['occurrence', 'following', 'all'] as const),
      occurrenceId: date.id,
      roomId: random.chance(0.6) ? date.roomId : random.pick(rooms),
      start: `${day}T${times.start}`,
      end: `${day}T${times.end}`,
    };
    const as = random.pick([one.by, one.by, 'coordinator'] as const);
    const asks = as === one.by && { asRequest: true };
    await send('shift', `/bookings/${one.booking.id}`, { as, method: 'PATCH', json: { ...json, ...asks } });
  };

  const changes: LifeOfChanges = {
    world,
    random,
    rooms,
    timesOn: (day) => {
      const { start, end } = randomTimes(random);
      return { start: `${day}T${start}`, end: `${day}T${end}` };
    },
  };
  const choose = async (): Promise<void> => {
    const one = await seen();
    if (one && (await changeWithChoices(changes, one.booking, random.pick([one.by, one.by, 'coordinator'] as const))))
      met.add('choose');
  };
  const add = async (): Promise<void> => {
    const one = await seen();
    if (one && (await addSomeDates(changes, one.booking, one.by))) met.add('add');
  };

  /** By the booker, who gets what staff must look at from them alone; or by staff. */
  const beside = async (): Promise<void> => {
    const one = await seen();
    if (one && (await changeRooms(changes, one.booking, random.pick([one.by, 'coordinator'] as const))))
      met.add('rooms');
  };

  const offer = async (): Promise<void> => {
    const booking = await waiting();
    if (!booking) return;
    const asked = booking.occurrences.filter(({ state }) => state === 'requested');
    const dates = random.some(asked).map(({ id, localStart }) => {
      const times = randomTimes(random);
      const day = localStart.slice(0, 10);
      return {
        occurrenceId: id,
        roomId: random.pick(rooms),
        start: `${day}T${times.start}`,
        end: `${day}T${times.end}`,
      };
    });
    await send('offer', `/bookings/${booking.id}/offers`, { as: 'coordinator', json: { dates } });
  };

  /** A date that was left out or given up joins the line, or one in line leaves it. */
  const queue = async (): Promise<void> => {
    const one = await seen();
    const date = one && random.pick(one.booking.occurrences);
    if (!one || !date) return;
    const { wait } = date;
    if (wait) await send('unqueue', `/waits/${wait.id}`, { as: one.by, method: 'DELETE' });
    else await send('queue', `/bookings/${one.booking.id}/waits`, { as: one.by, json: { occurrenceIds: [date.id] } });
  };

  const openProposal = async () => {
    const rows = (await world.db.select().from(world.db.tables.proposals)).filter(({ state }) => state === 'open');
    return rows.length === 0 ? undefined : random.pick(rows);
  };
  const bookerOf = (bookingId: string): Account => made.find(({ id }) => id === bookingId)?.by ?? 'ngo';

  const answer = async (): Promise<void> => {
    const proposal = await openProposal();
    if (!proposal) return;
    const as = proposal.kind === 'change' ? 'coordinator' : bookerOf(proposal.bookingId);
    const accept = random.chance(0.7);
    const chosen = random.some(proposal.dates).map(({ occurrenceId }) => occurrenceId);
    const json = {
      accept,
      ...(accept && random.chance(0.5) && { occurrenceIds: chosen }),
      ...(!accept && proposal.kind === 'change' && { reasonCode: 'PRIORITY' }),
    };
    await send('answer', `/proposals/${proposal.id}/answer`, { as, json });
  };

  const withdraw = async (): Promise<void> => {
    const proposal = await openProposal();
    if (!proposal) return;
    const as = proposal.kind === 'change' ? bookerOf(proposal.bookingId) : 'coordinator';
    await send('withdraw', `/proposals/${proposal.id}/withdraw`, { as, method: 'POST' });
  };

  /** Whatever is in the way goes where the plan says, or is cancelled. */
  const close = async (): Promise<void> => {
    const [roomId, times] = [random.pick(rooms), randomTimes(random)];
    const day = addDays(random.pick(days), 7 * random.int(0, 2));
    const wanted = { siteId: 'JNS-PIE', roomId, start: `${day}T${times.start}`, end: `${day}T${times.end}` };
    const plan = await bodyOf<ClosurePlanView>(
      await world.request('/closures/preview', { as: 'coordinator', json: wanted }),
    );
    const displacements = (plan.bookings ?? []).flatMap(({ dates }) =>
      dates.map(({ occurrenceId, offers, hasBest }) => {
        const [best] = offers;
        if (!best || !hasBest || random.chance(0.3)) return { occurrenceId, action: 'cancel' };
        const { roomId: to, localStart: start, localEnd: end } = best;
        return { occurrenceId, action: 'move', roomId: to, start, end };
      }),
    );
    const json = { ...wanted, title: { fi: 'Huolto' }, reason: 'Lattia korjataan', displacements };
    const closure = await send<{ id: string }>('close', '/closures', { as: 'coordinator', json });
    if (closure) closures.push(closure.id);
  };

  const reopen = async (): Promise<void> => {
    const id = closures.pop();
    if (id !== undefined) await send('reopen', `/closures/${id}`, { as: 'coordinator', method: 'DELETE' });
  };

  /** Hours pass, and what is done of itself is done. */
  const time = async (): Promise<void> => {
    world.travelTo(world.clock.now() + random.int(1, 20) * HOUR);
    await expireOffers(world.deps);
    await resumeWaiting(world.deps);
    await offerFreedDates(world.deps);
    expect(await clocksForNobody(world)).toEqual([]);
    met.add('time');
  };

  const commands = [
    ...[request, request, request, request],
    ...[() => decide('approve', { decision: 'approve', denyCompeting: true }), cancel, shift, offer, offer],
    ...[choose, choose, add, beside, beside, queue, queue],
    ...[() => decide('deny', { decision: 'deny', reasonCode: 'PRIORITY' }), answer, answer, withdraw],
    ...[close, reopen, time, time],
  ];
  return { met, live: () => random.pick(commands)() };
};

describe.each(engines)('the life of bookings on $name', (engine) => {
  let world: World;
  afterEach(() => world.close());

  test('whatever happens, no place is given twice, no date is lost, the past stays, and nothing waits for ever', {
    timeout: 60_000,
  }, async () => {
    world = await createWorld({ engine, demo: true });
    const { live, met } = createLife(world, randomFrom(engine.name === 'sqlite' ? 1 : 6));
    for (let command = 0; command < commandsPerRun; command += 1) {
      const before = await datesNow(world);
      await live();
      expect(await bookingFaults(world), `after command ${command}`).toEqual([]);
      expect(await lostDates(world, before)).toEqual([]);
      expect(await changedPast(world, before)).toEqual([]);
    }
    expect([...met]).toEqual(expect.arrayContaining([...deedsToMeet]));
  });
});
