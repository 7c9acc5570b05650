/** Changes of bookings as their makers make them: asked beforehand, with a choice for every date that cannot go along. */
import { expect } from 'vitest';
import type {
  ChangePreviewView,
  ChangeRequest,
  ChangeResolution,
  PartsPreviewView,
} from '../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { addDays } from '../../shared/time.ts';
import type { Random } from './random.ts';
import { type Account, bodyOf, problemOf, type World } from './world.ts';

type Date = BookingView['occurrences'][number];

/** Where a life is lived, and what its makers choose from. */
export interface LifeOfChanges {
  world: World;
  random: Random;
  rooms: readonly string[];
  timesOn: (day: string) => { start: string; end: string };
}

type Times = ReturnType<LifeOfChanges['timesOn']>;

const post = async <T>(world: World, path: string, as: Account, json: object): Promise<T | undefined> => {
  const response = await world.request(path, { as, json });
  if (response.ok) return bodyOf<T>(response);
  const problem = await problemOf(response);
  expect(problem.status, `${path}: ${problem.code}`).toBeLessThan(500);
  return undefined;
};

/** What becomes of the dates that cannot go along. */
const choicesFor = ({ dates }: ChangePreviewView, random: Random): ChangeResolution[] =>
  dates
    .filter(({ fate }) => fate === 'blocked')
    .map(({ occurrenceId, alternatives: [best] }) => {
      const action = random.pick(best ? (['keep', 'cancel', 'time'] as const) : (['keep', 'cancel'] as const));
      if (action !== 'time' || !best) return { occurrenceId, action: action as 'keep' | 'cancel' };
      return { occurrenceId, action, roomId: best.roomId, start: best.localStart, end: best.localEnd };
    });

const placesOf = (dates: readonly { id: string; roomId: string; localStart: string; localEnd: string }[]) =>
  dates.map(({ id, roomId, localStart, localEnd }) => [id, roomId, localStart, localEnd].join(' ')).toSorted();

/** Where the preview says that each date will be. */
const foretold = ({ dates, outcome }: ChangePreviewView) =>
  placesOf(
    dates.map(({ occurrenceId, from, to, fate, state }) => {
      const moves = fate === 'moves' && (outcome === 'at-once' || state === 'requested');
      return { id: occurrenceId, ...(moves && to ? to : from) };
    }),
  );

/**
 * Changes some dates, each that cannot go along as its maker chooses. What the preview says then is what happens.
 * @returns whether anything was changed
 */
export const changeWithChoices = async (
  { world, random, rooms, timesOn }: LifeOfChanges,
  { id, occurrences }: BookingView,
  as: Account,
): Promise<boolean> => {
  const named = random.pick(occurrences);
  const change: ChangeRequest = {
    scope: random.pick(['occurrence', 'following', 'all'] as const),
    occurrenceId: named.id,
    roomId: random.pick(rooms),
    ...timesOn(named.localStart.slice(0, 10)),
    ...(random.chance(0.3) && { includeMoved: true }),
  };
  const preview = (json: object) => post<ChangePreviewView>(world, `/bookings/${id}/change-preview`, as, json);
  const first = await preview(change);
  if (!first) return false;
  const resolved = { ...change, resolutions: choicesFor(first, random) };
  const told = await preview(resolved);
  if (!told || told.summary.blocked > 0) return false;
  const options = { as, method: 'PATCH', json: { ...resolved, asRequest: true } } as const;
  const response = await world.request(`/bookings/${id}`, options);
  if (!response.ok) {
    const { code } = await problemOf(response);
    expect(code, 'what the preview allows is refused only for what is asked already').toBe('proposal.open');
    return false;
  }
  const after = await bodyOf<BookingView>(response);
  const shown = new Set(told.dates.map(({ occurrenceId }) => occurrenceId));
  expect(placesOf(after.occurrences.filter((date: Date) => shown.has(date.id)))).toEqual(foretold(told));
  return told.outcome !== 'none';
};

/**
 * Gives a booking other rooms beside the first. What the preview says then is what happens.
 * @returns whether its rooms are others
 */
export const changeRooms = async (
  { world, random, rooms }: LifeOfChanges,
  { id, version }: BookingView,
  as: Account,
): Promise<boolean> => {
  const evening = { startOffset: -60, minutes: 60 };
  const parts = random
    .some([...rooms, 'R04', 'R06'])
    .slice(0, random.int(0, 2))
    .map((roomId) => ({
      roomId,
      ...(random.chance(0.4) && evening),
    }));
  const told = await post<PartsPreviewView>(world, `/bookings/${id}/rooms/preview`, as, { parts });
  if (!told) return false;
  const response = await world.request(`/bookings/${id}/rooms`, { as, method: 'PUT', json: { parts } });
  const refused = response.ok ? undefined : (await problemOf(response)).code;
  const expected = { blocked: 'booking.conflict', 'needs-approval': 'booking.rooms-need-approval' };
  const { outcome } = told;
  expect(refused, `rooms: ${outcome}`).toBe(
    outcome === 'blocked' || outcome === 'needs-approval' ? expected[outcome] : undefined,
  );
  if (!response.ok) return false;
  const after = await bodyOf<BookingView>(response);
  expect(after.version).toBe(outcome === 'none' ? version : version + 1);
  return outcome !== 'none';
};

const datesAsked = ({ random, timesOn }: LifeOfChanges, { occurrences, when }: BookingView): object => {
  const gone = occurrences.filter(({ state }) => state === 'skipped' || state === 'cancelled').map(({ id }) => id);
  const last = (occurrences.at(-1) as Date).localStart.slice(0, 10);
  const times: Times = timesOn(addDays(last, random.int(-7, 7)));
  if (gone.length > 0 && random.chance(0.4)) return { occurrenceIds: random.some(gone) };
  return when.rrule !== undefined && random.chance(0.6)
    ? { until: addDays(last, random.int(1, 2) * 7) }
    : { when: times };
};

/** Gives a booking more dates; those that cannot be had are left out. Answers whether it got any. */
export const addSomeDates = async (life: LifeOfChanges, booking: BookingView, as: Account): Promise<boolean> => {
  const { world, random } = life;
  const asked = datesAsked(life, booking);
  const path = `/bookings/${booking.id}/dates`;
  const told = await post<PreviewView>(world, `${path}/preview`, as, asked);
  if (!told) return false;
  const resolutions = told.occurrences
    .filter(({ status }) => status !== 'free' && status !== 'competing' && status !== 'holiday')
    .map(({ date, status }) => ({ date, action: status === 'busy' ? random.pick(['wait', 'skip'] as const) : 'skip' }));
  return (await post<BookingView>(world, path, as, { ...asked, resolutions })) !== undefined;
};
