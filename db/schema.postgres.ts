/** The tables as PostgreSQL sees them; drizzle-kit reads this file. */
import { postgresKit } from './kit.ts';
import { defineTables } from './tables.ts';

export const postgresTables = defineTables(postgresKit);
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
} = postgresTables;
