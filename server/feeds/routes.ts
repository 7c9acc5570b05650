/** Calendars that other programs subscribe to, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { defaultLanguage, type Language, languages } from '../../shared/i18n/language.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { createRouter } from '../http/route.ts';
import { problemResponses } from '../http/route-document.ts';
import { roomFreeBusy } from './free-busy.ts';
import { roomFeed } from './room-feed.ts';
import { siteFeed } from './site-feed.ts';

const request = {
  params: z.object({ id: idSchema }),
  /** Not strict: subscribing programs add parameters of their own. Not `Accept-Language`: they send their own or none. */
  query: z.object({ lang: z.enum(languages).default(defaultLanguage) }),
};

const calendarResponse = {
  description: 'iCalendar (RFC 5545), from a month ago to a year ahead',
  content: { 'text/calendar': { schema: z.string() } },
};

const roomFeedRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/calendar.ics',
  tags: ['feeds'],
  summary: 'Bookings and closures of a room, one event each',
  security: [],
  request,
  responses: { 200: calendarResponse, ...problemResponses('room.not-found') },
});

const siteFeedRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/calendar.ics',
  tags: ['feeds'],
  summary: 'Bookings and closures of all rooms of a site, one event each',
  security: [],
  request,
  responses: { 200: calendarResponse, ...problemResponses('site.not-found') },
});

const freeBusyRoute = createRoute({
  method: 'get',
  path: '/rooms/{id}/freebusy.ics',
  tags: ['feeds'],
  summary: 'When a room cannot be had, as free/busy time',
  security: [],
  request,
  responses: { 200: calendarResponse, ...problemResponses('room.not-found') },
});

type MakeFeed = (deps: Dependencies, idOrCode: string, language: Language) => Promise<string>;

/** A feed of a year is 20-150 kB. */
const maxKeptBytes = 8 * 1024 * 1024;

/** `/rooms/{id}/calendar.ics`, `/sites/{id}/calendar.ics`, `/rooms/{id}/freebusy.ics`; to be mounted under `/api/v1`. */
export const feedRoutes = (deps: Dependencies) => {
  const serve = createPublicTexts(deps, maxKeptBytes);
  const answer = (c: Context<Env>, make: MakeFeed, id: string, lang: Language) =>
    serve(c, {
      key: `${c.req.path} ${lang}`,
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Language': lang,
        'Cache-Control': 'public, max-age=300',
      },
      make: () => make(deps, id, lang),
    });
  return createRouter()
    .openapi(roomFeedRoute, (c) => answer(c, roomFeed, c.req.valid('param').id, c.req.valid('query').lang))
    .openapi(siteFeedRoute, (c) => answer(c, siteFeed, c.req.valid('param').id, c.req.valid('query').lang))
    .openapi(freeBusyRoute, (c) => answer(c, roomFreeBusy, c.req.valid('param').id, c.req.valid('query').lang));
};
