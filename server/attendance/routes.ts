/** The day of use and the day after, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  attendanceRequest,
  bookingAttendanceView,
  dateLinkRequest,
  dateLinkView,
  linkedAttendanceRequest,
  linkedNeedRequest,
  needRequest,
} from '../../shared/attendance/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf, type Env } from '../http/exchange.ts';
import { createLimiter, networkOf, refuseWhile } from '../http/rate-limit.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { answerNeed } from './answer-need.ts';
import { answerNeedByLink, cancelByLink, lookAtDateLink } from './date-links.ts';
import { markNoShow, undoNoShow } from './mark-no-show.ts';
import { recordAttendance, recordLinkedAttendance } from './record-attendance.ts';
import { showAttendance } from './show-attendance.ts';

const tags = ['attendance'];
const params = z.strictObject({ id: idSchema });
const attendanceAnswer = {
  description: 'What is known of the booking’s dates',
  content: jsonOf(bookingAttendanceView),
};
const ofDate = ['occurrence.not-found', 'booking.not-found', 'access.forbidden'] as const;
const ofTelling = ['attendance.not-yet', 'attendance.not-on'] as const;

const showRoute = createRoute({
  method: 'get',
  path: '/bookings/{id}/attendance',
  summary: 'What became of a booking’s dates that are over',
  tags,
  request: { params },
  responses: { 200: attendanceAnswer, ...problemResponses('booking.not-found') },
});

const tellRoute = createRoute({
  method: 'post',
  path: '/occurrences/{id}/attendance',
  summary: 'Tells how many came to a date, or that its time was not used; the last word counts',
  tags,
  request: { params, body: { content: jsonOf(attendanceRequest), required: true } },
  responses: { 200: attendanceAnswer, ...problemResponses(...ofDate, ...ofTelling) },
});

const needRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/need',
  summary: 'Answers whether the time is still needed; if not, every date to come is cancelled',
  tags,
  request: { params, body: { content: jsonOf(needRequest), required: true } },
  responses: {
    200: attendanceAnswer,
    ...problemResponses('booking.not-found', 'access.forbidden', 'attendance.not-asked', 'booking.past'),
  },
});

const noShowRoute = createRoute({
  method: 'post',
  path: '/occurrences/{id}/no-show',
  summary: 'Records that nobody came',
  tags,
  request: { params },
  responses: { 200: attendanceAnswer, ...problemResponses(...ofDate, ...ofTelling) },
});

const undoRoute = createRoute({
  method: 'delete',
  path: '/occurrences/{id}/no-show',
  summary: 'Takes back that nobody came',
  tags,
  request: { params },
  responses: { 200: attendanceAnswer, ...problemResponses(...ofDate, ...ofTelling) },
});

const ofLink = ['link.ended', 'session.too-many-attempts'] as const;

const lookRoute = createRoute({
  method: 'post',
  path: '/date-links/look',
  summary: 'What a mailed link is about; changes nothing',
  tags,
  security: [],
  request: { body: { content: jsonOf(dateLinkRequest), required: true } },
  responses: { 200: { description: 'The date', content: jsonOf(dateLinkView) }, ...problemResponses(...ofLink) },
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/date-links/cancellation',
  summary: 'Gives a date back by its mailed link, without signing in',
  tags,
  security: [],
  request: { body: { content: jsonOf(dateLinkRequest), required: true } },
  responses: { 204: { description: 'The date is cancelled' }, ...problemResponses(...ofLink, 'booking.past') },
});

const linkedTellRoute = createRoute({
  method: 'post',
  path: '/date-links/attendance',
  summary: 'Tells how many came by a mailed link, without signing in',
  tags,
  security: [],
  request: { body: { content: jsonOf(linkedAttendanceRequest), required: true } },
  responses: { 204: { description: 'It is written down' }, ...problemResponses(...ofLink, ...ofTelling) },
});

const linkedNeedRoute = createRoute({
  method: 'post',
  path: '/date-links/need',
  summary: 'Answers by a mailed link whether the time is still needed',
  tags,
  security: [],
  request: { body: { content: jsonOf(linkedNeedRequest), required: true } },
  responses: {
    204: { description: 'It is written down' },
    ...problemResponses(...ofLink, 'attendance.not-asked', 'booking.past'),
  },
});

/** Nobody guesses a secret of 256 bits; but whoever tries need not cost us anything. */
const guessing = { most: 100, window: 15 * MINUTE };

const linkRoutes = (deps: Dependencies) => {
  const limiter = createLimiter(guessing, deps.clock);
  const guarded = async <T>(env: Env['Bindings'], work: () => Promise<T>): Promise<T> => {
    const network = networkOf(addressOf(env));
    refuseWhile(limiter.take(network), 'session.too-many-attempts');
    const done = await work();
    limiter.forgive(network);
    return done;
  };
  return createRouter()
    .openapi(lookRoute, async (c) =>
      c.json(await guarded(c.env, () => lookAtDateLink(deps, c.req.valid('json').link)), 200),
    )
    .openapi(cancelRoute, async (c) => {
      await guarded(c.env, () => cancelByLink(deps, c.req.valid('json').link));
      return c.body(null, 204);
    })
    .openapi(linkedTellRoute, async (c) => {
      await guarded(c.env, () => recordLinkedAttendance(deps, c.req.valid('json')));
      return c.body(null, 204);
    })
    .openapi(linkedNeedRoute, async (c) => {
      const { link, needed } = c.req.valid('json');
      await guarded(c.env, () => answerNeedByLink(deps, link, needed));
      return c.body(null, 204);
    });
};

export const attendanceRoutes = (deps: Dependencies) =>
  createRouter()
    .route('/', linkRoutes(deps))
    .openapi(showRoute, async (c) => c.json(await showAttendance(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(tellRoute, async (c) =>
      c.json(await recordAttendance(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(needRoute, async (c) =>
      c.json(await answerNeed(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json').needed), 200),
    )
    .openapi(noShowRoute, async (c) => c.json(await markNoShow(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(undoRoute, async (c) => c.json(await undoNoShow(deps, requireActor(c), c.req.valid('param').id), 200));
