/** Closing and reopening over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { closureRequest, closureView } from '../../shared/closures/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { closePremises, reopenPremises } from './close-premises.ts';

const closeRoute = createRoute({
  method: 'post',
  path: '/closures',
  tags: ['closures'],
  summary: 'Closes a room or a whole site for a time',
  request: { body: { content: jsonOf(closureRequest), required: true } },
  responses: {
    201: { description: 'The closure', content: jsonOf(closureView) },
    ...problemResponses(
      'access.forbidden',
      'site.not-found',
      'room.not-found',
      'when.end-before-start',
      'closure.conflict',
    ),
  },
});

const reopenRoute = createRoute({
  method: 'delete',
  path: '/closures/{id}',
  tags: ['closures'],
  summary: 'Takes a closure away',
  request: { params: z.object({ id: idSchema }) },
  responses: { 204: { description: 'Open again' }, ...problemResponses('access.forbidden', 'closure.not-found') },
});

export const closuresRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(closeRoute, async (c) => c.json(await closePremises(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(reopenRoute, async (c) => {
      await reopenPremises(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
