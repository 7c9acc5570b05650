/** The photos of one thing while somebody keeps them: added one after the other, put in order, taken away with a while to take it back. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { StaffPhotoView } from '../../shared/photos/schemas.ts';
import { createReading } from '../api/reading.ts';
import { addPhoto, describePhoto, movePhoto, type PhotoPlace, readPhotos, removePhoto } from './queries.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** A file that could not be added, and why. */
export interface FailedFile {
  name: string;
  error: unknown;
}

/** How far the adding of several files is. */
export interface Adding {
  done: number;
  total: number;
}

export const createPhotoKeeping = (place: Accessor<PhotoPlace>) => {
  const reading = createReading(place, readPhotos);
  const [adding, setAdding] = createSignal<Adding>();
  const [failed, setFailed] = createSignal<readonly FailedFile[]>([]);
  const [removed, setRemoved] = createSignal<StaffPhotoView>();
  const [fault, setFault] = createSignal<unknown>();

  const all = () => reading.value() ?? [];
  const shown = () => {
    const { factKey = null } = place();
    return all().filter(({ id, factKey: own }) => id !== removed()?.id && (factKey === null || own === factKey));
  };

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setFault(undefined);
    try {
      return await work();
    } catch (error) {
      setFault(() => error);
      return undefined;
    }
  };

  /** One after the other, in their order; what fails does not stop the rest. */
  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || adding()) return;
    setFailed([]);
    for (const [done, file] of files.entries()) {
      setAdding({ done, total: files.length });
      try {
        const photo = await addPhoto(place(), await shrinkPicture(file));
        reading.replace([...all(), photo]);
      } catch (error) {
        setFailed((before) => [...before, { name: file.name, error }]);
      }
    }
    setAdding(undefined);
  };

  const put = (photo: StaffPhotoView) => reading.replace(all().map((each) => (each.id === photo.id ? photo : each)));

  /** @throws Refusal, Unreachable: told at the photo itself */
  const describe = async (photo: StaffPhotoView, alt: LocalText): Promise<void> => put(await describePhoto(photo, alt));

  const move = async (photo: StaffPhotoView, by: 1 | -1): Promise<void> => {
    const neighbour = shown()[shown().indexOf(photo) + by];
    if (!neighbour) return;
    const position = all().indexOf(neighbour);
    const moved = await attempt(() => movePhoto(photo.id, position));
    if (moved)
      reading.replace(
        all()
          .filter(({ id }) => id !== photo.id)
          .toSpliced(position, 0, photo),
      );
  };

  const finishRemoval = async (): Promise<void> => {
    const photo = removed();
    if (!photo) return;
    const isGone = await attempt(async () => {
      await removePhoto(photo.id);
      return true;
    });
    if (isGone) reading.replace(all().filter(({ id }) => id !== photo.id));
    if (removed()?.id === photo.id) setRemoved(undefined);
  };

  /** Out of sight at once; gone when the time to take it back is over, or the next one is taken away. */
  const remove = async (photo: StaffPhotoView): Promise<void> => {
    await finishRemoval();
    setRemoved(photo);
  };
  onCleanup(() => void finishRemoval());

  return {
    reading,
    shown,
    add,
    adding,
    failed,
    describe,
    move,
    remove,
    removed,
    takeBack: () => setRemoved(undefined),
    finishRemoval,
    fault,
  };
};

export type PhotoKeeping = ReturnType<typeof createPhotoKeeping>;
