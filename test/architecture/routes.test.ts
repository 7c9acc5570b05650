import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApiOf, operationsOf, pathWith, type Schema } from '../support/operations.ts';
import { createWorld, problemOf, type World } from '../support/world.ts';

const world: World = await createWorld();
const document: OpenApi = await openApiOf(world.api);
const operations = operationsOf(document);
beforeAll(() => {
  expect(operations.length).toBeGreaterThan(20);
});
afterAll(() => world.close());

/** What anyone may call. Whoever adds to this list opens the door; nothing else does. */
const publicOperations = [
  'GET /about',
  'GET /accessibility-limits',
  'GET /codes',
  'GET /contact',
  'GET /documents/terms/houses',
  'GET /documents/{kind}',
  'GET /events',
  'GET /events.jsonld',
  'GET /events.rss',
  'GET /notices',
  'GET /photos/{id}/{file}',
  'GET /priority-classes',
  'GET /region',
  'GET /rooms',
  'GET /rooms/{id}',
  'GET /rooms/{id}/a11y.json',
  'GET /rooms/{id}/accessibility',
  'GET /rooms/{id}/availability',
  'GET /rooms/{id}/calendar.ics',
  'GET /rooms/{id}/freebusy.ics',
  'GET /session/user',
  'GET /sites',
  'GET /sites/{id}/a11y.json',
  'GET /sites/{id}/calendar.ics',
  'GET /sites/{id}/contact',
  'POST /account/email/confirmation',
  'POST /bookings/preview',
  'POST /date-links/attendance',
  'POST /date-links/cancellation',
  'POST /date-links/look',
  'POST /date-links/need',
  'POST /invitations/acceptance',
  'POST /invitations/look',
  'POST /organisations',
  'POST /organisations/check',
  'POST /organisations/{id}/join-requests',
  'POST /password',
  'POST /password/link',
  'POST /rooms/{id}/corrections',
  'POST /search',
  'POST /session',
  'POST /session/confirmation',
  'POST /session/link',
  'POST /session/second-factor',
  'POST /setup/administrator',
];

describe('who may call what', () => {
  test('nothing is public but what is meant to be', () => {
    const open = operations.filter(({ isPublic }) => isPublic).map(({ name }) => name);
    expect(open.sort()).toEqual(publicOperations);
  });

  test('outside of the API only these answer: pages for others, calendars, and how the process is', () => {
    const others = world.api.app.routes.filter(({ path }) => !path.startsWith('/api/v1/')).map(({ path }) => path);
    expect([...new Set(others.map((path) => path.replace(/^\/embed\/.*/, '/embed/*')))].sort()).toEqual([
      '/.well-known/caldav',
      '/api/openapi.json',
      '/dav',
      '/dav/*',
      '/embed/*',
      '/feeds/:file',
      '/healthz',
      '/naytto',
      '/naytto/:code',
      '/readyz',
    ]);
  });

  const closed = operations.filter(({ isPublic }) => !isPublic);

  test.each(closed)('$name asks who is there before anything else', async (operation) => {
    const { method } = operation;
    const bodies: unknown[] = operation.body ? [undefined, {}, 'nonsense'] : [undefined];
    for (const json of bodies) {
      for (const headers of [{}, { Cookie: '__Host-tilava=' }, { Authorization: 'Bearer tlv_nobody' }] as Record<
        string,
        string
      >[]) {
        const response = await world.request(pathWith(operation, 'R02'), { method, json, headers });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer realm="tilava"');
        expect(await problemOf(response)).toMatchObject({ code: 'session.required' });
      }
    }
  });

  test.each(closed)('$name cannot be called by a page of another site', async (operation) => {
    const response = await world.request(pathWith(operation, 'R02'), {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example' },
    });
    const isRead = operations.some(
      ({ path, method, isPublic }) => path === operation.path && method === 'GET' && isPublic,
    );
    if (!isRead) expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the OpenAPI document', () => {
  test('is of version 3.1 and knows every route of the API', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = world.api.app.routes
      .filter(({ path }) => path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '').replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(routes)].sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  test('names every operation once, and says what it does', () => {
    const all = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const ids = all.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      all.filter(({ summary, tags }) => !summary || tags?.length !== 1).map(({ operationId }) => operationId),
    ).toEqual([]);
  });

  test('refers to nothing that it does not have', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  test.each(operations)('$name answers success in one way, and every refusal as a problem', ({ responses }) => {
    const statuses = Object.keys(responses);
    expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
    for (const [status, { content }] of Object.entries(responses)) {
      if (status.startsWith('2')) continue;
      expect(content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
    }
  });

  test.each(operations.filter(({ body }) => body))('$name takes no member that it does not know', ({ body }) => {
    const open: string[] = [];
    const visit = (schema: Schema & { additionalProperties?: unknown }, path: string): void => {
      const target =
        schema.$ref === undefined
          ? schema
          : (document.components.schemas[schema.$ref.split('/').at(-1) as string] as typeof schema);
      if (target.properties && target.additionalProperties !== false) open.push(path);
      for (const [name, member] of Object.entries(target.properties ?? {})) visit(member, `${path}.${name}`);
      if (target.items) visit(target.items, `${path}[]`);
      for (const member of target.anyOf ?? []) visit(member, path);
    };
    visit(body as Schema, 'body');
    expect(open).toEqual([]);
  });
});
