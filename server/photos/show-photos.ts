/** The photos of something for its keepers, and the picture itself for whoever may see it. */
import * as photos from '../../db/photos.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { PhotosQuery, StaffPhotosView } from '../../shared/photos/schemas.ts';
import type { PhotoFile } from '../../shared/photos/sizes.ts';
import type { Dependencies } from '../dependencies.ts';
import { subjectOf } from '../sites/staff-site.ts';
import { readPhotoFile } from './photo-files.ts';
import { findOwner, isPublicOwner, keptOwner } from './photo-subject.ts';
import { isReady, staffPhotoView } from './photo-views.ts';

/** In their order. @throws AppError `site.not-found`, `entrance.not-found`, `facility.not-found`, `room.not-found`, `access.forbidden` */
export const listPhotos = (deps: Dependencies, actor: Actor, query: PhotosQuery): Promise<StaffPhotosView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const owner = await keptOwner(reader, catalogue, actor, 'premises.see', query);
    const rows = await photos.ofSubject(reader, owner);
    return { items: rows.map((row) => staffPhotoView(row, catalogue.region)) };
  });

export interface ShownPicture {
  bytes: Buffer;
  /** Whether everybody sees it, so that anybody may keep it. */
  isPublic: boolean;
}

/**
 * @param findActor looks who asks; called only for what not everybody may see
 * @throws AppError `photo.not-found`, also for what the asker may not see
 */
export const showPicture = async (
  deps: Dependencies,
  findActor: () => Promise<Actor | undefined>,
  { id, file }: { id: string; file: PhotoFile },
): Promise<ShownPicture> => {
  const row = (await photos.find(deps.db, id)) ?? refuse('photo.not-found');
  const catalogue = await deps.catalogue(deps.db);
  const owner = (await findOwner(deps.db, catalogue, row)) ?? refuse('photo.not-found');
  const isPublic = isPublicOwner(owner) && isReady(row, catalogue.region);
  if (!isPublic && !can(await findActor(), 'premises.edit', subjectOf(owner.site)))
    throw new AppError('photo.not-found');
  return { bytes: (await readPhotoFile(deps.config, row.id, file)) ?? refuse('photo.not-found'), isPublic };
};
