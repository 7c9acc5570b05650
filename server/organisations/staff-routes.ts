/** Looking after organisations over HTTP: verifying, agreements, making two into one. */
import { createRoute, z } from '@hono/zod-openapi';
import { organisationView } from '../../shared/organisations/details-schemas.ts';
import {
  agreementChange,
  agreementRequest,
  agreementsView,
  agreementView,
  mergeQuery,
  mergeOrganisations as mergeSchema,
  mergeView,
  verificationsView,
  verifyOrganisation as verifySchema,
} from '../../shared/organisations/staff-schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addAgreement, changeAgreement, listAgreements, removeAgreement } from './keep-agreements.ts';
import { mergeOrganisations, previewMerge } from './merge-organisations.ts';
import { listVerifications, verifyOrganisation } from './verify-organisation.ts';

const tags = ['organisations'];
const params = z.strictObject({ id: idSchema });
const agreementParams = z.strictObject({ id: idSchema, agreementId: idSchema });
const refusals = ['access.forbidden', 'organisation.not-found'] as const;
const agreementRefusals = [...refusals, 'agreement.not-found', 'organisation.period', 'room.not-found'] as const;

const verificationsRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/verifications',
  tags,
  summary: 'What staff found before, what is missing, and which others are likely the same',
  request: { params },
  responses: {
    200: { description: 'Newest first', content: jsonOf(verificationsView) },
    ...problemResponses(...refusals),
  },
});

const verifyRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/verification',
  tags,
  summary: 'Verify or refuse an organisation; its representatives get a mail',
  request: { params, body: { required: true, content: jsonOf(verifySchema) } },
  responses: {
    200: { description: 'The organisation then', content: jsonOf(organisationView) },
    ...problemResponses(
      ...refusals,
      'organisation.evidence-required',
      'organisation.reason-required',
      'organisation.valid-until-past',
    ),
  },
});

const previewMergeRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/merge',
  tags,
  summary: 'What would move if the organisation became part of another',
  request: { params, query: mergeQuery },
  responses: {
    200: { description: 'What would move', content: jsonOf(mergeView) },
    ...problemResponses(...refusals, 'organisation.merge-self'),
  },
});

const mergeRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/merge',
  tags,
  summary: 'Make the organisation part of another; bookings keep their ids',
  request: { params, body: { required: true, content: jsonOf(mergeSchema) } },
  responses: {
    200: { description: 'What has moved', content: jsonOf(mergeView) },
    ...problemResponses(...refusals, 'organisation.merge-self'),
  },
});

const agreementsRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/agreements',
  tags,
  summary: 'The agreements of an organisation, for its members and staff',
  request: { params },
  responses: {
    200: { description: 'The latest first', content: jsonOf(agreementsView) },
    ...problemResponses('organisation.not-found'),
  },
});

const addAgreementRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/agreements',
  tags,
  summary: 'Add an agreement',
  request: { params, body: { required: true, content: jsonOf(agreementRequest) } },
  responses: {
    201: { description: 'The agreement', content: jsonOf(agreementView) },
    ...problemResponses(...refusals, 'organisation.period', 'room.not-found'),
  },
});

const changeAgreementRoute = createRoute({
  method: 'patch',
  path: '/organisations/{id}/agreements/{agreementId}',
  tags,
  summary: 'Change an agreement',
  request: { params: agreementParams, body: { required: true, content: jsonOf(agreementChange) } },
  responses: {
    200: { description: 'The agreement then', content: jsonOf(agreementView) },
    ...problemResponses(...agreementRefusals, 'request.stale'),
  },
});

const removeAgreementRoute = createRoute({
  method: 'delete',
  path: '/organisations/{id}/agreements/{agreementId}',
  tags,
  summary: 'Remove an agreement that was entered by mistake',
  request: { params: agreementParams },
  responses: { 204: { description: 'It is gone' }, ...problemResponses(...refusals, 'agreement.not-found') },
});

export const organisationStaffRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(verificationsRoute, async (c) =>
      c.json(await listVerifications(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(verifyRoute, async (c) =>
      c.json(await verifyOrganisation(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(previewMergeRoute, async (c) => {
      const ids = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await previewMerge(deps, requireActor(c), ids), 200);
    })
    .openapi(mergeRoute, async (c) => {
      const ids = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await mergeOrganisations(deps, requireActor(c), ids), 200);
    })
    .openapi(agreementsRoute, async (c) =>
      c.json(await listAgreements(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(addAgreementRoute, async (c) =>
      c.json(await addAgreement(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(changeAgreementRoute, async (c) => {
      const which = c.req.valid('param');
      const changed = await changeAgreement(deps, requireActor(c), which, c.req.valid('json'), versionIfMatch(c));
      return c.json(changed, 200, { ETag: etagOf(changed.version) });
    })
    .openapi(removeAgreementRoute, async (c) => {
      await removeAgreement(deps, requireActor(c), c.req.valid('param'));
      return c.body(null, 204);
    });
