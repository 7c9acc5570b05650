/** A new photo. Nobody but its keepers sees it until it has its text. */
import type { Reader, Tx } from '../../db/database.ts';
import * as photos from '../../db/photos.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { NewPhoto, StaffPhotoView } from '../../shared/photos/schemas.ts';
import { mostPhotos } from '../../shared/photos/sizes.ts';
import { attributeDefinitions } from '../../shared/rooms/attributes.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { removePhotoFiles, savePhotoFiles } from './photo-files.ts';
import { historyOfOwner, keptOwner, type PhotoOwner } from './photo-subject.ts';
import { staffPhotoView } from './photo-views.ts';
import type { Picture, ReadPicture } from './picture.ts';

/** @throws AppError `code.unknown` at `factKey` */
export const checkFact = (factKey: string | null): void => {
  if (factKey !== null && !attributeDefinitions.some(({ key }) => key === factKey))
    throw new AppError('code.unknown', { path: 'factKey', values: { code: factKey } });
};

/** @throws AppError `photo.too-many` */
const checkRoom = async (reader: Reader, owner: PhotoOwner): Promise<photos.PhotoRow[]> => {
  const present = await photos.ofSubject(reader, owner);
  if (present.length >= mostPhotos) throw new AppError('photo.too-many', { values: { count: mostPhotos } });
  return present;
};

/** What histories tell of a photo that has no text yet. */
export const sizeOf = ({ width, height }: Pick<Picture, 'width' | 'height'>): string => `${width} × ${height}`;

interface Arrival {
  id: string;
  request: NewPhoto;
  picture: Picture;
}

const store = async (deps: Dependencies, tx: Tx, actor: Actor, { id, request, picture }: Arrival) => {
  const catalogue = await deps.catalogue(tx);
  const owner = await keptOwner(tx, catalogue, actor, 'premises.edit', request);
  const present = await checkRoom(tx, owner);
  const row: photos.PhotoRow = {
    id,
    subjectKind: owner.subjectKind,
    subjectId: owner.subjectId,
    factKey: request.factKey ?? null,
    alt: { fi: '', sv: '', en: '' },
    width: picture.width,
    height: picture.height,
    position: present.reduce((most, { position }) => Math.max(most, position + 1), 0),
    addedAt: deps.clock.now(),
    addedById: actor.userId,
    version: 1,
  };
  await photos.insert(tx, row);
  const after = { photo: sizeOf(picture) };
  await recordChange(deps, tx, actor, { ...historyOfOwner(owner), did: 'photo.created', before: {}, after });
  return staffPhotoView(row, catalogue.region);
};

/**
 * The files are there before the row is, and go again when the row cannot be written.
 * @param readBytes what was sent; read when it is clear that the actor may send it
 * @throws AppError `site.not-found`, `entrance.not-found`, `facility.not-found`, `room.not-found`, `access.forbidden`, `code.unknown`,
 *   `photo.too-many`, and those of {@link ReadPicture}
 */
export const addPhoto = async (
  deps: Dependencies,
  actor: Actor,
  request: NewPhoto,
  readBytes: () => Promise<Buffer>,
  readPicture: ReadPicture,
): Promise<StaffPhotoView> => {
  await deps.db.read(async (reader) => {
    await checkRoom(reader, await keptOwner(reader, await deps.catalogue(reader), actor, 'premises.edit', request));
  });
  checkFact(request.factKey ?? null);
  const picture = await readPicture(await readBytes());
  const id = deps.newId();
  await savePhotoFiles(deps.config, id, picture);
  try {
    return await deps.db.write((tx) => store(deps, tx, actor, { id, request, picture }));
  } catch (error) {
    await removePhotoFiles(deps.config, id);
    throw error;
  }
};
