/** The built web: its files with the right caching, and `index.html` for every address that is a page. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** Answers a GET for a path of the web; nothing when the path names a file that is not there. */
export type WebFiles = (path: string, headers: Pick<Headers, 'get'>) => Promise<Response | undefined>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

/** Made beside the files by the build, best first. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const namesIn = (directory: string): Set<string> => {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Set(files.map((file) => relative(directory, join(file.parentPath, file.name)).split(sep).join('/')));
};

/** Whether the asker takes the encoding: named, and not with a weight of nothing (RFC 9110 section 12.5.3). */
export const accepts = (header: string | null, encoding: string): boolean =>
  (header ?? '').split(',').some((part) => {
    const [name = '', weight] = part.trim().split(/\s*;\s*q=/);
    return name === encoding && (weight === undefined || Number(weight) > 0);
  });

/** Files under `assets/` have their content's hash in their name, so they never change. */
const cachingOf = (name: string): string =>
  name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

interface Content {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

const read = async (file: string): Promise<Content> => {
  const bytes = await readFile(file);
  return {
    body: new Uint8Array(bytes),
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
};

/** A page's address may hold any id, so only these count as the name of a file. */
const isFileName = (name: string): boolean => name.startsWith('assets/') || types[extname(name)] !== undefined;

/**
 * Serves a directory that does not change while the process runs: names are read once, contents when first asked for.
 * Only names that were found can be asked for, so no path leads out of the directory.
 */
export const webFiles = (directory: string): WebFiles => {
  const names = namesIn(directory);
  const contents = new Map<string, Promise<Content>>();

  const contentOf = (name: string): Promise<Content> => {
    const known = contents.get(name);
    if (known) return known;
    const content = read(join(directory, name));
    contents.set(name, content);
    return content;
  };

  return async (path, headers) => {
    const asked = path.slice(1);
    const isFile = isFileName(asked);
    const name = isFile ? asked : 'index.html';
    if (!names.has(name)) return undefined;
    const accepted = headers.get('accept-encoding');
    const encoding = encodings.find(({ name: each, suffix }) => names.has(name + suffix) && accepts(accepted, each));
    const { body, etag } = await contentOf(name + (encoding?.suffix ?? ''));
    const caching = { 'Cache-Control': cachingOf(name), ETag: etag, Vary: 'Accept-Encoding' };
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: caching });
    return new Response(body, {
      headers: {
        'Content-Type': types[extname(name)] ?? 'application/octet-stream',
        ...caching,
        ...(encoding && { 'Content-Encoding': encoding.name }),
      },
    });
  };
};
