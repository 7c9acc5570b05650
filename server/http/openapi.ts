/** The API's description for programs and their makers: OpenAPI 3.1, made from the routes themselves. */
import { createHash } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { tokenPrefix } from '../users/secrets.ts';
import { etagOf, unlessKnown } from './etag.ts';
import type { Env } from './exchange.ts';
import { sessionCookie } from './session-cookie.ts';

const description = [
  'Rooms, their accessibility and availability, bookings and their approval.',
  'Instants are UTC; wall-clock times are in the zone of the site. Refusals are problem documents (RFC 9457) in the',
  'language of `Accept-Language` (fi, sv, en). Reads marked as public need no account and may be used from any site.',
].join('\n');

/** The document of the app's routes. */
export const openApiDocument = (app: OpenAPIHono<Env>, publicUrl: string) => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie(publicUrl).name,
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: `A personal access token; it begins with \`${tokenPrefix}\`.`,
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Tilava', version: '1', description },
    servers: [{ url: publicUrl }],
    security: [{ session: [] }, { token: [] }],
  });
};

const answerOf = (document: object) => {
  const text = JSON.stringify(document);
  return { text, etag: etagOf(createHash('sha256').update(text).digest('base64url').slice(0, 22)) };
};

/** Adds `GET /api/openapi.json`. The document is made when it is first asked for, for that takes its time. */
export const addOpenApi = (app: OpenAPIHono<Env>, publicUrl: string): void => {
  let kept: ReturnType<typeof answerOf> | undefined;
  app.get('/api/openapi.json', (c) => {
    c.env.route = '/api/openapi.json';
    c.env.policy = 'public';
    kept ??= answerOf(openApiDocument(app, publicUrl));
    const { text, etag } = kept;
    return unlessKnown(c, etag, () => new Response(text, { headers: { 'Content-Type': 'application/json' } }));
  });
};
