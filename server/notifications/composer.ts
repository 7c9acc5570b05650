import type { Reader } from '../../db/database.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import type { Dependencies, Mail } from '../dependencies.ts';

/** Puts one kind of queued message into words; nothing when what it told of is gone or no longer wanted. */
export type Composer = (deps: Dependencies, reader: Reader, row: OutboxRow) => Promise<Mail | undefined>;
