/** The environment, read in this file only. */
import { resolve } from 'node:path';
import { isLocalDate } from '../shared/time.ts';

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** PostgreSQL when set; the embedded SQLite file otherwise. */
  databaseUrl: string | undefined;
  /** Origin under which people reach the product, without a trailing slash. */
  publicUrl: string;
  demo: boolean;
  /** Where the application's clock starts; the real clock when undefined. */
  clockStart: number | undefined;
  smtpUrl: string | undefined;
  /** 32 bytes that seal what the database must not tell by itself; a file of the data directory holds them when undefined. */
  secretKey: Buffer | undefined;
  /** Keys of earlier, which open what they sealed until it is sealed anew. */
  previousKeys: readonly Buffer[];
  logLevel: string;
  production: boolean;
}

/** What is wrong with the environment, in one line for the one who starts the server. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const reject = (name: string, must: string, value: string): never => {
  throw new ConfigError(`${name} must be ${must}, not ${JSON.stringify(value)}.`);
};

/** An empty value counts as unset: container files often pass variables on that nobody has set. */
const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const readPort = (env: Environment): number => {
  const text = given(env, 'PORT') ?? '3000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : reject('PORT', 'a number from 0 to 65535', text);
};

const readHost = (env: Environment): string => {
  const text = given(env, 'HOST') ?? '127.0.0.1';
  return /^[\w.:-]+$/.test(text) ? text : reject('HOST', 'an address or a host name', text);
};

/** Addresses hold passwords, so a refusal does not repeat them. */
const readServiceUrl = (env: Environment, name: string, ...protocols: string[]): string | undefined => {
  const text = given(env, name);
  if (text === undefined || protocols.includes(urlOf(text)?.protocol ?? '')) return text;
  throw new ConfigError(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
};

const readPublicUrl = (env: Environment, port: number): string => {
  const text = given(env, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  const url = urlOf(text);
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  return isOrigin ? url.origin : reject('PUBLIC_URL', 'an http or https address without a path', text);
};

const readDemo = (env: Environment, production: boolean): boolean => {
  const text = given(env, 'DEMO') ?? (production ? '0' : '1');
  return text === '1' || (text === '0' ? false : reject('DEMO', '0 or 1', text));
};

const instantPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const readClock = (env: Environment, production: boolean): number | undefined => {
  const text = given(env, 'CLOCK');
  if (text === undefined) return undefined;
  if (production)
    throw new ConfigError('CLOCK is for demonstrations and tests; it is refused when NODE_ENV=production.');
  const date = instantPattern.exec(text)?.[1] ?? '';
  const instant = isLocalDate(date) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? reject('CLOCK', 'an instant such as 2026-11-22T08:00:00Z', text) : instant;
};

const readLogLevel = (env: Environment): string => {
  const text = given(env, 'LOG_LEVEL') ?? 'info';
  return logLevels.includes(text) ? text : reject('LOG_LEVEL', `one of ${logLevels.join(', ')}`, text);
};

/** The bytes of a key of 256 bits, in hex or base64; `undefined` when it is none. */
export const keyIn = (text: string): Buffer | undefined => {
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  if (!isHex && !/^[\w+/-]{43}=?$/.test(text)) return undefined;
  return Buffer.from(text, isHex ? 'hex' : 'base64');
};

/** A refusal does not repeat it, for logs are read by many. */
const readSecretKey = (env: Environment): Buffer | undefined => {
  const text = given(env, 'SECRET_KEY');
  const key = text === undefined ? undefined : keyIn(text);
  if (text === undefined || key) return key;
  throw new ConfigError('SECRET_KEY must be 32 bytes, written in hex or base64.');
};

/** The latest first; with commas between them. */
const readPreviousKeys = (env: Environment): Buffer[] =>
  (given(env, 'SECRET_KEY_PREVIOUS')?.split(',') ?? []).map((text) => {
    const key = keyIn(text.trim());
    if (key) return key;
    throw new ConfigError('SECRET_KEY_PREVIOUS must be keys of 32 bytes, in hex or base64, with commas between them.');
  });

/**
 * Reads the environment variables listed in the README; what is not set has a default.
 * @throws ConfigError for the first value that cannot be understood
 */
export const readConfig = (env: Environment): Config => {
  const production = env.NODE_ENV === 'production';
  const port = readPort(env);
  return {
    port,
    host: readHost(env),
    dataDir: resolve(given(env, 'DATA_DIR') ?? 'data'),
    databaseUrl: readServiceUrl(env, 'DATABASE_URL', 'postgres:', 'postgresql:'),
    publicUrl: readPublicUrl(env, port),
    demo: readDemo(env, production),
    clockStart: readClock(env, production),
    smtpUrl: readServiceUrl(env, 'SMTP_URL', 'smtp:', 'smtps:'),
    secretKey: readSecretKey(env),
    previousKeys: readPreviousKeys(env),
    logLevel: readLogLevel(env),
    production,
  };
};
