/**
 * Waits until no other transaction of this PostgreSQL database writes for this product, and keeps others waiting until
 * the transaction ends. The number means nothing; it only has to be the same everywhere.
 */
export const takeWriterLock = 'SELECT pg_advisory_xact_lock(8245137)';
