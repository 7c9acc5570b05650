import { defineConfig } from 'drizzle-kit';

/**
 * How SQLite's migrations are made from the tables. After a change of `tables.ts`, `npm run db:generate` makes one for
 * each engine; give it a telling name in its file and in `meta/_journal.json`. One that rebuilds `claims` or `wishes`
 * must end their tables with `STRICT, WITHOUT ROWID` and make the triggers of claims again, as the first two do: a
 * rebuilt table has lost both, and a test says so.
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema.sqlite.ts',
  out: './db/migrations/sqlite',
});
