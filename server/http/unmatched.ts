/** What no route answers: pages and files of the web, preflights, wrong methods, and addresses where nothing is. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Env } from './exchange.ts';
import { isPublic } from './route-document.ts';
import type { WebFiles } from './web-files.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const isApi = (path: string): boolean => path === '/api' || /^\/(api|embed|feeds)\//.test(path);

/** What another site may send with a public read beyond simple headers (Fetch standard, CORS protocol). */
const preflightAnswer = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/**
 * Answers for addresses that no route of the app has; to be set as its `notFound`.
 * Throws like a handler; the app's `onError` makes the answer.
 */
export const unmatched = (app: OpenAPIHono<Env>, webFiles: WebFiles | undefined) => {
  const publicReads = publicReadPaths(app);

  /** The methods that some route answers here, as `Allow` lists them. */
  const allowedAt = (path: string): string[] => {
    const own = methods.filter((method) => app.router.match(method, path)[0].length > 0);
    if (own.length === 0) return [];
    return [...own.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'];
  };

  const isPublicRead = (path: string): boolean =>
    app.router.match('GET', path)[0].some(([[, route]]) => publicReads.has(route.path));

  const answerOptions = (c: Context<Env>, allowed: string[]): Response => {
    const open = isPublicRead(c.req.path);
    if (open) c.env.policy = 'public';
    return new Response(null, { status: 204, headers: { Allow: allowed.join(', '), ...(open && preflightAnswer) } });
  };

  const answerWeb = async (c: Context<Env>): Promise<Response> => {
    c.env.route = 'web';
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      throw new AppError('request.method-not-allowed', { extra: { allow: ['GET', 'HEAD'] } });
    }
    const response = await webFiles?.(c.req.path, c.req.raw.headers);
    return response ?? notFound();
  };

  return (c: Context<Env>): Response | Promise<Response> => {
    const { path, method } = c.req;
    const allowed = allowedAt(path);
    if (allowed.length > 0) {
      if (method === 'OPTIONS') return answerOptions(c, allowed);
      throw new AppError('request.method-not-allowed', { extra: { allow: allowed } });
    }
    return isApi(path) ? notFound() : answerWeb(c);
  };
};

const notFound = (): never => {
  throw new AppError('request.not-found');
};

/** Paths of public reads as the router writes them. */
const publicReadPaths = (app: OpenAPIHono<Env>): ReadonlySet<string> =>
  new Set(
    app.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' && definition.route.method === 'get' && isPublic(definition.route)
        ? [definition.route.path.replaceAll(/\{(.+?)\}/g, ':$1')]
        : [],
    ),
  );
