/** Pictures as cameras and mischief make them. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Where the camera stood, which nobody may learn from a photo. */
export const secretPlace = { latitude: '62/1 36/1 0/1', longitude: '29/1 45/1 0/1' };

interface Shot {
  width?: number;
  height?: number;
  /** How the camera was held (EXIF): 6 is upright, a quarter turn to the right of what is stored. */
  orientation?: number;
}

/** A JPEG of a telephone: noise under a gradient, with its place, maker and time in it. */
export const photograph = ({ width = 2000, height = 1500, orientation = 1 }: Shot = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7aa088' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="${height}"><rect width="100%" height="20%" fill="#c02020"/></svg>`,
        ),
        top: 0,
        left: 0,
      },
    ])
    .withExif({
      IFD0: { Make: 'Salainen kamera', Copyright: 'Pekka Kuvaaja' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: secretPlace.latitude,
        GPSLongitudeRef: 'E',
        GPSLongitude: secretPlace.longitude,
      },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 80 })
    .toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of some hundred bytes whose head claims the size; it has one line at most. */
export const hugePng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** An animated PNG: its first picture is a whole PNG, before which a chunk tells of two. */
export const animatedPng = async (): Promise<Buffer> => {
  const still = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  const afterHead = 8 + 25;
  return Buffer.concat([still.subarray(0, afterHead), chunk('acTL', control), still.subarray(afterHead)]);
};

/** An animated WebP of two pictures. */
export const animatedWebp = async (): Promise<Buffer> => {
  const still = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp([await still('red'), await still('blue')], { join: { animated: true } })
    .webp()
    .toBuffer();
};
