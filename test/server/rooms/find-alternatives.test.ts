import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alternativesFor, type BlockedDate, type Fit } from '../../../server/rooms/find-alternatives.ts';
import type { AlternativeView } from '../../../shared/bookings/preview-schemas.ts';
import { addDays } from '../../../shared/time.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, closeRoom, holdTime, roomOf } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

describe.each(engines)('alternatives for a date that cannot be had, on $name', (engine) => {
  let world: World;

  const find = async (room: string, dates: BlockedDate[], fit: Partial<Fit> = {}): Promise<AlternativeView[][]> =>
    alternativesFor(world.deps, await roomOf(world, room), dates, { needs: [], ...fit });
  const on = (date: string, start: string, end: string): BlockedDate => ({
    localStart: `${date}T${start}`,
    localEnd: `${date}T${end}`,
  });
  const rooms = async (offers: AlternativeView[] | undefined): Promise<(string | null | undefined)[]> => {
    const { room } = await world.deps.catalogue(world.db);
    return (offers ?? []).filter(({ kind }) => kind === 'room').map(({ roomId }) => room(roomId)?.code);
  };
  const times = (offers: AlternativeView[] | undefined): string[] =>
    (offers ?? [])
      .filter(({ kind }) => kind === 'time')
      .map(({ localStart, localEnd }) => `${localStart.slice(11)}-${localEnd.slice(11)}`);

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  test('are other rooms of the house at the same time, then the nearest hours of the same day', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-03T12:00', end: '2027-02-03T14:00' });
    const [offers] = await find('R02', [on('2027-02-03', '12:30', '13:30')]);
    expect(await rooms(offers)).toEqual(['R01', 'R03']);
    expect(times(offers)).toEqual(['14:00-15:00', '11:00-12:00', '14:30-15:30']);
    expect(offers?.[0]).toMatchObject({
      kind: 'room',
      roomName: { fi: 'Kokoustila Kanerva' },
      start: '2027-02-03T10:30:00Z',
      end: '2027-02-03T11:30:00Z',
      localStart: '2027-02-03T12:30',
      localEnd: '2027-02-03T13:30',
    });
  });

  test('are rooms that hold the people and meet the needs', async () => {
    const date = [on('2027-02-02', '12:00', '14:00')];
    expect(await rooms((await find('R02', date, { participants: 20 }))[0])).toEqual(['R03']);
    expect(await rooms((await find('R02', date, { participants: 90 }))[0])).toEqual([]);
    const { facts } = world.db.tables;
    await changeCatalogue(world, (tx) => tx.delete(facts));
    expect(await rooms((await find('R02', date, { needs: ['wheelchair'] }))[0])).toEqual([]);
  });

  test('are no other hours of a room that is too small for the people', async () => {
    const [offers] = await find('R02', [on('2027-02-02', '12:00', '14:00')], { participants: 20 });
    expect(times(offers)).toEqual([]);
  });

  test('keep within opening hours, four hours and the day', async () => {
    await closeRoom(world, {
      room: 'R02',
      start: '2027-02-02T00:00',
      end: '2027-02-02T18:00',
      title: { fi: 'x', sv: 'x', en: 'x' },
    });
    expect(times((await find('R02', [on('2027-02-02', '15:00', '16:00')]))[0])).toEqual([
      '18:00-19:00',
      '18:30-19:30',
      '19:00-20:00',
    ]);
    expect(times((await find('R02', [on('2027-02-02', '13:00', '14:00')]))[0])).toEqual([]);
    expect(times((await find('R02', [on('2027-02-02', '15:00', '18:00')]))[0])).toEqual([]);
  });

  test('bring a time back to the steps of the room', async () => {
    expect(times((await find('R02', [on('2027-02-02', '12:05', '13:05')]))[0])).toEqual([
      '12:00-13:00',
      '12:30-13:30',
      '11:30-12:30',
    ]);
    expect(times((await find('R02', [on('2027-02-02', '12:00', '13:05')]))[0])).toEqual([]);
  });

  test('respect the turnaround on both sides', async () => {
    // R26 needs 30 minutes between two uses.
    await holdTime(world, { room: 'R26', start: '2027-02-02T12:00', end: '2027-02-02T14:00' });
    expect(times((await find('R26', [on('2027-02-02', '12:00', '14:00')]))[0])).toEqual([
      '14:30-16:30',
      '09:30-11:30',
      '15:00-17:00',
    ]);
  });

  test('leave out what others have asked for, and a hall whose half is taken', async () => {
    await holdTime(world, { room: 'R37', start: '2027-02-02T12:00', end: '2027-02-02T13:00' });
    await holdTime(world, { room: 'R38', start: '2027-02-02T13:00', end: '2027-02-02T14:00', state: 'requested' });
    const [noon, one] = await find('R06', [on('2027-02-02', '12:00', '13:00'), on('2027-02-02', '13:00', '14:00')]);
    expect(await rooms(noon)).toContain('R38');
    expect(await rooms(noon)).not.toContain('R39');
    expect(await rooms(one)).toContain('R37');
    expect(await rooms(one)).not.toContain('R38');
    expect(await rooms(one)).not.toContain('R39');
    const hours = times((await find('R39', [on('2027-02-02', '12:00', '13:00')]))[0]);
    expect(hours).toEqual(['11:00-12:00', '10:30-11:30', '14:00-15:00']);
  });

  test('are none on a holiday that is skipped, and none when the room’s rules forbid the length', async () => {
    const holiday = { ...on('2027-01-06', '12:00', '14:00'), status: 'holiday' as const };
    const [none, some, short] = await find('R02', [
      holiday,
      on('2027-02-02', '12:00', '14:00'),
      on('2027-02-02', '12:00', '12:15'),
    ]);
    expect(none).toEqual([]);
    expect(some?.length).toBeGreaterThan(0);
    expect(short).toEqual([]);
  });

  test('keep clock times on a day when the clocks change', async () => {
    await holdTime(world, { room: 'R18', start: '2027-03-28T12:00', end: '2027-03-28T13:00' });
    const [offers] = await find('R18', [on('2027-03-28', '12:00', '13:00')]);
    const [later] = (offers ?? []).filter(({ kind }) => kind === 'time');
    expect(later).toMatchObject({
      localStart: '2027-03-28T13:00',
      start: '2027-03-28T10:00:00Z',
      end: '2027-03-28T11:00:00Z',
    });
  });

  test('are found for a year of dates together, each as if it were alone', async () => {
    const dates = Array.from({ length: 52 }, (_, week) => on(addDays('2027-01-11', 7 * week), '17:00', '19:00'));
    const together = await find('R02', dates, { participants: 14 });
    for (const week of [0, 1, 11, 12, 30]) {
      const [alone] = await find('R02', [dates[week] as BlockedDate], { participants: 14 });
      expect(together[week]).toEqual(alone);
    }
  });
});
