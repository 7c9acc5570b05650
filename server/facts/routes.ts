/** Keeping accessibility facts over HTTP: what is known in a house, and the lifts and toilets that its rooms use. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  facilitiesView,
  facilityChange,
  facilityView,
  factsToKeep,
  keptFactsView,
  newFacility,
  siteFactsView,
} from '../../shared/facts/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addFacility, changeFacility, listFacilities, removeFacility } from './facilities.ts';
import { keepFacts } from './keep-facts.ts';
import { showSiteFacts } from './show-site-facts.ts';

const idParam = z.object({ id: idSchema });
const facilityParams = z.object({ id: idSchema, facilityId: idSchema });
const tags = ['accessibility'];

const factsRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/facts',
  tags,
  summary: 'All that is known of the accessibility of a house, place by place, and what is missing',
  request: { params: idParam },
  responses: {
    200: { description: 'Attributes, places and facts', content: jsonOf(siteFactsView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const keepRoute = createRoute({
  method: 'put',
  path: '/sites/{id}/facts',
  tags,
  summary: 'Stores facts; those that somebody else has changed meanwhile are listed instead',
  description:
    'The value `null` means: no longer known. An entry whose `seen` is not what is stored now is listed in `overtaken`; without `seen` it is stored. Sending the same again changes nothing.',
  request: { params: idParam, body: { content: jsonOf(factsToKeep), required: true } },
  responses: {
    200: { description: 'How many were changed, and what was overtaken', content: jsonOf(keptFactsView) },
    ...problemResponses(
      'access.forbidden',
      'site.not-found',
      'entrance.not-found',
      'facility.not-found',
      'room.not-found',
      'fact.unknown',
      'fact.misplaced',
      'fact.day-ahead',
    ),
  },
});

const facilitiesRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/facilities',
  tags,
  summary: 'The lifts and accessible toilets of a house, with the rooms that each serves',
  request: { params: idParam },
  responses: {
    200: { description: 'Lifts and toilets', content: jsonOf(facilitiesView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/facilities',
  tags,
  summary: 'Adds a lift or toilet',
  description: 'A room is served by one lift and one toilet at most: the new one takes the place of an earlier one.',
  request: { params: idParam, body: { content: jsonOf(newFacility), required: true } },
  responses: {
    201: { description: 'The lift or toilet', content: jsonOf(facilityView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'room.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/sites/{id}/facilities/{facilityId}',
  tags,
  summary: 'Renames a lift or toilet, or says anew which rooms it serves',
  request: { params: facilityParams, body: { content: jsonOf(facilityChange), required: true } },
  responses: {
    200: { description: 'The lift or toilet', content: jsonOf(facilityView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'facility.not-found', 'room.not-found', 'request.stale'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/sites/{id}/facilities/{facilityId}',
  tags,
  summary: 'Takes a lift or toilet away of which nothing is known',
  request: { params: facilityParams },
  responses: {
    204: { description: 'Gone' },
    ...problemResponses('access.forbidden', 'site.not-found', 'facility.not-found', 'facility.in-use'),
  },
});

export const factsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(factsRoute, async (c) => c.json(await showSiteFacts(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(keepRoute, async (c) =>
      c.json(await keepFacts(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(facilitiesRoute, async (c) =>
      c.json(await listFacilities(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(addRoute, async (c) => {
      const view = await addFacility(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'));
      c.env.etag = etagOf(view.version);
      return c.json(view, 201);
    })
    .openapi(changeRoute, async (c) => {
      const { id, facilityId } = c.req.valid('param');
      const which = { siteIdOrCode: id, id: facilityId };
      const view = await changeFacility(deps, requireActor(c), which, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id, facilityId } = c.req.valid('param');
      await removeFacility(deps, requireActor(c), { siteIdOrCode: id, id: facilityId });
      return c.body(null, 204);
    });
