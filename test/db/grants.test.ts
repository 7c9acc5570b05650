import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GrantRow } from '../../db/grants.ts';
import * as grants from '../../db/grants.ts';
import { deputisedRoles, staffRoles } from '../../shared/users/roles.ts';
import { engines } from '../support/engines.ts';
import { addPerson } from '../support/people.ts';
import { createWorld, type World } from '../support/world.ts';

describe.each(engines)('grants on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    for (const id of ['aino', 'eino', 'irma']) await addPerson(world, { id });
  });
  afterEach(() => world.close());

  const give = (...rows: (Pick<GrantRow, 'id' | 'userId' | 'role'> & Partial<GrantRow>)[]) =>
    world.db.write(async (tx) => {
      for (const row of rows) await grants.insert(tx, row);
    });
  const rolesOf = async (userId: string, today: string) =>
    (await grants.heldBy(world.db, userId, today)).awake.map(({ role, municipalityCode }) => [role, municipalityCode]);

  test('a role counts from its first day to its last, both included', async () => {
    await give({ id: 'g', userId: 'aino', role: 'coordinator', validFrom: '2027-02-01', validUntil: '2027-02-28' });
    expect(await rolesOf('aino', '2027-01-31')).toEqual([]);
    expect(await rolesOf('aino', '2027-02-01')).toEqual([['coordinator', null]]);
    expect(await rolesOf('aino', '2027-02-28')).toEqual([['coordinator', null]]);
    expect(await rolesOf('aino', '2027-03-01')).toEqual([]);
  });

  test('a deputy reaches in those days what the other one reaches, no more and no longer', async () => {
    await give(
      { id: 'a', userId: 'aino', role: 'approver', municipalityCode: '167' },
      { id: 'b', userId: 'aino', role: 'approver', municipalityCode: '426' },
      { id: 'c', userId: 'aino', role: 'admin' },
      {
        id: 'd',
        userId: 'eino',
        role: 'approver',
        deputyForId: 'aino',
        validFrom: '2027-07-01',
        validUntil: '2027-07-31',
      },
    );
    expect(await rolesOf('eino', '2027-06-30')).toEqual([]);
    expect(await rolesOf('eino', '2027-07-15')).toEqual([
      ['approver', '167'],
      ['approver', '426'],
    ]);
    expect(await rolesOf('eino', '2027-08-01')).toEqual([]);
    await world.db.write((tx) => grants.remove(tx, 'aino', 'b'));
    expect(await rolesOf('eino', '2027-07-15')).toEqual([['approver', '167']]);
  });

  test('only the roles that can be deputised are reached by a deputy', async () => {
    for (const role of staffRoles) {
      const deputyship = { id: `d-${role}`, userId: 'eino', role, deputyForId: 'aino', validUntil: '2027-07-31' };
      await give({ id: `o-${role}`, userId: 'aino', role }, deputyship);
    }
    expect((await rolesOf('eino', '2027-07-15')).map(([role]) => role).sort()).toEqual([...deputisedRoles].sort());
  });

  test('a deputy of a deputy reaches nothing', async () => {
    const month = { validFrom: '2027-07-01', validUntil: '2027-07-31' };
    await give(
      { id: 'a', userId: 'aino', role: 'approver', municipalityCode: '167' },
      { id: 'b', userId: 'eino', role: 'approver', deputyForId: 'aino', ...month },
      { id: 'c', userId: 'irma', role: 'approver', deputyForId: 'eino', ...month },
    );
    expect(await rolesOf('irma', '2027-07-15')).toEqual([]);
  });

  test("the other one's role that has ended is no longer the deputy's either", async () => {
    await give(
      { id: 'a', userId: 'aino', role: 'approver', municipalityCode: '167', validUntil: '2027-07-10' },
      { id: 'b', userId: 'eino', role: 'approver', deputyForId: 'aino', validUntil: '2027-07-31' },
    );
    expect(await rolesOf('eino', '2027-07-10')).toHaveLength(1);
    expect(await rolesOf('eino', '2027-07-11')).toEqual([]);
  });

  test('whoever lacks the second factor that the region demands is found for no mail until she has one', async () => {
    await give(
      { id: 'a', userId: 'aino', role: 'approver', municipalityCode: '167' },
      { id: 'b', userId: 'eino', role: 'approver', deputyForId: 'aino' },
      { id: 'c', userId: 'irma', role: 'approver', validUntil: '2026-12-31' },
    );
    const found = async (today = '2027-07-15') =>
      (await grants.holdersOf(world.db, 'approver', today))
        .filter(({ userId }) => ['aino', 'eino', 'irma'].includes(userId))
        .map(({ userId, municipalityCode }) => [userId, municipalityCode])
        .sort();
    const aino = ['aino', '167'];
    const eino = ['eino', '167'];
    expect(await found()).toEqual([aino, eino]);
    expect(await found('2026-12-31')).toEqual([aino, eino, ['irma', null]]);
    await world.db.write((tx) => tx.update(tx.tables.region).set({ demandsSecondFactor: true }));
    expect(await found()).toEqual([]);
    await world.db.write(async (tx) => {
      const factor = { secret: 'x', lastStep: 0, recoveryHashes: [] };
      await tx.insertRows('secondFactors', [
        { userId: 'eino', confirmedAt: 1, ...factor },
        { userId: 'aino', confirmedAt: null, ...factor },
      ]);
    });
    // The deputy's own is enough, as it is for what she may do; one that is not confirmed is none.
    expect(await found()).toEqual([eino]);
    expect((await grants.heldBy(world.db, 'eino', '2027-07-15')).awake).toHaveLength(1);
    await world.db.write((tx) => tx.update(tx.tables.users).set({ disabledAt: 1 }));
    expect(await found()).toEqual([]);
  });

  test('an administrator counts as lasting only today, without an end and with the account in use', async () => {
    const count = () => grants.lastingAdmins(world.db, '2026-11-22');
    expect(await count()).toBe(1);
    await give(
      { id: 'a', userId: 'aino', role: 'admin', validUntil: '2030-01-01' },
      { id: 'b', userId: 'eino', role: 'admin', validFrom: '2026-11-23' },
    );
    expect(await count()).toBe(1);
    await give({ id: 'c', userId: 'irma', role: 'admin', validFrom: '2026-11-22' });
    expect(await count()).toBe(2);
    await world.db.write((tx) => tx.update(tx.tables.users).set({ disabledAt: 1 }));
    expect(await count()).toBe(0);
  });
});
