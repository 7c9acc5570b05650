/** The photos that everybody sees, by house and room, as the catalogue keeps them. */
import type { CatalogueRows } from '../../db/rooms.ts';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import type { PhotoSubject } from '../../shared/photos/subjects.ts';
import type { RegionRules } from '../../shared/region/rules.ts';
import { isReady, photoView } from './photo-views.ts';

/** Of the room or way in with that id, or of the house and then its ways in. */
export type PhotosOf = (kind: PhotoSubject, id: string) => readonly PhotoView[];

/** The rows come in the order of their subjects, in which a house's own would follow those of its ways in. */
export const readyPhotos = (rows: CatalogueRows['photos'], region: Pick<RegionRules, 'languages'>): PhotosOf => {
  const ready = rows.filter(({ photo }) => isReady(photo, region));
  const own = ready.filter(({ photo }) => photo.subjectKind !== 'entrance');
  const ofEntrances = ready.filter(({ photo, entranceSiteId }) => photo.subjectKind === 'entrance' && entranceSiteId);
  const byPlace = Map.groupBy([...own, ...ofEntrances], ({ photo, entranceSiteId }) =>
    entranceSiteId === null ? `${photo.subjectKind} ${photo.subjectId}` : `site ${entranceSiteId}`,
  );
  const byEntrance = Map.groupBy(ofEntrances, ({ photo }) => `entrance ${photo.subjectId}`);
  return (kind, id) =>
    ((kind === 'entrance' ? byEntrance : byPlace).get(`${kind} ${id}`) ?? []).map(({ photo }) =>
      photoView(photo, region),
    );
};
