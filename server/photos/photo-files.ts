/** The files of photos, in a folder of the data directory. Their names are made of our own ids, never of what is sent. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PhotoFile, type PhotoWidth, photoFiles } from '../../shared/photos/sizes.ts';
import type { Config } from '../config.ts';
import type { Picture } from './picture.ts';

type Place = Pick<Config, 'dataDir'>;

const folderOf = ({ dataDir }: Place): string => join(dataDir, 'photos');

/** @param id of a stored row, or just made */
const pathOf = (place: Place, id: string, file: PhotoFile): string => join(folderOf(place), `${id}-${file}`);

const fileOf = (width: PhotoWidth): PhotoFile => `${width}.webp`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** All forms or none. */
export const savePhotoFiles = async (place: Place, id: string, { forms }: Pick<Picture, 'forms'>): Promise<void> => {
  await mkdir(folderOf(place), { recursive: true });
  try {
    for (const [width, bytes] of forms) await writeFile(pathOf(place, id, fileOf(width)), bytes, { flag: 'wx' });
  } catch (error) {
    await removePhotoFiles(place, id);
    throw error;
  }
};

/** Also when some are already gone. */
export const removePhotoFiles = async (place: Place, id: string): Promise<void> => {
  for (const file of photoFiles) await rm(pathOf(place, id, file), { force: true });
};

/** Nothing when the file is gone. */
export const readPhotoFile = (place: Place, id: string, file: PhotoFile): Promise<Buffer | undefined> =>
  readFile(pathOf(place, id, file)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

export interface StoredPhoto {
  id: string;
  files: Set<string>;
  /** Milliseconds: when the newest of its files was written. */
  writtenAt: number;
}

const namePattern = /^([\w-]+)-(\d+\.webp)$/;

/** Photos of which there are files; nothing when the folder itself is missing. */
export const storedPhotos = async (place: Place): Promise<Map<string, StoredPhoto> | undefined> => {
  const names = await readdir(folderOf(place)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!names) return undefined;
  const found = new Map<string, StoredPhoto>();
  for (const name of names) {
    const [, id, file] = namePattern.exec(name) ?? [];
    if (id === undefined || file === undefined) continue;
    const photo = found.get(id) ?? { id, files: new Set(), writtenAt: 0 };
    const writtenAt = await stat(join(folderOf(place), name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    found.set(id, { id, files: photo.files.add(file), writtenAt: Math.max(photo.writtenAt, writtenAt) });
  }
  return found;
};
