/** The stylesheets of screens, and of the page on which one is chosen; under addresses that change with them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ScreenStyles {
  text: string;
  etag: string;
  /** With what tells this version from others. */
  address: string;
}

const readStyles = (file: string, path: string): ScreenStyles => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return { text, etag: `"${hash}"`, address: `/embed/screen/${path}?${hash}` };
};

export const screenStyles = readStyles('./screen.css', 'v1.css');
export const chooseStyles = readStyles('./choose.css', 'choose.css');
