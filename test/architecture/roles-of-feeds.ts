/** Who may take bookings to calendars of her own: rows of the role table. */
import type { NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface FeedSubjects {
  /** Of `ngo`. */
  feedId: string;
}

const everyone: readonly Account[] = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'];
const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];

export const feedRows: Record<string, RoleRow<FeedSubjects>> = {
  'GET /bookings/{id}/calendar.ics': {
    allowed: ['ngo', ...staff],
    request: () => ({ path: '/bookings/B01/calendar.ics' }),
  },
  'GET /calendar-feeds': { allowed: everyone, request: () => ({ path: '/calendar-feeds' }) },
  // A house's calendar is for those who look after it.
  'POST /calendar-feeds': {
    allowed: staff,
    request: () => ({ path: '/calendar-feeds', json: { kind: 'site', siteId: 'JNS-KAN', name: 'Aula' } }),
  },
  'PATCH /calendar-feeds/{id}': {
    allowed: ['ngo'],
    request: ({ feedId }) => ({ path: `/calendar-feeds/${feedId}`, json: { name: 'Toinen puhelin' } }),
  },
  'DELETE /calendar-feeds/{id}': { allowed: ['ngo'], request: ({ feedId }) => ({ path: `/calendar-feeds/${feedId}` }) },
};

export const feedSubjectsIn = async (world: World): Promise<FeedSubjects> => {
  const json = { kind: 'person', name: 'Puhelin' };
  const feed = await bodyOf<NewFeedView>(await world.request('/calendar-feeds', { as: 'ngo', json }));
  return { feedId: feed.id };
};
