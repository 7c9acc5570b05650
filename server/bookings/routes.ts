/** Bookings over HTTP: preview, request, read, change, cancel. */
import { createRoute, z } from '@hono/zod-openapi';
import { previewRequest, previewView } from '../../shared/bookings/preview-schemas.ts';
import { bookingRequest, bookingSummaryView, bookingsQuery, bookingView } from '../../shared/bookings/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf, versionIfMatch } from '../http/etag.ts';
import { createRouter, findActor, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { addDates } from './add-dates.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeBooking } from './change-booking.ts';
import {
  cancelRoute,
  changePreviewRoute,
  changeRoute,
  datesPreviewRoute,
  datesRoute,
  moveRoute,
  partsPreviewRoute,
  partsRoute,
} from './change-documents.ts';
import { changeParts } from './change-parts.ts';
import { listBookings } from './list-bookings.ts';
import { moveBookingDates } from './move-dates.ts';
import { previewBooking } from './preview-booking.ts';
import { previewChange } from './preview-change.ts';
import { previewDates } from './preview-dates.ts';
import { previewParts } from './preview-parts.ts';
import { requestBooking } from './request-booking.ts';
import { showBooking } from './show-booking.ts';
import { whenProblems } from './when-problems.ts';

const idParam = z.object({ id: idSchema });

const previewRoute = createRoute({
  method: 'post',
  path: '/bookings/preview',
  tags: ['bookings'],
  summary: 'What would become of a request, date by date; writes nothing',
  security: [],
  request: { body: { content: jsonOf(previewRequest), required: true } },
  responses: {
    200: { description: 'Every date with its state', content: jsonOf(previewView) },
    ...problemResponses('room.not-found', ...whenProblems),
  },
});

const requestRoute = createRoute({
  method: 'post',
  path: '/bookings',
  tags: ['bookings'],
  summary: 'Asks for a room, once or as a series: all of it, or nothing',
  request: { body: { content: jsonOf(bookingRequest), required: true } },
  responses: {
    201: { description: 'The booking, approved at once or waiting', content: jsonOf(bookingView) },
    ...problemResponses(
      'access.forbidden',
      'room.not-found',
      'organisation.not-found',
      'booking.conflict',
      'booking.nothing-left',
      'booking.capacity',
      'booking.layout',
      'booking.layout-capacity',
      'booking.open-sensitive',
      'booking.open-untitled',
      'booking.wheelchair-users',
      'booking.terms-not-accepted',
      'booking.organisation-not-eligible',
      'region.not-open',
      'code.unknown',
      'resolution.unknown-date',
      'resolution.incomplete',
      'resolution.other-site',
      ...whenProblems,
    ),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/bookings',
  tags: ['bookings'],
  summary: 'Bookings of the own organisations, or of the own sites',
  request: { query: bookingsQuery },
  responses: {
    200: { description: 'In the order of their first date', content: jsonOf(listOf(bookingSummaryView)) },
    ...problemResponses('access.forbidden', 'organisation.not-found', 'request.cursor-invalid'),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/bookings/{id}',
  tags: ['bookings'],
  summary: 'One booking with its dates and history',
  request: { params: idParam },
  responses: {
    200: { description: 'The booking', content: jsonOf(bookingView) },
    ...problemResponses('booking.not-found'),
  },
});

export const bookingsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(previewRoute, async (c) => {
      const actor = c.req.valid('json').organisationId === undefined ? undefined : await findActor(c);
      return c.json(await previewBooking(deps, actor, c.req.valid('json'), languageOf(c)), 200);
    })
    .openapi(requestRoute, async (c) => {
      const booking = await requestBooking(deps, requireActor(c), c.req.valid('json'), languageOf(c));
      return c.json(booking, 201, { ETag: etagOf(booking.version), Location: `/api/v1/bookings/${booking.id}` });
    })
    .openapi(listRoute, async (c) =>
      c.json(await listBookings(deps, requireActor(c), c.req.valid('query'), languageOf(c)), 200),
    )
    .openapi(showRoute, async (c) => {
      const booking = await showBooking(deps, requireActor(c), c.req.valid('param').id, languageOf(c));
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(changeRoute, async (c) => {
      const options = { ifVersion: versionIfMatch(c), language: languageOf(c) };
      const booking = await changeBooking(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'), options);
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(changePreviewRoute, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await previewChange(deps, requireActor(c), id, c.req.valid('json'), languageOf(c)), 200);
    })
    .openapi(datesPreviewRoute, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await previewDates(deps, requireActor(c), id, c.req.valid('json'), languageOf(c)), 200);
    })
    .openapi(datesRoute, async (c) => {
      const options = { ifVersion: versionIfMatch(c), language: languageOf(c) };
      const booking = await addDates(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'), options);
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(partsPreviewRoute, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await previewParts(deps, requireActor(c), id, c.req.valid('json'), languageOf(c)), 200);
    })
    .openapi(partsRoute, async (c) => {
      const options = { ifVersion: versionIfMatch(c), language: languageOf(c) };
      const booking = await changeParts(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'), options);
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(moveRoute, async (c) => {
      const options = { ifVersion: versionIfMatch(c), language: languageOf(c) };
      const { moves } = c.req.valid('json');
      const booking = await moveBookingDates(deps, requireActor(c), c.req.valid('param').id, moves, options);
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    })
    .openapi(cancelRoute, async (c) => {
      const booking = await cancelBooking(
        deps,
        requireActor(c),
        c.req.valid('param').id,
        c.req.valid('json'),
        languageOf(c),
      );
      return c.json(booking, 200, { ETag: etagOf(booking.version) });
    });
