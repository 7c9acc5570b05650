/** Access tokens, for programs. */
import { createRoute, z } from '@hono/zod-openapi';
import { idSchema } from '../../shared/schemas.ts';
import { createTokenRequest, newTokenView, tokenView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { createToken } from './create-token.ts';
import { listTokens } from './list-tokens.ts';
import { revokeToken } from './revoke-token.ts';

const tags = ['session'];

const listTokensRoute = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'Own access tokens',
  tags,
  responses: {
    200: { description: 'Those that have not ended', content: jsonOf(z.object({ items: z.array(tokenView) })) },
  },
});

const createTokenRoute = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Make an access token',
  tags,
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
  tags,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: { 204: { description: 'It opens nothing any more' }, ...problemResponses('token.not-found') },
});

export const tokenRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listTokensRoute, async (c) => c.json({ items: await listTokens(deps, requireActor(c)) }, 200))
    .openapi(createTokenRoute, async (c) => c.json(await createToken(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(revokeTokenRoute, async (c) => {
      await revokeToken(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
