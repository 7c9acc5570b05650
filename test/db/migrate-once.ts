/** Another process that opens the database as the product does: `node migrate-once.ts <data directory> [<PostgreSQL URL>]`. */
import { openDatabase } from '../../db/open.ts';

const [, , dataDir = '', databaseUrl] = process.argv;
const db = await openDatabase({ dataDir, databaseUrl });
const ready = await db.ready();
await db.close();
process.exitCode = ready ? 0 : 1;
