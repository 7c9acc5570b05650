import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '../../../db/database.ts';
import * as facts from '../../../db/facts.ts';
import * as revisions from '../../../db/revisions.ts';
import { createCatalogue } from '../../../server/rooms/catalogue.ts';
import type { Catalogue, CatalogueRoom } from '../../../server/rooms/catalogue-types.ts';
import { DAY } from '../../../shared/time.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, holdTime, roomOf } from '../../support/held-times.ts';
import { sourcesIn } from '../../support/sources.ts';
import { createWorld, type World } from '../../support/world.ts';

describe.each(engines)('the catalogue on $name', (engine) => {
  let world: World;
  const current = () => world.deps.catalogue(world.db);

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const enlarge = (code: string, capacity: number) => () =>
    changeCatalogue(world, (tx) => tx.update(tx.tables.rooms).set({ capacity }).where(eq(tx.tables.rooms.code, code)));

  test('is the same until it changes, whatever else is written', async () => {
    const before = await current();
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
    expect(await current()).toBe(before);
    await enlarge('R02', 77)();
    const after = await current();
    expect(after).not.toBe(before);
    expect([before.room('R02')?.capacity, after.room('R02')?.capacity]).toEqual([18, 77]);
    expect(after.revision).toBe(before.revision + 1);
  });

  test('shows a transaction what it has changed, and nobody else, until it is done', async () => {
    await current();
    let seen: number | undefined;
    const undone = world.db.write(async (tx) => {
      await tx.update(tx.tables.rooms).set({ capacity: 99 }).where(eq(tx.tables.rooms.code, 'R02'));
      await revisions.bump(tx, 'catalogue');
      seen = (await world.deps.catalogue(tx)).room('R02')?.capacity;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(seen).toBe(99);
    // Another change gets the number that the undone one had.
    await enlarge('R02', 20)();
    await world.db.write(async (tx) => {
      expect((await world.deps.catalogue(tx)).room('R02')?.capacity).toBe(20);
    });
    expect((await current()).room('R02')?.capacity).toBe(20);
  });

  test('is what it was after a transaction that was undone', async () => {
    const before = await current();
    const undone = world.db.write(async (tx) => {
      await tx.update(tx.tables.rooms).set({ capacity: 99 });
      await revisions.bump(tx, 'catalogue');
      await world.deps.catalogue(tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await current()).toBe(before);
  });

  test('tells a fact anew as soon as it changes, to a transaction its own, and keeps those of other rooms', async () => {
    const before = await current();
    const [own, other] = [before.room('R02') as CatalogueRoom, before.room('R01') as CatalogueRoom];
    const width = { subjectKind: 'room', subjectId: own.id, via: '', key: 'room.door_width_mm' } as const;
    const widthIn = ({ room }: Catalogue) => room('R02')?.facts['room.door_width_mm'];
    const told = (value: number): facts.FactRow => ({
      ...width,
      value,
      source: 'measured',
      checkedOn: '2026-11-22',
      checkedBy: null,
    });
    const tell = (value: number) => async (tx: Tx) => {
      await facts.save(tx, told(value));
      await revisions.bump(tx, 'catalogue');
    };
    const undone = world.db.write(async (tx) => {
      await tell(701)(tx);
      expect(widthIn(await world.deps.catalogue(tx))).toBe(701);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    // Another change gets the numbers that the undone one had.
    await world.db.write(tell(702));
    const after = await current();
    expect(widthIn(after)).toBe(702);
    expect(after.room('R01')?.facts).toEqual(other.facts);
    await world.db.write(async (tx) => {
      await facts.remove(tx, width);
      await revisions.bump(tx, 'catalogue');
    });
    expect(widthIn(await current())).toBeUndefined();
    // As whoever reads everything anew has it.
    const whole = await createCatalogue({ clock: world.clock })(world.db);
    expect((await current()).rooms.map((room) => room.facts)).toEqual(whole.rooms.map((room) => room.facts));
  });

  test('is read once for all who ask at the same time', async () => {
    const fresh = createCatalogue({ clock: world.clock });
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => fresh(world.db)));
    for (const other of others) expect(other).toBe(first);
  });

  test('measures the age of tests against today', async () => {
    const { facts } = world.db.tables;
    const { id } = await roomOf(world, 'R02');
    await changeCatalogue(world, async (tx) => {
      await tx.delete(facts).where(eq(facts.subjectId, id));
      const fact = {
        subjectKind: 'room' as const,
        subjectId: id,
        source: 'measured' as const,
        checkedOn: '2025-01-10',
      };
      await tx.insert(facts).values([
        { ...fact, key: 'hearing.loop', value: 'fixed' },
        { ...fact, key: 'hearing.loop_tested_on', value: '2025-01-10' },
      ]);
    });
    const hearing = async () => (await current()).room('R02')?.accessibility.hearing;
    world.clock.set('2027-01-09T21:59:59Z');
    expect(await hearing()).toBe('S');
    const evening = await current();
    world.clock.set('2027-01-09T22:00:00Z');
    expect(await hearing()).toBe('A');
    expect(await current()).not.toBe(evening);
    world.clock.advance(-DAY);
    expect(await hearing()).toBe('S');
  });

  test('finds sites and rooms by id and by code, and knows what is sensitive', async () => {
    const { site, room, rooms, sites, isSensitiveArea, codes } = await current();
    expect(room('R02')).toBe(room(room('R02')?.id ?? ''));
    expect(
      site('JNS-KAN')
        ?.rooms.map(({ code }) => code)
        .sort(),
    ).toEqual(['R01', 'R02', 'R03']);
    expect([room('R99'), site('nowhere')]).toEqual([undefined, undefined]);
    expect(rooms.every((each) => sites.includes(each.site) && each.spaceIds.length > 0)).toBe(true);
    expect(room('R39')?.spaceIds).toEqual([...(room('R37')?.spaceIds ?? []), ...(room('R38')?.spaceIds ?? [])]);
    expect([
      isSensitiveArea('A3', []),
      isSensitiveArea('A1', ['H5']),
      isSensitiveArea('A1', ['H7']),
      isSensitiveArea(null, []),
    ]).toEqual([true, true, false, false]);
    expect(codes.contentArea.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
    expect(codes.municipality).toHaveLength(65);
  });
});

test('facts are written by those only who say so to whoever keeps them', () => {
  const sources = [...sourcesIn('db'), ...sourcesIn('server')];
  const textOf = (path: string) => sources.find((source) => source.path === path)?.text ?? '';
  const writing = /\b(insert|update|delete)\((tx\.)?(tables\.)?facts\)|insertRows\(\s*'facts'/;
  const writers = sources.filter(({ text }) => writing.test(text)).map(({ path }) => path);
  expect(writers.toSorted()).toEqual(['db/demo/fill.ts', 'db/facts.ts']);
  // Imports write every table by its name.
  for (const path of ['server/imports/store-plan.ts', 'server/imports/undo-import.ts', 'db/demo/fill.ts'])
    expect(textOf(path), path).toContain("bump(tx, 'catalogue', 'facts')");
});
