import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from '../../server/config.ts';
import { createSeals, keptKey, keyFile } from '../../server/seals.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilava-key-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const kept = (dataDir = directory) => keptKey({ dataDir, secretKey: undefined });

test('without a key in the environment one is made once, readable to its owner only', () => {
  const dataDir = join(directory, 'new/data');
  const key = kept(dataDir);
  expect(key).toHaveLength(32);
  expect(statSync(join(dataDir, keyFile)).mode & 0o777).toBe(0o600);
  expect(kept(dataDir)).toEqual(key);
});

test('the key of the environment is used, and no file is made', () => {
  const secretKey = Buffer.alloc(32, 7);
  expect(keptKey({ dataDir: directory, secretKey })).toEqual(secretKey);
  expect(() => readFileSync(join(directory, keyFile))).toThrow(/ENOENT/);
});

test('a file that holds no key ends the start, and is left as it is', () => {
  const path = join(directory, keyFile);
  writeFileSync(path, 'half');
  expect(kept).toThrow(ConfigError);
  expect(readFileSync(path, 'utf8')).toBe('half');
});

test('what was sealed opens again with the same key and owner only, and equal texts do not look equal', () => {
  const seals = createSeals(kept());
  const sealed = seals.seal('GEZDGNBV', 'u1');
  expect(seals.seal('GEZDGNBV', 'u1')).not.toBe(sealed);
  expect(createSeals(kept()).open(sealed, 'u1')).toBe('GEZDGNBV');
  expect(seals.open(sealed, 'u2')).toBeUndefined();
  expect(createSeals(Buffer.alloc(32)).open(sealed, 'u1')).toBeUndefined();
  expect(seals.open(`${sealed.slice(0, -4)}AAAA`, 'u1')).toBeUndefined();
  expect([seals.isCurrent(sealed, 'u1'), seals.isCurrent('GEZDGNBV', 'u1'), seals.open('GEZDGNBV', 'u1')]).toEqual([
    true,
    false,
    'GEZDGNBV',
  ]);
});

test('after the key was changed, keys of before open what they sealed, and only the new one seals', () => {
  const [oldest, older, now] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];
  const sealed = [oldest, older].map((key) => createSeals(key).seal('GEZDGNBV', 'u1'));
  const seals = createSeals(now, [older, oldest]);
  expect(sealed.map((kept) => seals.open(kept, 'u1'))).toEqual(['GEZDGNBV', 'GEZDGNBV']);
  expect(sealed.map((kept) => seals.open(kept, 'u2'))).toEqual([undefined, undefined]);
  expect(sealed.map((kept) => seals.isCurrent(kept, 'u1'))).toEqual([false, false]);
  const anew = seals.seal('GEZDGNBV', 'u1');
  expect(createSeals(now).open(anew, 'u1')).toBe('GEZDGNBV');
  expect(createSeals(older, [oldest]).open(anew, 'u1')).toBeUndefined();
});
