import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import * as idempotency from '../../db/idempotency.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';
import { storePremises } from './premises.ts';

describe.each(engines)('idempotency keys on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
    await storePremises(db, [1]);
  });
  afterEach(() => opened.close());

  const reserve = (key: string, requestHash: string, createdAt = 1_000) =>
    db.write((tx) => idempotency.reserve(tx, { userId: 'user', key, requestHash, createdAt }));

  test('of many who send a request under one key one does it, and the others get its answer', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => reserve('k', `hash ${index}`)));
    expect(outcomes).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
    expect(await idempotency.find(db, 'user', 'k')).toMatchObject({ requestHash: 'hash 0', status: null, body: null });
    await db.write((tx) => idempotency.complete(tx, 'user', 'k', { status: 201, body: 'done' }));
    expect(await idempotency.find(db, 'user', 'k')).toEqual({
      userId: 'user',
      key: 'k',
      requestHash: 'hash 0',
      status: 201,
      body: 'done',
      createdAt: 1_000,
    });
    expect(await idempotency.find(db, 'someone else', 'k')).toBeUndefined();
  });

  test('a key that was given back, or has grown old, is free again', async () => {
    await reserve('given back', 'h');
    await reserve('old', 'h', 1_000);
    await reserve('young', 'h', 1_001);
    await db.write((tx) => idempotency.release(tx, 'user', 'given back'));
    await db.write((tx) => idempotency.removeOlderThan(tx, 1_000));
    expect(await reserve('given back', 'h')).toBe(true);
    expect(await reserve('old', 'h')).toBe(true);
    expect(await reserve('young', 'h')).toBe(false);
  });
});
