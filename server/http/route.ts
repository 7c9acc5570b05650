/**
 * Routes: declared once, with their schemas, for the OpenAPI document, the checks and the typed client.
 * What every route needs happens here, so that none can forget it: who asks, what is sent, what may not be sent twice.
 */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError, refuse } from '../../shared/errors.ts';
import { type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import type { Env } from './exchange.ts';
import { checkAnnouncedSize, checkContentType, readJson } from './json-body.ts';
import { digestOf, type RawRules, rawReader, rawRulesOf } from './raw-body.ts';
import { documented, isCreating, isPublic } from './route-document.ts';
import { type Input, inputReader } from './route-input.ts';
import type { SignedIn } from './sessions.ts';

interface Handler {
  (c: Context<Env>): Response | Promise<Response>;
  /**
   * Of a public read that keeps its answers: the one that is at hand for the very address. It was checked when the answer
   * was made, which is most of what such a read takes.
   */
  atHand?: (c: Context<Env>) => Response | undefined;
}

/**
 * An `OpenAPIHono` whose `openapi(route, handler)` runs the checks and the handler as one function. A chain of
 * middleware would do the same at twice the cost of a simple read.
 *
 * A route with `security: []` is public: its reads open themselves to every origin and nobody is looked up. Every other
 * route answers 401 before it reads what was sent. A private POST that declares 201 honours `Idempotency-Key`.
 */
export const createRouter = (): OpenAPIHono<Env> => {
  const router = new OpenAPIHono<Env>();
  const openapi = (route: RouteConfig, handler: Handler): OpenAPIHono<Env> => {
    if (route.middleware)
      throw new Error(`${route.path}: middleware is not run here; call what it does from the handler`);
    router.openAPIRegistry.registerPath(documented(route));
    router.on([route.method.toUpperCase()], [route.path.replaceAll(/\{(.+?)\}/g, ':$1')], serving(route, handler));
    return router;
  };
  router.openapi = openapi as unknown as typeof router.openapi;
  return router;
};

const serving = (route: RouteConfig, handler: Handler): Handler =>
  route.method === 'get' && isPublic(route) ? servingPublicRead(route, handler) : servingOthers(route, handler);

/** Nothing here waits, so a handler that does not wait either is answered within one turn. */
const servingPublicRead = (route: RouteConfig, handler: Handler): Handler => {
  const readInput = inputReader(route);
  return (c) => {
    c.env.route = route.path;
    c.env.policy = 'public';
    const atHand = handler.atHand?.(c);
    if (atHand) return atHand;
    readInput(c, undefined);
    return handler(c);
  };
};

type TakeInput = (c: Context<Env>) => Promise<Input>;

const takingJson = (route: RouteConfig): TakeInput => {
  const readInput = inputReader(route);
  const needsBody = route.request?.body !== undefined;
  return async (c) => {
    const { raw } = c.req;
    if (route.method !== 'get') checkContentType(raw.headers, needsBody);
    return readInput(c, needsBody ? await readJson(raw) : undefined);
  };
};

/** The body stays unread until the handler asks for it, unless it has to be compared with an earlier one. */
const takingRaw = (route: RouteConfig, rules: RawRules): TakeInput => {
  const readInput = inputReader(route);
  return async (c) => {
    const readRaw = rawReader(c.req.raw, rules);
    c.env.readRaw = readRaw;
    const input = readInput(c, undefined);
    const isNamed = isCreating(route) && c.req.header('idempotency-key') !== undefined;
    return isNamed ? { ...input, body: await digestOf(readRaw) } : input;
  };
};

/** A refusal that a second factor would cure says so. */
const explained = (error: unknown, actor: SignedIn | undefined): unknown =>
  actor?.needsSecondFactor && error instanceof AppError && error.code === 'access.forbidden'
    ? new AppError('access.second-factor-first')
    : error;

const servingOthers = (route: RouteConfig, handler: Handler): Handler => {
  const raw = rawRulesOf(route);
  const takeInput = raw ? takingRaw(route, raw) : takingJson(route);
  const guarded = !isPublic(route);
  const once = guarded && isCreating(route);
  return async (c) => {
    const { env, req } = c;
    env.route = route.path;
    if (!raw) checkAnnouncedSize(req.raw.headers);
    if (guarded) env.actor = (await env.services.identify(req.raw.headers)) ?? refuse('session.required');
    if (env.actor?.readOnly && route.method !== 'get') refuse('token.read-only');
    const input = await takeInput(c);
    try {
      return await (once ? env.services.once(c, input, async () => handler(c)) : handler(c));
    } catch (error) {
      throw explained(error, env.actor);
    }
  };
};

/** Who asks, on a private route. @throws AppError `session.required` on a public one, where nobody was looked up */
export const requireActor = (c: Context<Env>): SignedIn => c.env.actor ?? refuse('session.required');

/** Who asks, on a public route that tells more to those it knows. @throws AppError `token.read-only` */
export const findActor = async (c: Context<Env>): Promise<SignedIn | undefined> => {
  c.env.actor ??= await c.env.services.identify(c.req.raw.headers);
  if (c.env.actor?.readOnly && c.req.method !== 'GET') refuse('token.read-only');
  return c.env.actor;
};

/** The language in which the asker wants to be answered. */
export const languageOf = (c: Context<Env>): Language => preferredLanguage(c.req.header('accept-language'));
