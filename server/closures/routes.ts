/** Closing and reopening over HTTP, and what becomes of the bookings that have to give way. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  closurePlanView,
  displacedView,
  displacementMailRequest,
  displacementMailView,
  siteCauseQuery,
  siteDisplacementPlan,
  siteDisplacementRequest,
} from '../../shared/closures/plan-schemas.ts';
import {
  closureDetail,
  closurePreviewRequest,
  closureRequest,
  closuresView,
  closureView,
  reopenRequest,
  reopenView,
} from '../../shared/closures/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { closePremises } from './close-premises.ts';
import { listClosures, showClosure } from './list-closures.ts';
import { previewClosure } from './preview-closure.ts';
import { previewDisplacementMail } from './preview-mail.ts';
import { reopenPremises } from './reopen-premises.ts';
import { displaceFromSite, planSiteDisplacement } from './site-displacement.ts';

const params = z.object({ id: idSchema });
const tags = ['closures'];

/** Why decisions about dates may be refused. */
const displacementProblems = [
  'displacement.reason-required',
  'displacement.short-notice',
  'displacement.past',
  'displacement.conflict',
  'resolution.other-site',
] as const;

const previewRoute = createRoute({
  method: 'post',
  path: '/closures/preview',
  tags,
  summary: 'Who would be in the way of a closure, and where each date could go; nothing is changed',
  request: { body: { content: jsonOf(closurePreviewRequest), required: true } },
  responses: {
    200: { description: 'The plan', content: jsonOf(closurePlanView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'room.not-found', 'when.end-before-start'),
  },
});

const closeRoute = createRoute({
  method: 'post',
  path: '/closures',
  tags,
  summary: 'Closes a room or a whole site for a time, and lets bookings give way as decided',
  request: { body: { content: jsonOf(closureRequest), required: true } },
  responses: {
    201: { description: 'The closure; of one that repeats, its first time', content: jsonOf(closureView) },
    ...problemResponses(
      'access.forbidden',
      'site.not-found',
      'room.not-found',
      'when.end-before-start',
      'closure.conflict',
      ...displacementProblems,
    ),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/closures',
  tags,
  summary: 'The closures of a house that have not ended, with their reasons',
  request: { params },
  responses: {
    200: { description: 'In order of time', content: jsonOf(closuresView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/closures/{id}',
  tags,
  summary: 'A closure, and which dates gave way to it',
  request: { params },
  responses: {
    200: { description: 'The closure', content: jsonOf(closureDetail) },
    ...problemResponses('access.forbidden', 'closure.not-found'),
  },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/closures/{id}',
  tags,
  summary: 'Takes a closure away',
  request: { params },
  responses: { 204: { description: 'Open again' }, ...problemResponses('access.forbidden', 'closure.not-found') },
});

const reopenRoute = createRoute({
  method: 'post',
  path: '/closures/{id}/reopen',
  tags,
  summary: 'Takes a closure or its whole series away, and brings chosen dates back to where they were',
  request: { params, body: { content: jsonOf(reopenRequest), required: true } },
  responses: {
    200: { description: 'What was done', content: jsonOf(reopenView) },
    ...problemResponses('access.forbidden', 'closure.not-found', 'displacement.conflict'),
  },
});

const planRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/displacements',
  tags,
  summary: 'Dates that the settings of the house no longer allow, and where each could go',
  request: { params, query: siteCauseQuery },
  responses: {
    200: { description: 'The plan', content: jsonOf(siteDisplacementPlan) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const displaceRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/displacements',
  tags,
  summary: 'Moves and cancels dates that the settings of the house no longer allow, all as decided or none',
  request: { params, body: { content: jsonOf(siteDisplacementRequest), required: true } },
  responses: {
    200: { description: 'What was done', content: jsonOf(displacedView) },
    ...problemResponses('access.forbidden', 'site.not-found', ...displacementProblems),
  },
});

const mailRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/displacements/mail',
  tags,
  summary: 'The mail that a booker would get; nothing is sent',
  request: { params, body: { content: jsonOf(displacementMailRequest), required: true } },
  responses: {
    200: { description: 'Its words', content: jsonOf(displacementMailView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'occurrence.not-found'),
  },
});

/** What is read and tried out. */
const readingRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(previewRoute, async (c) => c.json(await previewClosure(deps, requireActor(c), c.req.valid('json')), 200))
    .openapi(listRoute, async (c) => c.json(await listClosures(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(showRoute, async (c) => c.json(await showClosure(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(planRoute, async (c) => {
      const { cause } = c.req.valid('query');
      return c.json(await planSiteDisplacement(deps, requireActor(c), c.req.valid('param').id, cause), 200);
    })
    .openapi(mailRoute, async (c) => {
      const mail = await previewDisplacementMail(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'));
      return c.json(mail, 200);
    });

export const closuresRoutes = (deps: Dependencies) =>
  createRouter()
    .route('/', readingRoutes(deps))
    .openapi(closeRoute, async (c) => c.json(await closePremises(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(deleteRoute, async (c) => {
      await reopenPremises(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(reopenRoute, async (c) =>
      c.json(await reopenPremises(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(displaceRoute, async (c) =>
      c.json(await displaceFromSite(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    );
