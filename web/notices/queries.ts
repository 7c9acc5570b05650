/** What the pages of notices read and write. */
import type { HistoryView } from '../../shared/history/schemas.ts';
import type {
  NewNotice,
  NoticeChange,
  NoticeSettingsView,
  NoticesView,
  StaffNoticesQuery,
} from '../../shared/notices/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';
import type { ListQuestion } from '../lists/create-list-page.ts';

/** @param siteId those of one house, in place of those for all */
export const readNotices = (siteId?: string): Promise<NoticesView> =>
  answerOf(api.notices.notices.$get({ query: siteId === undefined ? {} : { siteId } }));

export const readStaffNotices = (question: ListQuestion<'standing'>): Promise<ListPage<NoticeSettingsView>> =>
  answerOf(
    api.notices.staff.notices.$get({
      query: question as ListQuestion<'standing'> & Partial<Pick<StaffNoticesQuery, 'sort' | 'standing'>>,
    }),
  );

export const readNotice = (id: string): Promise<NoticeSettingsView> =>
  answerOf(api.notices.notices[':id'].settings.$get({ param: { id } }));

export const sendNewNotice = (json: NewNotice): Promise<NoticeSettingsView> =>
  answerOf(api.notices.notices.$post({ json }));

export const sendNoticeChange = (id: string, json: NoticeChange, version: number): Promise<NoticeSettingsView> =>
  answerOf(api.notices.notices[':id'].$patch({ param: { id }, json }, { headers: { 'If-Match': `"${version}"` } }));

export const sendNoticeRemoval = async (id: string): Promise<void> => {
  await answerOf(api.notices.notices[':id'].$delete({ param: { id } }));
};

export const readNoticeHistory = (id: string): Promise<HistoryView> =>
  answerOf(api.notices.notices[':id'].history.$get({ param: { id } }));
