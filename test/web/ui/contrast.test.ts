import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../web/ui/tokens.css'), 'utf8');

/** Every colour token with its light and dark value. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};

const grounds = [
  'paper',
  'surface',
  'birch',
  'spruce-tint',
  'lake-tint',
  'cloudberry-tint',
  'lingon-tint',
  'moss-tint',
];
const on = (ink: string, places: readonly string[]) => places.map((ground) => [ink, ground] as const);

/** What is read: at least 4.5. */
const texts = [
  ...on('ink', grounds),
  ...on('ink-soft', grounds),
  ...on('spruce', ['paper', 'surface', 'birch', 'spruce-tint', 'cloudberry-tint']),
  ...on('lake', ['paper', 'surface', 'birch', 'spruce-tint', 'lake-tint', 'cloudberry-tint']),
  ...on('cloudberry', ['surface', 'cloudberry-tint']),
  ...on('lingon', ['paper', 'surface', 'birch', 'spruce-tint', 'lingon-tint']),
  ...on('moss', ['surface', 'moss-tint']),
  ...on('on-spruce', ['spruce', 'spruce-strong']),
  // Words on a taken time, and the number on the badge of competing requests.
  ...on('paper', ['ink-soft']),
  ...on('lake-tint', ['lake']),
];

/** Edges, patterns and focus rings: at least 3. */
const graphics = [
  ...on('line', ['paper', 'surface', 'birch', 'spruce-tint', 'cloudberry-tint']),
  ...on('spruce', grounds),
  ...on('lake', ['lake-tint', 'surface', 'paper']),
  ...on('cloudberry', ['cloudberry-tint']),
  ...on('lingon', ['lingon-tint', 'surface']),
  ...on('moss', ['moss-tint']),
  ...on('ink-soft', ['surface', 'paper']),
];

const rows = (['light', 'dark'] as const).flatMap((theme) => [
  ...texts.map(([ink, ground]) => ({ theme, ink, ground, least: 4.5 })),
  ...graphics.map(([ink, ground]) => ({ theme, ink, ground, least: 3 })),
]);

test.each(rows)('$ink on $ground is seen in the $theme theme (at least $least)', ({ theme, ink, ground, least }) => {
  const [a, b] = [colours.get(ink), colours.get(ground)];
  if (!a || !b) throw new Error(`no colour token ${a ? ground : ink}`);
  expect(contrast(a[theme], b[theme])).toBeGreaterThanOrEqual(least);
});

test('no colour is used without having been measured', () => {
  const measured = new Set(rows.flatMap(({ ink, ground }) => [ink, ground]));
  // Hairlines carry no meaning and may be faint.
  expect([...colours.keys()].filter((name) => !measured.has(name))).toEqual(['hair']);
});
