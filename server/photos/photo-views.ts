/** Photos as everybody and as their keepers see them. */
import type { PhotoRow } from '../../db/photos.ts';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import type { PhotoView, StaffPhotoView } from '../../shared/photos/schemas.ts';
import type { RegionRules } from '../../shared/region/rules.ts';
import { isoInstant } from '../../shared/time.ts';

type WithLanguages = Pick<RegionRules, 'languages'>;

/** The language in which a photo needs its text: the region's first. */
export const neededLanguage = ({ languages: offered }: WithLanguages): Language => offered[0] ?? languages[0];

/** Whether it may be shown: a picture without its text says nothing to those who do not see it. */
export const isReady = ({ alt }: Pick<PhotoRow, 'alt'>, region: WithLanguages): boolean =>
  alt[neededLanguage(region)].trim() !== '';

const filled = (alt: LocalText, needed: Language): LocalText => ({
  fi: alt.fi || alt[needed],
  sv: alt.sv || alt[needed],
  en: alt.en || alt[needed],
});

/** What is not written in a language is said in the needed one. */
export const photoView = (row: PhotoRow, region: WithLanguages): PhotoView => ({
  id: row.id,
  alt: filled(row.alt, neededLanguage(region)),
  width: row.width,
  height: row.height,
  factKey: row.factKey,
  of: row.subjectKind,
});

export const staffPhotoView = (row: PhotoRow, region: WithLanguages): StaffPhotoView => ({
  id: row.id,
  version: row.version,
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  factKey: row.factKey,
  alt: row.alt,
  width: row.width,
  height: row.height,
  addedAt: isoInstant(row.addedAt),
  isReady: isReady(row, region),
});
