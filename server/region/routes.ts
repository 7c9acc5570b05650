/** The region over HTTP: what it is called and how it looks, its settings, how ready its houses are. */
import { createRoute } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import {
  municipalityRequest,
  readinessView,
  regionChange,
  regionSettingsView,
  regionView,
  tightenableView,
} from '../../shared/region/schemas.ts';
import { municipalityView } from '../../shared/rooms/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addMunicipality } from './add-municipality.ts';
import { changeRegion } from './change-region.ts';
import { regionViewOf } from './region-views.ts';
import { showReadiness } from './show-readiness.ts';
import { showRegionHistory, showRegionSettings } from './show-region.ts';
import { showTightenable } from './show-tightenable.ts';

const tags = ['region'];

const showRoute = createRoute({
  method: 'get',
  path: '/region',
  summary: 'What the region is called, its languages and colour, and whether its doors are open',
  tags,
  security: [],
  responses: { 200: { description: 'The region', content: jsonOf(regionView) } },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/region/settings',
  summary: 'All settings of the region',
  tags,
  responses: {
    200: { description: 'The settings', content: jsonOf(regionSettingsView) },
    ...problemResponses('access.forbidden'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/region',
  summary: 'Changes the settings of the region; opens its doors',
  tags,
  request: { body: { content: jsonOf(regionChange), required: true } },
  responses: {
    200: { description: 'The settings after the change', content: jsonOf(regionSettingsView) },
    ...problemResponses(
      'access.forbidden',
      'request.stale',
      'region.accent-contrast',
      'region.second-factor-first',
      'code.unknown',
    ),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/region/history',
  summary: 'What was changed in the settings of the region',
  tags,
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden'),
  },
});

const tightenableRoute = createRoute({
  method: 'get',
  path: '/region/limits',
  summary: 'The limits of accessibility that the region may tighten, with where each comes from',
  tags,
  responses: {
    200: { description: 'In the order of arrival', content: jsonOf(tightenableView) },
    ...problemResponses('access.forbidden'),
  },
});

const readinessRoute = createRoute({
  method: 'get',
  path: '/region/readiness',
  summary: 'What the houses still need before others can use them',
  tags,
  responses: {
    200: { description: 'Houses, those with the most to do first', content: jsonOf(readinessView) },
    ...problemResponses('access.forbidden'),
  },
});

const addMunicipalityRoute = createRoute({
  method: 'post',
  path: '/municipalities',
  summary: 'Makes a municipality known',
  tags,
  request: { body: { content: jsonOf(municipalityRequest), required: true } },
  responses: {
    201: { description: 'The municipality', content: jsonOf(municipalityView) },
    ...problemResponses('access.forbidden', 'municipality.exists'),
  },
});

export const regionRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(showRoute, async (c) => {
      const { region, revision } = await deps.catalogue(deps.db);
      return unlessKnown(c, etagOf(`region-${revision}`), () => c.json(regionViewOf(region), 200));
    })
    .openapi(settingsRoute, async (c) => {
      const settings = await showRegionSettings(deps, requireActor(c));
      return unlessKnown(c, etagOf(settings.version), () => c.json(settings, 200));
    })
    .openapi(tightenableRoute, (c) => c.json(showTightenable(requireActor(c)), 200))
    .openapi(changeRoute, async (c) => {
      const settings = await changeRegion(deps, requireActor(c), c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(settings.version);
      return c.json(settings, 200);
    })
    .openapi(historyRoute, async (c) => c.json(await showRegionHistory(deps, requireActor(c)), 200))
    .openapi(readinessRoute, async (c) => c.json(await showReadiness(deps, requireActor(c)), 200))
    .openapi(addMunicipalityRoute, async (c) =>
      c.json(await addMunicipality(deps, requireActor(c), c.req.valid('json')), 201),
    );
