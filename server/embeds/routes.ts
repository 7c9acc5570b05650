/** Calendars for other sites over HTTP: pages to frame, the script of the custom element, and the stylesheet of both. */
import { type Context, Hono } from 'hono';
import { refuse } from '../../shared/errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';
import type { WebFiles } from '../http/web-files.ts';
import { createPageAnswer } from './answer-page.ts';
import { type EmbedStyles, readEmbedStyles } from './embed-styles.ts';

/** The addresses stay, so what lies there is looked up again now and then. */
const fileCaching = 'public, max-age=3600';

const answerStyles = (c: Context<Env>, { text, etag }: EmbedStyles): Response => {
  const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': fileCaching, ETag: etag };
  const unchanged = isUnchanged(c.req.header('if-none-match'), etag);
  return unchanged ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
};

const answerScript = async (c: Context<Env>, webFiles: WebFiles | undefined): Promise<Response> => {
  const response = (await webFiles?.('/embed/v1.js', c.req.raw.headers)) ?? refuse('request.not-found');
  response.headers.set('Cache-Control', fileCaching);
  return response;
};

/** Names the route for the log. */
const routed = (c: Context<Env>, route: string): Context<Env> => {
  c.env.route = route;
  return c;
};

/**
 * To be mounted under `/embed`. Not in the OpenAPI document, for these are pages, and what they are asked is not refused.
 * @param webFiles the built web, which holds the script of the element
 */
export const embedRoutes = (deps: Dependencies, webFiles?: WebFiles): Hono<Env> => {
  const styles = readEmbedStyles();
  const answerPage = createPageAnswer(deps, { publicUrl: deps.config.publicUrl, styles: styles.address });
  return new Hono<Env>()
    .get('/rooms/:id', (c) => answerPage(routed(c, '/embed/rooms/{id}'), 'rooms', c.req.param('id')))
    .get('/sites/:id', (c) => answerPage(routed(c, '/embed/sites/{id}'), 'sites', c.req.param('id')))
    .get('/v1.css', (c) => answerStyles(routed(c, '/embed/v1.css'), styles))
    .get('/v1.js', (c) => answerScript(routed(c, '/embed/v1.js'), webFiles));
};
