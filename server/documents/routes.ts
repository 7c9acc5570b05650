/** Terms, statements and other long texts over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import {
  documentDraft,
  documentSettingsView,
  documentView,
  houseQuery,
  houseTextsSettingsView,
  houseTextsView,
  publicationRequest,
} from '../../shared/texts/document-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { publishDocument } from './publish-document.ts';
import {
  listHouseTerms,
  listHouseTermsSettings,
  showDocument,
  showDocumentHistory,
  showDocumentSettings,
} from './show-document.ts';
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
    query: houseQuery.extend({ number: z.coerce.number().int().min(1).max(100_000).optional() }),
  },
  responses: {
    200: { description: 'The text', content: jsonOf(documentView) },
    ...problemResponses('document.not-found', 'site.not-found'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/documents/{kind}/settings',
  summary: 'The draft of a text and its published versions',
  tags,
  request: { params: kindParam, query: houseQuery },
  responses: {
    200: { description: 'The draft, or what it begins with', content: jsonOf(documentSettingsView) },
    ...problemResponses('access.forbidden', 'document.not-found', 'site.not-found'),
  },
});

const writeRoute = createRoute({
  method: 'patch',
  path: '/documents/{kind}',
  summary: 'Writes the draft of a text',
  tags,
  request: { params: kindParam, query: houseQuery, body: { content: jsonOf(documentDraft), required: true } },
  responses: {
    200: { description: 'The draft after the change', content: jsonOf(documentSettingsView) },
    ...problemResponses('access.forbidden', 'document.not-found', 'site.not-found', 'request.stale'),
  },
});

const publishRoute = createRoute({
  method: 'post',
  path: '/documents/{kind}/publication',
  summary: 'Publishes the draft of a text under the next number',
  tags,
  request: { params: kindParam, query: houseQuery, body: { content: jsonOf(publicationRequest), required: true } },
  responses: {
    200: { description: 'The text after it', content: jsonOf(documentSettingsView) },
    ...problemResponses(
      'access.forbidden',
      'document.not-found',
      'site.not-found',
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
  request: { params: kindParam, query: houseQuery },
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'document.not-found', 'site.not-found'),
  },
});

const housesRoute = createRoute({
  method: 'get',
  path: '/documents/terms/houses',
  summary: 'The houses that have terms of their own',
  tags,
  security: [],
  responses: { 200: { description: 'By name', content: jsonOf(houseTextsView) } },
});

const housesSettingsRoute = createRoute({
  method: 'get',
  path: '/documents/terms/houses/settings',
  summary: 'Every house, with how its own terms stand',
  tags,
  responses: {
    200: { description: 'By name', content: jsonOf(houseTextsSettingsView) },
    ...problemResponses('access.forbidden'),
  },
});

/** Which text a request is about. */
const askedOf = (
  { kind }: z.infer<typeof kindParam>,
  { siteId }: z.infer<typeof houseQuery>,
): { kind: string; siteId: string | undefined } => ({ kind, siteId });

export const documentsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(housesRoute, async (c) => c.json(await listHouseTerms(deps), 200))
    .openapi(housesSettingsRoute, async (c) => c.json(await listHouseTermsSettings(deps, requireActor(c)), 200))
    .openapi(showRoute, async (c) => {
      const query = c.req.valid('query');
      return c.json(await showDocument(deps, askedOf(c.req.valid('param'), query), query.number), 200);
    })
    .openapi(settingsRoute, async (c) => {
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'));
      const settings = await showDocumentSettings(deps, requireActor(c), asked);
      return unlessKnown(c, etagOf(settings.version), () => c.json(settings, 200));
    })
    .openapi(writeRoute, async (c) => {
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'));
      const settings = await writeDraft(deps, requireActor(c), asked, c.req.valid('json'), versionIfMatch(c));
      c.env.etag = etagOf(settings.version);
      return c.json(settings, 200);
    })
    .openapi(publishRoute, async (c) => {
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'));
      return c.json(await publishDocument(deps, requireActor(c), asked, c.req.valid('json').version), 200);
    })
    .openapi(historyRoute, async (c) => {
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'));
      return c.json(await showDocumentHistory(deps, requireActor(c), asked), 200);
    });
