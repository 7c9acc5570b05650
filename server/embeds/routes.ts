/** Calendars for other sites over HTTP: pages to frame, the scripts for the sites around them, and the stylesheet. */
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import type { EmbedKind } from '../../shared/embeds/settings.ts';
import { refuse } from '../../shared/errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';
import { accepts, type WebFiles } from '../http/web-files.ts';
import { createPageAnswer } from './answer-page.ts';
import { accessHeaders, accessWith } from './embed-access.ts';
import { type EmbedStyles, readEmbedStyles } from './embed-styles.ts';

/** The addresses stay, so what lies there is looked up again now and then. */
const fileCaching = 'public, max-age=3600';

/** The element, what frames need in the page around them and in them, and what screens run on. */
const scripts = ['v1.js', 'frame-v1.js', 'inside-v1.js', 'screen-v1.js'] as const;

const answerStyles = (c: Context<Env>, styles: EmbedStyles): Response => {
  const { text, etag } = styles.answer(c.req.query());
  const isPacked = accepts(c.req.header('accept-encoding') ?? null, 'gzip');
  const headers = {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': fileCaching,
    // Of the form in which it is sent (RFC 9110 section 8.8.3.3).
    ETag: isPacked ? etag.replace(/"$/, '-gzip"') : etag,
    Vary: 'Accept-Encoding',
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
  };
  if (isUnchanged(c.req.header('if-none-match'), headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(isPacked ? gzipSync(text) : text, { headers });
};

const answerScript = async (c: Context<Env>, name: string, webFiles: WebFiles | undefined): Promise<Response> => {
  const response = (await webFiles?.(`/embed/${name}`, c.req.raw.headers)) ?? refuse('request.not-found');
  response.headers.set('Cache-Control', fileCaching);
  return response;
};

/** Names the route for the log. */
const routed = (c: Context<Env>, route: string): Context<Env> => {
  c.env.route = route;
  return c;
};

/** Names that are looked up at all; that fewer are shown is said in the calendar. */
const mostNames = 50;

/** `R02,R05` of an address, each once. */
const namesIn = (path: string): string[] => [...new Set(path.split(','))].slice(0, mostNames);

/** What a browser may ask, when it asks first (Fetch standard, CORS-preflight fetch). */
const answerPreflight = async (c: Context<Env>, deps: Dependencies): Promise<Response> => {
  const access = await accessWith(deps, c.req.query('key'));
  const headers = {
    ...accessHeaders(access, c.req.header('origin'), false),
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
};

/**
 * To be mounted under `/embed`. Not in the OpenAPI document, for these are pages, and what they are asked is not refused.
 * @param webFiles the built web, which holds the scripts
 */
export const embedRoutes = (deps: Dependencies, webFiles?: WebFiles): Hono<Env> => {
  const styles = readEmbedStyles();
  const answerPage = createPageAnswer(deps, { publicUrl: deps.config.publicUrl, styles: styles.address });
  const answer = (c: Context<Env>, kind: EmbedKind, name: string) =>
    answerPage(routed(c, `/embed/${kind}/{id}`), kind, kind === 'rooms' ? namesIn(name) : [name]);
  const app = new Hono<Env>()
    .get('/rooms/:id', (c) => answer(c, 'rooms', c.req.param('id')))
    .get('/sites/:id', (c) => answer(c, 'sites', c.req.param('id')))
    .get('/municipalities/:code', (c) => answer(c, 'municipalities', c.req.param('code')))
    .options('/*', (c) => answerPreflight(routed(c, '/embed/*'), deps))
    .get('/v1.css', (c) => answerStyles(routed(c, '/embed/v1.css'), styles));
  for (const name of scripts) app.get(`/${name}`, (c) => answerScript(routed(c, `/embed/${name}`), name, webFiles));
  return app;
};
