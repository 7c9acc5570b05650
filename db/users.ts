/** Queries about users and what they were granted. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Grant } from '../shared/permissions.ts';
import { columnsOf } from './columns.ts';
import type { Reader } from './database.ts';
import type { Tables } from './tables.ts';

export type UserRow = Tables['users']['$inferSelect'];

/** A grant with the name of its organisation, for people to read. */
export interface NamedGrant extends Grant {
  organisationName: string | null;
}

/** The account of an e-mail address, unless it was disabled. @param email in lower case, as it is stored */
export const findByEmail = async (reader: Reader, email: string): Promise<UserRow | undefined> => {
  const { users } = reader.tables;
  const rows = await reader
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  return rows[0];
};

export const findById = async (reader: Reader, id: string): Promise<UserRow | undefined> => {
  const rows = await reader.rows<UserRow>(sql`SELECT ${columnsOf(reader.tables.users)} FROM users WHERE id = ${id}`);
  return rows[0];
};

/**
 * In a fixed order. Written by hand, as all that every signed-in request asks; and not with a bare parameter, for which SQLite
 * would compile the statement anew each time.
 */
export const grantsOf = (reader: Reader, userId: string): Promise<Grant[]> =>
  reader.rows<Grant>(sql`SELECT role, organisation_id AS "organisationId", site_id AS "siteId",
      municipality_code AS "municipalityCode"
    FROM grants WHERE user_id = CAST(${userId} AS text) ORDER BY id`);

/** In a fixed order. */
export const namedGrantsOf = async (reader: Reader, userId: string): Promise<NamedGrant[]> => {
  const { grants, organisations } = reader.tables;
  return reader
    .select({
      role: grants.role,
      organisationId: grants.organisationId,
      organisationName: organisations.name,
      siteId: grants.siteId,
      municipalityCode: grants.municipalityCode,
    })
    .from(grants)
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(eq(grants.userId, userId))
    .orderBy(asc(grants.id));
};

/** Names by id, of those that exist. */
export const namesOf = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> => {
  const { users } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
