/** Calendars that other programs subscribe to, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  calendarFeedView,
  createFeedRequest,
  newFeedView,
  renameFeedRequest,
} from '../../shared/calendars/feed-schemas.ts';
import { defaultLanguage, type Language, languages } from '../../shared/i18n/language.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { bookingCalendar } from './booking-calendar.ts';
import { createCalendarAnswers } from './calendar-answers.ts';
import { roomFreeBusy } from './free-busy.ts';
import { listFeeds } from './list-feeds.ts';
import { makeFeed } from './make-feed.ts';
import { renameFeed } from './rename-feed.ts';
import { revokeFeed } from './revoke-feed.ts';
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

const bookingCalendarRoute = createRoute({
  method: 'get',
  path: '/bookings/{id}/calendar.ics',
  tags: ['feeds'],
  summary: 'The dates of one booking as a file for one’s own calendar',
  request: {
    params: z.strictObject({ id: idSchema }),
    /** For links, which send the language of the browser. */
    query: z.strictObject({ lang: z.enum(languages).optional() }),
  },
  responses: {
    200: { description: 'iCalendar (RFC 5545)', content: { 'text/calendar': { schema: z.string() } } },
    ...problemResponses('booking.not-found'),
  },
});

const listFeedsRoute = createRoute({
  method: 'get',
  path: '/calendar-feeds',
  tags: ['feeds'],
  summary: 'Own private calendar addresses',
  responses: {
    200: { description: 'Those in use', content: jsonOf(z.object({ items: z.array(calendarFeedView) })) },
  },
});

const makeFeedRoute = createRoute({
  method: 'post',
  path: '/calendar-feeds',
  tags: ['feeds'],
  summary: 'Make a private calendar address',
  request: { body: { required: true, content: jsonOf(createFeedRequest) } },
  responses: {
    201: { description: 'The address is shown this once', content: jsonOf(newFeedView) },
    ...problemResponses('access.forbidden', 'organisation.not-found', 'site.not-found', 'feed.too-many'),
  },
});

const renameFeedRoute = createRoute({
  method: 'patch',
  path: '/calendar-feeds/{id}',
  tags: ['feeds'],
  summary: 'Give a private calendar address another name',
  request: {
    params: z.strictObject({ id: idSchema }),
    body: { required: true, content: jsonOf(renameFeedRequest) },
  },
  responses: {
    200: { description: 'It as it is now', content: jsonOf(calendarFeedView) },
    ...problemResponses('feed.not-found'),
  },
});

const revokeFeedRoute = createRoute({
  method: 'delete',
  path: '/calendar-feeds/{id}',
  tags: ['feeds'],
  summary: 'Take a private calendar address out of use',
  request: { params: z.strictObject({ id: idSchema }) },
  responses: { 204: { description: 'It shows nothing any more' }, ...problemResponses('feed.not-found') },
});

type MakeFeed = (deps: Dependencies, idOrCode: string, language: Language) => Promise<string>;

/** A feed of a year is 20-150 kB. */
const maxKeptLength = 8 * 1024 * 1024;

/** Public calendars, the file of a booking, and who has which private address; to be mounted under `/api/v1`. */
export const feedRoutes = (deps: Dependencies) => {
  const serve = createCalendarAnswers(deps, maxKeptLength);
  const answer = (c: Context<Env>, make: MakeFeed, id: string, lang: Language) =>
    serve(c, {
      key: `${c.req.path} ${lang}`,
      headers: { 'Content-Language': lang, 'Cache-Control': 'public, max-age=300' },
      make: () => make(deps, id, lang),
    });
  return createRouter()
    .openapi(roomFeedRoute, (c) => answer(c, roomFeed, c.req.valid('param').id, c.req.valid('query').lang))
    .openapi(siteFeedRoute, (c) => answer(c, siteFeed, c.req.valid('param').id, c.req.valid('query').lang))
    .openapi(freeBusyRoute, (c) => answer(c, roomFreeBusy, c.req.valid('param').id, c.req.valid('query').lang))
    .openapi(bookingCalendarRoute, async (c) => {
      const lang = c.req.valid('query').lang ?? languageOf(c);
      const text = await bookingCalendar(deps, requireActor(c), c.req.valid('param').id, lang);
      // Shown, not stored: a phone then offers to add it to its calendar.
      const headers = { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Language': lang };
      return new Response(text, { headers: { ...headers, 'Content-Disposition': 'inline; filename="varaus.ics"' } });
    })
    .openapi(listFeedsRoute, async (c) => c.json({ items: await listFeeds(deps, requireActor(c)) }, 200))
    .openapi(makeFeedRoute, async (c) => c.json(await makeFeed(deps, requireActor(c), c.req.valid('json')), 201))
    .openapi(renameFeedRoute, async (c) =>
      c.json(await renameFeed(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(revokeFeedRoute, async (c) => {
      await revokeFeed(deps, requireActor(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
};
