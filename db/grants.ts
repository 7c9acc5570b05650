/** Queries about grants: who may do what, where and when. */
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Language } from '../shared/i18n/language.ts';
import type { Grant } from '../shared/permissions.ts';
import type { Need } from '../shared/rooms/accessibility.ts';
import type { LocalDate } from '../shared/time.ts';
import type { OptionalMail } from '../shared/users/optional-mails.ts';
import { staffRoles } from '../shared/users/roles.ts';
import type { Reader, Tx } from './database.ts';
import * as organisations from './organisations.ts';
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

/** As its holder's pages know it. */
export interface OwnGrant extends NamedGrant {
  /** What the events of the organisation usually need of a room. */
  usualNeeds: readonly Need[];
  /** Those that it may book for as their umbrella. */
  members: { id: string; name: string; usualNeeds: readonly Need[] }[];
}

/** What somebody's grants come to. */
export interface HeldGrants<G extends Grant = Grant> {
  /** Those that count. */
  awake: G[];
  /** Those that count again as soon as the person has a second factor, which the region demands. */
  asleep: G[];
}

/**
 * What the user may do today: her own grants within their dates, and as a deputy the grants of the same role that the
 * person has whose place she takes. In a fixed order.
 *
 * One statement by hand and in one piece, as all that every signed-in request asks: the builder would take longer than the
 * database; and not with a bare parameter, for which SQLite would compile the statement anew each time. The names of the
 * roles are those of `deputisedRoles` and `staffRoles`.
 * @param today in the county's zone
 */
export const heldBy = async (reader: Reader, userId: string, today: LocalDate): Promise<HeldGrants> => {
  // SQLite answers 1 and 0.
  const rows = await reader.rows<
    Grant & { sleeps: boolean | number; umbrella: boolean | number }
  >(sql`SELECT g.role, CASE WHEN own.id IS NULL THEN g.organisation_id END AS "organisationId",
      CASE WHEN own.id IS NULL THEN g.site_id ELSE own.site_id END AS "siteId",
      CASE WHEN own.id IS NULL THEN g.municipality_code ELSE own.municipality_code END AS "municipalityCode",
      g.role IN ('approver', 'coordinator', 'board', 'admin')
        AND EXISTS (SELECT 1 FROM region r WHERE r.id = 1 AND r.demands_second_factor)
        AND NOT EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = g.user_id AND f.confirmed_at IS NOT NULL)
        AS sleeps,
      g.role IN ('representative', 'booker')
        AND EXISTS (SELECT 1 FROM organisations u WHERE u.id = g.organisation_id AND u.kind = 'umbrella') AS umbrella
    FROM (SELECT CAST(${today} AS text) AS now) t
    JOIN grants g ON g.user_id = CAST(${userId} AS text)
    LEFT JOIN grants own ON own.user_id = g.deputy_for_id AND own.role = g.role AND own.deputy_for_id IS NULL
      AND own.role IN ('approver', 'coordinator')
      AND coalesce(own.valid_from, t.now) <= t.now AND coalesce(own.valid_until, t.now) >= t.now
    WHERE coalesce(g.valid_from, t.now) <= t.now AND coalesce(g.valid_until, t.now) >= t.now
      AND (g.deputy_for_id IS NULL OR own.id IS NOT NULL)
    ORDER BY g.id, own.id`);
  const held: HeldGrants = { awake: [], asleep: [] };
  // Few belong to an umbrella organisation: nobody else waits for a second statement.
  const umbrellas = rows.flatMap(({ umbrella, organisationId }) =>
    umbrella && organisationId ? [organisationId] : [],
  );
  const members =
    umbrellas.length > 0 ? await organisations.membersUnder(reader, umbrellas) : new Map<string, string[]>();
  for (const { sleeps, umbrella, ...grant } of rows) {
    const actsFor = umbrella ? members.get(grant.organisationId ?? '') : undefined;
    held[sleeps ? 'asleep' : 'awake'].push(actsFor ? { ...grant, actsFor } : grant);
  }
  return held;
};

/** As {@link heldBy}, with the names and usual needs of organisations. */
export const namedHeldBy = async (reader: Reader, userId: string, today: LocalDate): Promise<HeldGrants<OwnGrant>> => {
  const { awake, asleep } = await heldBy(reader, userId, today);
  const ids = [...awake, ...asleep].flatMap(({ organisationId, actsFor = [] }) =>
    [organisationId ?? [], actsFor].flat(),
  );
  const { organisations: table } = reader.tables;
  const rows =
    ids.length === 0
      ? []
      : await reader
          .select({ id: table.id, name: table.name, usualNeeds: table.usualNeeds })
          .from(table)
          .where(inArray(table.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = (grant: Grant): OwnGrant => {
    const organisation = byId.get(grant.organisationId ?? '');
    return {
      ...grant,
      organisationName: organisation?.name ?? null,
      usualNeeds: organisation?.usualNeeds ?? [],
      members: (grant.actsFor ?? []).flatMap((id) => byId.get(id) ?? []),
    };
  };
  return { awake: awake.map(named), asleep: asleep.map(named) };
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

/**
 * Own grants, not deputies', that are given for today to accounts in use, also those that sleep for want of a second
 * factor: who is to answer for what. Whom to write to: {@link holdersOf}.
 */
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

/** Somebody who has a role today by a grant that counts, herself or in another's place. */
export interface Holder {
  userId: string;
  name: string;
  email: string;
  language: Language;
  unwantedMails: readonly OptionalMail[];
  siteId: string | null;
  municipalityCode: string | null;
  /** Whose place she takes; null where the role is her own. */
  deputyForId: string | null;
}

/**
 * Everybody who has the role today, a line for each grant that counts: a deputy for each of those whose place she takes.
 * As in {@link heldBy}, whoever lacks the second factor that the region demands has no role until she has one; a deputy
 * counts by her own. Accounts out of use are nobody's. Whoever is written to because of a role is found here.
 */
export const holdersOf = async (reader: Reader, role: GrantRow['role'], today: LocalDate): Promise<Holder[]> => {
  const { grants, users, region, secondFactors } = reader.tables;
  const sleeps = sql<boolean>`${inArray(grants.role, [...staffRoles])}
    AND EXISTS (SELECT 1 FROM ${region} WHERE ${region.id} = 1 AND ${region.demandsSecondFactor})
    AND NOT EXISTS (SELECT 1 FROM ${secondFactors}
      WHERE ${secondFactors.userId} = ${grants.userId} AND ${secondFactors.confirmedAt} IS NOT NULL)`;
  const rows = await reader
    .select({ grant: grants, user: users, sleeps: sleeps.mapWith(Boolean) })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(
      and(
        eq(grants.role, role),
        or(isNull(grants.validFrom), lte(grants.validFrom, today)),
        or(isNull(grants.validUntil), sql`${grants.validUntil} >= ${today}`),
      ),
    )
    .orderBy(asc(users.name), asc(grants.id));
  const own = rows.filter(({ grant }) => grant.deputyForId === null).map(({ grant }) => grant);
  const awake = rows.filter((row) => row.user.disabledAt === null && !row.sleeps);
  return awake.flatMap(({ grant, user: { id: userId, name, email, language, unwantedMails } }) => {
    const { deputyForId } = grant;
    const taken = deputyForId === null ? [grant] : own.filter((each) => each.userId === deputyForId);
    return taken.map(({ siteId, municipalityCode }) => ({
      ...{ userId, name, email, language, unwantedMails, deputyForId },
      ...{ siteId, municipalityCode },
    }));
  });
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
