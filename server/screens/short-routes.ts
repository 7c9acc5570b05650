/** Short addresses of screens, for who writes them with a remote control: `/naytto/R06`, `/naytto`. */
import { type Context, Hono } from 'hono';
import { isLanguage, type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { choosePage, choosePath, screenOf } from './choose-screen.ts';
import { chooseStyles } from './screen-styles.ts';

const languageOf = (c: Context<Env>): Language => {
  const asked = c.req.query('lang');
  return isLanguage(asked) ? asked : preferredLanguage(c.req.header('accept-language'));
};

/** Longer than any code. */
const mostOfCode = 64;

/** What was asked of the screen in the short address goes on to the long one. */
const leadOn = (c: Context<Env>, path: string): Response => {
  const { koodi: _, ...query } = c.req.query();
  const asked = new URLSearchParams(query).toString();
  // Houses and rooms come and go: the way is asked for anew each time.
  return new Response(null, {
    status: 302,
    headers: { Location: asked === '' ? path : `${path}?${asked}`, 'Cache-Control': 'no-cache' },
  });
};

/** To be mounted at the root. Pages, and so not in the OpenAPI document. */
export const shortScreenRoutes = (deps: Dependencies): Hono<Env> => {
  const answer = async (c: Context<Env>, code: string): Promise<Response> => {
    const catalogue = await deps.catalogue(deps.db);
    const asked = code.trim().slice(0, mostOfCode);
    const path = asked === '' ? undefined : screenOf(catalogue, asked);
    if (path !== undefined) return leadOn(c, path);
    const language = languageOf(c);
    const unknown = asked === '' ? undefined : asked;
    const text = await choosePage(catalogue, { language, styles: chooseStyles.address, unknown });
    return new Response(text, {
      status: unknown === undefined ? 200 : 404,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'no-cache',
      },
    });
  };
  const routed = (c: Context<Env>, route: string): Context<Env> => {
    c.env.route = route;
    return c;
  };
  return new Hono<Env>()
    .get(choosePath, (c) => answer(routed(c, choosePath), c.req.query('koodi') ?? ''))
    .get(`${choosePath}/:code`, (c) => answer(routed(c, `${choosePath}/{code}`), c.req.param('code')));
};
