/**
 * One of several server processes on the same database, for race tests. Says `loaded`; then each task comes as a line: it opens a server of
 * its own, signs in, says `ready`, waits for another line and then asks everything at once. Prints the answers as one
 * line of JSON and waits for the next task, so that loading the server is paid for once. Ends with its input.
 */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openPostgres } from '../../db/postgres.ts';
import { openSqlite } from '../../db/sqlite.ts';
import { createApi } from '../../server/api.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { createIds } from '../../server/new-id.ts';
import { createCatalogue } from '../../server/rooms/catalogue.ts';
import { createSeals } from '../../server/seals.ts';

export interface RaceTask {
  /** A SQLite file or the URL of a PostgreSQL. */
  database: { path: string } | { url: string };
  now: number;
  email: string;
  requests: { path: string; json: unknown }[];
}

export interface RaceAnswer {
  status: number;
  code: string | undefined;
}

const serverOf = (task: RaceTask) => {
  const db = 'path' in task.database ? openSqlite(task.database.path) : openPostgres(task.database.url);
  const clock = { now: () => task.now };
  const api = createApi({
    db,
    clock,
    newId: createIds(clock),
    log: createLog('silent'),
    config: readConfig({ NODE_ENV: 'test' }),
    mail: { send: async () => {} },
    catalogue: createCatalogue({ clock }),
    seals: createSeals(randomBytes(32)),
  });
  const ask = async (path: string, json: unknown, cookie = ''): Promise<Response> =>
    api.fetch(
      new Request(`http://localhost:3000/api/v1${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: cookie },
        body: JSON.stringify(json),
      }),
      {},
    );
  return { db, ask };
};

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const run = async (task: RaceTask): Promise<RaceAnswer[]> => {
  const { db, ask } = serverOf(task);
  const session = await ask('/session', { email: task.email, password: 'demo' });
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const answerTo = async ({ path, json }: RaceTask['requests'][number]): Promise<RaceAnswer> => {
    const response = await ask(path, json, cookie);
    const body = (await response.json()) as { code?: string };
    return { status: response.status, code: response.ok ? undefined : body.code };
  };
  console.log('ready');
  await lines.next();
  const answers = await Promise.all(task.requests.map(answerTo));
  await db.close();
  return answers;
};

console.log('loaded');
for (let line = await lines.next(); !line.done; line = await lines.next())
  console.log(JSON.stringify(await run(JSON.parse(line.value) as RaceTask)));
