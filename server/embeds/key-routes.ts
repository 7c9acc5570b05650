/** Embed keys over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  embedKeyChange,
  embedKeysQuery,
  embedKeysView,
  embedKeyView,
  newEmbedKey,
} from '../../shared/embeds/schemas.ts';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import {
  changeEmbedKey,
  createEmbedKey,
  listEmbedKeys,
  revokeEmbedKey,
  showEmbedKey,
  showEmbedKeyHistory,
} from './keep-keys.ts';

const tags = ['embeds'];
const idParam = z.object({ id: idSchema });
const answer = { description: 'The key as it is now', content: jsonOf(embedKeyView) };

const listRoute = createRoute({
  method: 'get',
  path: '/embed-keys',
  tags,
  summary: 'Embed keys in use, or out of use: of an organisation, or the own ones of the county',
  request: { query: embedKeysQuery },
  responses: {
    200: {
      description: 'The keys, the first made first; of those out of use the last one first',
      content: jsonOf(embedKeysView),
    },
    ...problemResponses('access.forbidden', 'organisation.not-found'),
  },
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/embed-keys',
  tags,
  summary: 'Makes a key with which only the named sites show a calendar',
  description:
    'The key is part of the address of the calendar (`?key=`), and so no secret: it limits, it opens nothing.',
  request: { body: { required: true, content: jsonOf(newEmbedKey) } },
  responses: {
    201: { description: 'The key', content: jsonOf(embedKeyView) },
    ...problemResponses('access.forbidden', 'organisation.not-found', 'embed-key.too-many'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/embed-keys/{id}',
  tags,
  summary: 'An embed key',
  request: { params: idParam },
  responses: { 200: answer, ...problemResponses('access.forbidden', 'embed-key.not-found') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/embed-keys/{id}',
  tags,
  summary: 'Changes the name of a key or its sites',
  request: { params: idParam, body: { required: true, content: jsonOf(embedKeyChange) } },
  responses: { 200: answer, ...problemResponses('access.forbidden', 'embed-key.not-found', 'request.stale') },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/embed-keys/{id}',
  tags,
  summary: 'Takes a key out of use; what is shown with it says so from then on',
  request: { params: idParam },
  responses: {
    204: { description: 'It shows nothing any more' },
    ...problemResponses('access.forbidden', 'embed-key.not-found'),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/embed-keys/{id}/history',
  tags,
  summary: 'What was done to an embed key, newest first; also to one that is out of use',
  request: { params: idParam },
  responses: {
    200: { description: 'The changes', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'embed-key.not-found'),
  },
});

export const embedKeysRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listEmbedKeys(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(createKeyRoute, async (c) => c.json(await createEmbedKey(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(showRoute, async (c) => {
      const key = await showEmbedKey(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(key.version), () => c.json(key, 200));
    })
    .openapi(changeRoute, async (c) => {
      const expected = versionIfMatch(c);
      const key = await changeEmbedKey(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'), expected);
      c.env.etag = etagOf(key.version);
      return c.json(key, 200);
    })
    .openapi(revokeRoute, async (c) => {
      await revokeEmbedKey(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showEmbedKeyHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    );
