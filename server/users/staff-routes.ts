/** The people who use the product, for those who keep them. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import {
  addGrantRequest,
  approverWorkload,
  changeUserRequest,
  userListItem,
  userSettingsView,
  usersQuery,
} from '../../shared/users/staff-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addGrant, removeGrant } from './change-grants.ts';
import { resetSecondFactor } from './change-second-factor.ts';
import { changeUser } from './change-user.ts';
import { deactivateUser, reactivateUser } from './deactivate-user.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { listUsers } from './list-users.ts';
import { showUser, showUserHistory } from './user-settings.ts';
import { listWorkloads } from './workload.ts';

const tags = ['users'];
const params = z.strictObject({ id: idSchema });
const settings = { description: 'The account', content: jsonOf(userSettingsView) };

const listRoute = createRoute({
  method: 'get',
  path: '/users',
  summary: 'The accounts',
  tags,
  request: { query: usersQuery },
  responses: {
    200: { description: 'A page of them', content: jsonOf(listOf(userListItem)) },
    ...problemResponses('access.forbidden', 'site.not-found', 'request.cursor-invalid'),
  },
});

const workloadRoute = createRoute({
  method: 'get',
  path: '/users/workload',
  summary: 'How much work those who decide have',
  tags,
  responses: {
    200: { description: 'The most overdue first', content: jsonOf(z.object({ items: z.array(approverWorkload) })) },
    ...problemResponses('access.forbidden'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/users/{id}/settings',
  summary: 'An account with its roles',
  tags,
  request: { params },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'user.not-found') },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/users/{id}/history',
  summary: 'What was done to an account',
  tags,
  request: { params },
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'user.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/users/{id}',
  summary: 'Set a name or language right',
  tags,
  request: { params, body: { required: true, content: jsonOf(changeUserRequest) } },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'user.not-found', 'request.stale') },
});

const addGrantRoute = createRoute({
  method: 'post',
  path: '/users/{id}/grants',
  summary: 'Give a role, or a deputy',
  tags,
  request: { params, body: { required: true, content: jsonOf(addGrantRequest) } },
  responses: {
    201: settings,
    ...problemResponses(
      'access.forbidden',
      'user.not-found',
      'site.not-found',
      'grant.reach',
      'grant.dates',
      'grant.deputy',
      'grant.exists',
    ),
  },
});

const removeGrantRoute = createRoute({
  method: 'delete',
  path: '/users/{id}/grants/{grant}',
  summary: 'Take a role away',
  tags,
  request: { params: params.extend({ grant: idSchema }) },
  responses: {
    200: settings,
    ...problemResponses('access.forbidden', 'user.not-found', 'grant.not-found', 'user.last-admin'),
  },
});

const deactivateRoute = createRoute({
  method: 'post',
  path: '/users/{id}/deactivation',
  summary: 'Take an account out of use',
  description: 'Its sessions and tokens end at once.',
  tags,
  request: { params },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'user.not-found', 'user.last-admin') },
});

const reactivateRoute = createRoute({
  method: 'delete',
  path: '/users/{id}/deactivation',
  summary: 'Take an account into use again',
  tags,
  request: { params },
  responses: { 200: settings, ...problemResponses('access.forbidden', 'user.not-found') },
});

const resetFactorRoute = createRoute({
  method: 'delete',
  path: '/users/{id}/second-factor',
  summary: "Remove somebody's second factor, whose phone is lost",
  tags,
  request: { params },
  responses: {
    204: { description: 'Signing in asks for the first proof only; the person is told' },
    ...problemResponses('access.forbidden', 'user.not-found', 'second-factor.not-on'),
  },
});

const reading = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listUsers(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(workloadRoute, async (c) => c.json({ items: await listWorkloads(deps, requireActor(c)) }, 200))
    .openapi(showRoute, async (c) => {
      const shown = await showUser(deps, requireActor(c), c.req.valid('param').id);
      c.env.etag = etagOf(shown.version);
      return c.json(shown.settings, 200);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showUserHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    );

export const staffRoutes = (deps: Dependencies) =>
  createRouter()
    .route('/', reading(deps))
    .route('/', invitationRoutes(deps))
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const changed = await changeUser(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(changed.version);
      return c.json(changed.settings, 200);
    })
    .openapi(addGrantRoute, async (c) => {
      const changed = await addGrant(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'));
      c.env.etag = etagOf(changed.version);
      return c.json(changed.settings, 201);
    })
    .openapi(removeGrantRoute, async (c) => {
      const { id, grant } = c.req.valid('param');
      const changed = await removeGrant(deps, requireActor(c), id, grant);
      c.env.etag = etagOf(changed.version);
      return c.json(changed.settings, 200);
    })
    .openapi(deactivateRoute, async (c) => {
      const changed = await deactivateUser(deps, requireActor(c), c.req.valid('param').id);
      c.env.etag = etagOf(changed.version);
      return c.json(changed.settings, 200);
    })
    .openapi(reactivateRoute, async (c) => {
      const changed = await reactivateUser(deps, requireActor(c), c.req.valid('param').id);
      c.env.etag = etagOf(changed.version);
      return c.json(changed.settings, 200);
    })
    .openapi(resetFactorRoute, async (c) => {
      await resetSecondFactor(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
