/** The calendar of a site over HTTP, for its staff. */
import { createRoute, z } from '@hono/zod-openapi';
import { siteCalendarView } from '../../shared/approvals/schemas.ts';
import { availabilityQuery } from '../../shared/rooms/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { showSiteCalendar } from './show-site-calendar.ts';

const calendarRoute = createRoute({
  method: 'get',
  path: '/sites/{id}/calendar',
  tags: ['calendar'],
  summary: 'All rooms of a site, day by day: approved, requested, closed',
  request: { params: z.object({ id: idSchema }), query: availabilityQuery },
  responses: {
    200: { description: 'At most 31 days', content: jsonOf(siteCalendarView) },
    ...problemResponses('access.forbidden', 'site.not-found', 'availability.range-too-long'),
  },
});

export const calendarRoutes = (deps: Dependencies) =>
  createRouter().openapi(calendarRoute, async (c) =>
    c.json(
      await showSiteCalendar(deps, requireActor(c), c.req.valid('param').id, c.req.valid('query'), languageOf(c)),
      200,
    ),
  );
