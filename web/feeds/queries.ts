/** What the page of one's calendars asks the service. */
import type { CalendarFeedView, CreateFeedRequest, NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import { answerOf, api } from '../api/client.ts';

export const readFeeds = async (): Promise<CalendarFeedView[]> =>
  (await answerOf(api.feeds['calendar-feeds'].$get())).items;

export const makeFeed = (json: CreateFeedRequest): Promise<NewFeedView> =>
  answerOf(api.feeds['calendar-feeds'].$post({ json }));

export const revokeFeed = async (id: string): Promise<void> => {
  await answerOf(api.feeds['calendar-feeds'][':id'].$delete({ param: { id } }));
};

export const renameFeed = (id: string, name: string): Promise<CalendarFeedView> =>
  answerOf(api.feeds['calendar-feeds'][':id'].$patch({ param: { id }, json: { name } }));
