/** Notes that private addresses are used, so that their owners know which ones are; reading does not mean writing. */
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import { HOUR, type Instant, MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';

/** Of one address at most this often. */
const noteEvery = HOUR;
/** All that have come together are written at once, at most this often: each write makes kept answers be made anew. */
const writeEvery = 10 * MINUTE;

export type NoteUse = (feed: { id: string; lastUsedAt: Instant | null }) => Promise<void>;

/** The first use is told at once: its owner is waiting to see whether it works. */
export const createNotedUse = ({ db, clock }: Pick<Dependencies, 'clock' | 'db'>): NoteUse => {
  const waiting = new Set<string>();
  const notedAt = new Map<string, Instant>();
  let writtenAt = Number.NEGATIVE_INFINITY;

  return async ({ id, lastUsedAt }) => {
    const now = clock.now();
    const last = Math.max(lastUsedAt ?? 0, notedAt.get(id) ?? 0);
    if (now - last >= noteEvery) waiting.add(id);
    const isFirst = lastUsedAt === null && !notedAt.has(id);
    if (waiting.size === 0 || (!isFirst && now - writtenAt < writeEvery)) return;
    const ids = [...waiting];
    waiting.clear();
    writtenAt = now;
    for (const [known, at] of notedAt) if (now - at >= noteEvery) notedAt.delete(known);
    for (const each of ids) notedAt.set(each, now);
    await db.write((tx) => calendarFeeds.touch(tx, ids, now));
  };
};
