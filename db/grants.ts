/** Queries about grants: who may do what, where and when. */
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Grant } from '../shared/permissions.ts';
import type { LocalDate } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type GrantRow = Tables['grants']['$inferSelect'];

/** A grant with the names of what it reaches, for people to read. */
export interface NamedGrantRow extends GrantRow {
  organisationName: string | null;
  deputyForName: string | null;
}

/** A grant that counts, with the name of its organisation. */
export interface NamedGrant extends Grant {
  organisationName: string | null;
}

/**
 * What the user may do today: her own grants within their dates, and as a deputy the grants of the same role that the
 * person has whose place she takes. In a fixed order.
 *
 * One statement by hand and in one piece, as all that every signed-in request asks: the builder would take longer than the
 * database; and not with a bare parameter, for which SQLite would compile the statement anew each time. The names of the
 * roles are those of `deputisedRoles`.
 * @param today in the county's zone
 */
export const ofUser = (reader: Reader, userId: string, today: LocalDate): Promise<Grant[]> =>
  reader.rows<Grant>(sql`SELECT g.role, CASE WHEN own.id IS NULL THEN g.organisation_id END AS "organisationId",
      CASE WHEN own.id IS NULL THEN g.site_id ELSE own.site_id END AS "siteId",
      CASE WHEN own.id IS NULL THEN g.municipality_code ELSE own.municipality_code END AS "municipalityCode"
    FROM (SELECT CAST(${today} AS text) AS now) t
    JOIN grants g ON g.user_id = CAST(${userId} AS text)
    LEFT JOIN grants own ON own.user_id = g.deputy_for_id AND own.role = g.role AND own.deputy_for_id IS NULL
      AND own.role IN ('approver', 'coordinator')
      AND coalesce(own.valid_from, t.now) <= t.now AND coalesce(own.valid_until, t.now) >= t.now
    WHERE coalesce(g.valid_from, t.now) <= t.now AND coalesce(g.valid_until, t.now) >= t.now
      AND (g.deputy_for_id IS NULL OR own.id IS NOT NULL)
    ORDER BY g.id, own.id`);

/** As {@link ofUser}, with the names of organisations. */
export const namedOfUser = async (reader: Reader, userId: string, today: LocalDate): Promise<NamedGrant[]> => {
  const grants = await ofUser(reader, userId, today);
  const ids = grants.flatMap(({ organisationId }) => organisationId ?? []);
  const { organisations } = reader.tables;
  const rows =
    ids.length === 0
      ? []
      : await reader
          .select({ id: organisations.id, name: organisations.name })
          .from(organisations)
          .where(inArray(organisations.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return grants.map((grant) => ({ ...grant, organisationName: names.get(grant.organisationId ?? '') ?? null }));
};

/** Every grant of these users, past and future ones too, with names; in a fixed order. */
export const allOf = async (reader: Reader, userIds: readonly string[]): Promise<NamedGrantRow[]> => {
  if (userIds.length === 0) return [];
  const { grants, organisations, users } = reader.tables;
  const deputised = alias(users, 'deputised');
  const rows = await reader
    .select({ grant: grants, organisationName: organisations.name, deputyForName: deputised.name })
    .from(grants)
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .leftJoin(deputised, eq(deputised.id, grants.deputyForId))
    .where(inArray(grants.userId, [...userIds]))
    .orderBy(asc(grants.id));
  return rows.map(({ grant, organisationName, deputyForName }) => ({ ...grant, organisationName, deputyForName }));
};

/** Own grants, not deputies', that count today for accounts in use: whose, and what. */
export const current = async (
  reader: Reader,
  roles: readonly GrantRow['role'][],
  today: LocalDate,
): Promise<GrantRow[]> => {
  const { grants, users } = reader.tables;
  const rows = await reader
    .select({ grant: grants })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
    .where(
      and(
        inArray(grants.role, [...roles]),
        isNull(grants.deputyForId),
        or(isNull(grants.validFrom), lte(grants.validFrom, today)),
        or(isNull(grants.validUntil), sql`${grants.validUntil} >= ${today}`),
      ),
    )
    .orderBy(asc(grants.id));
  return rows.map(({ grant }) => grant);
};

/** How many accounts in use have the role of an administrator, today and without an end. */
export const lastingAdmins = async (reader: Reader, today: LocalDate): Promise<number> => {
  const rows = await current(reader, ['admin'], today);
  return new Set(rows.filter(({ validUntil }) => validUntil === null).map(({ userId }) => userId)).size;
};

export const insert = (tx: Tx, grant: Tables['grants']['$inferInsert']): Promise<void> =>
  tx.insertRows('grants', [grant]);

/** Takes the user's grant away; `undefined` when there is none of that id. */
export const remove = async (tx: Tx, userId: string, id: string): Promise<GrantRow | undefined> => {
  const { grants } = tx.tables;
  const [row] = await tx
    .delete(grants)
    .where(and(eq(grants.userId, userId), eq(grants.id, id)))
    .returning();
  return row;
};
