/** Views of a list that somebody keeps, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { savedFilterQuery, savedFilterRequest, savedFiltersView } from '../../shared/saved-filters/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { listFilters, removeFilter, saveFilter } from './keep-filters.ts';

const tags = ['saved-filters'];

const listRoute = createRoute({
  method: 'get',
  path: '/saved-filters',
  summary: 'The views of a list that the reader keeps',
  tags,
  request: { query: savedFilterQuery },
  responses: {
    200: { description: 'In the order of their making', content: jsonOf(savedFiltersView) },
    ...problemResponses('access.forbidden'),
  },
});

const saveRoute = createRoute({
  method: 'post',
  path: '/saved-filters',
  summary: 'Keeps a view of a list under a name',
  tags,
  request: { body: { content: jsonOf(savedFilterRequest), required: true } },
  responses: {
    201: { description: 'All of them', content: jsonOf(savedFiltersView) },
    ...problemResponses('access.forbidden', 'saved-filter.too-many'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/saved-filters/{id}',
  summary: 'Removes a view that the reader keeps',
  tags,
  request: { params: z.object({ id: idSchema }) },
  responses: { 204: { description: 'Gone' }, ...problemResponses('access.forbidden', 'saved-filter.not-found') },
});

export const savedFiltersRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listFilters(deps, requireActor(c), c.req.valid('query').page), 200))
    .openapi(saveRoute, async (c) => c.json(await saveFilter(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(removeRoute, async (c) => {
      await removeFilter(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
