/**
 * Every operation of the OpenAPI document, with everything that can be wrong in a request: whatever is sent, the answer
 * is a problem document, never a fault, and nothing is written. Operations that are added are covered of themselves.
 */
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
import { createWorld, problemOf, type RequestOptions, type World } from '../support/world.ts';

/** Signing in writes a session, and nothing else may. */
const mayGrow = ['sessions'];

/** An id that looks like one and is none. */
const foreignId = '0nobodyhasthis';

/** Texts that have broken something somewhere. */
const strangeTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  "'; DROP TABLE bookings; --",
  '../../etc/passwd',
  '%00',
  '\ud800',
  '\u202e\u200b',
  'ﷺ'.repeat(1000),
  'x'.repeat(100_000),
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'null',
  '__proto__',
  '{{7*7}}',
];

const impossibleDates = [
  '2027-02-30',
  '2027-13-01',
  '0000-00-00',
  '9999-99-99',
  '2027-1-1',
  '-271821-04-20',
  '2027-02-30T10:00',
  '2027-01-11T24:00',
  '2027-01-11T99:99',
];

const outline = await (async () => {
  const world = await createWorld();
  const document = await openApiOf(world.api);
  await world.close();
  return { document, operations: operationsOf(document) };
})();
const { operations } = outline;
const document: OpenApi = outline.document;

const countsOf = async ({ db }: World): Promise<Record<string, number>> => {
  const entries = Object.entries(db.tables).filter(([name]) => !mayGrow.includes(name));
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, table]) => [name, await db.$count(table)] as const)),
  );
};

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

/** Files that are none of what is asked for. */
const wrongFiles: { what: string; bytes: Uint8Array; type?: string; status?: number }[] = [
  { what: 'nothing', bytes: new Uint8Array() },
  { what: 'text', bytes: Buffer.from('\u0000\u202e ﷺ "; <script>') },
  { what: 'zeros', bytes: new Uint8Array(100_000) },
  { what: 'another type', bytes: Buffer.from('{}'), type: 'application/json', status: 415 },
  { what: 'a form', bytes: Buffer.from('a=1'), type: 'application/x-www-form-urlencoded', status: 415 },
  { what: 'far too much', bytes: new Uint8Array(20_000_000), status: 413 },
];

/** Bodies that are no JSON, or not said to be. */
const rawBodies: { what: string; body: string; headers: Record<string, string>; status: number }[] = [
  { what: 'broken JSON', body: '{"a":', headers: { 'Content-Type': 'application/json' }, status: 400 },
  { what: 'no body', body: '', headers: { 'Content-Type': 'application/json' }, status: 400 },
  { what: 'a form', body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, status: 415 },
  { what: 'plain text', body: '{}', headers: { 'Content-Type': 'text/plain' }, status: 415 },
  {
    what: 'too much',
    body: `{"a":"${'x'.repeat(300_000)}"}`,
    headers: { 'Content-Type': 'application/json' },
    status: 413,
  },
  { what: 'endless nesting', body: '['.repeat(100_000), headers: { 'Content-Type': 'application/json' }, status: 400 },
  {
    what: 'closed nesting',
    body: `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    headers: { 'Content-Type': 'application/json' },
    status: 400,
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

  const expectProblem = async (response: Response, sent: unknown): Promise<void> => {
    const text = `${response.status} for ${JSON.stringify(sent).slice(0, 300)}`;
    expect(response.status, text).toBeGreaterThanOrEqual(400);
    expect(response.status, text).toBeLessThan(500);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ type: `urn:tilava:problem:${problem.code}`, status: response.status });
    for (const member of [problem.title, problem.detail]) expect(member.length).toBeGreaterThan(3);
    for (const error of problem.errors ?? []) {
      expect(Object.keys(error)).toEqual(['path', 'code', 'message']);
      expect(error.message).not.toMatch(/\{(max|min|expected|choices|part|code|count|capacity)\b|^field\./);
    }
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

  const expectNothingWritten = async (sending: () => Promise<Response>, sent: unknown): Promise<void> => {
    const before = await countsOf(world);
    await expectProblem(await sending(), sent);
    expect(await countsOf(world), JSON.stringify(sent).slice(0, 300)).toEqual(before);
  };

  describe.each(operations)('$name', (operation) => {
    const askers = operation.isPublic ? ([undefined] as const) : (['admin', undefined] as const);
    const all = (kinds: typeof requests) =>
      askers.flatMap((as) => kinds.flatMap(({ of }) => of(operation)).map((each) => ({ as, each })));

    test('what is wrong is a problem, never a fault, and writes nothing', async () => {
      const before = await countsOf(world);
      for (const { as, each } of all(requests)) await expectProblem(await send(operation, each, as), each);
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
      for (const { as, each } of all(oddities)) {
        const before = version;
        const response = await send(operation, each, as);
        version = await world.db.version();
        if (response.status < 400) {
          expect(response.status).toBeLessThan(300);
          continue;
        }
        await expectProblem(response, each);
        // PostgreSQL counts what it rolled back as well: sent once more, with the rows counted before and after.
        if (version !== before) await expectNothingWritten(() => send(operation, each, as), each);
      }
    });
  });
});
