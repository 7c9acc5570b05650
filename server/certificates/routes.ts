/** Certificates of orientation over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  certificateChange,
  certificateRequest,
  certificatesView,
  certificateView,
} from '../../shared/certificates/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addCertificate, changeCertificate, listCertificates, removeCertificate } from './keep-certificates.ts';

const tags = ['organisations'];
const params = z.strictObject({ id: idSchema });
const certificateParams = z.strictObject({ id: idSchema, certificateId: idSchema });
const refusals = ['access.forbidden', 'organisation.not-found'] as const;

const listRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}/certificates',
  tags,
  summary: 'Who of an organisation has learned how to act in houses of care, for its members and staff',
  request: { params },
  responses: {
    200: { description: 'By name', content: jsonOf(certificatesView) },
    ...problemResponses('organisation.not-found'),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/organisations/{id}/certificates',
  tags,
  summary: 'Record a certificate; it holds for two years unless it says otherwise',
  request: { params, body: { required: true, content: jsonOf(certificateRequest) } },
  responses: {
    201: { description: 'The certificate', content: jsonOf(certificateView) },
    ...problemResponses(...refusals, 'organisation.period'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/organisations/{id}/certificates/{certificateId}',
  tags,
  summary: 'Change a certificate',
  request: { params: certificateParams, body: { required: true, content: jsonOf(certificateChange) } },
  responses: {
    200: { description: 'The certificate then', content: jsonOf(certificateView) },
    ...problemResponses(...refusals, 'certificate.not-found', 'organisation.period', 'request.stale'),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/organisations/{id}/certificates/{certificateId}',
  tags,
  summary: 'Remove a certificate',
  request: { params: certificateParams },
  responses: { 204: { description: 'It is gone' }, ...problemResponses(...refusals, 'certificate.not-found') },
});

export const certificatesRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) =>
      c.json(await listCertificates(deps, requireActor(c), c.req.valid('param').id), 200),
    )
    .openapi(addRoute, async (c) =>
      c.json(await addCertificate(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(changeRoute, async (c) => {
      const which = c.req.valid('param');
      const changed = await changeCertificate(deps, requireActor(c), which, c.req.valid('json'), versionIfMatch(c));
      return c.json(changed, 200, { ETag: etagOf(changed.version) });
    })
    .openapi(removeRoute, async (c) => {
      await removeCertificate(deps, requireActor(c), c.req.valid('param'));
      return c.body(null, 204);
    });
