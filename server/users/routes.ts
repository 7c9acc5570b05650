/** Sessions and access tokens. */
import { createRoute, z } from '@hono/zod-openapi';
import { idSchema } from '../../shared/schemas.ts';
import { createTokenRequest, newTokenView, sessionView, signInRequest, tokenView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf } from '../http/exchange.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { createToken } from './create-token.ts';
import { currentSession } from './current-session.ts';
import { listTokens } from './list-tokens.ts';
import { revokeToken } from './revoke-token.ts';
import { signIn, signInLimits } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  tags: ['session'],
  security: [],
  request: { body: { required: true, content: jsonOf(signInRequest) } },
  responses: {
    201: { description: 'Signed in; the cookie holds the session', content: jsonOf(sessionView) },
    ...problemResponses('session.bad-credentials', 'session.too-many-attempts'),
  },
});

const currentSessionRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in',
  tags: ['session'],
  responses: { 200: { description: 'The signed-in user', content: jsonOf(sessionView) } },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  tags: ['session'],
  responses: { 204: { description: 'Signed out' } },
});

const listTokensRoute = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'Own access tokens',
  tags: ['session'],
  responses: {
    200: { description: 'Those that have not ended', content: jsonOf(z.object({ items: z.array(tokenView) })) },
  },
});

const createTokenRoute = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Make an access token',
  tags: ['session'],
  request: { body: { required: true, content: jsonOf(createTokenRequest) } },
  responses: {
    201: { description: 'The token; its secret is shown this once', content: jsonOf(newTokenView) },
    ...problemResponses('access.forbidden'),
  },
});

const revokeTokenRoute = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'Take an access token out of use',
  tags: ['session'],
  request: { params: z.strictObject({ id: idSchema }) },
  responses: { 204: { description: 'It opens nothing any more' }, ...problemResponses('token.not-found') },
});

export const usersRoutes = (deps: Dependencies) => {
  const cookie = sessionCookie(deps.config.publicUrl);
  const limits = signInLimits(deps);
  return createRouter()
    .openapi(signInRoute, async (c) => {
      const context = { address: addressOf(c.env), formerSecret: cookie.read(c.req.raw.headers) };
      const { secret, session } = await signIn(deps, limits, c.req.valid('json'), context);
      c.header('Set-Cookie', cookie.issue(secret));
      return c.json(session, 201);
    })
    .openapi(currentSessionRoute, async (c) => c.json(await currentSession(deps, requireActor(c)), 200))
    .openapi(signOutRoute, async (c) => {
      await signOut(deps, cookie.read(c.req.raw.headers));
      c.header('Set-Cookie', cookie.clear());
      return c.body(null, 204);
    })
    .openapi(listTokensRoute, async (c) => c.json({ items: await listTokens(deps, requireActor(c)) }, 200))
    .openapi(createTokenRoute, async (c) => c.json(await createToken(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(revokeTokenRoute, async (c) => {
      await revokeToken(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
};
