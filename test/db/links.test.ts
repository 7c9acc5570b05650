import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as links from '../../db/links.ts';
import { HOUR } from '../../shared/time.ts';
import { engines } from '../support/engines.ts';
import { addPerson } from '../support/people.ts';
import { createWorld, type World } from '../support/world.ts';

describe.each(engines)('links on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine });
    await addPerson(world, { id: 'aino' });
  });
  afterEach(() => world.close());

  const issue = (tokenHash: string, life = HOUR) => {
    const now = world.clock.now();
    const times = { createdAt: now, expiresAt: now + life };
    return world.db.write((tx) => links.issue(tx, { tokenHash, purpose: 'sign_in', userId: 'aino', ...times }));
  };
  const consume = (tokenHash: string, purpose: 'sign_in' | 'password' = 'sign_in') =>
    world.db.write((tx) => links.consume(tx, tokenHash, purpose, world.clock.now()));

  test('a link opens once, and looking at it does not use it up', async () => {
    await issue('one');
    const target = { userId: 'aino', invitationId: null, occurrenceId: null };
    expect(await links.find(world.db, 'one', 'sign_in', world.clock.now())).toEqual(target);
    expect(await consume('one')).toEqual(target);
    expect(await consume('one')).toBeUndefined();
    expect(await links.find(world.db, 'one', 'sign_in', world.clock.now())).toBeUndefined();
  });

  test('of twenty who use a link at once one gets in', async () => {
    await issue('one');
    const targets = await Promise.all(Array.from({ length: 20 }, () => consume('one')));
    expect(targets.filter(Boolean)).toHaveLength(1);
  });

  test('a link opens nothing but what it was made for', async () => {
    await issue('one');
    expect(await consume('one', 'password')).toBeUndefined();
    expect(await consume('one')).toBeDefined();
  });

  test('a link ends at its time', async () => {
    await issue('one', HOUR);
    await issue('two', HOUR);
    world.clock.advance(HOUR - 1);
    expect(await consume('one')).toBeDefined();
    world.clock.advance(1);
    expect(await consume('two')).toBeUndefined();
  });

  test('links that were taken back or have ended are gone', async () => {
    await issue('one', HOUR);
    await issue('two', 2 * HOUR);
    world.clock.advance(HOUR);
    await world.db.write((tx) => links.removeExpired(tx, world.clock.now()));
    expect(await world.db.$count(world.db.tables.links)).toBe(1);
    await world.db.write((tx) => links.removeOfUser(tx, 'aino'));
    expect(await consume('two')).toBeUndefined();
  });
});
