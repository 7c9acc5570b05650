/** The forms in which a photo is kept. Apart from the messages, so that the browser needs no schema to know them. Pure. */

/** Pixels: how wide each form is at most, the smallest first. A smaller picture is never blown up. */
export const photoWidths = [480, 1600] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** Pixels: how high the largest form is at most; only very tall pictures become narrower for it. */
export const mostHeight = 2400;

/** The last part of a form's address. */
export const photoFiles = ['480.webp', '1600.webp'] as const satisfies readonly `${PhotoWidth}.webp`[];
export type PhotoFile = (typeof photoFiles)[number];

/** What people may send, by the browser's words for it. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Bytes of one picture as it is sent. */
export const largestPhoto = 8 * 1024 * 1024;

/** Photos of one house, entrance or room. */
export const mostPhotos = 20;

/** Where the form of that width is read. */
export const photoPath = (id: string, width: PhotoWidth): string =>
  `/api/v1/photos/${encodeURIComponent(id)}/${width}.webp`;

interface Sized {
  id: string;
  /** Pixels of the largest form. */
  width: number;
}

/** The forms with their true widths, for `srcset`. */
export const photoSources = ({ id, width }: Sized): string =>
  photoWidths
    .filter((_, index) => index === 0 || width > (photoWidths[index - 1] ?? 0))
    .map((most) => `${photoPath(id, most)} ${Math.min(most, width)}w`)
    .join(', ');
