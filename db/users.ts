/** Queries about users: whose account it is, and what it is kept by. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { OptionalMail } from '../shared/users/optional-mails.ts';
import { columnsOf } from './columns.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type UserRow = Tables['users']['$inferSelect'];

/** The account of an e-mail address, unless it was disabled. @param email in lower case, as it is stored */
export const findByEmail = async (reader: Reader, email: string): Promise<UserRow | undefined> => {
  const { users } = reader.tables;
  const rows = await reader
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  return rows[0];
};

/** Whether an account has this address, in use or not. @param email in lower case */
export const hasEmail = async (reader: Reader, email: string): Promise<boolean> => {
  const { users } = reader.tables;
  return (await reader.$count(users, eq(users.email, email))) > 0;
};

/** Whether there is any account, in use or not. */
export const hasAny = async (reader: Reader): Promise<boolean> => {
  const { users } = reader.tables;
  return (await reader.select({ id: users.id }).from(users).limit(1)).length > 0;
};

export const findById = async (reader: Reader, id: string): Promise<UserRow | undefined> => {
  const rows = await reader.rows<UserRow>(sql`SELECT ${columnsOf(reader.tables.users)} FROM users WHERE id = ${id}`);
  return rows[0];
};

/** Those of the people who have an account in use and want such mails. */
export const wanting = async (reader: Reader, ids: readonly string[], mail: OptionalMail): Promise<UserRow[]> => {
  const { users } = reader.tables;
  if (ids.length === 0) return [];
  const rows = await reader
    .select()
    .from(users)
    .where(and(inArray(users.id, [...new Set(ids)]), isNull(users.disabledAt)))
    .orderBy(asc(users.id));
  return rows.filter(({ unwantedMails }) => !unwantedMails.includes(mail));
};

/** Mails that the person does without; `findById` gives them as the engine keeps them. */
export const unwantedMailsOf = async (reader: Reader, id: string): Promise<OptionalMail[]> => {
  const { users } = reader.tables;
  const rows = await reader.select({ unwanted: users.unwantedMails }).from(users).where(eq(users.id, id));
  return rows[0]?.unwanted ?? [];
};

/** The version stays: it is of the name and language, and nobody else sets these. */
export const setUnwantedMails = async (tx: Tx, id: string, unwantedMails: OptionalMail[]): Promise<void> => {
  const { users } = tx.tables;
  await tx.update(users).set({ unwantedMails }).where(eq(users.id, id));
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

export const insert = (tx: Tx, user: Tables['users']['$inferInsert']): Promise<void> => tx.insertRows('users', [user]);

/** Changes the account and raises its version, which is answered. */
export const update = async (
  tx: Tx,
  { id, version }: Pick<UserRow, 'id' | 'version'>,
  changes: Partial<Omit<UserRow, 'id' | 'version'>>,
): Promise<UserRow> => {
  const { users } = tx.tables;
  const [row] = await tx
    .update(users)
    .set({ ...changes, version: version + 1 })
    .where(eq(users.id, id))
    .returning();
  if (!row) throw new Error(`no user ${id} to change`);
  return row;
};
