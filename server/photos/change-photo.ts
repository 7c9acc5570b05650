/** The text of a photo, its fact, its place among the others; and taking it away. */
import type { Tx } from '../../db/database.ts';
import * as photos from '../../db/photos.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { PhotoChange, StaffPhotoView } from '../../shared/photos/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { checkFact, sizeOf } from './add-photo.ts';
import { removePhotoFiles } from './photo-files.ts';
import { findOwner, historyOfOwner, keptOwner, type PhotoOwner } from './photo-subject.ts';
import { isReady, neededLanguage, staffPhotoView } from './photo-views.ts';

interface KeptPhoto {
  row: photos.PhotoRow;
  owner: PhotoOwner;
}

/** @throws AppError `photo.not-found`, also of something that is no more; `access.forbidden` */
const keptPhoto = async (tx: Tx, catalogue: Catalogue, actor: Actor, id: string): Promise<KeptPhoto> => {
  const row = (await photos.find(tx, id)) ?? refuse('photo.not-found');
  if (!(await findOwner(tx, catalogue, row))) throw new AppError('photo.not-found');
  return { row, owner: await keptOwner(tx, catalogue, actor, 'premises.edit', row) };
};

/** @throws AppError `request.invalid` at the text that is needed */
const checkText = (row: photos.PhotoRow, { region }: Catalogue): void => {
  const path = `alt.${neededLanguage(region)}`;
  if (!isReady(row, region)) throw new AppError('request.invalid', { fields: [{ path, code: 'field.required' }] });
};

const move = async (tx: Tx, row: photos.PhotoRow, position: number): Promise<void> => {
  const others = (await photos.ofSubject(tx, row)).map(({ id }) => id).filter((id) => id !== row.id);
  await photos.order(tx, others.toSpliced(position, 0, row.id));
};

const toldOf = ({ alt, factKey }: photos.PhotoRow) => ({ photo: alt, photoFact: factKey });

/**
 * The place of a photo is no part of its version: others are moved by it as well.
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `photo.not-found`, `access.forbidden`, `request.stale`, `code.unknown`, `request.invalid` at the text
 *   that is needed
 */
export const changePhoto = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  { position, ...change }: PhotoChange,
  expected: number | undefined,
): Promise<StaffPhotoView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { row: before, owner } = await keptPhoto(tx, catalogue, actor, id);
    checkVersion(before.version, expected, () => staffPhotoView(before, catalogue.region));
    const after = { ...before, ...change };
    if (change.alt) checkText(after, catalogue);
    if (change.factKey !== undefined) checkFact(change.factKey);
    const isChanged = await recordChange(deps, tx, actor, {
      ...historyOfOwner(owner),
      did: 'changed',
      before: toldOf(before),
      after: toldOf(after),
    });
    const stored = isChanged ? { ...after, version: before.version + 1 } : before;
    if (isChanged) await photos.save(tx, stored);
    if (position !== undefined) await move(tx, stored, position);
    if (isChanged || position !== undefined) await revisions.bump(tx, 'catalogue');
    return staffPhotoView(stored, catalogue.region);
  });

/** The files go when it is certain that nobody needs them. @throws AppError `photo.not-found`, `access.forbidden` */
export const removePhoto = async (deps: Dependencies, actor: Actor, id: string): Promise<void> => {
  await deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { row, owner } = await keptPhoto(tx, catalogue, actor, id);
    await photos.remove(tx, [row.id]);
    const before = isReady(row, catalogue.region) ? { photo: row.alt } : { photo: sizeOf(row) };
    await recordChange(deps, tx, actor, { ...historyOfOwner(owner), did: 'photo.removed', before, after: {} });
    await revisions.bump(tx, 'catalogue');
  });
  await removePhotoFiles(deps.config, id);
};
