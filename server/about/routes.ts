/** What the service tells of itself before anybody has signed in. */
import { createRoute } from '@hono/zod-openapi';
import { aboutView } from '../../shared/about/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf } from '../http/route-document.ts';
import { describeService } from './describe-service.ts';

const aboutRoute = createRoute({
  method: 'get',
  path: '/about',
  summary: 'Whether this is a demonstration, and with which accounts it can be tried',
  tags: ['about'],
  security: [],
  responses: { 200: { description: 'The service', content: jsonOf(aboutView) } },
});

export const aboutRoutes = (deps: Dependencies) =>
  createRouter().openapi(aboutRoute, async (c) => c.json(await describeService(deps), 200));
