/** Keeping houses over HTTP: the list, the settings, the impact of a change, the ways in. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { impactView } from '../../shared/premises/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import {
  entranceChange,
  entranceOrder,
  entrancesView,
  entranceView,
  newEntrance,
  newSite,
  siteChange,
  siteSettingsView,
  siteTrial,
  staffSitesQuery,
  staffSiteView,
} from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { changeSite } from './change-site.ts';
import { createSite } from './create-site.ts';
import { addEntrance, changeEntrance, listEntrances, orderEntrances, removeEntrance } from './entrances.ts';
import { listStaffSites } from './list-staff-sites.ts';
import { showSiteHistory, showSiteSettings } from './show-site-settings.ts';
import { siteImpact } from './site-impact.ts';

const idParam = z.object({ id: idSchema });
const entranceParams = z.object({ id: idSchema, entranceId: idSchema });
const tags = ['sites'];

const listRoute = createRoute({
  method: 'get',
  path: '/staff/sites',
  tags,
  summary: 'The houses that one keeps, drafts and archived ones too, with what each lacks',
  request: { query: staffSitesQuery },
  responses: {
    200: { description: 'A page of houses', content: jsonOf(listOf(staffSiteView)) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const createSiteRoute = createRoute({
  method: 'post',
  path: '/sites',
  tags,
  summary: 'A new house, a draft unless it says otherwise',
  request: { body: { content: jsonOf(newSite), required: true } },
  responses: {
    201: { description: 'The house', content: jsonOf(siteSettingsView) },
    ...problemResponses('access.forbidden', 'code.unknown'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/settings',
  tags,
  summary: 'Everything about a house, for its keepers',
  request: { params: idParam },
  responses: {
    200: { description: 'The house', content: jsonOf(siteSettingsView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/sites/{id}',
  tags,
  summary: 'Changes a house; bookings are not touched',
  description:
    'A changed name is kept with its last day. `POST /sites/{id}/impact` tells what bookings would be at odds.',
  request: { params: idParam, body: { content: jsonOf(siteChange), required: true } },
  responses: {
    200: { description: 'The house', content: jsonOf(siteSettingsView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'code.unknown', 'request.stale'),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/history',
  tags,
  summary: 'What was done to a house, newest first',
  request: { params: idParam },
  responses: {
    200: { description: 'The changes', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const impactRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/impact',
  tags,
  summary: 'Which bookings some hours, state or last day would leave at odds; nothing is changed',
  description: 'Without any of them: those at odds with the rules in force.',
  request: { params: idParam, body: { content: jsonOf(siteTrial), required: true } },
  responses: {
    200: { description: 'The bookings', content: jsonOf(impactView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const entrancesRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/entrances',
  tags,
  summary: 'The ways into a house, in their order',
  request: { params: idParam },
  responses: {
    200: { description: 'The entrances', content: jsonOf(entrancesView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const addEntranceRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/entrances',
  tags,
  summary: 'Adds an entrance, the last in order',
  request: { params: idParam, body: { content: jsonOf(newEntrance), required: true } },
  responses: {
    201: { description: 'The entrance', content: jsonOf(entranceView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const orderRoute = createRoute({
  method: 'put',
  path: '/sites/{id}/entrances',
  tags,
  summary: 'Puts the entrances in order',
  request: { params: idParam, body: { content: jsonOf(entranceOrder), required: true } },
  responses: {
    200: { description: 'The entrances', content: jsonOf(entrancesView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'entrance.not-found'),
  },
});

const changeEntranceRoute = createRoute({
  method: 'patch',
  path: '/sites/{id}/entrances/{entranceId}',
  tags,
  summary: 'Renames an entrance',
  request: { params: entranceParams, body: { content: jsonOf(entranceChange), required: true } },
  responses: {
    200: { description: 'The entrance', content: jsonOf(entranceView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'entrance.not-found', 'request.stale'),
  },
});

const removeEntranceRoute = createRoute({
  method: 'delete',
  path: '/sites/{id}/entrances/{entranceId}',
  tags,
  summary: 'Takes an entrance away to which no facts refer',
  request: { params: entranceParams },
  responses: {
    204: { description: 'Gone' },
    ...problemResponses('access.forbidden', 'site.not-found', 'entrance.not-found', 'entrance.in-use'),
  },
});

const settingsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listStaffSites(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(createSiteRoute, async (c) => {
      const view = await createSite(deps, requireActor(c), c.req.valid('json'));
      c.env.etag = etagOf(view.version);
      return c.json(view, 201);
    })
    .openapi(settingsRoute, async (c) => {
      const view = await showSiteSettings(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(view.version), () => c.json(view, 200));
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const view = await changeSite(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showSiteHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(impactRoute, async (c) =>
      c.json(await siteImpact(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    );

const entrancesRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(entrancesRoute, async (c) =>
      c.json(await listEntrances(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(addEntranceRoute, async (c) =>
      c.json(await addEntrance(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(orderRoute, async (c) =>
      c.json(await orderEntrances(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json').ids), 200),
    )
    .openapi(changeEntranceRoute, async (c) => {
      const { id, entranceId } = c.req.valid('param');
      const which = { siteIdOrCode: id, id: entranceId };
      const view = await changeEntrance(deps, requireActor(c), which, c.req.valid('json'), versionIfMatch(c));
      return c.json(view, 200);
    })
    .openapi(removeEntranceRoute, async (c) => {
      const { id, entranceId } = c.req.valid('param');
      await removeEntrance(deps, requireActor(c), { siteIdOrCode: id, id: entranceId });
      return c.body(null, 204);
    });

export const sitesRoutes = (deps: Dependencies) =>
  createRouter().route('/', settingsRoutes(deps)).route('/', entrancesRoutes(deps));
