/** Code lists of the region over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type CodeList, codeLists } from '../../shared/codes/lists.ts';
import {
  codeChange,
  codeSchema,
  codeSettingsList,
  codeSettingsView,
  codesView,
  newCode,
} from '../../shared/codes/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import { historyView } from '../../shared/history/schemas.ts';
import { flagQuery, idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addCode } from './add-code.ts';
import { changeCode } from './change-code.ts';
import { removeCode } from './remove-code.ts';
import { restoreCode, retireCode } from './retire-code.ts';
import { showCodeHistory, showCodeList } from './show-code-list.ts';

const tags = ['codes'];
/** Any id: a list that is none is an address where nothing is, after what is wrong with the message. */
const listSchema = idSchema.meta({ description: codeLists.join(', ') });
const listParam = z.object({ list: listSchema });
const codeParam = z.object({ list: listSchema, code: codeSchema });

/** @throws AppError `request.not-found` */
const listNamed = (name: string): CodeList => codeLists.find((list) => list === name) ?? refuse('request.not-found');
const settings = { description: 'The code as it is now', content: jsonOf(codeSettingsView) };

const listCodesRoute = createRoute({
  method: 'get',
  path: '/codes',
  summary: 'Code lists and municipalities, in three languages',
  description:
    'What can be chosen. With `retired=true` also what can no longer be chosen, marked so: the words of whatever was ' +
    'chosen earlier.',
  tags,
  security: [],
  request: { query: z.strictObject({ retired: flagQuery.optional() }) },
  responses: { 200: { description: 'Every list', content: jsonOf(codesView) } },
});

const showListRoute = createRoute({
  method: 'get',
  path: '/codes/{list}',
  summary: 'A code list for those who keep it: with retired codes and what uses each',
  tags,
  request: { params: listParam },
  responses: {
    200: { description: 'The codes in their order', content: jsonOf(codeSettingsList) },
    ...problemResponses('access.forbidden'),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/codes/{list}',
  summary: 'Adds a code to a list',
  tags,
  request: { params: listParam, body: { content: jsonOf(newCode), required: true } },
  responses: {
    201: { description: 'The new code', content: jsonOf(codeSettingsView) },
    ...problemResponses('access.forbidden', 'code.exists', 'code.not-sensitive'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/codes/{list}/{code}',
  summary: 'Changes the words, the place or the sensitivity of a code',
  description:
    'Marking it `sensitive` hides the bookings that have it in public at once (`publicBookings` says how many); taking ' +
    'the mark away shows none of them again.',
  tags,
  request: { params: codeParam, body: { content: jsonOf(codeChange), required: true } },
  responses: {
    200: settings,
    ...problemResponses('access.forbidden', 'code.not-found', 'code.not-sensitive', 'request.stale'),
  },
});

const retireRoute = createRoute({
  method: 'post',
  path: '/codes/{list}/{code}/retirement',
  summary: 'Takes a code out of use: nothing new can choose it',
  tags,
  request: { params: codeParam },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'code.not-found', 'code.fixed') },
});

const restoreRoute = createRoute({
  method: 'delete',
  path: '/codes/{list}/{code}/retirement',
  summary: 'Takes a code back into use',
  tags,
  request: { params: codeParam },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'code.not-found') },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/codes/{list}/{code}',
  summary: 'Removes a code that nothing has ever used',
  tags,
  request: { params: codeParam },
  responses: {
    204: { description: 'Removed' },
    ...problemResponses('access.forbidden', 'code.not-found', 'code.fixed', 'code.used'),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/codes/{list}/{code}/history',
  summary: 'How a code has changed, newest first',
  tags,
  request: { params: codeParam },
  responses: {
    200: { description: 'The changes', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'code.not-found'),
  },
});

export const codesRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listCodesRoute, async (c) => {
      const { codes, everyCode, revision } = await deps.catalogue(deps.db);
      const withRetired = c.req.valid('query').retired === true;
      const etag = etagOf(`codes-${revision}${withRetired ? '-all' : ''}`);
      return unlessKnown(c, etag, () => c.json(withRetired ? everyCode : codes, 200));
    })
    .openapi(showListRoute, async (c) =>
      c.json(await showCodeList(deps, requireActor(c), listNamed(c.req.valid('param').list)), 200),
    )
    .openapi(addRoute, async (c) => {
      const { list } = c.req.valid('param');
      return c.json(await addCode(deps, requireActor(c), listNamed(list), c.req.valid('json')), 201);
    })
    .openapi(changeRoute, async (c) => {
      const expected = versionIfMatch(c);
      const { list, code } = c.req.valid('param');
      const subject = { list: listNamed(list), code };
      const changed = await changeCode(deps, requireActor(c), subject, c.req.valid('json'), expected);
      c.env.etag = etagOf(changed.version);
      return c.json(changed, 200);
    })
    .openapi(retireRoute, async (c) => {
      const { list, code } = c.req.valid('param');
      return c.json(await retireCode(deps, requireActor(c), listNamed(list), code), 200);
    })
    .openapi(restoreRoute, async (c) => {
      const { list, code } = c.req.valid('param');
      return c.json(await restoreCode(deps, requireActor(c), listNamed(list), code), 200);
    })
    .openapi(removeRoute, async (c) => {
      const { list, code } = c.req.valid('param');
      await removeCode(deps, requireActor(c), listNamed(list), code);
      return c.body(null, 204);
    })
    .openapi(historyRoute, async (c) => {
      const { list, code } = c.req.valid('param');
      return c.json(await showCodeHistory(deps, requireActor(c), listNamed(list), code), 200);
    });
