import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createPictureReader } from '../../../server/photos/picture.ts';
import { animatedPng, animatedWebp, hugePng, photograph } from '../../support/pictures.ts';

const readPicture = createPictureReader();

const formsOf = async (bytes: Buffer) => {
  const { forms, ...rest } = await readPicture(bytes);
  const heads = await Promise.all(
    [...forms].map(async ([most, form]) => [most, await sharp(form).metadata()] as const),
  );
  return { ...rest, forms, heads: new Map(heads) };
};

describe('a picture that is sent', () => {
  test('becomes two WebP pictures, as wide as screens need them', async () => {
    const { width, height, heads } = await formsOf(await photograph({ width: 2000, height: 1500 }));
    expect({ width, height }).toEqual({ width: 1600, height: 1200 });
    expect(heads.get(1600)).toMatchObject({ format: 'webp', width: 1600, height: 1200 });
    expect(heads.get(480)).toMatchObject({ format: 'webp', width: 480, height: 360 });
  });

  test('is never blown up', async () => {
    const { width, height, heads } = await formsOf(await photograph({ width: 300, height: 200 }));
    expect({ width, height }).toEqual({ width: 300, height: 200 });
    for (const most of [480, 1600] as const) expect(heads.get(most)).toMatchObject({ width: 300, height: 200 });
  });

  test('that is very tall becomes narrower, and keeps its proportions', async () => {
    const { width, height } = await formsOf(await photograph({ width: 400, height: 8000 }));
    expect({ width, height }).toEqual({ width: 120, height: 2400 });
  });

  test('loses what the camera wrote into it: place, maker, photographer', async () => {
    const sent = await photograph();
    const before = await sharp(sent).metadata();
    expect(before.exif?.toString('latin1')).toContain('Salainen kamera');
    const { forms, heads } = await formsOf(sent);
    for (const head of heads.values()) {
      expect(head.exif).toBeUndefined();
      expect(head.xmp).toBeUndefined();
      expect(head.iptc).toBeUndefined();
      expect(head.icc).toBeUndefined();
      expect(head.orientation).toBeUndefined();
    }
    for (const form of forms.values()) {
      expect(form.toString('latin1')).not.toMatch(/EXIF|XMP |Salainen|Kuvaaja/);
    }
  });

  test('stands upright, however the camera was held', async () => {
    const { width, height, forms } = await formsOf(await photograph({ width: 1000, height: 600, orientation: 6 }));
    expect({ width, height }).toEqual({ width: 600, height: 1000 });
    // The red band at the top of what was stored is at the right after the quarter turn.
    const corner = { left: 560, top: 500, width: 10, height: 10 };
    const { channels } = await sharp(await sharp(forms.get(1600)).extract(corner).toBuffer()).stats();
    expect(channels[0]?.mean).toBeGreaterThan(150);
    expect(channels[1]?.mean).toBeLessThan(90);
  });

  test('may be transparent; then there is white behind it', async () => {
    const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { forms } = await formsOf(clear);
    const { channels } = await sharp(forms.get(480)).stats();
    expect(channels.map(({ mean }) => mean)).toEqual([255, 255, 255]);
  });

  test('may be grey, or of a printer’s colours', async () => {
    const grey = await sharp(await photograph())
      .greyscale()
      .png()
      .toBuffer();
    const print = await sharp(await photograph())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    for (const bytes of [grey, print]) expect((await formsOf(bytes)).heads.get(480)).toMatchObject({ space: 'srgb' });
  });
});

describe('what is no picture to be used', () => {
  const refused = async (bytes: Buffer): Promise<string> =>
    readPicture(bytes).then(
      () => 'taken',
      ({ code }: { code: string }) => code,
    );

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text that is named .jpg', Buffer.from('Tämä ei ole kuva.')],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing, which may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a document', Buffer.from('%PDF-1.7 ')],
    ['an HEIC picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
  ])('%s is told apart by its content', async (_, bytes) => {
    expect(await refused(bytes)).toBe('photo.not-picture');
  });

  test.each([
    ['a head alone', (sent: Buffer) => sent.subarray(0, 20)],
    ['half a picture', (sent: Buffer) => sent.subarray(0, sent.length / 2)],
    ['a head with nonsense behind it', (sent: Buffer) => Buffer.concat([sent.subarray(0, 3), Buffer.alloc(5000, 7)])],
  ])('%s is broken', async (_, cut) => {
    expect(await refused(cut(await photograph()))).toBe('photo.broken');
  });

  test('a few hundred bytes that claim to be billions of pixels are refused at once', async () => {
    const bomb = hugePng(60_000, 60_000);
    expect(bomb.length).toBeLessThan(200);
    const begun = performance.now();
    expect(await refused(bomb)).toBe('photo.too-many-pixels');
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('a picture of exactly what large cameras make is not too large by its head', async () => {
    expect(await refused(hugePng(8160, 6144))).toBe('photo.broken');
    expect(await refused(hugePng(8160, 6400))).toBe('photo.too-many-pixels');
  });

  test('moving pictures are refused in either format', async () => {
    expect(await refused(await animatedPng())).toBe('photo.animated');
    expect(await refused(await animatedWebp())).toBe('photo.animated');
  });

  test('one that fails does not stop the next', async () => {
    const [broken, whole] = await Promise.allSettled([
      readPicture(Buffer.from('x')),
      readPicture(await photograph({ width: 100, height: 100 })),
    ]);
    expect([broken.status, whole.status]).toEqual(['rejected', 'fulfilled']);
  });
});
