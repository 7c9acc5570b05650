/** The project's own source files and what they import, for tests about its architecture. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As it is written. */
  specifier: string;
  /** Path from the root for files of ours, the package's name for others, `node:` for what Node brings. */
  target: string;
  /** Nothing of it is left when types are stripped. */
  typeOnly: boolean;
}

export interface Source {
  /** Path from the root, e.g. `server/http/route.ts`. */
  path: string;
  text: string;
  /** The text without comments. */
  code: string;
  imports: readonly Import[];
}

const filesIn = (directory: string): string[] =>
  readdirSync(join(root, directory), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/node_modules/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Comments end where strings cannot: a `//` inside a string has a colon or a quote before it in our sources. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{}()])\/\/.*$/gm, '$1');

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w*$]+\s*,?\s*)?(?:\{[^}]*\}|\*\s+as\s+\w+|\*)?)\s*from\s*'([^']+)'/g;
const bare = /(?:^|\n)\s*import\s+'([^']+)'/g;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

const isTypeOnly = (keyword: string | undefined, clause: string): boolean => {
  if (keyword) return true;
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1];
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
};

/** The package of `@hono/node-server/conninfo` is `@hono/node-server`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const targetOf = (path: string, specifier: string): string => {
  if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier));
  return specifier.startsWith('node:') ? 'node:' : packageOf(specifier);
};

const importsOf = (path: string, code: string): Import[] => {
  const found: [string, boolean][] = [
    ...[...code.matchAll(statement)].map((match): [string, boolean] => [
      match[3] as string,
      isTypeOnly(match[1], match[2] as string),
    ]),
    ...[...code.matchAll(bare)].map((match): [string, boolean] => [match[1] as string, false]),
    ...[...code.matchAll(dynamic)].map((match): [string, boolean] => [match[1] as string, false]),
  ];
  return found.map(([specifier, typeOnly]) => ({ specifier, typeOnly, target: targetOf(path, specifier) }));
};

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
};

/** The TypeScript files under the directories. */
export const sourcesIn = (...directories: string[]): Source[] =>
  directories
    .filter((directory) => statSync(join(root, directory), { throwIfNoEntry: false })?.isDirectory())
    .flatMap(filesIn)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map(read);
