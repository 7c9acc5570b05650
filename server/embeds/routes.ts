/** Calendars for other sites: pages to frame, the script of the custom element, and the stylesheet of both. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { AppError, refuse } from '../../shared/errors.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import type { WebFiles } from '../http/web-files.ts';
import { publicSite } from '../rooms/public-site.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { embedPage, notFoundPage, type PageSurroundings } from './embed-page.ts';
import { type EmbedKind, fromAsked, languageAsked, viewAsked } from './embed-request.ts';
import { publicCalendar } from './public-calendar.ts';

/** Some thousand pages. */
const maxKeptBytes = 16 * 1024 * 1024;

const htmlType = { 'Content-Type': 'text/html; charset=utf-8' };
/** A minute, in which a calendar may lag behind; a booking is judged anew anyway. */
const pageCaching = { 'Cache-Control': 'public, max-age=60, stale-while-revalidate=300' };
/** The addresses stay, so what lies there is looked up again now and then. */
const fileCaching = 'public, max-age=3600';

/** The stylesheet without what is only for its readers. */
const readStyles = (): { text: string; hash: string } => {
  const source = readFileSync(new URL('./embed.css', import.meta.url), 'utf8');
  const text = source.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};:,>]) ?/g, '$1').replaceAll(';}', '}');
  return { text, hash: createHash('sha256').update(text).digest('base64url').slice(0, 8) };
};

/** Whether what was asked for does not exist; any other refusal is a fault here. */
const isMissing = (error: unknown): boolean => error instanceof AppError && error.code.endsWith('.not-found');

/** @param webFiles the built web, which holds the script of the element */
export const embedRoutes = (deps: Dependencies, webFiles?: WebFiles): Hono<Env> => {
  const serve = createPublicTexts(deps, maxKeptBytes);
  const styles = readStyles();
  const surroundings: PageSurroundings = { publicUrl: deps.config.publicUrl, styles: `/embed/v1.css?${styles.hash}` };

  const todayAt = async (kind: EmbedKind, idOrCode: string) => {
    const catalogue = await deps.catalogue(deps.db);
    const site = kind === 'rooms' ? publicRoom(catalogue, idOrCode).site : publicSite(catalogue, idOrCode);
    return dateIn(deps.clock.now(), site.timeZone);
  };

  const answerPage = async (c: Context<Env>, kind: EmbedKind, idOrCode: string): Promise<Response> => {
    const query = (name: string) => c.req.query(name);
    const language = languageAsked(query);
    const headers = { ...htmlType, ...pageCaching, 'Content-Language': language };
    try {
      const today = await todayAt(kind, idOrCode);
      const request = { kind, idOrCode, language, view: viewAsked(query), from: fromAsked(query, today), today };
      const make = async () => embedPage(await publicCalendar(deps, request), surroundings);
      return await serve(c, { key: `${kind} ${idOrCode} ${language} ${request.view} ${request.from}`, headers, make });
    } catch (error) {
      if (!isMissing(error)) throw error;
      return new Response(await notFoundPage(language, surroundings), { status: 404, headers });
    }
  };

  const answerStyles = (c: Context<Env>): Response => {
    const etag = `"${styles.hash}"`;
    const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': fileCaching, ETag: etag };
    const unchanged = isUnchanged(c.req.header('if-none-match'), etag);
    return unchanged ? new Response(null, { status: 304, headers }) : new Response(styles.text, { headers });
  };

  const answerScript = async (c: Context<Env>): Promise<Response> => {
    const response = (await webFiles?.('/embed/v1.js', c.req.raw.headers)) ?? refuse('request.not-found');
    response.headers.set('Cache-Control', fileCaching);
    return response;
  };

  const routed = (c: Context<Env>, route: string): Context<Env> => {
    c.env.route = `/embed${route}`;
    return c;
  };

  return new Hono<Env>()
    .get('/rooms/:id', (c) => answerPage(routed(c, '/rooms/{id}'), 'rooms', c.req.param('id')))
    .get('/sites/:id', (c) => answerPage(routed(c, '/sites/{id}'), 'sites', c.req.param('id')))
    .get('/v1.css', (c) => answerStyles(routed(c, '/v1.css')))
    .get('/v1.js', (c) => answerScript(routed(c, '/v1.js')));
};
