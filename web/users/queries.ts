/** What the pages about people ask the service. */
import type { ApproverWorkload, UserSettingsView } from '../../shared/users/staff-schemas.ts';
import { versionIn } from '../account/queries.ts';
import { answerOf, api } from '../api/client.ts';

export interface VersionedUser {
  user: UserSettingsView;
  version: number;
}

export const readUser = async (id: string): Promise<VersionedUser> => {
  const asked = api.staff.users[':id'].settings.$get({ param: { id } });
  return { user: await answerOf(asked), version: versionIn(await asked) };
};

export const readHistory = (id: string) => answerOf(api.staff.users[':id'].history.$get({ param: { id } }));

export const readWorkloads = async (): Promise<ApproverWorkload[]> =>
  (await answerOf(api.staff.users.workload.$get())).items;

export const readSites = async () => (await answerOf(api.rooms.sites.$get({ query: {} }))).items;

/** Those who have a role of their own, whose place somebody could take. */
export const readHolders = async (role: 'approver' | 'coordinator') => {
  const { items } = await answerOf(api.staff.users.$get({ query: { role, limit: '200' } }));
  return items.filter(({ roles }) => roles.some((reach) => reach.role === role && reach.deputyFor === null));
};
