import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { Api } from '../../../server/api-types.ts';
import type { CodesView } from '../../../shared/codes/schemas.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import type { NewTokenView, SessionView } from '../../../shared/users/schemas.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ demo: true });
});
afterAll(() => world.close());

const base = 'http://localhost:3000/api/v1';
/** The same as a browser would use, with the server in place of the network. */
const fetching = async (input: string | URL | Request, init?: RequestInit) => world.api.fetch(new Request(input, init));
const users = hc<Api['users']>(base, { fetch: fetching });
const codes = hc<Api['codes']>(base, { fetch: fetching });
const rooms = hc<Api['rooms']>(base, { fetch: fetching });

test('the typed client signs in, and knows what the answer holds', async () => {
  const response = await users.session.$post({ json: { email: 'ngo@demo.tilava.example', password: 'demo' } });
  expect(response.status).toBe(201);
  if (response.status !== 201) return;
  const session = await response.json();
  expectTypeOf(session).toEqualTypeOf<SessionView>();
  expect(session.user.name).toBe('Marja Lehtinen');
});

test('the typed client reads a room by its id', async () => {
  const response = await rooms.rooms[':id'].$get({ param: { id: 'R02' } });
  expect(response.status).toBe(200);
  if (response.status !== 200) return;
  const room = await response.json();
  expectTypeOf(room).toEqualTypeOf<RoomView>();
  expect(room.code).toBe('R02');
});

test('the types of requests and answers are those of the schemas', () => {
  expectTypeOf<InferResponseType<typeof codes.codes.$get, 200>>().toEqualTypeOf<CodesView>();
  expectTypeOf<InferResponseType<typeof users.tokens.$post, 201>>().toEqualTypeOf<NewTokenView>();
  expectTypeOf<InferRequestType<typeof users.tokens.$post>['json']>().toEqualTypeOf<{
    name: string;
    days?: number | undefined;
    scope?: 'read' | 'write' | undefined;
  }>();
  expectTypeOf<InferRequestType<(typeof users.tokens)[':id']['$delete']>['param']>().toEqualTypeOf<{ id: string }>();
});

test('a problem is part of the types as well', async () => {
  const response = await rooms.rooms[':id'].$get({ param: { id: 'nowhere' } });
  expect(response.status).toBe(404);
  if (response.status !== 404) return;
  const problem = await response.json();
  expectTypeOf(problem.code).toEqualTypeOf<string>();
  expect(problem.code).toBe('room.not-found');
});
