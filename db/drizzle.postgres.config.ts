import { defineConfig } from 'drizzle-kit';

/** How PostgreSQL's migrations are made from the tables. After a change of `tables.ts`: `npm run db:generate`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema.postgres.ts',
  out: './db/migrations/postgres',
});
