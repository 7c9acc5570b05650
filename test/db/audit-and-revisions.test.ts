import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as audit from '../../db/audit.ts';
import type { Database } from '../../db/database.ts';
import * as revisions from '../../db/revisions.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';

describe.each(engines)('audit and revisions on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => opened.close());

  test('a revision rises by one with every change, and stays with one that failed', async () => {
    expect(await revisions.current(db, 'catalogue')).toBe(0);
    const bump = () => db.write((tx) => revisions.bump(tx, 'catalogue'));
    await Promise.all([bump(), bump(), bump()]);
    expect(await revisions.current(db, 'catalogue')).toBe(3);
    const failing = db.write(async (tx) => {
      await revisions.bump(tx, 'catalogue');
      expect(await revisions.current(tx, 'catalogue')).toBe(4);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow();
    expect(await revisions.current(db, 'catalogue')).toBe(3);
  });

  test('the audit of a subject is told oldest first, and of that subject only', async () => {
    const row = (id: string, at: number, subjectId: string) => ({
      id,
      at,
      actorId: null,
      actorName: 'Maija',
      action: 'booking.approved',
      subjectKind: 'booking',
      subjectId,
      details: { count: 2 },
    });
    await db.write(async (tx) => {
      for (const each of [row('2', 20, 'x'), row('1', 10, 'x'), row('3', 20, 'x'), row('4', 5, 'y')])
        await audit.record(tx, each);
    });
    expect(await audit.of(db, 'booking', 'x')).toEqual([row('1', 10, 'x'), row('2', 20, 'x'), row('3', 20, 'x')]);
    expect(await audit.of(db, 'closure', 'x')).toEqual([]);
  });
});
