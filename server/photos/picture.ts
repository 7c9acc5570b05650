/** What somebody sends as a picture becomes two small pictures that hold nothing but what is seen. */
import { AppError } from '../../shared/errors.ts';
import { mostHeight, photoWidths } from '../../shared/photos/sizes.ts';

/** The forms of one picture, as WebP, by the width that they have at most. */
export interface Picture {
  forms: ReadonlyMap<(typeof photoWidths)[number], Buffer>;
  /** Pixels of the largest form. */
  width: number;
  height: number;
}

/** @throws AppError `photo.not-picture`, `photo.animated`, `photo.too-many-pixels`, `photo.broken` */
export type ReadPicture = (bytes: Buffer) => Promise<Picture>;

/** What the largest cameras of telephones make (50 megapixels), and little more: a picture is held in memory as such. */
const mostPixels = 52_000_000;

/** Seconds of work on one picture. */
const longestWork = 20;

const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** By the first bytes, whatever the name or the announced type; only what is known to be harmless to decode. */
const isKnownFormat = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 8).equals(pngSignature) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP');

/** An animated PNG says so in a chunk before its first picture, which older decoders skip. */
const isAnimatedPng = (bytes: Buffer): boolean => {
  const control = bytes.indexOf('acTL');
  return bytes.subarray(0, 8).equals(pngSignature) && control > 0 && control < bytes.indexOf('IDAT');
};

const sharp = async () => (await import('sharp')).default;

/** Reads the head only, so a picture that claims to be huge costs nothing. */
const checkHead = async (bytes: Buffer): Promise<void> => {
  if (!isKnownFormat(bytes)) throw new AppError('photo.not-picture');
  const open = await sharp();
  const head = await open(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head) throw new AppError('photo.broken');
  const pages = head.pages ?? 1;
  if (pages > 1 || isAnimatedPng(bytes)) throw new AppError('photo.animated');
  if (head.width * head.height > mostPixels)
    throw new AppError('photo.too-many-pixels', { values: { megapixels: Math.floor(mostPixels / 1e6) } });
};

/**
 * Turned as the camera was held, at most as large as the largest form, without transparency, in the colours of screens.
 * Nothing of the file but its pixels goes on: no place, no time, no camera.
 */
const pixelsOf = async (bytes: Buffer) => {
  const open = await sharp();
  return open(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: photoWidths.at(-1) as number, height: mostHeight, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: longestWork })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new AppError('photo.broken');
    });
};

const work: ReadPicture = async (bytes) => {
  await checkHead(bytes);
  const { data, info } = await pixelsOf(bytes);
  const open = await sharp();
  const { width, height, channels } = info;
  const forms = new Map<(typeof photoWidths)[number], Buffer>();
  for (const most of photoWidths) {
    const form = open(data, { raw: { width, height, channels } }).resize({ width: Math.min(most, width) });
    forms.set(most, await form.webp({ quality: 80 }).toBuffer());
  }
  return { forms, width, height };
};

/** Works on one picture at a time, so that many at once take time and not memory. */
export const createPictureReader = (): ReadPicture => {
  let last: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    const mine = last.then(() => work(bytes));
    last = mine.catch(() => undefined);
    return mine;
  };
};
