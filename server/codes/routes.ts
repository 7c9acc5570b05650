/** Code lists of the region. */
import { createRoute } from '@hono/zod-openapi';
import { codesView } from '../../shared/codes/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown } from '../http/etag.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf } from '../http/route-document.ts';

const listCodesRoute = createRoute({
  method: 'get',
  path: '/codes',
  summary: 'Code lists and municipalities, in three languages',
  tags: ['codes'],
  security: [],
  responses: { 200: { description: 'Every list', content: jsonOf(codesView) } },
});

export const codesRoutes = (deps: Dependencies) =>
  createRouter().openapi(listCodesRoute, async (c) => {
    const { codes, revision } = await deps.catalogue(deps.db);
    return unlessKnown(c, etagOf(`codes-${revision}`), () => c.json(codes, 200));
  });
