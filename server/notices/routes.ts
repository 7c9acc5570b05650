/** Notices over HTTP: those of today for their readers, all of them for their writers. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import {
  newNotice,
  noticeChange,
  noticeSettingsView,
  noticesQuery,
  noticesView,
  staffNoticesQuery,
} from '../../shared/notices/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, findActor, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { listNotices } from './list-notices.ts';
import { listStaffNotices } from './list-staff-notices.ts';
import { showNotice, showNoticeHistory } from './show-notice.ts';
import { changeNotice, createNotice, removeNotice } from './write-notice.ts';

const tags = ['notices'];
const idParam = z.object({ id: idSchema });
const settings = { description: 'The notice as it is now', content: jsonOf(noticeSettingsView) };

const todayRoute = createRoute({
  method: 'get',
  path: '/notices',
  tags,
  summary: 'The notices of today, what calls for attention first',
  description:
    'Those for all; with `siteId` those of one house. Signed in, also those for organisations or for staff, as one is.',
  security: [],
  request: { query: noticesQuery },
  responses: {
    200: { description: 'The notices', content: jsonOf(noticesView) },
    ...problemResponses('site.not-found'),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/staff/notices',
  tags,
  summary: 'The notices that one writes: past, present and to come',
  request: { query: staffNoticesQuery },
  responses: {
    200: { description: 'A page of notices', content: jsonOf(listOf(noticeSettingsView)) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const createNoticeRoute = createRoute({
  method: 'post',
  path: '/notices',
  tags,
  summary: 'Writes a notice',
  request: { body: { content: jsonOf(newNotice), required: true } },
  responses: {
    201: { description: 'The notice', content: jsonOf(noticeSettingsView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'notice.dates'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/notices/{id}/settings',
  tags,
  summary: 'A notice for its writers',
  request: { params: idParam },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'notice.not-found') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/notices/{id}',
  tags,
  summary: 'Changes the words, the days or the readers of a notice',
  request: { params: idParam, body: { content: jsonOf(noticeChange), required: true } },
  responses: {
    200: settings,
    ...problemResponses('access.forbidden', 'notice.not-found', 'site.not-found', 'notice.dates', 'request.stale'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/notices/{id}',
  tags,
  summary: 'Takes a notice away at once',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...problemResponses('access.forbidden', 'notice.not-found') },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/notices/{id}/history',
  tags,
  summary: 'How a notice has changed, newest first',
  request: { params: idParam },
  responses: {
    200: { description: 'The changes', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'notice.not-found'),
  },
});

export const noticesRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(todayRoute, async (c) => {
      const actor = await findActor(c);
      // What is told to some is no open data.
      if (actor) c.env.policy = 'private';
      return c.json(await listNotices(deps, actor, c.req.valid('query').siteId), 200);
    })
    .openapi(listRoute, async (c) => c.json(await listStaffNotices(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(createNoticeRoute, async (c) =>
      c.json(await createNotice(deps, requireActor(c), c.req.valid('json')), 201),
    )
    .openapi(settingsRoute, async (c) => {
      const notice = await showNotice(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(notice.version), () => c.json(notice, 200));
    })
    .openapi(changeRoute, async (c) => {
      const expected = versionIfMatch(c);
      const notice = await changeNotice(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'), expected);
      c.env.etag = etagOf(notice.version);
      return c.json(notice, 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeNotice(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showNoticeHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    );
