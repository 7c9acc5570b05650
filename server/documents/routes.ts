/** Terms, statements and other long texts over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import {
  documentDraft,
  documentSettingsView,
  documentView,
  publicationRequest,
} from '../../shared/texts/document-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { publishDocument } from './publish-document.ts';
import { showDocument, showDocumentHistory, showDocumentSettings } from './show-document.ts';
import { writeDraft } from './write-draft.ts';

const tags = ['documents'];
const kindParam = z.strictObject({ kind: idSchema });

const showRoute = createRoute({
  method: 'get',
  path: '/documents/{kind}',
  summary: 'The newest published version of a text, or an older one',
  tags,
  security: [],
  request: {
    params: kindParam,
    query: z.strictObject({ number: z.coerce.number().int().min(1).max(100_000).optional() }),
  },
  responses: {
    200: { description: 'The text', content: jsonOf(documentView) },
    ...problemResponses('document.not-found'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/documents/{kind}/settings',
  summary: 'The draft of a text and its published versions',
  tags,
  request: { params: kindParam },
  responses: {
    200: { description: 'The draft, or what it begins with', content: jsonOf(documentSettingsView) },
    ...problemResponses('access.forbidden', 'document.not-found'),
  },
});

const writeRoute = createRoute({
  method: 'patch',
  path: '/documents/{kind}',
  summary: 'Writes the draft of a text',
  tags,
  request: { params: kindParam, body: { content: jsonOf(documentDraft), required: true } },
  responses: {
    200: { description: 'The draft after the change', content: jsonOf(documentSettingsView) },
    ...problemResponses('access.forbidden', 'document.not-found', 'request.stale'),
  },
});

const publishRoute = createRoute({
  method: 'post',
  path: '/documents/{kind}/publication',
  summary: 'Publishes the draft of a text under the next number',
  tags,
  request: { params: kindParam, body: { content: jsonOf(publicationRequest), required: true } },
  responses: {
    200: { description: 'The text after it', content: jsonOf(documentSettingsView) },
    ...problemResponses(
      'access.forbidden',
      'document.not-found',
      'document.nothing-to-publish',
      'document.empty',
      'request.stale',
    ),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/documents/{kind}/history',
  summary: 'Who wrote and published a text',
  tags,
  request: { params: kindParam },
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'document.not-found'),
  },
});

export const documentsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(showRoute, async (c) =>
      c.json(await showDocument(deps, c.req.valid('param').kind, c.req.valid('query').number), 200),
    )
    .openapi(settingsRoute, async (c) => {
      const settings = await showDocumentSettings(deps, requireActor(c), c.req.valid('param').kind);
      return unlessKnown(c, etagOf(settings.version), () => c.json(settings, 200));
    })
    .openapi(writeRoute, async (c) => {
      const { kind } = c.req.valid('param');
      const settings = await writeDraft(deps, requireActor(c), kind, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(settings.version);
      return c.json(settings, 200);
    })
    .openapi(publishRoute, async (c) => {
      const { kind } = c.req.valid('param');
      return c.json(await publishDocument(deps, requireActor(c), kind, c.req.valid('json').version), 200);
    })
    .openapi(historyRoute, async (c) =>
      c.json(await showDocumentHistory(deps, requireActor(c), c.req.valid('param').kind), 200),
    );
