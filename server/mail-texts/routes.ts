/** The words of mails over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyView } from '../../shared/history/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import { mailPreviewRequest, mailPreviewView, mailTextChange, mailTextView } from '../../shared/texts/mail-schemas.ts';
import { sampleMailSummary, sampleMailView, samplePageParams } from '../../shared/texts/sample-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, unlessKnown, versionIfMatch } from '../http/etag.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { changeMailText, listMailTexts, resetMailText, showMailText, showMailTextHistory } from './edit-mail-texts.ts';
import { previewMailText } from './preview-mail-text.ts';
import { listSampleMails, sampleMailPage, showSampleMail } from './sample-mails.ts';

const tags = ['mail texts'];
const kindParam = z.strictObject({ kind: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/mail-texts',
  summary: 'The words of every mail',
  tags,
  responses: {
    200: {
      description: 'The region’s own, or the product’s',
      content: jsonOf(z.object({ items: z.array(mailTextView) })),
    },
    ...problemResponses('access.forbidden'),
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/mail-texts/{kind}/settings',
  summary: 'The words of one mail',
  tags,
  request: { params: kindParam },
  responses: {
    200: { description: 'Its words', content: jsonOf(mailTextView) },
    ...problemResponses('access.forbidden', 'mail-text.not-found'),
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/mail-texts/{kind}',
  summary: 'Writes the words of a mail',
  tags,
  request: { params: kindParam, body: { content: jsonOf(mailTextChange), required: true } },
  responses: {
    200: { description: 'Its words after the change', content: jsonOf(mailTextView) },
    ...problemResponses(
      'access.forbidden',
      'mail-text.not-found',
      'request.stale',
      'mail.placeholder-unknown',
      'mail.placeholder-missing',
      'mail.loose-brace',
    ),
  },
});

const resetRoute = createRoute({
  method: 'delete',
  path: '/mail-texts/{kind}',
  summary: 'Goes back to the product’s own words',
  tags,
  request: { params: kindParam },
  responses: {
    204: { description: 'The product’s words hold' },
    ...problemResponses('access.forbidden', 'mail-text.not-found'),
  },
});

const previewRoute = createRoute({
  method: 'post',
  path: '/mail-texts/{kind}/preview',
  summary: 'A mail with these words about something that might be',
  tags,
  request: { params: kindParam, body: { content: jsonOf(mailPreviewRequest), required: true } },
  responses: {
    200: { description: 'The mail', content: jsonOf(mailPreviewView) },
    ...problemResponses(
      'access.forbidden',
      'mail-text.not-found',
      'mail.placeholder-unknown',
      'mail.placeholder-missing',
      'mail.loose-brace',
    ),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/mail-texts/{kind}/history',
  summary: 'What was changed in the words of a mail',
  tags,
  request: { params: kindParam },
  responses: {
    200: { description: 'Newest first', content: jsonOf(historyView) },
    ...problemResponses('access.forbidden', 'mail-text.not-found'),
  },
});

const samplesRoute = createRoute({
  method: 'get',
  path: '/mail-samples',
  summary: 'Every mail that the product sends, with its subject about something that might be',
  tags,
  responses: {
    200: { description: 'The samples', content: jsonOf(z.object({ items: z.array(sampleMailSummary) })) },
    ...problemResponses('access.forbidden'),
  },
});

const sampleRoute = createRoute({
  method: 'get',
  path: '/mail-samples/{name}',
  summary: 'One of them in every language',
  tags,
  request: { params: z.strictObject({ name: samplePageParams.shape.name }) },
  responses: {
    200: { description: 'The mail', content: jsonOf(sampleMailView) },
    ...problemResponses('access.forbidden', 'mail-text.not-found'),
  },
});

const samplePageRoute = createRoute({
  method: 'get',
  path: '/mail-samples/{name}/{language}',
  summary: 'The mail as a page, for a frame of our own; its links lead nowhere',
  tags,
  request: { params: samplePageParams },
  responses: {
    200: { description: 'The page', content: { 'text/html': { schema: z.string() } } },
    ...problemResponses('access.forbidden', 'mail-text.not-found'),
  },
});

/** Mails carry their styles on their elements. Nothing is loaded, nothing runs, and only our own pages frame it. */
const samplePagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

const sampleRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(samplesRoute, async (c) => c.json({ items: await listSampleMails(deps, requireActor(c)) }, 200))
    .openapi(sampleRoute, async (c) =>
      c.json(await showSampleMail(deps, requireActor(c), c.req.valid('param').name), 200),
    )
    .openapi(samplePageRoute, async (c) => {
      const { name, language } = c.req.valid('param');
      const page = await sampleMailPage(deps, requireActor(c), name, language);
      return c.body(page, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': samplePagePolicy,
      });
    });

export const mailTextsRoutes = (deps: Dependencies) =>
  sampleRoutes(deps)
    .openapi(listRoute, async (c) => c.json({ items: await listMailTexts(deps, requireActor(c)) }, 200))
    .openapi(settingsRoute, async (c) => {
      const view = await showMailText(deps, requireActor(c), c.req.valid('param').kind);
      return unlessKnown(c, etagOf(view.version), () => c.json(view, 200));
    })
    .openapi(changeRoute, async (c) => {
      const given = { change: c.req.valid('json'), expected: versionIfMatch(c) };
      const view = await changeMailText(deps, requireActor(c), c.req.valid('param').kind, given);
      c.env.etag = etagOf(view.version);
      return c.json(view, 200);
    })
    .openapi(resetRoute, async (c) => {
      await resetMailText(deps, requireActor(c), c.req.valid('param').kind);
      return c.body(null, 204);
    })
    .openapi(previewRoute, async (c) =>
      c.json(await previewMailText(deps, requireActor(c), c.req.valid('param').kind, c.req.valid('json')), 200),
    )
    .openapi(historyRoute, async (c) =>
      c.json(await showMailTextHistory(deps, requireActor(c), c.req.valid('param').kind), 200),
    );
