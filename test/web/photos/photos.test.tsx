import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { PhotoView } from '../../../shared/photos/schemas.ts';
import { Photos } from '../../../web/photos/photos.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const photo = (id: string, alt: string, more: Partial<PhotoView> = {}): PhotoView => ({
  id,
  alt: { fi: alt, sv: `${alt} på svenska`, en: alt },
  width: 1600,
  height: 1200,
  factKey: null,
  of: 'room',
  ...more,
});

const photos = [
  photo('p1', 'Sali ovelta'),
  photo('p2', 'Salin ovi', { factKey: 'room.door_width_mm', width: 300, height: 400 }),
  photo('p3', 'Pääovi ja luiska', { of: 'entrance' }),
];

const factName = (key: string) => (key === 'room.door_width_mm' ? 'Oven leveys' : undefined);
const show = (shown: readonly PhotoView[] = photos) => renderPart(() => <Photos photos={shown} factName={factName} />);

test('without photos there is nothing, not even a heading', () => {
  const { container } = show([]);
  expect(container.textContent).toBe('');
  expect(container.querySelector('section, ul')).toBeNull();
});

test('every picture says what is seen in it, and is asked for in the size that the screen needs', async () => {
  const { container } = show();
  const images = screen.getAllByRole('img');
  expect(images.map((image) => image.getAttribute('alt'))).toEqual(['Sali ovelta', 'Salin ovi', 'Pääovi ja luiska']);
  expect(images[0]?.getAttribute('srcset')).toBe('/api/v1/photos/p1/480.webp 480w, /api/v1/photos/p1/1600.webp 1600w');
  // Smaller than the smallest form: there is one only, and as wide as it is.
  expect(images[1]?.getAttribute('srcset')).toBe('/api/v1/photos/p2/480.webp 300w');
  expect(images.map((image) => image.getAttribute('loading'))).toEqual(['eager', 'lazy', 'lazy']);
  for (const image of images) {
    expect(Number(image.getAttribute('width'))).toBeGreaterThan(0);
    expect(Number(image.getAttribute('height'))).toBeGreaterThan(0);
  }
  await expectNoViolations(container);
});

test('a picture opens as large as the window, and the arrow keys lead to the others and round', async () => {
  const { user, container } = show();
  await user.click(screen.getByRole('button', { name: /Salin ovi/ }));
  const dialog = screen.getByRole('dialog', { name: 'Kuva 2/3' });
  expect(within(dialog).getByRole('img').getAttribute('alt')).toBe('Salin ovi');
  expect(within(dialog).getByText('Oven leveys')).toBeTruthy();
  await expectNoViolations(container);
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('dialog', { name: 'Kuva 3/3' })).toBeTruthy();
  expect(within(dialog).getByText('Kuva sisäänkäynnistä')).toBeTruthy();
  expect(within(dialog).getByRole('status').textContent).toBe('Kuva 3: Pääovi ja luiska');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('dialog', { name: 'Kuva 1/3' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Edellinen' }));
  expect(screen.getByRole('dialog', { name: 'Kuva 3/3' })).toBeTruthy();
});

test('closed again, focus is back at the picture, and the arrow keys do nothing more', async () => {
  const { user } = show();
  const opener = screen.getByRole('button', { name: /Sali ovelta/ });
  await user.click(opener);
  await user.click(screen.getByRole('button', { name: 'Sulje' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
  await user.keyboard('{ArrowRight}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a single picture has no way to others', async () => {
  const { user } = show([photos[0] as PhotoView]);
  await user.click(screen.getByRole('button', { name: /Sali ovelta/ }));
  expect(screen.getByRole('dialog', { name: 'Kuva 1/1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Seuraava' })).toBeNull();
});

test('the texts are in the reader’s language', async () => {
  const { speak } = show();
  await speak('sv');
  expect(screen.getAllByRole('img')[0]?.getAttribute('alt')).toBe('Sali ovelta på svenska');
});
