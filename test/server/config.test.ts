import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

test('with an empty environment the demo runs on this machine', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    demo: true,
    clockStart: undefined,
    smtpUrl: undefined,
    secretKey: undefined,
    previousKeys: [],
    logLevel: 'info',
    production: false,
  });
});

test('in production there is no demo unless it is asked for', () => {
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(readConfig({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true);
});

test('an empty value is no value', () => {
  expect(readConfig({ PORT: '', CLOCK: ' ', DATABASE_URL: '', NODE_ENV: 'production' })).toEqual(
    readConfig({ NODE_ENV: 'production' }),
  );
});

test('every value is read', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '::',
    DATA_DIR: '/var/lib/tilava',
    DATABASE_URL: 'postgres://tilava:secret@db/tilava',
    PUBLIC_URL: 'https://tilat.example.fi/',
    DEMO: '0',
    CLOCK: '2026-11-22T10:00:00+02:00',
    SMTP_URL: 'smtps://mail.example.fi',
    SECRET_KEY: `${'00'.repeat(31)}ff`,
    SECRET_KEY_PREVIOUS: `${'00'.repeat(32)}, ${Buffer.alloc(32, 1).toString('base64')}`,
    LOG_LEVEL: 'warn',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '::',
    dataDir: '/var/lib/tilava',
    databaseUrl: 'postgres://tilava:secret@db/tilava',
    publicUrl: 'https://tilat.example.fi',
    demo: false,
    clockStart: Date.parse('2026-11-22T08:00:00Z'),
    smtpUrl: 'smtps://mail.example.fi',
    secretKey: Buffer.concat([Buffer.alloc(31), Buffer.from([255])]),
    previousKeys: [Buffer.alloc(32), Buffer.alloc(32, 1)],
    logLevel: 'warn',
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['HOST', 'my host'],
  ['DATABASE_URL', 'mysql://db/tilava'],
  ['DATABASE_URL', 'db'],
  ['PUBLIC_URL', 'tilat.example.fi'],
  ['PUBLIC_URL', 'https://tilat.example.fi/varaus'],
  ['PUBLIC_URL', 'ftp://tilat.example.fi'],
  ['DEMO', 'yes'],
  ['CLOCK', 'tomorrow'],
  ['CLOCK', '2026-11-22'],
  ['CLOCK', '2026-02-31T08:00:00Z'],
  ['CLOCK', '2026-11-22T25:00:00Z'],
  ['SMTP_URL', 'http://mail.example.fi'],
  ['SECRET_KEY', 'too short'],
  ['SECRET_KEY_PREVIOUS', `${'00'.repeat(32)},too short`],
  ['LOG_LEVEL', 'loud'],
])('%s cannot be %s, and one line says so', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`^${name} must be [^\n]+\\.$`));
});

test('a refused key is not shown', () => {
  for (const name of ['SECRET_KEY', 'SECRET_KEY_PREVIOUS'])
    expect(() => readConfig({ [name]: 'half-a-key' })).toThrow(/^(?!.*half-a-key)/);
});

test('a refused address does not show its password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
});

test('the clock cannot be set in production', () => {
  expect(() => readConfig({ NODE_ENV: 'production', CLOCK: '2026-11-22T08:00:00Z' })).toThrow(ConfigError);
});
