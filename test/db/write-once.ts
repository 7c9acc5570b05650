/** Another process that writes one row: `node write-once.ts <SQLite file> <PostgreSQL URL>`, one of them empty. */
import { sql } from 'drizzle-orm';
import { openPostgres } from '../../db/postgres.ts';
import { openSqlite } from '../../db/sqlite.ts';

const [, , path = '', url = ''] = process.argv;
const db = url === '' ? openSqlite(path) : openPostgres(url);
await db.write((tx) => tx.run(sql`INSERT INTO revisions (name, value) VALUES ('other process', 1)`));
await db.close();
