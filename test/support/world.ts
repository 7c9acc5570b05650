/** The whole server around a real database, in one process: what most tests of the server begin with. */
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { accounts } from '../../db/demo/people.ts';
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import { type Api, createApi } from '../../server/api.ts';
import { readConfig } from '../../server/config.ts';
import type { Dependencies, Mail } from '../../server/dependencies.ts';
import { sessionCookie } from '../../server/http/session-cookie.ts';
import { sessionEnd } from '../../server/http/sessions.ts';
import { createLog } from '../../server/log.ts';
import { createCatalogue } from '../../server/rooms/catalogue.ts';
import { createSeals } from '../../server/seals.ts';
import { hashOfSecret, newSecret } from '../../server/users/secrets.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Instant } from '../../shared/time.ts';
import { instantAt, type TestClock, testClock } from './clock.ts';
import { openDemo } from './demo-database.ts';
import { engines, type TestEngine } from './engines.ts';
import { countingIds } from './ids.ts';

/** The accounts of the demo region. */
export type Account = keyof typeof accounts;

/** A Sunday morning in Finland, as the demo data was written for. */
export const demoNow = '2026-11-22T08:00:00Z';

export interface WorldOptions {
  /** SQLite when left out. */
  engine?: TestEngine;
  now?: Instant | string;
  /** Whether the demo region is in the database; else it is empty. */
  demo?: boolean;
  /** Environment variables beside the defaults, e.g. `PUBLIC_URL`. */
  env?: Record<string, string>;
}

export interface RequestOptions {
  /** `POST` when there is a body, else `GET`. */
  method?: string;
  json?: unknown;
  /** A body that is no JSON. */
  raw?: { type: string; bytes: Uint8Array };
  headers?: Record<string, string>;
  /** Who asks; signed in once. */
  as?: Account | undefined;
  /** The address that the request comes from. */
  address?: string;
}

export interface World {
  engine: TestEngine;
  db: Database;
  clock: TestClock;
  /** Mails that were sent. */
  mails: Mail[];
  /** Lines that were logged. */
  logged: Record<string, unknown>[];
  deps: Dependencies;
  api: Api;
  /** @param path under `/api/v1`, or anywhere when it begins with `//` */
  request(path: string, options?: RequestOptions): Promise<Response>;
  /** The `Cookie` header of the account's session. */
  cookieOf(account: Account): Promise<string>;
  /** Moves the clock further than a session lasts; who asks after that has signed in anew. */
  travelTo(instant: Instant | string): void;
  close(): Promise<void>;
}

/** What an answer holds, as the test expects it: `await bodyOf<BookingView>(response)`. */
export const bodyOf = async <T>(response: Response): Promise<T> => (await response.json()) as T;

/** The problem document that an answer is. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`no problem document, but ${response.status} ${type}`);
  return bodyOf<Problem>(response);
};

const remembering = (): { lines: Record<string, unknown>[]; write(text: string): void } => {
  const lines: Record<string, unknown>[] = [];
  return { lines, write: (text) => lines.push(JSON.parse(text) as Record<string, unknown>) };
};

const urlOf = (path: string): string =>
  `http://localhost:3000${path.startsWith('//') ? path.slice(1) : `/api/v1${path}`}`;

const requestOf = (
  path: string,
  { method, json, raw, headers }: RequestOptions,
  cookie: string | undefined,
): Request => {
  const body = raw ? new Uint8Array(raw.bytes) : json === undefined ? undefined : JSON.stringify(json);
  return new Request(urlOf(path), {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'Content-Type': raw?.type ?? 'application/json' }),
      ...(cookie && { Cookie: cookie }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
};

/** What signing in leaves, without the 30 ms that a password costs by intent. */
const openSession = async ({ db, clock, config }: Dependencies, account: Account): Promise<string> => {
  const user = await users.findByEmail(db, accounts[account].email);
  if (!user) throw new Error(`${account} could not sign in: there is no such account`);
  const [secret, now] = [newSecret(), clock.now()];
  const session = { tokenHash: hashOfSecret(secret), userId: user.id, createdAt: now, expiresAt: sessionEnd(now, now) };
  await db.write((tx) => sessions.insert(tx, session));
  return `${sessionCookie(config.publicUrl).name}=${secret}`;
};

/** One for all worlds: a test may open with one world what another one sealed. */
const testKey = randomBytes(32);

const dependenciesOf = (db: Database, clock: TestClock, env: Record<string, string>) => {
  const mails: Mail[] = [];
  const log = remembering();
  const deps: Dependencies = {
    db,
    clock,
    newId: countingIds('t'),
    log: createLog('debug', log),
    // Made by whoever writes a file.
    config: readConfig({ NODE_ENV: 'test', DATA_DIR: join(tmpdir(), `tilava-test-${randomUUID()}`), ...env }),
    mail: { send: async (mail) => void mails.push(mail) },
    catalogue: createCatalogue({ clock }),
    seals: createSeals(testKey),
  };
  return { deps, mails, logged: log.lines };
};

/** Builds it; whoever does closes it. */
export const createWorld = async (options: WorldOptions = {}): Promise<World> => {
  const engine = options.engine ?? (engines[0] as TestEngine);
  const clock = testClock(options.now ?? demoNow);
  const { db, close } = await (options.demo ? openDemo(engine, instantAt(options.now ?? demoNow)) : engine.open());
  const { deps, mails, logged } = dependenciesOf(db, clock, options.env ?? {});
  const api = createApi(deps);
  const cookies = new Map<Account, Promise<string>>();
  const cookieOf = (account: Account): Promise<string> => {
    const known = cookies.get(account) ?? openSession(deps, account);
    cookies.set(account, known);
    return known;
  };
  const request = async (path: string, given: RequestOptions = {}): Promise<Response> => {
    const cookie = given.as && (await cookieOf(given.as));
    const connection = given.address === undefined ? {} : { incoming: { socket: { remoteAddress: given.address } } };
    const response = await api.fetch(requestOf(path, given, cookie), connection);
    // The line in the log follows the answer.
    await aTurn();
    return response;
  };
  const travelTo = (instant: Instant | string): void => {
    clock.set(instant);
    cookies.clear();
  };
  const closeAll = async (): Promise<void> => {
    await close();
    await rm(deps.config.dataDir, { recursive: true, force: true });
  };
  return { engine, db, clock, mails, logged, deps, api, request, cookieOf, travelTo, close: closeAll };
};
