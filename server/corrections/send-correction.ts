/** Somebody says what is wrong or missing in what is told of a room. Nothing of it is shown to the public. */
import type { CorrectionRow } from '../../db/corrections.ts';
import * as corrections from '../../db/corrections.ts';
import type { Tx } from '../../db/database.ts';
import { gistOf, linksIn, mostLinks } from '../../shared/corrections/message.ts';
import type { NewCorrection } from '../../shared/corrections/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { attributeOf } from '../../shared/rooms/attributes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { type CorrectionLimits, countCorrection, mostOpen } from './limits.ts';
import { tellKeeper } from './tell-keeper.ts';

export interface Sender {
  /** Of the connection. */
  address: string;
  language: Language;
}

/** Who to call is no fact about a room, and files are shown as pictures: neither is told, so neither is corrected. */
const isTold = (factKey: string): boolean => {
  const type = attributeOf(factKey)?.type;
  return type !== undefined && type !== 'person' && type !== 'media';
};

const checkMessage = ({ factKey, message }: NewCorrection): void => {
  if (factKey !== null && !isTold(factKey)) throw new AppError('fact.unknown', { path: 'factKey' });
  if (linksIn(message) > mostLinks)
    throw new AppError('correction.links', { path: 'message', values: { count: mostLinks } });
};

const isSame = (row: CorrectionRow, { factKey, message }: NewCorrection): boolean =>
  row.factKey === factKey && gistOf(row.message) === gistOf(message);

/** Kept once: said again, it only brings an address that was not given before. */
const keep = async (
  deps: Dependencies,
  tx: Tx,
  { room, sent, language }: { room: CatalogueRoom; sent: NewCorrection; language: Language },
): Promise<void> => {
  const open = await corrections.openOf(tx, [room.id]);
  const same = open.find((row) => isSame(row, sent));
  if (same) {
    if (same.email === null && sent.email !== undefined)
      await corrections.save(tx, { ...same, email: sent.email, language });
    return;
  }
  if (open.length >= mostOpen) throw new AppError('correction.too-many-open');
  await corrections.insert(tx, {
    id: deps.newId(),
    roomId: room.id,
    factKey: sent.factKey,
    message: sent.message,
    email: sent.email ?? null,
    language,
    sentAt: deps.clock.now(),
    closedAt: null,
    closedById: null,
    answer: null,
  });
  await tellKeeper(deps, tx, await deps.catalogue(tx), room);
};

/**
 * Everybody may; whether anything was kept is not told.
 * @throws AppError `room.not-found`, `fact.unknown`, `correction.links`, `correction.too-many-open`, `request.too-many`
 */
export const sendCorrection = async (
  deps: Dependencies,
  limits: CorrectionLimits,
  { address, language }: Sender,
  idOrCode: string,
  sent: NewCorrection,
): Promise<void> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  checkMessage(sent);
  countCorrection(limits, address);
  if (sent.website) return;
  await deps.db.write((tx) => keep(deps, tx, { room, sent, language }));
};
