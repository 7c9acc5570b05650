/** What the OpenAPI document says of every route, beyond what the route declares itself. */
import { type RouteConfig, z } from '@hono/zod-openapi';
import { type ErrorCode, errorStatus } from '../../shared/errors.ts';
import { problemSchema } from '../../shared/problem.ts';
import { rawRulesOf } from './raw-body.ts';

/** Whether nobody needs to sign in: `security: []`. */
export const isPublic = ({ security }: RouteConfig): boolean => security?.length === 0;

/** Whether it makes something new, so that sending it twice would make two. */
export const isCreating = ({ method, responses }: RouteConfig): boolean =>
  method === 'post' && responses[201] !== undefined;

type StatusOf<C extends ErrorCode> = (typeof errorStatus)[C];

/** A body of JSON: `content: jsonOf(bookingView)`. */
export const jsonOf = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: typeof problemSchema } };
}

/**
 * The refusals of a route as responses of its declaration:
 * `responses: { 200: …, ...problemResponses('room.not-found', 'booking.conflict') }`.
 * What the router itself refuses (400, 401, 413, 415) need not be named.
 */
export const problemResponses = <C extends ErrorCode>(
  ...codes: readonly C[]
): { [S in StatusOf<C>]: ProblemResponse } => {
  const byStatus: Record<number, ProblemResponse> = {};
  for (const code of codes) {
    const description = [byStatus[errorStatus[code]]?.description, `\`${code}\``].filter(Boolean).join(', ');
    byStatus[errorStatus[code]] = { description, content: { 'application/problem+json': { schema: problemSchema } } };
  }
  return byStatus as { [S in StatusOf<C>]: ProblemResponse };
};

const bodyCodes = (route: RouteConfig): ErrorCode[] => {
  if (rawRulesOf(route)) return ['request.file-too-large', 'request.media-type'];
  return route.request?.body ? ['request.malformed-json', 'request.too-large', 'request.not-json'] : [];
};

/** What the router refuses on behalf of this route. */
const commonCodes = (route: RouteConfig): ErrorCode[] => {
  const { body, params, query } = route.request ?? {};
  return [
    ...(body || query ? (['request.invalid'] as const) : []),
    ...(params ? (['request.not-found'] as const) : []),
    ...bodyCodes(route),
    ...(isPublic(route) ? [] : (['session.required'] as const)),
    ...(isPublic(route) || route.method === 'get' ? [] : (['token.read-only'] as const)),
    ...(!isPublic(route) && isCreating(route)
      ? (['request.idempotency-in-progress', 'request.idempotency-mismatch'] as const)
      : []),
    'server.unavailable',
  ];
};

const idempotencyHeader = z.string().max(255).optional().meta({
  description:
    'Any text that is new for each creation. The same key and body within 24 hours give the same answer, once.',
});

const matchHeader = z.string().max(255).optional().meta({
  description: 'The ETag that was read. When it is no longer the newest, the answer is 412.',
});

/** The headers that the router or the use case understands, for the document only. */
const headersOf = (route: RouteConfig) => {
  if (!isPublic(route) && isCreating(route)) return z.object({ 'Idempotency-Key': idempotencyHeader });
  return route.method === 'patch' ? z.object({ 'If-Match': matchHeader }) : undefined;
};

/** Joins the codes of one status, whoever named them. */
const joined = (own: RouteConfig['responses'], common: RouteConfig['responses']): RouteConfig['responses'] => {
  const all: RouteConfig['responses'] = { ...common, ...own };
  for (const [status, response] of Object.entries(common)) {
    const mine = own[status];
    if (!mine || !('description' in mine) || !('description' in response)) continue;
    all[status] = { ...mine, description: `${mine.description}, ${response.description}` };
  }
  return all;
};

/** A name for generated clients: `GET /rooms/{id}/availability` is `getRoomsByIdAvailability`. */
const operationIdOf = ({ method, path }: RouteConfig): string => {
  const words = path.replaceAll('{', 'by-').match(/[a-z]+/gi) ?? [];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};

/** The route as the document shows it. */
export const documented = (route: RouteConfig): RouteConfig => {
  const headers = headersOf(route);
  return {
    operationId: operationIdOf(route),
    ...route,
    ...(headers && { request: { ...route.request, headers } }),
    responses: joined(route.responses, problemResponses(...commonCodes(route)) as RouteConfig['responses']),
  };
};
