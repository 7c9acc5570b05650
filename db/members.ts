/** Queries about the people who belong to an organisation. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Language } from '../shared/i18n/language.ts';
import type { LocalDate } from '../shared/time.ts';
import { organisationRoles } from '../shared/users/roles.ts';
import type { Reader, Tx } from './database.ts';
import { textTable } from './json-tables.ts';

export type OrganisationRole = (typeof organisationRoles)[number];

export interface Member {
  grantId: string;
  userId: string;
  name: string;
  email: string;
  language: Language;
  role: OrganisationRole;
}

/** One role each: the first, in the order of what they may do. Accounts out of use and ended grants do not count. */
export const of = async (reader: Reader, organisationId: string, today: LocalDate): Promise<Member[]> => {
  // By hand, and not with bare parameters, for which SQLite would compile it anew each time: every request asks it.
  const rows =
    await reader.rows<Member>(sql`SELECT g.id AS "grantId", u.id AS "userId", u.name, u.email, u.language, g.role
    FROM (SELECT CAST(${today} AS text) AS now) t
    JOIN grants g ON g.organisation_id = CAST(${organisationId} AS text)
    JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
    WHERE g.role IN (${textTable(reader.engine, organisationRoles)})
      AND coalesce(g.valid_from, t.now) <= t.now AND coalesce(g.valid_until, t.now) >= t.now
    ORDER BY u.name, u.id, g.id`);
  const ranked = rows.sort((a, b) => organisationRoles.indexOf(a.role) - organisationRoles.indexOf(b.role));
  return [...new Map(ranked.toReversed().map((member) => [member.userId, member])).values()].reverse();
};

/** The greatest of the person's roles in the organisation; nothing when she does not belong to it. */
export const roleOf = async (
  reader: Reader,
  organisationId: string,
  userId: string,
): Promise<OrganisationRole | undefined> => {
  const { grants } = reader.tables;
  const rows = await reader
    .select({ role: grants.role })
    .from(grants)
    .where(and(eq(grants.organisationId, organisationId), eq(grants.userId, userId)));
  return organisationRoles.find((role) => rows.some((row) => row.role === role));
};

/** How many people belong to each organisation; those with nobody are missing. */
export const counts = async (reader: Reader): Promise<Map<string, number>> => {
  const { grants } = reader.tables;
  const rows = await reader
    .select({
      organisationId: grants.organisationId,
      members: sql<number>`count(DISTINCT ${grants.userId})`.mapWith(Number),
    })
    .from(grants)
    .where(inArray(grants.role, [...organisationRoles]))
    .groupBy(grants.organisationId);
  return new Map(rows.flatMap(({ organisationId, members }) => (organisationId ? [[organisationId, members]] : [])));
};

/** Gives the person this role in the organisation and no other. */
export const put = async (
  tx: Tx,
  { id, userId, organisationId, role }: { id: string; userId: string; organisationId: string; role: OrganisationRole },
): Promise<void> => {
  await remove(tx, organisationId, userId);
  await tx.insertRows('grants', [{ id, userId, organisationId, role }]);
};

/** Takes every role in the organisation from the person. Answers whether there was any. */
export const remove = async (tx: Tx, organisationId: string, userId: string): Promise<boolean> => {
  const { grants } = tx.tables;
  const removed = await tx
    .delete(grants)
    .where(
      and(
        eq(grants.organisationId, organisationId),
        eq(grants.userId, userId),
        inArray(grants.role, [...organisationRoles]),
      ),
    )
    .returning({ id: grants.id });
  return removed.length > 0;
};
