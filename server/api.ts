/** The whole HTTP interface: every route in its place, and what holds for all of them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { aboutRoutes } from './about/routes.ts';
import { approvalsRoutes } from './approvals/routes.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { bookingsRoutes } from './bookings/routes.ts';
import { breakdownsRoutes } from './breakdowns/routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { certificatesRoutes } from './certificates/routes.ts';
import { closuresRoutes } from './closures/routes.ts';
import { codesRoutes } from './codes/routes.ts';
import { contactsRoutes } from './contacts/routes.ts';
import { correctionsRoutes } from './corrections/routes.ts';
import { davRoutes } from './dav/routes.ts';
import type { Dependencies } from './dependencies.ts';
import { documentsRoutes } from './documents/routes.ts';
import { embedKeysRoutes } from './embeds/key-routes.ts';
import { embedRoutes } from './embeds/routes.ts';
import { withEventsPage } from './events/events-page.ts';
import { eventsRoutes } from './events/routes.ts';
import { publicFactsRoutes } from './facts/public-routes.ts';
import { factsRoutes } from './facts/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { privateFeedRoutes } from './feeds/serve-private.ts';
import { createEdge, type Fetch } from './http/edge.ts';
import type { Env } from './http/exchange.ts';
import { createOnce } from './http/idempotency.ts';
import { addOpenApi } from './http/openapi.ts';
import { createRouter } from './http/route.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { createIdentify } from './http/sessions.ts';
import { unmatched } from './http/unmatched.ts';
import type { WebFiles } from './http/web-files.ts';
import { importsRoutes } from './imports/routes.ts';
import { lettersRoutes } from './letters/routes.ts';
import { mailTextsRoutes } from './mail-texts/routes.ts';
import { messagesRoutes } from './messages/routes.ts';
import { noticesRoutes } from './notices/routes.ts';
import { organisationLimits } from './organisations/limits.ts';
import { membersRoutes } from './organisations/member-routes.ts';
import { organisationsRoutes } from './organisations/routes.ts';
import { organisationStaffRoutes } from './organisations/staff-routes.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { photosRoutes } from './photos/routes.ts';
import { priorityRoutes } from './priority/routes.ts';
import { proposalsRoutes } from './proposals/routes.ts';
import { regionRoutes } from './region/routes.ts';
import { withRoomPages } from './rooms/room-pages.ts';
import { roomsRoutes } from './rooms/routes.ts';
import { roomSettingsRoutes } from './rooms/settings-routes.ts';
import { savedFiltersRoutes } from './saved-filters/routes.ts';
import { screenRoutes } from './screens/routes.ts';
import { shortScreenRoutes } from './screens/short-routes.ts';
import { setupRoutes } from './setup/routes.ts';
import { sitesRoutes } from './sites/routes.ts';
import { statusRoutes } from './status/routes.ts';
import { usersRoutes } from './users/routes.ts';
import { staffRoutes } from './users/staff-routes.ts';
import { waitingRoutes } from './waiting/routes.ts';

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
  app.route('/api/v1', staffRoutes(deps));
  app.route('/api/v1', setupRoutes(deps));
  app.route('/api/v1', regionRoutes(deps));
  app.route('/api/v1', documentsRoutes(deps));
  app.route('/api/v1', mailTextsRoutes(deps));
  app.route('/api/v1', priorityRoutes(deps));
  app.route('/api/v1', codesRoutes(deps));
  app.route('/api/v1', noticesRoutes(deps));
  app.route('/api/v1', roomsRoutes(deps));
  app.route('/api/v1', publicFactsRoutes(deps));
  app.route('/api/v1', factsRoutes(deps));
  app.route('/api/v1', roomSettingsRoutes(deps));
  app.route('/api/v1', sitesRoutes(deps));
  app.route('/api/v1', photosRoutes(deps));
  app.route('/api/v1', contactsRoutes(deps));
  const limits = organisationLimits(deps);
  app.route('/api/v1', organisationsRoutes(deps, limits));
  app.route('/api/v1', membersRoutes(deps, limits));
  app.route('/api/v1', certificatesRoutes(deps));
  app.route('/api/v1', organisationStaffRoutes(deps));
  app.route('/api/v1', bookingsRoutes(deps));
  app.route('/api/v1', attendanceRoutes(deps));
  app.route('/api/v1', outboxRoutes(deps));
  app.route('/api/v1', approvalsRoutes(deps));
  app.route('/api/v1', proposalsRoutes(deps));
  app.route('/api/v1', waitingRoutes(deps));
  app.route('/api/v1', messagesRoutes(deps));
  app.route('/api/v1', lettersRoutes(deps));
  app.route('/api/v1', savedFiltersRoutes(deps));
  app.route('/api/v1', closuresRoutes(deps));
  app.route('/api/v1', breakdownsRoutes(deps));
  app.route('/api/v1', correctionsRoutes(deps));
  app.route('/api/v1', calendarRoutes(deps));
  app.route('/api/v1', feedRoutes(deps));
  app.route('/api/v1', embedKeysRoutes(deps));
  app.route('/api/v1', eventsRoutes(deps));
  app.route('/api/v1', importsRoutes(deps));
};

/**
 * @param webFiles the built web; without it only the API answers, as in most tests
 */
export const createApi = (deps: Dependencies, webFiles?: WebFiles): Api => {
  const app = createRouter();
  addNouns(app, deps);
  app.route('/embed/screen', screenRoutes(deps));
  app.route('/', shortScreenRoutes(deps));
  app.route('/embed', embedRoutes(deps, webFiles));
  app.route('/feeds', privateFeedRoutes(deps));
  app.route('/', davRoutes(deps));
  app.route('/', statusRoutes(deps));
  addOpenApi(app, deps.config.publicUrl);
  app.notFound(unmatched(app, webFiles && withEventsPage(withRoomPages(webFiles, deps), deps)));
  const services = { identify: createIdentify(deps, sessionCookie(deps.config.publicUrl)), once: createOnce(deps) };
  return { app, fetch: createEdge(app, deps, services) };
};
