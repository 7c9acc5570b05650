/** Organisations over HTTP: registering, reading and changing them. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import {
  changeOrganisation as changeSchema,
  checkOrganisation as checkSchema,
  joinRequest,
  likelyOrganisationsView,
  organisationListItem,
  organisationSettings,
  organisationsQuery,
  organisationView,
  registerOrganisation as registerSchema,
  registrationView,
} from '../../shared/organisations/details-schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { addressOf } from '../http/exchange.ts';
import { createRouter, findActor, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { askToJoin } from './ask-to-join.ts';
import { changeOrganisation } from './change-organisation.ts';
import { checkOrganisation } from './check-organisation.ts';
import type { OrganisationLimits } from './limits.ts';
import { listOrganisations } from './list-organisations.ts';
import { registerOrganisation } from './register-organisation.ts';
import { showOrganisation, showOrganisationHistory, showOrganisationSettings } from './show-organisation.ts';

const params = z.strictObject({ id: idSchema });
const tags = ['organisations'];
const numberProblems = ['organisation.business-id-invalid', 'organisation.association-number-invalid'] as const;
const detailProblems = [
  ...numberProblems,
  'organisation.exists',
  'organisation.not-of-region',
  'code.unknown',
] as const;

const registerRoute = createRoute({
  method: 'post',
  path: '/organisations',
  tags,
  summary: 'Register an organisation; it waits for staff. Signed in, or with an address that a mail confirms',
  security: [],
  request: { body: { required: true, content: jsonOf(registerSchema) } },
  responses: {
    201: { description: 'What comes next; the same for every address', content: jsonOf(registrationView) },
    ...problemResponses(
      ...detailProblems,
      'organisation.number-required',
      'organisation.business-id-required',
      'organisation.person-required',
      'organisation.adult-required',
      'organisation.account-required',
      'request.too-many',
    ),
  },
});

const checkRoute = createRoute({
  method: 'post',
  path: '/organisations/check',
  tags,
  summary: 'Organisations that are likely the same as this one: name and municipality only',
  security: [],
  request: { body: { required: true, content: jsonOf(checkSchema) } },
  responses: {
    200: { description: 'The likeliest first', content: jsonOf(likelyOrganisationsView) },
    ...problemResponses(...numberProblems, 'request.too-many'),
  },
});

const joinRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/join-requests',
  tags,
  summary: 'Ask to belong to an organisation; its representatives get a mail',
  security: [],
  request: { params, body: { required: true, content: jsonOf(joinRequest) } },
  responses: {
    204: { description: 'They will be told' },
    ...problemResponses('organisation.not-found', 'request.too-many'),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/organisations',
  tags,
  summary: 'The organisations, for staff; those that wait first',
  request: { query: organisationsQuery },
  responses: {
    200: { description: 'A page of them', content: jsonOf(listOf(organisationListItem)) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}',
  tags,
  summary: 'One organisation, for its members and staff; one that became part of another is that other one',
  request: { params },
  responses: {
    200: { description: 'The organisation', content: jsonOf(organisationView) },
    ...problemResponses('organisation.not-found'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/settings',
  tags,
  summary: 'What can be edited of an organisation',
  request: { params },
  responses: {
    200: { description: 'The settings', content: jsonOf(organisationSettings) },
    ...problemResponses('organisation.not-found', 'access.forbidden'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/organisations/{id}',
  tags,
  summary: 'Change an organisation; what was verified is changed by staff only',
  request: { params, body: { required: true, content: jsonOf(changeSchema) } },
  responses: {
    200: { description: 'The new settings', content: jsonOf(organisationSettings) },
    ...problemResponses(
      ...detailProblems,
      'organisation.not-found',
      'access.forbidden',
      'organisation.locked',
      'organisation.period',
      'organisation.umbrella',
      'organisation.reason-required',
      'request.stale',
    ),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/history',
  tags,
  summary: 'What was done to an organisation, newest first',
  request: { params },
  responses: {
    200: { description: 'Its history', content: jsonOf(historyView) },
    ...problemResponses('organisation.not-found'),
  },
});

export const organisationsRoutes = (deps: Dependencies, limits: OrganisationLimits) =>
  createRouter()
    .openapi(registerRoute, async (c) => {
      const asker = { actor: await findActor(c), address: addressOf(c.env), language: languageOf(c) };
      return c.json(await registerOrganisation(deps, limits, asker, c.req.valid('json')), 201);
    })
    .openapi(checkRoute, async (c) =>
      c.json(await checkOrganisation(deps, limits, addressOf(c.env), c.req.valid('json')), 200),
    )
    .openapi(joinRoute, async (c) => {
      await askToJoin(deps, limits, addressOf(c.env), c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(listRoute, async (c) => c.json(await listOrganisations(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(showRoute, async (c) => {
      const organisation = await showOrganisation(deps, requireActor(c), c.req.valid('param').id);
      return c.json(organisation, 200);
    })
    .openapi(settingsRoute, async (c) => {
      const settings = await showOrganisationSettings(deps, requireActor(c), c.req.valid('param').id);
      return unlessKnown(c, etagOf(settings.version), () => c.json(settings, 200));
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const settings = await changeOrganisation(deps, requireActor(c), id, c.req.valid('json'), versionIfMatch(c));
      return c.json(settings, 200, { ETag: etagOf(settings.version) });
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showOrganisationHistory(deps, requireActor(c), c.req.valid('param').id), 200),
    );
