/** The region's colour as custom properties: set by script, for the policy of the page allows no style in its text. */
import { isReadable, paletteOf } from '../../shared/region/accent.ts';

/** Each property with the shade that it takes. */
const properties = {
  '--spruce': 'accent',
  '--spruce-strong': 'strong',
  '--spruce-tint': 'tint',
  '--on-spruce': 'on',
} as const;

/** @param accent `#rrggbb`; null, or one that cannot be read, gives the page back its own */
export const applyAccent = (accent: string | null): void => {
  const { style } = document.documentElement;
  const palette = accent === null ? undefined : paletteOf(accent);
  for (const [property, shade] of Object.entries(properties)) {
    if (palette && isReadable(palette))
      style.setProperty(property, `light-dark(${palette.light[shade]}, ${palette.dark[shade]})`);
    else style.removeProperty(property);
  }
};
