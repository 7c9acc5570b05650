/** Mails on their way, for those who run the service: what became of each, what it says, and another try. */
import * as audit from '../../db/audit.ts';
import type { Reader } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { handedOver, notNeeded, outboxStateOf, resendable } from '../../shared/outbox/outbox.ts';
import type { OutboxItemView, OutboxMailView, OutboxPageView, OutboxQuery } from '../../shared/outbox/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { cursorOf, positionOf } from '../http/cursors.ts';
import { composeMail } from '../notifications/compose-mail.ts';

const itemView = (row: outbox.OutboxRow, now: Instant): OutboxItemView => {
  const state = outboxStateOf(row, now);
  const isMark = row.failure === handedOver || row.failure === notNeeded;
  return {
    id: row.id,
    kind: row.kind,
    recipient: row.recipient,
    language: row.language,
    state,
    createdAt: isoInstant(row.createdAt),
    sentAt: state === 'sent' && row.sentAt !== null ? isoInstant(row.sentAt) : null,
    attempts: row.attempts,
    nextTryAt: state === 'failed' ? isoInstant(row.dueAt) : null,
    failure: isMark ? null : row.failure,
    canResend: resendable.includes(state),
  };
};

/** The newest first. @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listOutbox = (
  { db, clock, config }: Dependencies,
  actor: Actor,
  { state, q, limit, cursor }: OutboxQuery,
): Promise<OutboxPageView> => {
  authorise(actor, 'outbox.see');
  const now = clock.now();
  return db.read(async (reader) => {
    const filter = { state, recipient: q?.toLowerCase() };
    const { rows, total } = await outbox.list(reader, filter, {
      now,
      limit: limit + 1,
      after: positionOf(cursor, 'number'),
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => itemView(row, now)),
      total,
      nextCursor: last ? cursorOf([last.createdAt, last.id]) : null,
      isDelivered: config.smtpUrl !== undefined,
    };
  });
};

/** Put into words as it would go out now, but without its links: one that opens an account is its reader's alone. */
const mailView = async (deps: Dependencies, reader: Reader, row: outbox.OutboxRow): Promise<OutboxMailView> => {
  const mail = await composeMail({ ...deps, linksWithheld: true }, reader, row);
  return {
    ...itemView(row, deps.clock.now()),
    mail: mail ? { subject: mail.subject, text: mail.text } : null,
  };
};

/** @throws AppError `access.forbidden`, `outbox.not-found` */
export const showOutboxMail = async (deps: Dependencies, actor: Actor, id: string): Promise<OutboxMailView> => {
  authorise(actor, 'outbox.see');
  return deps.db.read(async (reader) =>
    mailView(deps, reader, (await outbox.find(reader, id)) ?? refuse('outbox.not-found')),
  );
};

/**
 * Queues the mail for another try, under the same name, so that a mail system that had it after all can tell.
 * @throws AppError `access.forbidden`, `outbox.not-found`, `outbox.not-resendable`
 */
export const resendMail = (deps: Dependencies, actor: Actor, id: string): Promise<OutboxMailView> => {
  authorise(actor, 'outbox.see');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = (await outbox.find(tx, id)) ?? refuse('outbox.not-found');
    const state = outboxStateOf(row, now);
    if (!resendable.includes(state)) throw new AppError('outbox.not-resendable');
    await outbox.sendAgain(tx, id, now);
    await audit.record(tx, {
      id: deps.newId(),
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'outbox.resent',
      subjectKind: 'outbox',
      subjectId: id,
      details: { kind: row.kind, was: state },
    });
    return mailView(deps, tx, (await outbox.find(tx, id)) ?? row);
  });
};
