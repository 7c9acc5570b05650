/** Accounts as their keepers look for them, and how much work the deciding ones have. */
import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Instant, LocalDate } from '../shared/time.ts';
import type { Role } from '../shared/users/roles.ts';
import type { Reader } from './database.ts';

export interface PeopleFilter {
  role?: Role | undefined;
  siteId?: string | undefined;
  disabled: boolean;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  createdAt: Instant;
  /** Null when the person has no session. */
  lastSeenAt: Instant | null;
}

/**
 * All accounts that match, in no order. A county has thousands at most, and the engines neither search nor sort names as
 * Finnish and Swedish do, so that is left to the caller.
 */
export const matching = async (reader: Reader, { role, siteId, disabled }: PeopleFilter): Promise<Person[]> => {
  const { users, grants, sessions } = reader.tables;
  const granted = reader
    .select({ id: grants.userId })
    .from(grants)
    .where(
      and(
        role === undefined ? undefined : eq(grants.role, role),
        siteId === undefined ? undefined : eq(grants.siteId, siteId),
      ),
    );
  const seen = sql<number | null>`max(coalesce(${sessions.lastSeenAt}, ${sessions.createdAt}))`;
  return reader
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      createdAt: users.createdAt,
      lastSeenAt: seen.mapWith((value: unknown) => (value === null ? null : Number(value))),
    })
    .from(users)
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .where(
      and(
        disabled ? isNotNull(users.disabledAt) : isNull(users.disabledAt),
        role === undefined && siteId === undefined ? undefined : inArray(users.id, granted),
      ),
    )
    .groupBy(users.id);
};

export interface WaitingCount {
  siteId: string;
  waiting: number;
  overdue: number;
}

/** How many requests wait at each site, and how many of them longer than promised. */
export const waitingBySite = async (reader: Reader, today: LocalDate): Promise<WaitingCount[]> => {
  const { bookings } = reader.tables;
  return reader
    .select({
      siteId: bookings.siteId,
      waiting: count(),
      overdue:
        sql<number>`sum(CASE WHEN ${bookings.decideBy} < ${today} AND ${bookings.clockStoppedAt} IS NULL THEN 1 ELSE 0 END)`.mapWith(
          Number,
        ),
    })
    .from(bookings)
    .where(inArray(bookings.state, ['requested', 'info_needed']))
    .groupBy(bookings.siteId);
};

/** How many decisions each person has made since then. */
export const decisionsSince = async (reader: Reader, since: Instant): Promise<Map<string, number>> => {
  const { decisions } = reader.tables;
  const rows = await reader
    .select({ userId: decisions.decidedBy, decided: count() })
    .from(decisions)
    .where(sql`${decisions.decidedAt} >= ${since}`)
    .groupBy(decisions.decidedBy);
  return new Map(rows.map(({ userId, decided }) => [userId, decided]));
};
