/** The tables as SQLite sees them; drizzle-kit reads this file. */
import { sqliteKit } from './kit.ts';
import { defineTables } from './tables.ts';

export const sqliteTables = defineTables(sqliteKit);
export const {
  municipalities,
  codes,
  sites,
  spaces,
  rooms,
  roomSpaces,
  roomFacts,
  organisations,
  users,
  grants,
  sessions,
  accessTokens,
  bookings,
  occurrences,
  claims,
  wishes,
  closures,
  decisions,
  audit,
  outbox,
  idempotencyKeys,
  revisions,
} = sqliteTables;
