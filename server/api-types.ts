/** The routes as types, one per area: what the web's typed client is made from. Types only; nothing of the server is loaded. */
import type { aboutRoutes } from './about/routes.ts';
import type { approvalsRoutes } from './approvals/routes.ts';
import type { bookingsRoutes } from './bookings/routes.ts';
import type { calendarRoutes } from './calendar/routes.ts';
import type { closuresRoutes } from './closures/routes.ts';
import type { codesRoutes } from './codes/routes.ts';
import type { roomsRoutes } from './rooms/routes.ts';
import type { usersRoutes } from './users/routes.ts';

export interface Api {
  about: ReturnType<typeof aboutRoutes>;
  approvals: ReturnType<typeof approvalsRoutes>;
  bookings: ReturnType<typeof bookingsRoutes>;
  calendar: ReturnType<typeof calendarRoutes>;
  closures: ReturnType<typeof closuresRoutes>;
  codes: ReturnType<typeof codesRoutes>;
  rooms: ReturnType<typeof roomsRoutes>;
  users: ReturnType<typeof usersRoutes>;
}
