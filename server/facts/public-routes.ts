/** Reading accessibility over HTTP, without signing in: of a room, by which limits, and as A11yJSON. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import {
  a11yPlacesView,
  a11yPlaceView,
  accessibilityLimitsView,
  type RoomAccessibilityView,
  roomAccessibilityView,
} from '../../shared/facts/public-schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown } from '../http/etag.ts';
import type { Env } from '../http/exchange.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { showA11yPlace, showA11yPlaces } from './show-a11y-places.ts';
import { showLimits } from './show-limits.ts';
import { showRoomAccessibility } from './show-room-accessibility.ts';

const idParam = z.object({ id: idSchema });
const tags = ['accessibility'];

const roomRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/accessibility',
  tags,
  summary: 'How accessible a room is: every fact in the order of arrival, and each verdict with all its checks',
  description:
    'What is not known has the value `null`. Verdicts are of a room in order; `breakdowns` tells what is not.',
  security: [],
  request: { params: idParam },
  responses: {
    200: { description: 'Facts and verdicts', content: jsonOf(roomAccessibilityView) },
    ...problemResponses('room.not-found'),
  },
});

const limitsRoute = createRoute({
  method: 'get',
  path: '/accessibility-limits',
  tags,
  summary: 'By which limits rooms are judged for each need, and where the limits come from',
  security: [],
  responses: { 200: { description: 'The limits', content: jsonOf(accessibilityLimitsView) } },
});

const placeRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/a11y.json',
  tags,
  summary: 'A room as a place of A11yJSON',
  description:
    'A GeoJSON feature (https://sozialhelden.github.io/a11yjson/). `null`: there is none; missing: not known.',
  security: [],
  request: { params: idParam },
  responses: {
    200: { description: 'The place', content: jsonOf(a11yPlaceView) },
    ...problemResponses('room.not-found'),
  },
});

const placesRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/a11y.json',
  tags,
  summary: 'The rooms of a house as places of A11yJSON',
  security: [],
  request: { params: idParam },
  responses: {
    200: { description: 'The places', content: jsonOf(a11yPlacesView) },
    ...problemResponses('site.not-found'),
  },
});

/** Some hundred rooms. */
const maxKeptBytes = 16 * 1024 * 1024;

const json = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' };

/** A card of a person is for the reader of a page, not for the index of a search engine (domain reference, row 87). */
const noIndex = { 'X-Robots-Tag': 'noindex' };

export const publicFactsRoutes = (deps: Dependencies) => {
  const serve = createPublicTexts(deps, maxKeptBytes);
  /** Typed as the body that the text spells; open data, which the typed client does not read, as anything. */
  const answer = <Body>(c: Context<Env>, make: () => Promise<unknown>, headers: Record<string, string> = {}) =>
    serve(c, {
      key: c.req.path,
      headers: { ...json, ...headers },
      make: async () => JSON.stringify(await make()),
    }) as Promise<Response & TypedResponse<Body, 200, 'json'>>;
  return createRouter()
    .openapi(roomRoute, (c) =>
      answer<RoomAccessibilityView>(c, () => showRoomAccessibility(deps, c.req.valid('param').id), noIndex),
    )
    .openapi(limitsRoute, async (c) => {
      const { view, revision } = await showLimits(deps);
      return unlessKnown(c, etagOf(`limits-${revision}`), () => c.json(view, 200));
    })
    .openapi(placeRoute, (c) => answer<never>(c, () => showA11yPlace(deps, c.req.valid('param').id)))
    .openapi(placesRoute, (c) => answer<never>(c, () => showA11yPlaces(deps, c.req.valid('param').id)));
};
