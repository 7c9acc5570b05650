/** Keeping rooms over HTTP: their settings, their history, what a change would mean, the spaces they use. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { dryRunRequest, dryRunView } from '../../shared/rooms/dry-run-schemas.ts';
import {
  newRoom,
  roomChange,
  roomImpactView,
  roomSettingsView,
  siteRoomsQuery,
  spaceMessage,
  spaceView,
  staffRoomsQuery,
  staffRoomView,
} from '../../shared/rooms/settings.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { changeRoom } from './change-room.ts';
import { addSpace, removeSpace, renameSpace } from './change-spaces.ts';
import { createRoom } from './create-room.ts';
import { listStaffRooms } from './list-staff-rooms.ts';
import { roomImpact } from './room-impact.ts';
import { showRoomHistory, showRoomSettings } from './show-room-settings.ts';
import { tryAutomatic } from './try-automatic.ts';

const tags = ['rooms'];
const idParam = z.object({ id: idSchema });
/** Spaces are numbered; a number that no integer column holds is no space's. */
const settingsContent = jsonOf(roomSettingsView);
const settingsProblems = [
  'access.forbidden',
  'room.not-found',
  'space.not-found',
  'room.lengths',
  'room.layout-capacity',
  'code.unknown',
] as const;

const listRoute = createRoute({
  method: 'get',
  path: '/staff/rooms',
  tags,
  summary: 'The rooms of the houses that one keeps, drafts and archived ones too',
  request: { query: staffRoomsQuery },
  responses: {
    200: { description: 'A page of rooms', content: jsonOf(listOf(staffRoomView)) },
    ...problemResponses('access.forbidden', 'site.not-found', 'request.cursor-invalid'),
  },
});

const ofSiteRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/rooms',
  tags,
  summary: 'The rooms of one house for its keepers, drafts and archived ones too',
  request: { params: idParam, query: siteRoomsQuery },
  responses: {
    200: { description: 'A page of rooms', content: jsonOf(listOf(staffRoomView)) },
    ...problemResponses('access.forbidden', 'site.not-found', 'request.cursor-invalid'),
  },
});

const createRoomRoute = createRoute({
  method: 'post',
  path: '/rooms',
  tags,
  summary: 'A new room; a draft in a space of its own, unless it says otherwise',
  request: { body: { content: jsonOf(newRoom), required: true } },
  responses: {
    201: { description: 'The settings of the room', content: settingsContent },
    ...problemResponses('site.not-found', ...settingsProblems),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/settings',
  tags,
  summary: 'Everything that is set of a room',
  request: { params: idParam },
  responses: {
    200: { description: 'The settings', content: settingsContent },
    ...problemResponses('access.forbidden', 'room.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/rooms/{id}',
  tags,
  summary: 'Changes any of a room’s settings',
  description:
    'With other spaces or another turnaround, what the room has given is claimed anew; what would clash is told in ' +
    '`conflicts`, and nothing is changed.',
  request: { params: idParam, body: { content: jsonOf(roomChange), required: true } },
  responses: {
    200: { description: 'The settings', content: settingsContent },
    ...problemResponses('request.stale', 'room.spaces-taken', ...settingsProblems),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/history',
  tags,
  summary: 'What was changed in a room, newest first; of the secret of its door only that it was',
  request: { params: idParam },
  responses: {
    200: { description: 'The history', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'room.not-found'),
  },
});

const impactRoute = createRoute({
  method: 'post',
  path: '/rooms/{id}/impact',
  tags,
  summary: 'Which bookings to come a change would leave at odds with the room; changes nothing',
  request: { params: idParam, body: { content: jsonOf(roomChange), required: true } },
  responses: {
    200: { description: 'The dates, by month and by booking', content: jsonOf(roomImpactView) },
    ...problemResponses(...settingsProblems),
  },
});

const dryRunRoute = createRoute({
  method: 'post',
  path: '/rooms/{id}/automatic/dry-run',
  tags,
  summary: 'Which requests of the last twelve months some conditions would have approved at once; changes nothing',
  request: { params: idParam, body: { content: jsonOf(dryRunRequest), required: true } },
  responses: {
    200: { description: 'What would have been approved, and what became of it', content: jsonOf(dryRunView) },
    ...problemResponses('access.forbidden', 'room.not-found', 'code.unknown'),
  },
});

const addSpaceRoute = createRoute({
  method: 'post',
  path: '/sites/{id}/spaces',
  tags,
  summary: 'A new physical space of a house',
  request: { params: idParam, body: { content: jsonOf(spaceMessage), required: true } },
  responses: {
    201: { description: 'The space', content: jsonOf(spaceView) },
    ...problemResponses('access.forbidden', 'site.not-found'),
  },
});

const renameSpaceRoute = createRoute({
  method: 'patch',
  path: '/spaces/{id}',
  tags,
  summary: 'Gives a physical space another name',
  request: { params: idParam, body: { content: jsonOf(spaceMessage), required: true } },
  responses: {
    200: { description: 'The space', content: jsonOf(spaceView) },
    ...problemResponses('access.forbidden', 'space.not-found'),
  },
});

const removeSpaceRoute = createRoute({
  method: 'delete',
  path: '/spaces/{id}',
  tags,
  summary: 'Removes a physical space that nothing uses or used',
  request: { params: idParam },
  responses: {
    204: { description: 'It is gone' },
    ...problemResponses('access.forbidden', 'space.not-found', 'space.in-use'),
  },
});

const listRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listStaffRooms(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(ofSiteRoute, async (c) => {
      const query = { ...c.req.valid('query'), site: c.req.valid('param').id };
      return c.json(await listStaffRooms(deps, requireActor(c), query), 200);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showRoomHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(impactRoute, async (c) =>
      c.json(await roomImpact(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(dryRunRoute, async (c) =>
      c.json(await tryAutomatic(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(addSpaceRoute, async (c) =>
      c.json(await addSpace(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(renameSpaceRoute, async (c) =>
      c.json(await renameSpace(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(removeSpaceRoute, async (c) => {
      await removeSpace(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });

export const roomSettingsRoutes = (deps: Dependencies) =>
  listRoutes(deps)
    .openapi(createRoomRoute, async (c) => {
      const view = await createRoom(deps, requireActor(c), c.req.valid('json'));
      return c.json(view, 201, { ETag: etagOf(view.version), Location: `/api/v1/rooms/${view.id}/settings` });
    })
    .openapi(settingsRoute, async (c) => {
      const view = await showRoomSettings(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(view.version), () => c.json(view, 200));
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const view = await changeRoom(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      return c.json(view, 200, { ETag: etagOf(view.version) });
    });
