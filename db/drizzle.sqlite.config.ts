import { defineConfig } from 'drizzle-kit';

/**
 * How SQLite's migrations are made from the tables. After a change of `tables.ts`: `npm run db:generate -- --name=what-changed`.
 * A migration that rebuilds `claims` or `wishes` must again end their tables with `STRICT, WITHOUT ROWID` and make the
 * triggers of claims anew (see the initial and the `claim_guards` migration); a test watches over both.
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema.sqlite.ts',
  out: './db/migrations/sqlite',
});
