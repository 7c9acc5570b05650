import { describe, expect, test } from 'vitest';
import { contrastOf, isReadable, leastContrast, paletteOf, papers } from '../../../shared/region/accent.ts';
import { randomFrom } from '../../support/random.ts';

describe('contrast is measured as WCAG says', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#14594f', '#fbfaf6', 7.8],
    ['#777777', '#ffffff', 4.48],
  ])('%s on %s is %d', (one, other, wanted) => {
    expect(contrastOf(one, other)).toBeCloseTo(wanted, 1);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('a region’s colour', () => {
  test.each(['#14594f', '#7a1f3d', '#003580', '#4b2e83', '#333333', '#000000'])(
    '%s reads well in both themes',
    (colour) => {
      const palette = paletteOf(colour);
      expect(isReadable(palette)).toBe(true);
      expect(contrastOf(palette.light.accent, papers.light)).toBeGreaterThanOrEqual(leastContrast);
      expect(contrastOf(palette.dark.accent, papers.dark)).toBeGreaterThanOrEqual(leastContrast);
      expect(palette.light.accent).toBe(colour);
    },
  );

  test.each(['#ffcc00', '#7fd0bf', '#ffffff', '#888888'])('%s is too light for text on paper', (colour) => {
    expect(paletteOf(colour).contrast).toBeLessThan(leastContrast);
    expect(isReadable(paletteOf(colour))).toBe(false);
  });

  test('every colour that is dark enough on light paper has a light sister that reads on dark paper', () => {
    const random = randomFrom(11);
    let tried = 0;
    for (let i = 0; i < 400; i += 1) {
      const colour = `#${random.int(0, 0xffffff).toString(16).padStart(6, '0')}`;
      const palette = paletteOf(colour);
      if (palette.contrast < leastContrast) continue;
      tried += 1;
      for (const ground of [papers.dark, palette.dark.tint])
        expect(contrastOf(palette.dark.accent, ground), colour).toBeGreaterThanOrEqual(leastContrast);
      expect(contrastOf(palette.dark.on, palette.dark.accent), colour).toBeGreaterThanOrEqual(leastContrast);
    }
    expect(tried).toBeGreaterThan(50);
  });
});
