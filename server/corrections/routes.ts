/** Corrections over HTTP: sent by everybody, read and answered by the keepers of the house. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  correctionAnswer,
  correctionReceivedView,
  correctionsQuery,
  correctionView,
  newCorrection,
} from '../../shared/corrections/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf } from '../http/exchange.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { answerCorrection } from './answer-correction.ts';
import { correctionLimits } from './limits.ts';
import { listCorrections } from './list-corrections.ts';
import { sendCorrection } from './send-correction.ts';

const idParam = z.object({ id: idSchema });
const tags = ['corrections'];

const sendRoute = createRoute({
  method: 'post',
  path: '/rooms/{id}/corrections',
  tags,
  summary: 'Tells what is wrong or missing in what is told of a room’s accessibility; its keepers get word',
  description: 'The same answer whether it was new or not. An address is used for the answer only, and forgotten.',
  security: [],
  request: { params: idParam, body: { content: jsonOf(newCorrection), required: true } },
  responses: {
    201: { description: 'Received', content: jsonOf(correctionReceivedView) },
    ...problemResponses(
      'room.not-found',
      'fact.unknown',
      'correction.links',
      'correction.too-many-open',
      'request.too-many',
    ),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/corrections',
  tags,
  summary: 'What is said to be wrong or missing in the houses that one keeps; what waits first, the oldest of it first',
  request: { query: correctionsQuery },
  responses: {
    200: { description: 'A page of corrections', content: jsonOf(listOf(correctionView)) },
    ...problemResponses('access.forbidden', 'site.not-found', 'room.not-found', 'request.cursor-invalid'),
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/corrections/{id}/answer',
  tags,
  summary: 'Closes a correction; an answer is mailed to the sender who gave an address',
  request: { params: idParam, body: { content: jsonOf(correctionAnswer), required: true } },
  responses: {
    200: { description: 'The correction', content: jsonOf(correctionView) },
    ...problemResponses('access.forbidden', 'correction.not-found', 'correction.closed'),
  },
});

export const correctionsRoutes = (deps: Dependencies) => {
  const limits = correctionLimits(deps);
  return createRouter()
    .openapi(sendRoute, async (c) => {
      const sender = { address: addressOf(c.env), language: languageOf(c) };
      await sendCorrection(deps, limits, sender, c.req.valid('param').id, c.req.valid('json'));
      return c.json({ received: true as const }, 201);
    })
    .openapi(listRoute, async (c) => c.json(await listCorrections(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(answerRoute, async (c) =>
      c.json(await answerCorrection(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    );
};
