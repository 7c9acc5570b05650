/** Open activities over HTTP: a list, a feed of news and linked data, for anybody to use. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { JSONValue } from 'hono/utils/types';
import { type EventsView, eventsFilter, eventsLicence, eventsQuery, eventsView } from '../../shared/events/schemas.ts';
import { defaultLanguage, languages } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { pageQuery } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { createRouter } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { eventsFeedData } from './events-linked-data.ts';
import { eventsRss, type RssChannel } from './events-rss.ts';
import { listEvents } from './list-events.ts';

/** Some hundred lists. */
const maxKeptBytes = 4 * 1024 * 1024;

const licenceWords =
  'Coming, approved dates of activities that their organisations have opened to everybody, in order of time. ' +
  `Open data under CC BY 4.0 (${eventsLicence}): name the wellbeing services county as the source. ` +
  'A date that is called off stays listed as such (`status`) until it would have been over; one that is no longer open ' +
  'to all is no longer listed.';

const listRoute = createRoute({
  method: 'get',
  path: '/events',
  tags: ['events'],
  summary: 'Activities that are open to everybody',
  description: licenceWords,
  security: [],
  request: { query: eventsQuery },
  responses: {
    200: { description: 'A page of them', content: jsonOf(eventsView) },
    ...problemResponses('request.cursor-invalid', 'code.unknown'),
  },
});

/** Not strict: programs that read feeds add parameters of their own. Not `Accept-Language`: they send none. */
const feedQuery = z.object({
  ...eventsFilter,
  limit: pageQuery.limit,
  lang: z.enum(languages).default(defaultLanguage),
});
type FeedQuery = z.infer<typeof feedQuery>;

const rssRoute = createRoute({
  method: 'get',
  path: '/events.rss',
  tags: ['events'],
  summary: 'Activities that are open to everybody, as a feed of news (RSS 2.0)',
  description: licenceWords,
  security: [],
  request: { query: feedQuery },
  responses: {
    200: { description: 'RSS 2.0', content: { 'application/rss+xml': { schema: z.string() } } },
    ...problemResponses('code.unknown'),
  },
});

const linkedDataRoute = createRoute({
  method: 'get',
  path: '/events.jsonld',
  tags: ['events'],
  summary: 'Activities that are open to everybody, as a schema.org DataFeed of Events',
  description: licenceWords,
  security: [],
  request: { query: feedQuery },
  responses: {
    200: { description: 'JSON-LD', content: { 'application/ld+json': { schema: z.record(z.string(), z.unknown()) } } },
    ...problemResponses('code.unknown'),
  },
});

const caching = {
  'Cache-Control': 'public, max-age=300, stale-if-error=86400',
  Link: `<${eventsLicence}>; rel="license"`,
};

type Listed = Response & TypedResponse<EventsView, 200, 'json'>;
type LinkedData = Response & TypedResponse<Record<string, JSONValue>, 200, 'json'>;

/** Public reads, to be mounted under `/api/v1`. */
export const eventsRoutes = (deps: Dependencies) => {
  const { config } = deps;
  const serve = createPublicTexts(deps, maxKeptBytes);

  const answer = (
    c: Context<Env>,
    query: FeedQuery,
    type: string,
    render: (events: EventsView['items'], channel: RssChannel) => string,
  ): Promise<Response> => {
    const { lang, ...wanted } = query;
    const make = async () => {
      const { region } = await deps.catalogue(deps.db);
      const { items } = await listEvents(deps, wanted);
      return render(items, {
        address: `${config.publicUrl}${c.req.path}${new URL(c.req.url).search}`,
        page: `${config.publicUrl}/tapahtumat`,
        region: textIn(region.name, lang, region.languages).text,
        language: lang,
      });
    };
    const headers = { ...caching, 'Content-Type': `${type}; charset=utf-8`, 'Content-Language': lang };
    return serve(c, { key: `${c.req.path}${new URL(c.req.url).search}`, headers, make });
  };

  return createRouter()
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query');
      const make = async () => JSON.stringify(await listEvents(deps, query));
      const headers = { ...caching, 'Content-Type': 'application/json' };
      // Typed as the body that the text spells.
      return (await serve(c, { key: `list ${JSON.stringify(query)}`, headers, make })) as Listed;
    })
    .openapi(rssRoute, (c) => answer(c, c.req.valid('query'), 'application/rss+xml', eventsRss))
    .openapi(linkedDataRoute, async (c) => {
      const render = (events: EventsView['items'], channel: RssChannel) =>
        JSON.stringify(eventsFeedData(events, channel));
      return (await answer(c, c.req.valid('query'), 'application/ld+json', render)) as LinkedData;
    });
};
