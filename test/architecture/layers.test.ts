import { describe, expect, test } from 'vitest';
import { type Import, type Source, sourcesIn } from '../support/sources.ts';

const shared = sourcesIn('shared');
const db = sourcesIn('db');
const server = sourcesIn('server');
const web = sourcesIn('web');
const product = [...shared, ...db, ...server, ...web];

/** `file -> import` for every import that a layer may not have. */
const strangers = (sources: readonly Source[], allowed: (each: Import, source: Source) => boolean): string[] =>
  sources.flatMap((source) =>
    source.imports.filter((each) => !allowed(each, source)).map((each) => `${source.path} -> ${each.specifier}`),
  );

const within =
  (...layers: string[]) =>
  ({ target }: Import) =>
    layers.some((layer) => target.startsWith(`${layer}/`));
const anyOf =
  (...packages: string[]) =>
  ({ target }: Import) =>
    packages.includes(target);

/** Packages that one file of `shared` wraps for all the others. */
const wrappers: Readonly<Record<string, RegExp>> = {
  luxon: /^shared\/wall-clock\.ts$/,
  rrule: /^shared\/bookings\/rrule-members\.ts$/,
};

test('no import escapes these tests', () => {
  const missed = product.filter(
    ({ code, imports }) =>
      (code.match(/\bfrom\s+'[^']+'(?:;| with)|(?<=^|[\s=(])import(?:\s+|\s*\(\s*)'/gm) ?? []).length !==
      imports.length,
  );
  expect(missed.map(({ path }) => path)).toEqual([]);
});

describe('the layers import one way', () => {
  test('shared knows only itself, zod, and behind one file each luxon and rrule', () => {
    const isWrapped = ({ target }: Import, { path }: Source) => wrappers[target]?.test(path) ?? false;
    expect(
      strangers(shared, (each, source) => within('shared')(each) || anyOf('zod')(each) || isWrapped(each, source)),
    ).toEqual([]);
    for (const wrapped of Object.keys(wrappers)) {
      const users = shared.filter(({ imports }) => imports.some(({ target }) => target === wrapped));
      expect(users.length, `files that use ${wrapped}`).toBeLessThanOrEqual(1);
    }
  });

  test('the database knows shared and its drivers', () => {
    const drivers = anyOf('drizzle-orm', 'drizzle-kit', 'better-sqlite3', 'pg', 'node:');
    expect(strangers(db, (each) => within('shared', 'db')(each) || drivers(each))).toEqual([]);
  });

  test('the server knows the database by its queries only', () => {
    const libraries = anyOf(
      'hono',
      '@hono/zod-openapi',
      '@hono/node-server',
      'zod',
      'pino',
      'nodemailer',
      'sharp',
      'otpauth',
      'uqr',
      'papaparse',
      'fast-xml-parser',
      'ical.js',
      'node:',
    );
    expect(strangers(server, (each) => within('shared', 'db', 'server')(each) || libraries(each))).toEqual([]);
  });

  test('the web knows shared, and of the server one type', () => {
    const libraries = anyOf(
      'solid-js',
      '@solidjs/router',
      'hono',
      '@fontsource-variable/atkinson-hyperlegible-next',
      'vite',
      'vite-plugin-solid',
      'node:',
    );
    const theType = ({ target, typeOnly }: Import) => target === 'server/api-types.ts' && typeOnly;
    expect(strangers(web, (each) => within('shared', 'web')(each) || libraries(each) || theType(each))).toEqual([]);
    expect(web.filter(({ imports }) => imports.some(theType))).toHaveLength(1);
  });

  test('the product does not need its tests', () => {
    expect(strangers(product, (each) => !within('test')(each))).toEqual([]);
  });
});

test('nothing of zod, luxon or rrule reaches the browser, by whatever way', () => {
  const byPath = new Map(product.map((source) => [source.path, source]));
  const heavy = new Set(['zod', 'luxon', 'rrule']);
  const reached = new Set<string>();
  const ways: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      if (heavy.has(target)) ways.push([...way, path, target].join(' -> '));
      follow(target, [...way, path]);
    }
  };
  for (const { path } of web) follow(path, []);
  expect(ways).toEqual([]);
});

describe('shared is pure', () => {
  test.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|performance\.now/],
    ['chance', /Math\.random|randomUUID|getRandomValues/],
    ['the environment', /(?<!')\b(?:process|globalThis|window|document)\./],
    ['the network', /\bfetch\(/],
  ])('it does not read %s', (_, pattern) => {
    expect(shared.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('what has one place', () => {
  const users = (pattern: RegExp, ...sources: Source[][]) =>
    sources
      .flat()
      .filter(({ code }) => pattern.test(code))
      .map(({ path }) => path);

  test('the real clock', () => {
    expect(users(/\bDate\.now\(|\bnew Date\(\s*\)/, db, server)).toEqual(['server/clock.ts']);
  });

  test('the environment', () => {
    expect(users(/\bprocess\.env\b/, server)).toEqual(['server/serve.ts']);
  });

  test('writing claims, which others keep copies of', () => {
    const write = /insertRows\('claims'|(INTO|FROM|UPDATE) claims\b|(insert|update|delete)\([\w.]*\bclaims\)/;
    expect(users(write, db, server)).toEqual(['db/claims.ts']);
  });

  test('the terminal', () => {
    expect(users(/\bconsole\./, shared, db, server)).toEqual(['server/serve.ts']);
  });
});

describe('names and sizes', () => {
  test('files are named in kebab case, after what they hold', () => {
    const odd = product.filter(
      ({ path }) => !/^[\w/-]*\/[a-z0-9]+(-[a-z0-9]+)*(\.(sqlite|postgres|config)){0,2}\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
    expect(
      product.filter(({ path }) => /\/(index|utils|helpers|common|misc)\.tsx?$/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  /** Long because they are one list, which would be harder to read in pieces. */
  const lists = ['db/tables.ts', 'shared/bookings/schemas.ts'];

  test('no file is longer than 300 lines', () => {
    const linesOf = (text: string) => text.trimEnd().split('\n').length;
    const long = [...product, ...sourcesIn('test/support')].filter(
      ({ path, text }) => linesOf(text) > 300 && !lists.includes(path),
    );
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
  });

  test('nothing is typed as any', () => {
    const loose = product.filter(({ code }) => /:\s*any\b|\bas any\b|<any>/.test(code));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});
