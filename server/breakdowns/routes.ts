/** What is out of order, over HTTP: for the keepers of a house, and for whoever holds a booking that suffers. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  bookingBreakdownsView,
  breakdownAcknowledgement,
  breakdownChange,
  breakdownImpactView,
  breakdownTrial,
  newBreakdown,
  staffBreakdownsQuery,
  staffBreakdownsView,
  staffBreakdownView,
} from '../../shared/breakdowns/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { acknowledgeBreakdowns, reopenBreakdowns } from './acknowledge-breakdowns.ts';
import { breakdownImpact } from './breakdown-impact.ts';
import { listBreakdowns } from './list-breakdowns.ts';
import { showBookingBreakdowns } from './show-booking-breakdowns.ts';
import { changeBreakdown, endBreakdown, reportBreakdown, withdrawBreakdown } from './write-breakdown.ts';

const tags = ['breakdowns'];
const idParam = z.object({ id: idSchema });
const breakdown = { description: 'The breakdown', content: jsonOf(staffBreakdownView) };

const listRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/breakdowns',
  tags,
  summary: 'What is out of order in a house: now, to come, and in the past',
  request: { params: idParam, query: staffBreakdownsQuery },
  responses: {
    200: { description: 'A page of breakdowns', content: jsonOf(staffBreakdownsView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'request.cursor-invalid'),
  },
});

const reportRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/breakdowns',
  tags,
  summary: 'Reports that something is out of order',
  description:
    'The verdicts of that time change at once. Bookers of approved dates whose stated needs are met worse get a message.',
  request: { params: idParam, body: { content: jsonOf(newBreakdown), required: true } },
  responses: {
    201: breakdown,
    ...problemResponses('access.forbidden', 'site.not-found', 'when.end-before-start', 'breakdown.place'),
  },
});

const impactRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/breakdowns/impact',
  tags,
  summary: 'Which bookings would suffer from a breakdown, and how many messages would leave; nothing is changed',
  request: { params: idParam, body: { content: jsonOf(breakdownTrial), required: true } },
  responses: {
    200: { description: 'The bookings', content: jsonOf(breakdownImpactView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'when.end-before-start', 'breakdown.place'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/breakdowns/{id}',
  tags,
  summary: 'Corrects what was reported, such as when it will be mended',
  request: { params: idParam, body: { content: jsonOf(breakdownChange), required: true } },
  responses: {
    200: breakdown,
    ...problemResponses(
      'access.forbidden',
      'breakdown.not-found',
      'breakdown.place',
      'when.end-before-start',
      'request.stale',
    ),
  },
});

const endRoute = createRoute({
  method: 'post',
  path: '/breakdowns/{id}/end',
  tags,
  summary: 'It is mended; those who were told get a word, for dates yet to come',
  request: { params: idParam },
  responses: {
    200: breakdown,
    ...problemResponses('access.forbidden', 'breakdown.not-found', 'breakdown.not-current', 'request.stale'),
  },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/breakdowns/{id}',
  tags,
  summary: 'Withdraws a report that was wrong',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...problemResponses('access.forbidden', 'breakdown.not-found') },
});

const bookingRoute = createRoute({
  method: 'get',
  path: '/bookings/{id}/breakdowns',
  tags,
  summary: 'What is out of order on the dates of a booking to come, and where they could move instead',
  request: { params: idParam },
  responses: {
    200: { description: 'The dates that suffer; none as a rule', content: jsonOf(bookingBreakdownsView) },
    ...problemResponses('booking.not-found'),
  },
});

const ofBooking = { description: 'The dates that suffer', content: jsonOf(bookingBreakdownsView) };

const acknowledgeRoute = createRoute({
  method: 'put',
  path: '/bookings/{id}/breakdowns/acknowledgement',
  tags,
  summary: 'Keeps dates in spite of what is out of order on them; colleagues and staff see it',
  request: { params: idParam, body: { content: jsonOf(breakdownAcknowledgement), required: true } },
  responses: { 200: ofBooking, ...problemResponses('access.forbidden', 'booking.not-found') },
});

const reopenRoute = createRoute({
  method: 'delete',
  path: '/bookings/{id}/breakdowns/acknowledgement',
  tags,
  summary: 'Takes back that dates are kept in spite of what is out of order on them',
  request: { params: idParam },
  responses: { 200: ofBooking, ...problemResponses('access.forbidden', 'booking.not-found') },
});

export const breakdownsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) =>
      c.json(await listBreakdowns(deps, requireActor(c), c.req.valid('param').id, c.req.valid('query')), 200),
    )
    .openapi(reportRoute, async (c) => {
      const view = await reportBreakdown(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'));
      c.env.etag = etagOf(view.version);
      return c.json(view, 201);
    })
    .openapi(impactRoute, async (c) =>
      c.json(await breakdownImpact(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const view = await changeBreakdown(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(endRoute, async (c) => {
      const view = await endBreakdown(deps, requireActor(c), c.req.valid('param').id, versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      await withdrawBreakdown(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(bookingRoute, async (c) =>
      c.json(await showBookingBreakdowns(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(acknowledgeRoute, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await acknowledgeBreakdowns(deps, requireActor(c), id, c.req.valid('json')), 200);
    })
    .openapi(reopenRoute, async (c) =>
      c.json(await reopenBreakdowns(deps, requireActor(c), c.req.valid('param').id), 200),
    );
