/** The line over HTTP: joining it with dates of a booking, and leaving it. */
import { createRoute, z } from '@hono/zod-openapi';
import { bookingView } from '../../shared/bookings/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import { waitRequest } from '../../shared/waiting/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf } from '../http/etag.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { joinLine } from './join-line.ts';
import { leaveLine } from './leave-line.ts';

const params = z.object({ id: idSchema });

const joinRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/waits',
  tags: ['waiting'],
  summary: 'Dates that were left out or given up wait in line until their room is free',
  request: { params, body: { content: jsonOf(waitRequest), required: true } },
  responses: {
    200: { description: 'The booking, its dates with their place in line', content: jsonOf(bookingView) },
    ...problemResponses(
      'access.forbidden',
      'booking.not-found',
      'booking.not-open',
      'booking.past',
      'booking.conflict',
      'occurrence.not-found',
      'wait.not-possible',
    ),
  },
});

const leaveRoute = createRoute({
  method: 'delete',
  path: '/waits/{id}',
  tags: ['waiting'],
  summary: 'A date leaves the line',
  request: { params },
  responses: {
    200: { description: 'The booking after it', content: jsonOf(bookingView) },
    ...problemResponses('access.forbidden', 'wait.not-found'),
  },
});

export const waitingRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(joinRoute, async (c) => {
      const { occurrenceIds } = c.req.valid('json');
      const booking = await joinLine(deps, requireActor(c), c.req.valid('param').id, occurrenceIds, languageOf(c));
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(leaveRoute, async (c) => {
      const booking = await leaveLine(deps, requireActor(c), c.req.valid('param').id, languageOf(c));
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    });
