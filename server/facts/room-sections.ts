/** The facts of a room, part by part in the order of arrival, each with the place where it was measured. */

import { factSourceWords } from '../../shared/facts/fact-words.ts';
import type { RoomAccessibilityView, RoomFactView } from '../../shared/facts/public-schemas.ts';
import { sectionKeys, sectionWords, toldAttributes } from '../../shared/facts/room-sections.ts';
import { isStale } from '../../shared/facts/staleness.ts';
import type { FactSubject } from '../../shared/facts/subjects.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import { needs } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, factName, formatFact } from '../../shared/rooms/attributes.ts';
import { isMoot } from '../../shared/survey/questions.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueRoom, CatalogueWay } from '../rooms/catalogue-types.ts';

type SectionView = RoomAccessibilityView['sections'][number];

/** A way in by its name, in every language. */
export const wayName = (entrance: CatalogueWay['entrance']): SectionView['ways'][number]['entrance'] =>
  entrance && { id: entrance.id, name: filledText(entrance.name) };

/** The place with its name; one that has no name of its own bears that of the house. */
const placeOf = (
  { id: roomId, name, site, facilities }: CatalogueRoom,
  kind: FactSubject,
  id: string,
): NonNullable<RoomFactView['place']> => {
  const named = [{ id: roomId, name }, ...site.entrances, ...facilities].find((each) => each.id === id);
  return { kind, id, name: filledText(named?.name ?? site.name) };
};

/** A picture of another way in would mislead. */
const photosOn = ({ site, photos, facilities }: CatalogueRoom, { entrance }: CatalogueWay, key: string): PhotoView[] =>
  [
    ...photos,
    ...facilities.flatMap((facility) => facility.photos),
    ...site.photos.filter(({ of }) => of === 'site'),
    ...(entrance?.photos ?? []),
  ].filter(({ factKey }) => factKey === key);

const factOn = (room: CatalogueRoom, way: CatalogueWay, { key }: AttributeDefinition): RoomFactView => {
  const known = way.record[key];
  const value = known?.value ?? null;
  return {
    key,
    label: inEveryLanguage((language) => factName(key, language)),
    value,
    text: inEveryLanguage((language) => formatFact(key, value, language)),
    source: known?.source ?? null,
    sourceText: known?.source ? factSourceWords[known.source] : null,
    checkedOn: known?.checkedOn ?? null,
    isStale: isStale(known?.checkedOn ?? null, room.context.asOf),
    place: known ? placeOf(room, known.subjectKind, known.subjectId) : null,
    photos: photosOn(room, way, key),
  };
};

/** Whether it is the same fact on every way: not merely equal, but measured in the same place. */
const isShared = ({ ways: [first, ...others] }: CatalogueRoom, { key }: AttributeDefinition): boolean => {
  const { value, subjectId } = first.record[key] ?? {};
  return others.every(({ record }) => record[key]?.value === value && record[key]?.subjectId === subjectId);
};

/** Not of what is unknown because it cannot be: the slope of a ramp that is not there. */
const isWorthTelling =
  ({ record }: CatalogueWay) =>
  ({ key }: AttributeDefinition): boolean =>
    key in record || !isMoot(key, (other) => record[other]?.value);

const sectionView = (
  room: CatalogueRoom,
  key: SectionView['key'],
  attributes: readonly AttributeDefinition[],
): SectionView => {
  // A way in is told whole, even where two of them happen to be alike.
  const shared = key === 'entrance' ? [] : attributes.filter((attribute) => isShared(room, attribute));
  const differing = attributes.filter((attribute) => !shared.includes(attribute));
  return {
    key,
    label: sectionWords[key],
    facts: shared.filter(isWorthTelling(room.ways[0])).map((attribute) => factOn(room, room.ways[0], attribute)),
    ways:
      differing.length === 0
        ? []
        : room.ways.map((way) => ({
            entrance: wayName(way.entrance),
            facts: differing.filter(isWorthTelling(way)).map((attribute) => factOn(room, way, attribute)),
          })),
  };
};

/** What is known of the room and what is not, in the order of arrival. */
export const sectionsOf = (room: CatalogueRoom): SectionView[] => {
  const asked = new Set(needs.flatMap((need) => room.verdicts[need].checks.map(({ fact }) => fact)));
  const told = toldAttributes((key) => room.ways.some(({ record }) => key in record), asked);
  return sectionKeys.map((key) => sectionView(room, key, told.get(key) ?? []));
};
