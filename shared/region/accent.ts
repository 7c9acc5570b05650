/** The region's colour in both themes, so that everything written in it or on it can be read (WCAG 1.4.3). Pure. */

/** The paper of the two themes, as `web/ui/tokens.css` has it. */
export const papers = { light: '#fbfaf6', dark: '#101918' } as const;

/** Least contrast of text on its ground. */
export const leastContrast = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

const channelsOf = (colour: string): Channels => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const colourOf = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** The contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export const contrastOf = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** @param share of the second colour, 0-1 */
const mixed = (one: string, other: string, share: number): string => {
  const second = channelsOf(other);
  const [red, green, blue] = channelsOf(one).map((channel, i) => channel + ((second[i] ?? 0) - channel) * share) as [
    number,
    number,
    number,
  ];
  return colourOf([red, green, blue]);
};

/** The first of growing shares of the other colour that reads well on every one of the grounds. */
const readable = (colour: string, towards: string, grounds: (candidate: string) => readonly string[]): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(colour, towards, share);
    if (grounds(candidate).every((ground) => contrastOf(candidate, ground) >= leastContrast)) return candidate;
  }
  return towards;
};

/** One theme's colours in place of the product's spruce. */
export interface AccentShades {
  /** Text and controls. */
  accent: string;
  /** The same where it is pressed or pointed at. */
  strong: string;
  /** A ground for what is chosen. */
  tint: string;
  /** Text on the accent. */
  on: string;
}

/** Half of light's shades; the dark ones of the same hue are made lighter until they read well on dark paper. */
export interface AccentPalette {
  light: AccentShades;
  dark: AccentShades;
  /** Of the colour as it was given, on the paper of the light theme. */
  contrast: number;
}

const lightOf = (accent: string): AccentShades => ({
  accent,
  strong: mixed(accent, '#000000', 0.25),
  tint: mixed(accent, '#ffffff', 0.9),
  on: '#ffffff',
});

const darkOf = (given: string): AccentShades => {
  const tint = mixed(papers.dark, given, 0.3);
  const accent = readable(given, '#ffffff', () => [papers.dark, tint, '#1f2e2b']);
  return { accent, strong: mixed(accent, '#ffffff', 0.3), tint, on: mixed(accent, '#000000', 0.85) };
};

/**
 * The colour in both themes. A deep colour that reads well on light paper never reads on dark paper as well, so its
 * light sister is worked out; only the colour itself can be refused, when `contrast` is below {@link leastContrast}.
 * @param colour `#rrggbb`
 */
export const paletteOf = (colour: string): AccentPalette => ({
  light: lightOf(colour.toLowerCase()),
  dark: darkOf(colour.toLowerCase()),
  contrast: contrastOf(colour, papers.light),
});

/** Whether everything of the palette reads well: as text on paper and tint, and as a ground for text. */
export const isReadable = ({ light, dark }: AccentPalette): boolean =>
  (
    [
      [light, papers.light],
      [dark, papers.dark],
    ] as const
  ).every(([shades, paper]) =>
    [
      [shades.accent, paper],
      [shades.accent, shades.tint],
      [shades.on, shades.accent],
      [shades.strong, paper],
    ].every(([text = '', ground = '']) => contrastOf(text, ground) >= leastContrast),
  );
