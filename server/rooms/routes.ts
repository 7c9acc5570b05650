/** Reading the offer over HTTP, without signing in: sites, rooms, when they are free, and the search. */
import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { searchRequest, searchView } from '../../shared/bookings/search-schemas.ts';
import {
  availabilityQuery,
  availabilityView,
  roomSummaryView,
  roomsQuery,
  roomView,
  siteView,
} from '../../shared/rooms/schemas.ts';
import { idSchema, listOf, pageQuery } from '../../shared/schemas.ts';
import { whenProblems } from '../bookings/when-problems.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { createAvailabilityAnswer } from './answer-availability.ts';
import { createKeptClaims } from './kept-claims.ts';
import { listRooms } from './list-rooms.ts';
import { listSites } from './list-sites.ts';
import { searchRooms } from './search-rooms.ts';
import { showRoom } from './show-room.ts';

const idParam = z.object({ id: idSchema });
const sitesRoute = createRoute({
  method: 'get',
  path: '/sites',
  tags: ['rooms'],
  summary: 'The houses, by name',
  security: [],
  request: { query: z.strictObject(pageQuery) },
  responses: {
    200: { description: 'A page of sites', content: jsonOf(listOf(siteView)) },
    ...problemResponses('request.cursor-invalid'),
  },
});

const roomsRoute = createRoute({
  method: 'get',
  path: '/rooms',
  tags: ['rooms'],
  summary: 'The rooms that pass what is asked of them, by site and name',
  description:
    '`q`: every word must occur in a name of room, site or municipality, in any language, whatever its case and marks. ' +
    '`municipality`: code or name. With `needs`, each must be met: `minVerdict` `A`, suitable with assistance, when not ' +
    'given; rooms of which it is not known pass with `includeUnknown` and come last.',
  security: [],
  request: { query: roomsQuery },
  responses: {
    200: { description: 'A page of rooms', content: jsonOf(listOf(roomSummaryView)) },
    ...problemResponses('request.cursor-invalid', 'code.unknown'),
  },
});

const roomRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}',
  tags: ['rooms'],
  summary: 'Everything public about a room',
  security: [],
  request: { params: idParam },
  responses: { 200: { description: 'The room', content: jsonOf(roomView) }, ...problemResponses('room.not-found') },
});

const availabilityRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/availability',
  tags: ['rooms'],
  summary: 'When a room is open and when it is taken, for at most 93 days',
  description:
    'What runs over midnight is cut there and told on both days. Titles only where the organisation made them public; ' +
    'those of closures in the language of `Accept-Language`.',
  security: [],
  request: { params: idParam, query: availabilityQuery },
  responses: {
    200: { description: 'Day by day', content: jsonOf(availabilityView) },
    ...problemResponses('room.not-found', 'availability.range-too-long'),
  },
});

const searchRoute = createRoute({
  method: 'post',
  path: '/search',
  tags: ['rooms'],
  summary: 'Which rooms are free at a time, once or for a whole series',
  description:
    'Fully free rooms first, then by the number of free dates, then the smallest that suffices; of rooms that miss ' +
    'dates only the best hundred. Dates that others have asked for count as free and are told in `competing`.',
  security: [],
  request: { body: { content: jsonOf(searchRequest), required: true } },
  responses: {
    200: { description: 'The dates and the rooms', content: jsonOf(searchView) },
    ...problemResponses('code.unknown', ...whenProblems),
  },
});

export const roomsRoutes = (deps: Dependencies) => {
  const availability = createAvailabilityAnswer(deps);
  const readAvailability: RouteHandler<typeof availabilityRoute, Env> = (c) =>
    availability.answer(c, { idOrCode: c.req.valid('param').id, ...c.req.valid('query') });
  const readBusyMatrix = createKeptClaims(deps);
  return createRouter()
    .openapi(sitesRoute, async (c) => c.json(await listSites(deps, c.req.valid('query')), 200))
    .openapi(roomsRoute, async (c) => c.json(await listRooms(deps, c.req.valid('query')), 200))
    .openapi(roomRoute, async (c) => c.json(await showRoom(deps, c.req.valid('param').id), 200))
    .openapi(availabilityRoute, Object.assign(readAvailability, { atHand: availability.atHand }))
    .openapi(searchRoute, async (c) => c.json(await searchRooms(deps, c.req.valid('json'), readBusyMatrix), 200));
};
