/** Decision letters over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { letterQuery, lettersView, letterView } from '../../shared/approvals/letter-schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { listLetters, showLetter } from './show-letter.ts';

const tags = ['approvals'];

const listRoute = createRoute({
  method: 'get',
  path: '/decision-letters',
  summary: 'The decision letters about a booking',
  tags,
  request: { query: letterQuery },
  responses: {
    200: { description: 'Oldest first', content: jsonOf(lettersView) },
    ...problemResponses('booking.not-found', 'access.forbidden'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/decision-letters/{id}',
  summary: 'A decision letter as it was sent',
  tags,
  request: { params: z.object({ id: idSchema }) },
  responses: {
    200: { description: 'The letter', content: jsonOf(letterView) },
    ...problemResponses('letter.not-found'),
  },
});

export const lettersRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) =>
      c.json({ items: await listLetters(deps, requireActor(c), c.req.valid('query').bookingId) }, 200),
    )
    .openapi(showRoute, async (c) => c.json(await showLetter(deps, requireActor(c), c.req.valid('param').id), 200));
