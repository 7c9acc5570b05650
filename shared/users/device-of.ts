/** Which browser on which system calls itself so. Pure; made for people to recognise their own devices, not to be exact. */

export const devices = {
  browsers: ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari', 'unknown'],
  systems: ['android', 'iphone', 'ipad', 'windows', 'mac', 'chromebook', 'linux', 'unknown'],
} as const;

export interface Device {
  browser: (typeof devices.browsers)[number];
  system: (typeof devices.systems)[number];
}

/** The order matters: most browsers name others whose pages they can show as well. */
const browserMarks: readonly (readonly [Device['browser'], RegExp])[] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|OPiOS|Opera)\b/],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
];

const systemMarks: readonly (readonly [Device['system'], RegExp])[] = [
  ['iphone', /\b(iPhone|iPod)\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromebook', /\bCrOS\b/],
  ['mac', /\bMac(intosh| OS X)\b/],
  ['linux', /\bLinux\b/],
];

const firstOf = <T>(marks: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  marks.find(([, pattern]) => pattern.test(text))?.[0];

/** @param userAgent the header of that name (RFC 9110 section 10.1.5) */
export const deviceOf = (userAgent: string | null): Device => ({
  browser: firstOf(browserMarks, userAgent ?? '') ?? 'unknown',
  system: firstOf(systemMarks, userAgent ?? '') ?? 'unknown',
});
