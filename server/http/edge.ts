/**
 * The outermost layer: what happens to every request before a route is chosen, and to every answer before it leaves.
 * It wraps the router instead of being middleware in it, so that a simple read stays one function call deep.
 */
import { randomBytes } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { getPath } from 'hono/utils/url';
import { AppError } from '../../shared/errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { errorResponse } from './errors.ts';
import { addressOf, type Connection, type Env, type Exchange, type Services } from './exchange.ts';
import { createLimiter, isLoopback, networkOf, refuseWhile } from './rate-limit.ts';
import { logRequest } from './request-log.ts';
import { addHeaders, type HeaderPolicy, headerTables } from './security-headers.ts';

/** Answers a request that came over a connection; tests may leave the connection out. */
export type Fetch = (request: Request, connection?: Connection) => Response | Promise<Response>;

/** Far above what a person or an honest program does, far below what would slow the others down. */
const writesPerAddress = { most: 1200, window: 10_000 };

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Browsers say where a request comes from (Fetch Metadata). A write that another site causes is not the person's wish,
 * even though the cookie may come along. Programs send no such header, and a token is never sent unasked.
 * @throws AppError `request.cross-site`
 */
const checkOrigin = (headers: Headers): void => {
  const site = headers.get('sec-fetch-site');
  const foreign = site !== null && site !== 'same-origin' && site !== 'none';
  if (foreign && headers.get('authorization') === null) throw new AppError('request.cross-site');
};

const policyOf = (path: string): HeaderPolicy => {
  if (path.startsWith('/api/') || path.startsWith('/dav/')) return 'private';
  if (path.startsWith('/feeds/')) return 'secret';
  return path.startsWith('/embed/') ? 'embed' : 'web';
};

/** Checks of writes that need no route. */
const createWriteGuard = ({ clock }: Dependencies) => {
  const limiter = createLimiter(writesPerAddress, clock);
  return (request: Request, connection: Connection): void => {
    checkOrigin(request.headers);
    const address = addressOf(connection);
    if (address !== '' && !isLoopback(address)) refuseWhile(limiter.take(networkOf(address)), 'request.too-many');
  };
};

/** Ids of requests: unique among restarts by their beginning; counting on from there costs nothing. */
const createRequestIds = (): (() => string) => {
  const prefix = randomBytes(6).toString('base64url');
  let requests = 0;
  return () => {
    requests += 1;
    return `${prefix}-${requests.toString(36)}`;
  };
};

const exchangeOf = (request: Request, connection: Connection, id: string, services: Services): Exchange => ({
  id,
  route: '',
  policy: policyOf(getPath(request)),
  etag: undefined,
  actor: undefined,
  readRaw: undefined,
  services,
  ...connection,
});

export const createEdge = (app: OpenAPIHono<Env>, deps: Dependencies, services: Services): Fetch => {
  const { log, config } = deps;
  const headers = headerTables(config.publicUrl);
  const guardWrite = createWriteGuard(deps);
  const nextId = createRequestIds();

  const answerTo = (error: unknown, request: Request, exchange: Exchange): Response => {
    const acceptLanguage = request.headers.get('accept-language') ?? undefined;
    return errorResponse(error, { requestId: exchange.id, acceptLanguage }, log);
  };
  app.onError((error, c) => answerTo(error, c.req.raw, c.env));

  const dispatch = (request: Request, exchange: Exchange): Response | Promise<Response> => {
    try {
      if (!isSafe(request.method)) guardWrite(request, exchange);
      return app.fetch(request, exchange);
    } catch (error) {
      return answerTo(error, request, exchange);
    }
  };

  return (request, connection = {}) => {
    const begun = performance.now();
    const exchange = exchangeOf(request, connection, nextId(), services);
    const finish = (response: Response): Response => {
      addHeaders(response, headers[exchange.policy], exchange);
      if (exchange.etag !== undefined) addHeaders(response, [['ETag', exchange.etag]], exchange);
      const ms = performance.now() - begun;
      // The line is written when the answer is on its way: nobody waits for the log.
      setImmediate(logRequest, log, request.method, exchange, response.status, ms);
      return response;
    };
    const answer = dispatch(request, exchange);
    return answer instanceof Promise ? answer.then(finish) : finish(answer);
  };
};
