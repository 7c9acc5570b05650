/** Signing in and out, and where one is signed in. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { idSchema } from '../../shared/schemas.ts';
import { ownSessionView } from '../../shared/users/account-schemas.ts';
import {
  linkSignInRequest,
  mailLinkRequest,
  secondStepRequest,
  sessionView,
  signInRequest,
  visitorView,
} from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf, type Env } from '../http/exchange.ts';
import { createRouter, findActor, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { currentSession } from './current-session.ts';
import { mailLink } from './mail-link.ts';
import { endOtherSessions, endSession, listSessions } from './own-sessions.ts';
import { type SignInContext, signIn } from './sign-in.ts';
import { signInByLink } from './sign-in-by-link.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { signOut } from './sign-out.ts';
import { takeSecondStep } from './take-second-step.ts';

const tags = ['session'];
const signedIn = { description: 'Signed in; the cookie holds the session', content: jsonOf(sessionView) };

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  description:
    'Where the account has a second factor the answer is 401 `session.second-factor-required` with a `ticket` for the second step.',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(signInRequest) } },
  responses: {
    201: signedIn,
    ...problemResponses('session.bad-credentials', 'session.second-factor-required', 'session.too-many-attempts'),
  },
});

const secondStepRoute = createRoute({
  method: 'post',
  path: '/session/second-factor',
  summary: 'The second step of signing in',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(secondStepRequest) } },
  responses: {
    201: signedIn,
    ...problemResponses('session.ticket-ended', 'second-factor.wrong-code', 'session.too-many-attempts'),
  },
});

const mailLinkRoute = createRoute({
  method: 'post',
  path: '/session/link',
  summary: 'Ask for a link by mail to sign in with',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(mailLinkRequest) } },
  responses: {
    202: { description: 'If an account has this address, a mail is on its way' },
    ...problemResponses('session.too-many-attempts'),
  },
});

const linkSignInRoute = createRoute({
  method: 'post',
  path: '/session/confirmation',
  summary: 'Sign in with a mailed link',
  tags,
  security: [],
  request: { body: { required: true, content: jsonOf(linkSignInRequest) } },
  responses: {
    201: signedIn,
    ...problemResponses('session.second-factor-required', 'link.ended', 'session.too-many-attempts'),
  },
});

const currentSessionRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in',
  tags,
  responses: { 200: { description: 'The signed-in user', content: jsonOf(sessionView) } },
});

const visitorRoute = createRoute({
  method: 'get',
  path: '/session/user',
  summary: 'Who is signed in, or that nobody is',
  description: 'As `GET /session`, for pages that anybody may see: that nobody is signed in is no fault there.',
  tags,
  security: [],
  responses: { 200: { description: 'The signed-in user, or null', content: jsonOf(visitorView) } },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  tags,
  responses: { 204: { description: 'Signed out' } },
});

const listSessionsRoute = createRoute({
  method: 'get',
  path: '/sessions',
  summary: 'Where one is signed in',
  tags,
  responses: {
    200: { description: 'The last used first', content: jsonOf(z.object({ items: z.array(ownSessionView) })) },
    ...problemResponses('access.forbidden'),
  },
});

const endSessionRoute = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  summary: 'Sign out elsewhere',
  tags,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    204: { description: 'It has ended' },
    ...problemResponses('session.not-found', 'access.forbidden'),
  },
});

const endOtherSessionsRoute = createRoute({
  method: 'delete',
  path: '/sessions',
  summary: 'Sign out everywhere else',
  tags,
  responses: { 204: { description: 'Only this session is left' }, ...problemResponses('access.forbidden') },
});

export const sessionRoutes = (deps: Dependencies, limits: SignInLimits) => {
  const cookie = sessionCookie(deps.config.publicUrl);
  const contextOf = (c: Context<Env>): SignInContext => ({
    address: addressOf(c.env),
    formerSecret: cookie.read(c.req.raw.headers),
    userAgent: c.req.header('user-agent'),
  });
  const router = createRouter();
  return router
    .openapi(signInRoute, async (c) => {
      const { secret, session } = await signIn(deps, limits, c.req.valid('json'), contextOf(c));
      c.header('Set-Cookie', cookie.issue(secret));
      return c.json(session, 201);
    })
    .openapi(secondStepRoute, async (c) => {
      const { secret, session } = await takeSecondStep(deps, limits, c.req.valid('json'), contextOf(c));
      c.header('Set-Cookie', cookie.issue(secret));
      return c.json(session, 201);
    })
    .openapi(mailLinkRoute, async (c) => {
      const asked = { ...c.req.valid('json'), address: addressOf(c.env), language: languageOf(c) };
      await mailLink(deps, limits, 'session.link', asked);
      return c.body(null, 202);
    })
    .openapi(linkSignInRoute, async (c) => {
      const { secret, session } = await signInByLink(deps, limits, c.req.valid('json'), contextOf(c));
      c.header('Set-Cookie', cookie.issue(secret));
      return c.json(session, 201);
    })
    .openapi(currentSessionRoute, async (c) => c.json(await currentSession(deps, requireActor(c)), 200))
    .openapi(visitorRoute, async (c) => {
      const actor = await findActor(c);
      c.env.policy = 'private';
      return c.json(actor ? await currentSession(deps, actor) : { user: null }, 200);
    })
    .openapi(signOutRoute, async (c) => {
      await signOut(deps, cookie.read(c.req.raw.headers));
      c.header('Set-Cookie', cookie.clear());
      return c.body(null, 204);
    })
    .openapi(listSessionsRoute, async (c) => c.json({ items: await listSessions(deps, requireActor(c)) }, 200))
    .openapi(endOtherSessionsRoute, async (c) => {
      await endOtherSessions(deps, requireActor(c));
      return c.body(null, 204);
    })
    .openapi(endSessionRoute, async (c) => {
      await endSession(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
};
