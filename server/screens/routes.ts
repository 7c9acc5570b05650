/** Screens over HTTP: a lobby's and a door's. Not in the OpenAPI document, for these are pages. */
import { type Context, Hono } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Html } from '../embeds/render-parts.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { embedPolicy } from '../http/security-headers.ts';
import { textsOf } from '../http/texts.ts';
import { publicSite } from '../rooms/public-site.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { missingPage } from './choose-screen.ts';
import { houseScreen } from './house-screen.ts';
import { renderHouse } from './render-house.ts';
import { renderRoom } from './render-room.ts';
import { doorScreen } from './room-screen.ts';
import { screenPage } from './screen-page.ts';
import { type ScreenManner, type ScreenTime, screenMannerAsked, screenTime } from './screen-request.ts';
import { chooseStyles, type ScreenStyles, screenStyles } from './screen-styles.ts';

/** Some hundred screens. */
const maxKeptBytes = 4 * 1024 * 1024;

type Kind = 'house' | 'room';

/** The script asks this origin anew, and it alone; whoever runs many screens may show the page in a frame. */
const screenPolicy = `${embedPolicy('*', true)}; connect-src 'self'`;

/** @throws AppError `site.not-found`, `room.not-found` */
const zoneOf = async ({ catalogue, db }: Dependencies, kind: Kind, id: string): Promise<string> => {
  const known = await catalogue(db);
  return kind === 'house' ? publicSite(known, id).timeZone : publicRoom(known, id).site.timeZone;
};

const housePage = async (deps: Dependencies, id: string, manner: ScreenManner, time: ScreenTime, styles: string) => {
  const site = publicSite(await deps.catalogue(deps.db), id);
  const house = await deps.db.read((reader) => houseScreen(reader, site, time));
  return screenPage({
    manner,
    time,
    styles,
    kind: 'house',
    title: (language) => textsOf(language)('screen.house.title', { place: site.name[language] }),
    main: (language) => renderHouse(house, time, language, deps.config.publicUrl),
  });
};

const roomPage = async (deps: Dependencies, id: string, manner: ScreenManner, time: ScreenTime, styles: string) => {
  const room = publicRoom(await deps.catalogue(deps.db), id);
  const mains = new Map<Language, Html>();
  // One after the other: they read the same database.
  for (const language of manner.languages) {
    mains.set(
      language,
      renderRoom(await doorScreen(deps, room, time, language), time, language, deps.config.publicUrl),
    );
  }
  return screenPage({
    manner,
    time,
    styles,
    kind: 'room',
    title: (language) => textsOf(language)('screen.room.title', { room: room.name[language] }),
    main: (language) => mains.get(language) as Html,
  });
};

const pages = { house: housePage, room: roomPage };

/** Names the route for the log. */
const routed = (c: Context<Env>, route: string): Context<Env> => {
  c.env.route = route;
  return c;
};

const answerStyles = (c: Context<Env>, { text, etag }: ScreenStyles): Response => {
  const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600', ETag: etag };
  const isKnown = isUnchanged(c.req.header('if-none-match'), etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
};

/** To be mounted under `/embed/screen`. */
export const screenRoutes = (deps: Dependencies): Hono<Env> => {
  const serve = createPublicTexts(deps, maxKeptBytes);

  const answer = async (c: Context<Env>, kind: Kind, id: string): Promise<Response> => {
    const manner = screenMannerAsked(c.req.query());
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=20, stale-if-error=86400',
      'Content-Security-Policy': screenPolicy,
      'Content-Language': manner.languages.join(', '),
      // By which the screen sets its clock.
      Date: new Date(deps.clock.now()).toUTCString(),
    };
    try {
      const time = screenTime(deps.clock.now(), await zoneOf(deps, kind, id));
      const key = JSON.stringify([kind, id, manner, time.now]);
      return await serve(c, { key, headers, make: () => pages[kind](deps, id, manner, time, screenStyles.address) });
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.endsWith('.not-found')) throw error;
      const text = await missingPage({ language: manner.languages[0], styles: chooseStyles.address, unknown: id });
      return new Response(text, { status: 404, headers });
    }
  };

  return new Hono<Env>()
    .get('/sites/:id', (c) => answer(routed(c, '/embed/screen/sites/{id}'), 'house', c.req.param('id')))
    .get('/rooms/:id', (c) => answer(routed(c, '/embed/screen/rooms/{id}'), 'room', c.req.param('id')))
    .get('/v1.css', (c) => answerStyles(routed(c, '/embed/screen/v1.css'), screenStyles))
    .get('/choose.css', (c) => answerStyles(routed(c, '/embed/screen/choose.css'), chooseStyles));
};
