import { createRoute, z } from '@hono/zod-openapi';
import { afterAll, describe, expect, test } from 'vitest';
import { createEdge } from '../../../server/http/edge.ts';
import { createOnce } from '../../../server/http/idempotency.ts';
import { openApiDocument } from '../../../server/http/openapi.ts';
import { rawBody, readBody } from '../../../server/http/raw-body.ts';
import { createRouter } from '../../../server/http/route.ts';
import { jsonOf } from '../../../server/http/route-document.ts';
import { sessionCookie } from '../../../server/http/session-cookie.ts';
import { createIdentify } from '../../../server/http/sessions.ts';
import { bodyOf, createWorld, problemOf } from '../../support/world.ts';

const megabyte = 1024 * 1024;

const sheetRoute = createRoute({
  method: 'post',
  path: '/sheets',
  request: { body: rawBody({ types: ['text/csv', 'image/png'], most: megabyte }) },
  responses: { 201: { description: 'How long it is', content: jsonOf(z.object({ bytes: z.int(), calls: z.int() })) } },
});

const world = await createWorld({ demo: true });
afterAll(() => world.close());

let calls = 0;
const app = createRouter();
app.openapi(sheetRoute, async (c) => {
  calls += 1;
  const bytes = await readBody(c);
  return c.json({ bytes: bytes.length, calls }, 201);
});
const services = {
  identify: createIdentify(world.deps, sessionCookie(world.deps.config.publicUrl)),
  once: createOnce(world.deps),
};
const serve = createEdge(app, world.deps, services);

const send = async (
  body: RequestInit['body'],
  headers: Record<string, string> = {},
  signedIn = true,
): Promise<Response> =>
  serve(
    new Request('http://localhost:3000/sheets', {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'text/csv',
        ...(signedIn && { Cookie: await world.cookieOf('admin') }),
        ...headers,
      },
      duplex: 'half',
    } as RequestInit),
  );

/** Gives pieces for as long as it is asked; answers how many were taken. */
const endless = (piece: Uint8Array) => {
  const taken = { pieces: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken.pieces += 1;
      controller.enqueue(piece);
    },
  });
  return { stream, taken };
};

describe('a body that is no JSON', () => {
  test('comes to the handler byte by byte as it was sent', async () => {
    const response = await send(new Uint8Array([0, 255, 10, 13, 0]));
    expect(response.status).toBe(201);
    expect(await bodyOf(response)).toMatchObject({ bytes: 5 });
  });

  test('may be empty; what that means is for the use case to say', async () => {
    expect(await bodyOf(await send(null))).toMatchObject({ bytes: 0 });
  });

  test('may carry parameters with its type', async () => {
    expect((await send('a;b', { 'Content-Type': 'Text/CSV; charset=utf-8' })).status).toBe(201);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'announced as %j is refused, and told what is taken',
    async (type) => {
      const response = await send('a;b', { 'Content-Type': type });
      expect(response.status).toBe(415);
      const problem = await problemOf(response);
      expect(problem.code).toBe('request.media-type');
      expect(problem.detail).toContain('CSV, PNG');
    },
  );

  test('is refused by its announced length before anything of it is read', async () => {
    const { stream, taken } = endless(new Uint8Array(1000));
    const response = await send(stream, { 'Content-Length': String(megabyte + 1) });
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toMatchObject({ code: 'request.file-too-large' });
    expect(taken.pieces).toBeLessThanOrEqual(1);
  });

  test('is counted while it comes, and not read to its end when it is too large', async () => {
    const { stream, taken } = endless(new Uint8Array(64 * 1024));
    expect((await send(stream)).status).toBe(413);
    expect(taken.pieces).toBeLessThan(24);
  });

  test('of exactly the largest size is taken', async () => {
    expect(await bodyOf(await send(new Uint8Array(megabyte)))).toMatchObject({ bytes: megabyte });
  });

  test('is not read for somebody who is not signed in', async () => {
    const { stream, taken } = endless(new Uint8Array(1000));
    expect((await send(stream, {}, false)).status).toBe(401);
    expect(taken.pieces).toBeLessThanOrEqual(1);
  });

  test('whose sender goes away in the middle is a refusal, and no fault in the log', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    expect((await send(broken)).status).toBe(400);
    expect(world.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('sent twice under one key is taken once; another one under that key is refused', async () => {
    const key = { 'Idempotency-Key': 'sheet-1' };
    const first = await bodyOf<{ calls: number }>(await send('a;b', key));
    expect(await bodyOf(await send('a;b', key))).toEqual(first);
    const other = await send('a;c', key);
    expect(other.status).toBe(422);
    expect(await problemOf(other)).toMatchObject({ code: 'request.idempotency-mismatch' });
  });
});

test('the OpenAPI document names the types, and what is refused', () => {
  const operation = openApiDocument(app, 'http://localhost:3000').paths?.['/sheets']?.post;
  expect(operation?.requestBody).toEqual({
    required: true,
    'x-most-bytes': megabyte,
    description: expect.stringContaining(String(megabyte)),
    content: {
      'text/csv': { schema: { type: 'string', format: 'binary' } },
      'image/png': { schema: { type: 'string', format: 'binary' } },
    },
  });
  expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['201', '401', '413', '415']));
});
