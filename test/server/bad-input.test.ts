/**
 * Every operation of the OpenAPI document, with everything that can be wrong in a request: whatever is sent, the answer
 * is a problem document, never a fault, and nothing is written. Operations that are added are covered of themselves.
 */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import {
  membersOf,
  type OpenApi,
  type Operation,
  openApiOf,
  operationsOf,
  pathWith,
  sampleOf,
  withValue,
  wrongValuesOf,
} from '../support/operations.ts';
import { impossibleDates, rawBodies, strangeTexts, wrongFiles } from '../support/strange-input.ts';
import { createWorld, problemOf, type RequestOptions, type World } from '../support/world.ts';

/** Signing in writes a session, and nothing else may. */
const mayGrow = ['sessions'];

/** An id that looks like one and is none. */
const foreignId = '0nobodyhasthis';

const outline = await (async () => {
  const world = await createWorld();
  const document = await openApiOf(world.api);
  await world.close();
  return { document, operations: operationsOf(document) };
})();
const { operations } = outline;
const document: OpenApi = outline.document;

/** How many rows each table has, in one statement: there are hundreds of operations to ask it for, and many tables. */
const countsOf = async ({ db }: World): Promise<Record<string, number>> => {
  const tables = Object.entries(db.tables).filter(([name]) => !mayGrow.includes(name));
  const counts = tables.map(([name, table]) => sql`(SELECT count(*) FROM ${table}) AS ${sql.identifier(name)}`);
  const [row] = await db.rows<Record<string, number>>(sql`SELECT ${sql.join(counts, sql`, `)}`);
  return row ?? {};
};

/** How many requests are under way at once: PostgreSQL is waited for, SQLite answers at once. */
const together = { sqlite: 1, postgres: 12 };

const batchesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

const requests: { what: string; of: (operation: Operation) => { path?: string; options: RequestOptions }[] }[] = [
  {
    what: 'values of the wrong type',
    of: ({ body }) =>
      body
        ? membersOf(body, document).flatMap(({ path, schema }) =>
            wrongValuesOf(schema).map((value) => ({
              options: { json: withValue(sampleOf(body, document), path, value) },
            })),
          )
        : [],
  },
  {
    what: 'members that nobody knows',
    of: ({ body }) => {
      if (!body) return [];
      const sample = sampleOf(body, document) as object;
      return ['surprise', '__proto__', 'constructor', ''].map((name) => ({
        options: {
          json: JSON.parse(
            `${JSON.stringify(sample).slice(0, -1)}${Object.keys(sample).length ? ',' : ''}${JSON.stringify(name)}:1}`,
          ) as unknown,
        },
      }));
    },
  },
  {
    what: 'messages that are no message',
    of: ({ body }) => {
      if (!body) return [];
      // Where nothing is required, nothing is a message too.
      const isNothingWrong = Object.keys(sampleOf(body, document) as object).length > 0;
      return [null, [], 'text', 1, true, ...(isNothingWrong ? [{}] : [])].map((json) => ({ options: { json } }));
    },
  },
  {
    what: 'a missing member',
    of: ({ body }) => {
      if (!body) return [];
      const sample = sampleOf(body, document) as Record<string, unknown>;
      return Object.keys(sample).map((name) => ({ options: { json: { ...sample, [name]: undefined } } }));
    },
  },
];

/** What may turn out right, such as a strange name. */
const oddities: typeof requests = [
  {
    what: 'strange texts',
    of: ({ body }) => {
      if (!body) return [];
      const texts = membersOf(body, document).filter(({ schema }) => [schema.type].flat().includes('string'));
      return texts.flatMap(({ path }) =>
        strangeTexts.map((text) => ({ options: { json: withValue(sampleOf(body, document), path, text) } })),
      );
    },
  },
  {
    what: 'dates that do not exist',
    of: ({ body }) =>
      body
        ? membersOf(body, document)
            .filter(({ schema }) => schema.format === 'date' || /^\d{4}-\d{2}-\d{2}T/.test(String(schema.example)))
            .flatMap(({ path }) =>
              impossibleDates.map((date) => ({ options: { json: withValue(sampleOf(body, document), path, date) } })),
            )
        : [],
  },
  {
    what: 'queries of all kinds',
    of: (operation) => {
      const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      const values = [
        ...strangeTexts.filter((text) => text.length < 5000 && text !== '\ud800'),
        ...impossibleDates,
        '-1',
        '1.5',
        '201',
        'a,b,,c',
        foreignId,
      ];
      const path = pathWith(operation, 'R02');
      return [
        ...names.flatMap((name) =>
          values.map((value) => ({ path: `${path}?${name}=${encodeURIComponent(value)}`, options: {} })),
        ),
        ...names.map((name) => ({ path: `${path}?${name}=1&${name}=2`, options: {} })),
        { path: `${path}?surprise=1`, options: {} },
        { path: `${path}?%E0%A4%A=%E0%A4%A&=&&`, options: {} },
      ].filter(() => operation.method === 'GET');
    },
  },
  {
    what: 'ids that nobody has',
    of: (operation) => {
      if (!operation.path.includes('{')) return [];
      const json = operation.body && sampleOf(operation.body, document);
      return [foreignId, 'B99', '..', '%', ' ', '\u0000', 'x'.repeat(300), 'ä', "R02'--"].map((id) => ({
        path: operation.path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(id)),
        options: { ...(json !== undefined && { json }) },
      }));
    },
  },
];

describe.each(engines)('bad input on $name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ engine, demo: true });
    // The one with the most rights, so that nothing is refused for lack of them.
    await world.cookieOf('admin');
  });
  afterAll(() => world.close());

  /** Something that is really there, so that requests come as far as they can. */
  const realId = ({ path }: Operation) =>
    path.startsWith('/rooms') ? 'R02' : path.startsWith('/sites') ? 'JNS-KAN' : 'B18';

  const send = (
    operation: Operation,
    { path, options }: { path?: string; options: RequestOptions },
    as: 'admin' | undefined,
  ) => world.request(path ?? pathWith(operation, realId(operation)), { method: operation.method, ...options, as });

  /** What is wrong with a refusal. In plain comparisons: an assertion each would take longer than the requests. */
  const faultsOf = async (response: Response): Promise<string[]> => {
    const { status } = response;
    if (status < 400 || status >= 500) return ['status'];
    const problem = await problemOf(response);
    const faults = [
      problem.type !== `urn:tilava:problem:${problem.code}` && 'type',
      problem.status !== status && 'status in the text',
      !(problem.title.length > 3) && 'title',
      !(problem.detail.length > 3) && 'detail',
      ...(problem.errors ?? []).flatMap((error) => [
        Object.keys(error).join() !== 'path,code,message' && 'members of an error',
        /\{(max|min|expected|choices|part|code|count|capacity)\b|^field\./.test(error.message) && 'message of an error',
      ]),
    ];
    return faults.filter((fault) => fault !== false);
  };

  const expectProblem = async (response: Response, sent: unknown): Promise<void> => {
    const faults = await faultsOf(response);
    if (faults.length > 0) expect.fail(`${faults}: ${response.status} for ${JSON.stringify(sent).slice(0, 300)}`);
  };

  const sendRaw = async (
    { method, isPublic, ...operation }: Operation,
    { body, headers }: (typeof rawBodies)[number],
  ) => {
    const url = `http://localhost:3000/api/v1${operation.path.replaceAll(/\{[^}]+\}/g, foreignId)}`;
    const cookie = isPublic ? {} : { Cookie: await world.cookieOf('admin') };
    return world.api.fetch(new Request(url, { method, body, headers: { ...headers, ...cookie } }));
  };

  const sendFile = (operation: Operation, type: string, { bytes }: (typeof wrongFiles)[number]) => {
    const asked = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
    const properties = Object.fromEntries(asked.map(({ name, schema }) => [name, schema]));
    const schema = { type: 'object', properties, required: Object.keys(properties) };
    const query = sampleOf(schema, document) as Record<string, string>;
    const path = `${pathWith(operation, realId(operation))}?${new URLSearchParams(query)}`;
    return world.request(path, { method: operation.method, as: 'admin', raw: { type, bytes } });
  };

  type Asked = { as: 'admin' | undefined; each: ReturnType<(typeof requests)[number]['of']>[number] };

  /** Sends them at once; answers those that were refused. */
  const sendTogether = async (operation: Operation, asked: readonly Asked[]): Promise<Asked[]> => {
    const outcomes = asked.map(async (request) => {
      const response = await send(operation, request.each, request.as);
      if (response.status < 300) return [];
      await expectProblem(response, request.each);
      return [request];
    });
    return (await Promise.all(outcomes)).flat();
  };

  /**
   * Of what is refused nothing may be written: sent once more, by themselves. PostgreSQL counts what it rolled back as
   * well, so where the mark moved each is sent alone, with the rows counted before and after.
   */
  const expectNothingWritten = async (operation: Operation, refused: readonly Asked[]): Promise<void> => {
    if (refused.length > 1) {
      const before = await world.db.version();
      expect(await sendTogether(operation, refused)).toEqual(refused);
      if ((await world.db.version()) === before) return;
    }
    for (const { as, each } of refused) {
      const before = await countsOf(world);
      await expectProblem(await send(operation, each, as), each);
      expect(await countsOf(world), JSON.stringify(each).slice(0, 300)).toEqual(before);
    }
  };

  describe.each(operations)('$name', (operation) => {
    const askers = operation.isPublic ? ([undefined] as const) : (['admin', undefined] as const);
    const all = (kinds: typeof requests) => {
      const asked: Asked[] = askers.flatMap((as) =>
        kinds.flatMap(({ of }) => of(operation)).map((each) => ({ as, each })),
      );
      return batchesOf(asked, together[engine.name]);
    };

    test('what is wrong is a problem, never a fault, and writes nothing', async () => {
      const before = await countsOf(world);
      for (const batch of all(requests)) expect(await sendTogether(operation, batch)).toEqual(batch);
      for (const raw of operation.body ? rawBodies : []) {
        const response = await sendRaw(operation, raw);
        expect(response.status, raw.what).toBe(raw.status);
        await expectProblem(response, raw.what);
      }
      for (const file of operation.rawTypes.length > 0 ? wrongFiles : []) {
        for (const type of file.type === undefined ? operation.rawTypes : [file.type]) {
          const response = await sendFile(operation, type, file);
          if (file.status !== undefined) expect(response.status, file.what).toBe(file.status);
          await expectProblem(response, `${file.what} as ${type}`);
        }
      }
      expect(await countsOf(world)).toEqual(before);
    });

    test('what is odd is done or refused, never a fault, and writes nothing when it is refused', {
      timeout: 60_000,
    }, async () => {
      let version = await world.db.version();
      for (const batch of all(oddities)) {
        const before = version;
        const refused = await sendTogether(operation, batch);
        version = await world.db.version();
        if (version === before) continue;
        await expectNothingWritten(operation, refused);
        version = await world.db.version();
      }
    });
  });
});
