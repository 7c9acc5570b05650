/** Who may book, over HTTP: the published order, and its keeping. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import {
  priorityClassChange,
  priorityClassesView,
  priorityClassRequest,
  priorityClassView,
  priorityOrder,
} from '../../shared/organisations/priority-schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import {
  addPriorityClass,
  changePriorityClass,
  orderPriorityClasses,
  removePriorityClass,
  showPriorityClass,
  showPriorityHistory,
} from './edit-priority-classes.ts';
import { priorityClassViewOf } from './priority-class-views.ts';

const tags = ['priority'];
const codeParam = z.strictObject({ code: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/priority-classes',
  summary: 'Who may book, the first in precedence first',
  tags,
  security: [],
  responses: { 200: { description: 'Every class', content: jsonOf(priorityClassesView) } },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/priority-classes/{code}/settings',
  summary: 'One class with its version',
  tags,
  request: { params: codeParam },
  responses: {
    200: { description: 'The class', content: jsonOf(priorityClassView) },
    ...problemResponses('access.forbidden', 'priority-class.not-found'),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/priority-classes',
  summary: 'Adds a class, last in precedence',
  tags,
  request: { body: { content: jsonOf(priorityClassRequest), required: true } },
  responses: {
    201: { description: 'The class', content: jsonOf(priorityClassView) },
    ...problemResponses('access.forbidden', 'priority-class.exists'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/priority-classes/{code}',
  summary: 'Changes a class',
  tags,
  request: { params: codeParam, body: { content: jsonOf(priorityClassChange), required: true } },
  responses: {
    200: { description: 'The class after the change', content: jsonOf(priorityClassView) },
    ...problemResponses('access.forbidden', 'priority-class.not-found', 'request.stale'),
  },
});

const orderRoute = createRoute({
  method: 'post',
  path: '/priority-classes/order',
  summary: 'Puts the classes in order',
  tags,
  request: { body: { content: jsonOf(priorityOrder), required: true } },
  responses: {
    200: { description: 'The classes in their new order', content: jsonOf(priorityClassesView) },
    ...problemResponses('access.forbidden', 'priority-class.order-incomplete'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/priority-classes/{code}',
  summary: 'Takes a class away that staff gave to nobody',
  tags,
  request: { params: codeParam },
  responses: {
    204: { description: 'It is gone' },
    ...problemResponses('access.forbidden', 'priority-class.not-found', 'priority-class.in-use'),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/priority-classes/history',
  summary: 'What was changed in the order and its classes',
  tags,
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden'),
  },
});

export const priorityRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => {
      const { region, revision } = await deps.catalogue(deps.db);
      const items = region.priorityClasses.map(priorityClassViewOf);
      return unlessKnown(c, etagOf(`priority-${revision}`), () => c.json({ items }, 200));
    })
    .openapi(historyRoute, async (c) => c.json(await showPriorityHistory(deps, requireActor(c)), 200))
    .openapi(settingsRoute, async (c) => {
      const view = await showPriorityClass(deps, requireActor(c), c.req.valid('param').code);
      return unlessKnown(c, etagOf(view.version), () => c.json(view, 200));
    })
    .openapi(orderRoute, async (c) =>
      c.json({ items: await orderPriorityClasses(deps, requireActor(c), c.req.valid('json').codes) }, 200),
    )
    .openapi(addRoute, async (c) => c.json(await addPriorityClass(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(changeRoute, async (c) => {
      const given = { change: c.req.valid('json'), expected: versionIfMatch(c) };
      const view = await changePriorityClass(deps, requireActor(c), c.req.valid('param').code, given);
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(removeRoute, async (c) => {
      await removePriorityClass(deps, requireActor(c), c.req.valid('param').code);
      return c.body(null, 204);
    });
