/** What the thread of a booking reads and sends. */
import type { MessageRequest, MessagesView, UnreadView } from '../../shared/messages/schemas.ts';
import { answerOf, api } from '../api/client.ts';

const thread = api.messages.bookings[':id'].messages;

export const readThread = (id: string): Promise<MessagesView> => answerOf(thread.$get({ param: { id } }));

export const sendMessage = (id: string, json: MessageRequest): Promise<MessagesView> =>
  answerOf(thread.$post({ param: { id }, json }));

export const markRead = async (id: string, messageId: string): Promise<void> => {
  await answerOf(thread.read.$put({ param: { id }, json: { messageId } }));
};

/** By the booking's id, how many messages the reader has not seen. */
export const readUnread = async (): Promise<ReadonlyMap<string, number>> => {
  const { items }: UnreadView = await answerOf(api.messages.messages.unread.$get());
  return new Map(items.map(({ bookingId, count }) => [bookingId, count]));
};
