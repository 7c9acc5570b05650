/** The whole HTTP interface: every route in its place, and what holds for all of them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { aboutRoutes } from './about/routes.ts';
import { approvalsRoutes } from './approvals/routes.ts';
import { bookingsRoutes } from './bookings/routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { closuresRoutes } from './closures/routes.ts';
import { codesRoutes } from './codes/routes.ts';
import type { Dependencies } from './dependencies.ts';
import { embedRoutes } from './embeds/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { createEdge, type Fetch } from './http/edge.ts';
import type { Env } from './http/exchange.ts';
import { createOnce } from './http/idempotency.ts';
import { addOpenApi } from './http/openapi.ts';
import { createRouter } from './http/route.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { createIdentify } from './http/sessions.ts';
import { unmatched } from './http/unmatched.ts';
import type { WebFiles } from './http/web-files.ts';
import { roomsRoutes } from './rooms/routes.ts';
import { statusRoutes } from './status/routes.ts';
import { usersRoutes } from './users/routes.ts';

export interface Api {
  /** Answers one request; nothing is thrown. */
  fetch: Fetch;
  /** The routes, for whoever wants to list them. */
  app: OpenAPIHono<Env>;
}

/** Every noun's routes under `/api/v1`. A new noun is one line here. */
const addNouns = (app: OpenAPIHono<Env>, deps: Dependencies): void => {
  app.route('/api/v1', aboutRoutes(deps));
  app.route('/api/v1', usersRoutes(deps));
  app.route('/api/v1', codesRoutes(deps));
  app.route('/api/v1', roomsRoutes(deps));
  app.route('/api/v1', bookingsRoutes(deps));
  app.route('/api/v1', approvalsRoutes(deps));
  app.route('/api/v1', closuresRoutes(deps));
  app.route('/api/v1', calendarRoutes(deps));
  app.route('/api/v1', feedRoutes(deps));
};

/**
 * @param webFiles the built web; without it only the API answers, as in most tests
 */
export const createApi = (deps: Dependencies, webFiles?: WebFiles): Api => {
  const app = createRouter();
  addNouns(app, deps);
  app.route('/embed', embedRoutes(deps, webFiles));
  app.route('/', statusRoutes(deps));
  addOpenApi(app, deps.config.publicUrl);
  app.notFound(unmatched(app, webFiles));
  const services = { identify: createIdentify(deps, sessionCookie(deps.config.publicUrl)), once: createOnce(deps) };
  return { app, fetch: createEdge(app, deps, services) };
};
