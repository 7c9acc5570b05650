/** What organisation and staff write to each other, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { messageRequest, messagesView, readMark, unreadView } from '../../shared/messages/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createRouter, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { listUnread, markMessagesRead, showMessages } from './show-messages.ts';
import { writeMessage } from './write-message.ts';

const tags = ['messages'];
const params = z.object({ id: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/bookings/{id}/messages',
  summary: 'What organisation and staff have written about a booking',
  tags,
  request: { params },
  responses: {
    200: { description: 'Oldest first', content: jsonOf(messagesView) },
    ...problemResponses('booking.not-found', 'access.forbidden'),
  },
});

const writeRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/messages',
  summary: 'Writes to the other side; staff may ask, and the next message of the organisation answers',
  tags,
  request: { params, body: { content: jsonOf(messageRequest), required: true } },
  responses: {
    201: { description: 'The messages after it', content: jsonOf(messagesView) },
    ...problemResponses('booking.not-found', 'access.forbidden', 'booking.already-decided'),
  },
});

const readRoute = createRoute({
  method: 'put',
  path: '/bookings/{id}/messages/read',
  summary: 'Marks the messages read up to one of them',
  tags,
  request: { params, body: { content: jsonOf(readMark), required: true } },
  responses: {
    204: { description: 'Marked' },
    ...problemResponses('booking.not-found', 'access.forbidden', 'message.not-found'),
  },
});

const unreadRoute = createRoute({
  method: 'get',
  path: '/messages/unread',
  summary: 'The bookings with messages that the reader has not seen',
  tags,
  responses: { 200: { description: 'With how many', content: jsonOf(unreadView) } },
});

export const messagesRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(listRoute, async (c) => c.json(await showMessages(deps, requireActor(c), c.req.valid('param').id), 200))
    .openapi(writeRoute, async (c) => {
      const thread = await writeMessage(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json'));
      return c.json(thread, 201);
    })
    .openapi(readRoute, async (c) => {
      await markMessagesRead(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json').messageId);
      return c.body(null, 204);
    })
    .openapi(unreadRoute, async (c) => c.json(await listUnread(deps, requireActor(c)), 200));
