/** The first start over HTTP. */
import { createRoute } from '@hono/zod-openapi';
import { firstAdministratorRequest } from '../../shared/setup/schemas.ts';
import { sessionView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { createAdministrator } from './create-administrator.ts';

const createRouteOfAdministrator = createRoute({
  method: 'post',
  path: '/setup/administrator',
  summary: 'Makes the first administrator with the link of the first start, and signs her in',
  tags: ['setup'],
  security: [],
  request: { body: { content: jsonOf(firstAdministratorRequest), required: true } },
  responses: {
    201: { description: 'Made and signed in; the cookie holds the session', content: jsonOf(sessionView) },
    ...problemResponses('setup.link-invalid', 'password.guessable'),
  },
});

export const setupRoutes = (deps: Dependencies) => {
  const cookie = sessionCookie(deps.config.publicUrl);
  return createRouter().openapi(createRouteOfAdministrator, async (c) => {
    const browser = {
      formerSecret: cookie.read(c.req.raw.headers),
      userAgent: c.req.header('user-agent'),
    };
    const { secret, session } = await createAdministrator(deps, c.req.valid('json'), browser);
    c.header('Set-Cookie', cookie.issue(secret));
    return c.json(session, 201);
  });
};
