/** Who reads a notice, and when. Pure; the browser loads it. */
import type { Grant } from '../permissions.ts';
import type { NoticeAudience } from '../texts/schemas.ts';
import type { LocalDate } from '../time.ts';
import { organisationRoles, type Role, staffRoles } from '../users/roles.ts';

export const noticeStandings = ['current', 'coming', 'past'] as const;
export type NoticeStanding = (typeof noticeStandings)[number];

interface Days {
  fromDate: LocalDate;
  untilDate: LocalDate;
}

/** Both days included. */
export const standingOn = ({ fromDate, untilDate }: Days, today: LocalDate): NoticeStanding => {
  if (today < fromDate) return 'coming';
  return today > untilDate ? 'past' : 'current';
};

const rolesOf: Record<Exclude<NoticeAudience, 'everyone'>, readonly Role[]> = {
  organisations: organisationRoles,
  staff: staffRoles,
};

/** @param grants of who asks; none for those who have not signed in */
export const isFor = (audience: NoticeAudience, grants: readonly Grant[]): boolean =>
  audience === 'everyone' || grants.some(({ role }) => rolesOf[audience].includes(role));
