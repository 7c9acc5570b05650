/** A keeper of the house closes a correction, and answers whoever asked for it. */
import type { CorrectionRow } from '../../db/corrections.ts';
import * as corrections from '../../db/corrections.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import type { CorrectionAnswer, CorrectionView } from '../../shared/corrections/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { authoriseKeeper } from '../premises/authorise-keeper.ts';
import { subjectOf } from '../sites/staff-site.ts';
import { correctionViews } from './correction-views.ts';

/** Nobody gets a mail without words: an address may be another's, and nothing is to be said then. */
const mailAnswer = async ({ clock }: Dependencies, tx: Tx, row: CorrectionRow): Promise<void> => {
  if (row.email === null || row.answer === null) return;
  const now = clock.now();
  // There is one answer to each, so it bears the id of what it answers; by it the address is forgotten later.
  const { id, email: recipient, language } = row;
  const kind = 'correction.answered';
  await outbox.add(tx, [
    { id, kind, recipient, language, payload: { correctionId: id }, createdAt: now, dueAt: now, attempts: 0 },
  ]);
};

/** @throws AppError `access.forbidden`, `correction.not-found` (also for those of other houses), `correction.closed` */
export const answerCorrection = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  { answer }: CorrectionAnswer,
): Promise<CorrectionView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    authoriseKeeper(actor, catalogue);
    const before = (await corrections.find(tx, id)) ?? refuse('correction.not-found');
    const room = catalogue.room(before.roomId);
    if (!room || !can(actor, 'premises.edit', subjectOf(room.site))) throw new AppError('correction.not-found');
    if (before.closedAt !== null) throw new AppError('correction.closed');
    const after: CorrectionRow = {
      ...before,
      closedAt: deps.clock.now(),
      closedById: actor.userId,
      answer: answer ?? null,
    };
    await corrections.save(tx, after);
    await mailAnswer(deps, tx, after);
    await recordChange(deps, tx, actor, {
      kind: 'room',
      id: room.id,
      did: 'correction-closed',
      before: { correction: 'open' },
      after: { correction: 'closed' },
    });
    const [view] = await correctionViews(tx, catalogue, [after]);
    return view ?? refuse('correction.not-found');
  });
