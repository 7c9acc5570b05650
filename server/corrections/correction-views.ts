/** Corrections as the keepers of a house see them. Mapped field by field. */

import type { CorrectionRow } from '../../db/corrections.ts';
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import type { CorrectionView } from '../../shared/corrections/schemas.ts';
import { factPlacesOf, isKeptAsFact } from '../../shared/facts/places.ts';
import type { FacilityKind, FactSubject } from '../../shared/facts/subjects.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import { attributeOf, factName, formatFact } from '../../shared/rooms/attributes.ts';
import { isoInstant } from '../../shared/time.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';

type FactView = NonNullable<CorrectionView['fact']>;

const idOf = (
  { id, site, facilities, ways: [{ entrance }] }: CatalogueRoom,
  kind: FactSubject,
  facilityKind: FacilityKind | null,
): string | undefined => {
  if (kind === 'facility') return facilities.find((facility) => facility.kind === facilityKind)?.id;
  return { site: site.id, entrance: entrance?.id, room: id }[kind];
};

/** Where it stands; one that is not known, where it belongs first. */
const placeOf = (room: CatalogueRoom, key: string): FactView['place'] => {
  const attribute = attributeOf(key);
  if (!attribute || !isKeptAsFact(attribute)) return null;
  const known = room.ways[0].record[key];
  if (known) return { subjectKind: known.subjectKind, subjectId: known.subjectId };
  const { subjects, facilityKind } = factPlacesOf(attribute);
  const [place] = subjects.flatMap((subjectKind) => {
    const subjectId = idOf(room, subjectKind, facilityKind);
    return subjectId === undefined ? [] : { subjectKind, subjectId };
  });
  return place ?? null;
};

/** The fact as the room's page tells it: by the first way in. */
const factOf = (room: CatalogueRoom, key: string): FactView => ({
  key,
  label: inEveryLanguage((language) => factName(key, language)),
  text: inEveryLanguage((language) => formatFact(key, room.facts[key], language)),
  place: placeOf(room, key),
});

const closedOf = (
  { closedAt, closedById, answer }: CorrectionRow,
  names: ReadonlyMap<string, string>,
): CorrectionView['closed'] =>
  closedAt === null
    ? null
    : { at: isoInstant(closedAt), by: closedById === null ? null : (names.get(closedById) ?? null), answer };

/** In the order given. Rows of rooms that are no more are left out. */
export const correctionViews = async (
  reader: Reader,
  catalogue: Catalogue,
  rows: readonly CorrectionRow[],
): Promise<CorrectionView[]> => {
  const names = await users.namesOf(
    reader,
    rows.flatMap(({ closedById }) => closedById ?? []),
  );
  return rows.flatMap((row) => {
    const room = catalogue.room(row.roomId);
    if (!room) return [];
    const { site } = room;
    return {
      id: row.id,
      state: row.closedAt === null ? 'open' : 'closed',
      room: { id: room.id, code: room.code, name: filledText(room.name) },
      site: { id: site.id, code: site.code, name: filledText(site.name), timeZone: site.timeZone },
      fact: row.factKey === null ? null : factOf(room, row.factKey),
      message: row.message,
      email: row.email,
      language: row.language,
      sentAt: isoInstant(row.sentAt),
      closed: closedOf(row, names),
    };
  });
};
