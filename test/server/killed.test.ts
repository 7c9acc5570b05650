import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import { accounts, demoPassword } from '../../db/demo/people.ts';
import { openDatabase } from '../../db/open.ts';
import * as outbox from '../../db/outbox.ts';
import { mailedEvents } from '../../server/bookings/history.ts';
import { isPartAt } from '../../shared/bookings/parts.ts';
import { outboxStateOf } from '../../shared/outbox/outbox.ts';
import { bookingMessage } from '../support/booking-messages.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

/** Every booking of the test bears it, so that those of the demo are left alone. */
const internalTitle = 'Katkokoe';

/** Some approve by themselves, some ask a person; all in one house, so that they compete. */
const rooms = ['R01', 'R02', 'R03', 'R37'];

/** When every sender of the test is thought dead. */
const later = Date.parse('2026-11-23T12:00:00Z');

let smtp: SMTPServer;
/** Names of the messages that were given over whole, in the order of their coming. */
let received: string[];
/** Called with each message before it is answered for. */
let onMessage: (() => void) | undefined;

const nameIn = (source: string): string => /^Message-ID: <(\S+)@/im.exec(source)?.[1] ?? '';

beforeAll(async () => {
  received = [];
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) => {
      let source = '';
      stream.setEncoding('utf8').on('data', (text: string) => (source += text));
      stream.on('end', () => {
        received.push(nameIn(source));
        onMessage?.();
        done();
      });
    },
  });
  // A client that is killed takes its connection with it.
  smtp.on('error', () => {});
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())));

/** Two people at one server; what is lost with the server is lost for them too. */
const clientsOf = async (url: string) => {
  const post = (path: string, json: unknown, cookie = '') =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
    });
  const enter = async ({ email }: { email: string }) => {
    const response = await post('/session', { email, password: demoPassword });
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const [ngo, approver] = [await enter(accounts.ngo), await enter(accounts.approver)];
  return {
    asBooker: (path: string, json: unknown) => post(path, json, ngo),
    asStaff: (path: string, json: unknown) => post(path, json, approver),
  };
};

type Clients = Awaited<ReturnType<typeof clientsOf>>;

/** Bookings that a server has said to have. */
type Known = string[];

const ask = async ({ asBooker }: Clients, random: Random, known: Known): Promise<void> => {
  const day = String(random.int(1, 28)).padStart(2, '0');
  const hour = random.int(10, 15);
  const when = { start: `2027-02-${day}T${hour}:00`, end: `2027-02-${day}T${hour + 1}:00` };
  const series = random.chance(0.4) ? { rrule: `FREQ=WEEKLY;COUNT=${random.int(2, 6)}` } : {};
  const message = bookingMessage({ roomId: random.pick(rooms), when: { ...when, ...series }, internalTitle });
  const response = await asBooker('/bookings', message);
  if (response.status === 201) known.push(((await response.json()) as { id: string }).id);
};

const command = async (clients: Clients, random: Random, known: Known): Promise<void> => {
  const act = random.int(0, 9);
  if (act < 5 || known.length === 0) return ask(clients, random, known);
  const id = random.pick(known);
  if (act < 7) await clients.asStaff(`/bookings/${id}/decision`, { decision: 'approve' });
  else if (act < 8) await clients.asStaff(`/bookings/${id}/decision`, { decision: 'deny', reasonCode: 'CAPACITY' });
  else await clients.asBooker(`/bookings/${id}/cancel`, { scope: 'all', reason: 'illness' });
};

/** Several people at once, each as fast as the server answers, until all is done or the server is gone. */
const storm = async (clients: Clients, random: Random, known: Known, commands: number): Promise<number> => {
  let [left, answered] = [commands, 0];
  const person = async (): Promise<void> => {
    while (left-- > 0) {
      await command(clients, random, known);
      answered += 1;
    }
  };
  await Promise.allSettled([person(), person(), person(), person()]);
  return answered;
};

const killed = async (server: ServerProcess): Promise<void> => {
  server.child.kill('SIGKILL');
  await server.exited;
};

const holders = async (db: Database) => {
  const count = (rows: { occurrenceId: string | null }[]) => {
    const counted = new Map<string, number>();
    for (const { occurrenceId } of rows)
      if (occurrenceId !== null) counted.set(occurrenceId, (counted.get(occurrenceId) ?? 0) + 1);
    return counted;
  };
  const { claims, wishes } = db.tables;
  const claimed = count(await db.select({ occurrenceId: claims.occurrenceId }).from(claims));
  const wished = count(await db.select({ occurrenceId: wishes.occurrenceId }).from(wishes));
  return { claimed, wished };
};

/** Whether every date holds what its state says, no more and no less: in all of the database, the demo's too. */
const halfWritten = async (db: Database): Promise<string[]> => {
  const { bookings, occurrences, roomSpaces } = db.tables;
  const spaces = new Map<string, number>();
  for (const { roomId } of await db.select().from(roomSpaces)) spaces.set(roomId, (spaces.get(roomId) ?? 0) + 1);
  const parts = new Map((await db.select().from(bookings)).map((booking) => [booking.id, booking.parts]));
  const neededFor = ({ bookingId, roomId, startAt }: typeof occurrences.$inferSelect): number => {
    const beside = (parts.get(bookingId) ?? []).filter((part) => isPartAt(part, startAt));
    return [roomId, ...beside.map((part) => part.roomId)].reduce((sum, id) => sum + (spaces.get(id) ?? 0), 0);
  };
  const { claimed, wished } = await holders(db);
  const rows = await db.select().from(occurrences);
  return rows
    .filter((row) => {
      const { id, state } = row;
      const [held, asked, needed] = [claimed.get(id) ?? 0, wished.get(id) ?? 0, neededFor(row)];
      const holds = state === 'approved' || state === 'completed' || state === 'no_show';
      if (holds) return held !== needed || asked !== 0;
      return state === 'requested' ? held + asked !== needed : held + asked !== 0;
    })
    .map(({ id, state }) => `${id} ${state}`);
};

/** Whether a mail is still to go out, as a second reader of the same file sees it. */
const anyWaits = async (dataDir: string): Promise<boolean> => {
  const db = await openDatabase({ dataDir, databaseUrl: undefined });
  try {
    return (await outbox.list(db, { state: 'waiting' }, { now: later, limit: 1 })).total > 0;
  } finally {
    await db.close();
  }
};

const bookingsOfTest = async (db: Database) => {
  const rows = await db.select().from(db.tables.bookings);
  return rows.filter((row) => row.internalTitle === internalTitle);
};

/** Every told event of the test's bookings, with how often it is queued for the booker. */
const noticesOf = async (db: Database) => {
  const ids = new Set((await bookingsOfTest(db)).map(({ id }) => id));
  const told: ReadonlySet<string> = new Set(mailedEvents.map((event) => `booking.${event}`));
  const events = (await db.select().from(db.tables.audit)).filter(
    ({ action, subjectId }) => ids.has(subjectId) && told.has(action),
  );
  const rows = await db.select().from(db.tables.outbox);
  return events.map(({ id, action }) => ({
    action,
    queued: rows.filter(({ eventKey, kind }) => kind === action && eventKey === `${id}:${accounts.ngo.email}`).length,
  }));
};

describe('a server that is killed in the middle of its work', { timeout: 60_000 }, () => {
  test('has written every booking whole or not at all, and tells of each event once', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tilava-killed-'));
    const random = randomFrom(20_261_122);
    const known: Known = [];
    const { port } = smtp.server.address() as AddressInfo;
    const start = (clock: string) =>
      startServer({ DATA_DIR: dataDir, CLOCK: clock, SMTP_URL: `smtp://127.0.0.1:${port}`, LOG_LEVEL: 'info' });
    let answered = 0;
    let running: ServerProcess | undefined;
    try {
      // Twice in the middle of commands, at a moment of chance.
      for (const clock of ['2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z']) {
        running = start(clock);
        const clients = await clientsOf(await running.listening);
        const ended = pause(random.int(250, 700)).then(() => killed(running as ServerProcess));
        answered += await storm(clients, random, known, 70);
        await ended;
      }
      // Once while mails go out, between a message and the word that it was taken.
      running = start('2026-11-22T10:00:00Z');
      const mailing = running;
      const clients = await clientsOf(await mailing.listening);
      let arrived = 0;
      const strike = random.int(3, 9);
      onMessage = () => void (++arrived === strike && mailing.child.kill('SIGKILL'));
      answered += await storm(clients, random, known, 70);
      await mailing.exited;
      onMessage = undefined;
      // The next goes on where that one was, and takes up what it left.
      running = start('2026-11-22T11:00:00Z');
      answered += await storm(await clientsOf(await running.listening), random, known, 30);
      while (await anyWaits(dataDir)) await pause(200);
      running.child.kill('SIGTERM');
      expect(await running.exited).toBe(0);
    } finally {
      running?.child.kill('SIGKILL');
    }
    const db = await openDatabase({ dataDir, databaseUrl: undefined });
    expect(answered).toBeGreaterThan(60);
    expect(await halfWritten(db)).toEqual([]);
    // What a server has said to have is there; of what it did not get to say, all or nothing.
    const stored = await bookingsOfTest(db);
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(known));
    const dated = new Set((await db.select().from(db.tables.occurrences)).map(({ bookingId }) => bookingId));
    expect(stored.filter(({ id }) => !dated.has(id))).toEqual([]);
    const notices = await noticesOf(db);
    expect(notices.length).toBeGreaterThanOrEqual(stored.length);
    expect(notices.filter(({ queued }) => queued !== 1)).toEqual([]);
    // Each mail came once; the one whose end nobody knows is left to a person, and is the only one.
    const rows = (await db.select().from(db.tables.outbox)).map((row) => ({
      id: row.id,
      state: outboxStateOf(row, later),
    }));
    const unknown = rows.filter(({ state }) => state === 'unknown').map(({ id }) => id);
    expect(unknown).toHaveLength(1);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'unknown' && state !== 'dropped')).toEqual([]);
    const sent = rows.filter(({ state }) => state === 'sent').map(({ id }) => id);
    expect(received.toSorted()).toEqual([...sent, ...unknown].toSorted());
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
