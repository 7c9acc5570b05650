/** The running server: reads the environment, opens the database, serves, and ends in good order when asked to. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';
import { createApi } from './api.ts';
import { createClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { webFiles } from './http/web-files.ts';
import { jobsFor } from './jobs/jobs.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { createLog } from './log.ts';
import { createIds } from './new-id.ts';
import { createMailSender } from './notifications/mail-sender.ts';
import { createCatalogue } from './rooms/catalogue.ts';
import { createSeals, keptKey } from './seals.ts';
import { announceFirstStart } from './setup/announce-first-start.ts';
import { hashPassword } from './users/passwords.ts';

const webDirectory = fileURLToPath(new URL('../dist', import.meta.url));

/** Requests that are still running when the server is asked to end may take this long. */
const longestDrain = 10_000;

const buildDependencies = (config: Config, db: Database): Dependencies => {
  const clock = createClock(config.clockStart);
  return {
    db,
    clock,
    newId: createIds(clock),
    log: createLog(config.logLevel),
    config,
    mail: createMailSender(config),
    catalogue: createCatalogue({ clock }),
    seals: createSeals(keptKey(config), config.previousKeys),
  };
};

/** The demo is large, so it is only loaded where it is wanted. */
const fillWithDemo = async ({ db, clock, newId, log }: Dependencies): Promise<void> => {
  const { fillDemo } = await import('../db/demo/fill.ts');
  if (await fillDemo(db, { now: clock.now(), newId, hashPassword }))
    log.info('the empty database was filled with the demo region');
};

const listen = (server: Server, { port, host }: Config): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });

const urlOf = ({ address, port, family }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** Takes no new connections, lets running requests end, and closes what idles; after a while it stops waiting. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), longestDrain);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });

const endOnSignal = (end: () => Promise<void>): void => {
  let ending = false;
  const onSignal = (): void => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      (error: unknown) => failWith(error, 1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
};

const serve = async (): Promise<void> => {
  const config = readConfig(process.env);
  const db = await openDatabase(config);
  const deps = buildDependencies(config, db);
  if (config.demo) await fillWithDemo(deps);
  await announceFirstStart(deps);
  const api = createApi(deps, existsSync(webDirectory) ? webFiles(webDirectory) : undefined);
  const listener = getRequestListener((request, bindings) => api.fetch(request, bindings as HttpBindings));
  // What goes wrong in there is answered in there.
  const server = createServer({ requestTimeout: 30_000 }, (incoming, outgoing) => void listener(incoming, outgoing));
  const address = await listen(server, config);
  const jobs = runJobs(jobsFor(deps), deps);
  deps.log.info({ url: urlOf(address), publicUrl: config.publicUrl }, `Tilava is listening on ${urlOf(address)}`);
  endOnSignal(async () => {
    deps.log.info('ending');
    await Promise.all([drain(server), jobs.stop()]);
    await db.close();
  });
};

/** Says in one line why there is no server. */
const failWith = (error: unknown, exitCode: number): never => {
  console.error(`tilava: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(exitCode);
};

/** Runs the server until a signal ends it. A wrong environment ends the process with code 2, anything else with 1. */
export const run = (): Promise<void> =>
  serve().catch((error: unknown) => failWith(error, error instanceof ConfigError ? 2 : 1));
