/** Files that no photo has, and photos whose files are gone: what a fall of the power in between leaves behind. */
import * as audit from '../../db/audit.ts';
import type { Tx } from '../../db/database.ts';
import * as photos from '../../db/photos.ts';
import * as revisions from '../../db/revisions.ts';
import { photoFiles } from '../../shared/photos/sizes.ts';
import { DAY } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { removePhotoFiles, type StoredPhoto, storedPhotos } from './photo-files.ts';

/** Who is said to have done what nobody did. */
const byItself = 'Tilava';

const record = ({ clock, newId }: Dependencies, tx: Tx, row: photos.PhotoRow): Promise<void> =>
  audit.record(tx, {
    id: newId(),
    at: clock.now(),
    actorId: null,
    actorName: byItself,
    action: `${row.subjectKind}.photo.removed`,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    details: { changes: [{ field: 'photo', before: row.alt.fi, after: null }] },
  });

const removeRowsWithoutFiles = async (deps: Dependencies, stored: ReadonlyMap<string, StoredPhoto>): Promise<void> => {
  const isWhole = (id: string) => photoFiles.every((file) => stored.get(id)?.files.has(file));
  const before = deps.clock.now() - DAY;
  const lost = (await photos.addedBefore(deps.db, before)).filter((id) => !isWhole(id));
  if (lost.length === 0) return;
  await deps.db.write(async (tx) => {
    for (const id of lost) {
      const row = await photos.find(tx, id);
      if (row) await record(deps, tx, row);
    }
    await photos.remove(tx, lost);
    await revisions.bump(tx, 'catalogue');
  });
};

/**
 * Only what is older than a day, so that nothing is taken away that is just coming. Where there is no file at all, the
 * folder is elsewhere for a while rather than every picture lost: then the rows stay.
 */
export const removeStrayPhotos = async (deps: Dependencies): Promise<void> => {
  const stored = await storedPhotos(deps.config);
  if (!stored || stored.size === 0) return;
  const known = await photos.ids(deps.db);
  const before = deps.clock.now() - DAY;
  for (const { id, writtenAt } of stored.values())
    if (!known.has(id) && writtenAt < before) await removePhotoFiles(deps.config, id);
  await removeRowsWithoutFiles(deps, stored);
};
