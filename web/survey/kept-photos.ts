/** Photos of one person in one house that wait on the phone until they are sent with their text. */
import { createSignal } from 'solid-js';
import type { Language } from '../../shared/i18n/language.ts';
import type { PhotoSubject } from '../../shared/photos/subjects.ts';
import { listShelf, putOnShelf, takeOffShelf } from './device-database.ts';

export interface KeptPhoto {
  /** Sorts by the time it was taken. */
  id: string;
  subjectKind: PhotoSubject;
  subjectId: string;
  factKey: string;
  /** What is seen in it, in the region's first language. */
  alt: string;
  language: Language;
  /** Bytes and type instead of a blob, which some browsers lose when they are closed. */
  bytes: ArrayBuffer;
  type: string;
  /** The picture is there and only its text is not. */
  sentAs?: { id: string; version: number };
  /** Why the service does not take it. */
  words?: string;
}

export const createKeptPhotos = (userId: string, siteId: string) => {
  const prefix = `${userId}/${siteId}/`;
  const [photos, setPhotos] = createSignal<readonly KeptPhoto[]>([]);
  const reread = async () => setPhotos(await listShelf<KeptPhoto>('photos', prefix));
  void reread().catch(() => {});
  return {
    photos,
    reread,
    /** @throws when the phone has no room for it */
    put: async (photo: KeptPhoto) => {
      await putOnShelf('photos', prefix + photo.id, photo);
      await reread();
    },
    remove: async (id: string) => {
      await takeOffShelf('photos', prefix + id);
      await reread();
    },
  };
};

export type KeptPhotos = ReturnType<typeof createKeptPhotos>;
