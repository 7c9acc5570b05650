/** Mails on their way, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { outboxMailView, outboxPageView, outboxQuery } from '../../shared/outbox/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { listOutbox, resendMail, showOutboxMail } from './show-outbox.ts';

const tags = ['outbox'];
const params = z.strictObject({ id: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/outbox',
  summary: 'Mails and what became of them, the newest first',
  tags,
  request: { query: outboxQuery },
  responses: {
    200: { description: 'One page', content: jsonOf(outboxPageView) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/outbox/{id}',
  summary: 'One mail as it would go out now, its links withheld',
  tags,
  request: { params },
  responses: {
    200: { description: 'The mail', content: jsonOf(outboxMailView) },
    ...problemResponses('access.forbidden', 'outbox.not-found'),
  },
});

const resendRoute = createRoute({
  method: 'post',
  path: '/outbox/{id}/resend',
  summary: 'Sends a mail again that failed, or of which nobody knows whether it went',
  tags,
  request: { params },
  responses: {
    200: { description: 'The mail, waiting', content: jsonOf(outboxMailView) },
    ...problemResponses('access.forbidden', 'outbox.not-found', 'outbox.not-resendable'),
  },
});

export const outboxRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await listOutbox(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(showRoute, async (c) => c.json(await showOutboxMail(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(resendRoute, async (c) => c.json(await resendMail(deps, requireActor(c), c.req.valid('param').id), 200));
