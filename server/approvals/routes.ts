/** Deciding over HTTP: the queue and the decision. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  approvalsQuery,
  approvalView,
  decisionRequest,
  decisionsRequest,
  decisionsView,
} from '../../shared/approvals/schemas.ts';
import { bookingView } from '../../shared/bookings/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf } from '../http/etag.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { decideBooking } from './decide-booking.ts';
import { decideMany } from './decide-many.ts';
import { listApprovals } from './list-approvals.ts';

const queueRoute = createRoute({
  method: 'get',
  path: '/approvals',
  tags: ['approvals'],
  summary: 'Requests that wait for a decision, oldest promise first',
  request: { query: approvalsQuery },
  responses: {
    200: { description: 'The queue', content: jsonOf(listOf(approvalView)) },
    ...problemResponses('access.forbidden', 'site.not-found', 'request.cursor-invalid'),
  },
});

const decisionRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/decision',
  tags: ['approvals'],
  summary: 'Approves or denies waiting dates, or asks for more information',
  request: {
    params: z.object({ id: idSchema }),
    body: { content: jsonOf(decisionRequest), required: true },
  },
  responses: {
    200: { description: 'The booking after the decision', content: jsonOf(bookingView) },
    ...problemResponses(
      'access.forbidden',
      'booking.not-found',
      'occurrence.not-found',
      'booking.already-decided',
      'booking.past',
      'booking.conflict',
      'booking.competing',
      'decision.reason-required',
      'decision.message-required',
      'code.unknown',
    ),
  },
});

const decisionsRoute = createRoute({
  method: 'post',
  path: '/approvals/decisions',
  tags: ['approvals'],
  summary: 'One decision on several requests; what cannot be decided unseen is left',
  request: { body: { content: jsonOf(decisionsRequest), required: true } },
  responses: {
    200: { description: 'What became of each', content: jsonOf(decisionsView) },
    ...problemResponses('access.forbidden', 'decision.reason-required', 'decision.message-required'),
  },
});

export const approvalsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(queueRoute, async (c) =>
      c.json(await listApprovals(deps, requireActor(c), c.req.valid('query'), languageOf(c)), 200),
    )
    .openapi(decisionsRoute, async (c) =>
      c.json(await decideMany(deps, requireActor(c), c.req.valid('json'), languageOf(c)), 200),
    )
    .openapi(decisionRoute, async (c) => {
      const booking = await decideBooking(
        deps,
        requireActor(c),
        c.req.valid('param').id,
        c.req.valid('json'),
        languageOf(c),
      );
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    });
