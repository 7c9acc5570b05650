/** The trace that every change of settings leaves: who, when, and each field as it was and became. */
import * as audit from '../../db/audit.ts';
import type { Tx } from '../../db/database.ts';
import { changesBetween } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';

export interface Change {
  /** What is changed, e.g. `room`, and which one. */
  kind: string;
  id: string;
  /** What was done to it: `created`, `changed`, or a word of its own such as `verified`. */
  did: string;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
  /** Fields about people: that they changed is kept, their values are not. */
  personal?: readonly string[];
}

/** The record of a change; nothing for a change that changes nothing. */
export const changeRecord = (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  actor: Pick<Actor, 'userId' | 'name'>,
  { kind, id, did, before, after, personal }: Change,
): audit.AuditRow | undefined => {
  const changes = changesBetween(before, after, personal);
  if (changes.length === 0 && did === 'changed') return undefined;
  return {
    id: newId(),
    at: clock.now(),
    actorId: actor.userId,
    actorName: actor.name,
    action: `${kind}.${did}`,
    subjectKind: kind,
    subjectId: id,
    details: { changes },
  };
};

/** Writes the record. Answers whether anything differed; nothing is written for a change that changes nothing. */
export const recordChange = async (
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  actor: Pick<Actor, 'userId' | 'name'>,
  change: Change,
): Promise<boolean> => {
  const record = changeRecord(deps, actor, change);
  if (record) await audit.record(tx, record);
  return record !== undefined;
};
