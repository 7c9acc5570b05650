/**
 * Another process that opens the database as the product does, when it is told to:
 * `node migrate-once.ts <data directory> [<PostgreSQL URL>]`.
 */
import { once } from 'node:events';
import { openDatabase } from '../../db/open.ts';

const [, , dataDir = '', databaseUrl] = process.argv;
process.send?.('loaded');
await once(process, 'message');
const db = await openDatabase({ dataDir, databaseUrl });
const ready = await db.ready();
await db.close();
process.disconnect();
process.exitCode = ready ? 0 : 1;
