/** What keeps the rest honest: who did what, what is to be sent, what was sent twice, what is still true. */

import type { Language } from '../../shared/i18n/language.ts';
import type { ImportKind, ImportTrace } from '../../shared/imports/schemas.ts';
import type { Kit } from '../kit.ts';
import type { definePeople } from './people.ts';

export const defineRecord = (k: Kit, { users }: ReturnType<typeof definePeople>) => {
  /** Who did what to what, written with the change itself. Details hold codes and counts, nothing personal. */
  const audit = k.table(
    'audit',
    {
      id: k.text('id').primaryKey(),
      at: k.instant('at').notNull(),
      actorId: k.text('actor_id'),
      actorName: k.text('actor_name').notNull(),
      action: k.text('action').notNull(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      details: k.json<Record<string, unknown>>('details').notNull(),
    },
    (t) => [k.index('audit_subject').on(t.subjectKind, t.subjectId, t.at)],
  );

  /** Messages to send, written with the change that causes them; a job delivers. */
  const outbox = k.table(
    'outbox',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').notNull(),
      recipient: k.text('recipient').notNull(),
      language: k.text('language').$type<Language>().notNull(),
      payload: k.json<Record<string, unknown>>('payload').notNull(),
      createdAt: k.instant('created_at').notNull(),
      dueAt: k.instant('due_at').notNull(),
      attempts: k.int('attempts').notNull(),
      sentAt: k.instant('sent_at'),
      failure: k.text('failure'),
      /** What must reach the recipient once only; a second message of the same is not written. */
      eventKey: k.text('event_key').unique(),
    },
    (t) => [k.index('outbox_due').on(t.sentAt, t.dueAt)],
  );

  const idempotencyKeys = k.table(
    'idempotency_keys',
    {
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      key: k.text('key').notNull(),
      /** SHA-256 of method, path and body. */
      requestHash: k.text('request_hash').notNull(),
      status: k.int('status'),
      body: k.text('body'),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.userId, t.key] }), k.index('idempotency_age').on(t.createdAt)],
  );

  /** Counters that say whether kept copies are still true: `catalogue` rises with every change of sites, rooms or codes. */
  const revisions = k.table('revisions', {
    name: k.text('name').primaryKey(),
    value: k.int('value').notNull(),
  });

  /** A file that was taken in, and what it changed: enough to undo it. */
  const imports = k.table('imports', {
    id: k.text('id').primaryKey(),
    kind: k.text('kind').$type<ImportKind>().notNull(),
    fileName: k.text('file_name').notNull(),
    at: k.instant('at').notNull(),
    byId: k.text('by_id').notNull(),
    byName: k.text('by_name').notNull(),
    created: k.int('created').notNull(),
    changed: k.int('changed').notNull(),
    trace: k.json<ImportTrace>('trace').notNull(),
    undoneAt: k.instant('undone_at'),
  });

  return { audit, outbox, idempotencyKeys, revisions, imports };
};
