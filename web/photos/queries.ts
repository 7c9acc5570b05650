/** What the keepers of photos read and write. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { PhotosQuery, StaffPhotoView } from '../../shared/photos/schemas.ts';
import { answerOf, api } from '../api/client.ts';

const photos = api.photos.photos;

/** What photos are of, and perhaps which fact they show. */
export interface PhotoPlace extends PhotosQuery {
  factKey?: string;
}

/** In their order. */
export const readPhotos = async ({ subjectKind, subjectId }: PhotosQuery): Promise<StaffPhotoView[]> =>
  (await answerOf(photos.$get({ query: { subjectKind, subjectId } }))).items;

/** @param picture a file, whose type says what it is */
export const addPhoto = (place: PhotoPlace, picture: Blob): Promise<StaffPhotoView> =>
  answerOf(
    photos.$post(
      { query: { ...place } },
      {
        init: {
          body: picture,
          headers: { 'Accept-Language': document.documentElement.lang, 'Content-Type': picture.type },
        },
      },
    ),
  );

export const describePhoto = (
  { id, version }: Pick<StaffPhotoView, 'id' | 'version'>,
  alt: LocalText,
): Promise<StaffPhotoView> =>
  answerOf(photos[':id'].$patch({ param: { id }, json: { alt } }, { headers: { 'If-Match': `"${version}"` } }));

export const movePhoto = (id: string, position: number): Promise<StaffPhotoView> =>
  answerOf(photos[':id'].$patch({ param: { id }, json: { position } }));

export const removePhoto = async (id: string): Promise<void> => {
  await answerOf(photos[':id'].$delete({ param: { id } }));
};
