/**
 * Bodies that are no JSON, such as a picture or a sheet. A route declares which it takes and how large; the handler
 * reads it when it wants, so that whoever may not send it is refused before anything is kept in memory.
 */
import { createHash } from 'node:crypto';
import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Env } from './exchange.ts';

export interface RawRules {
  /** Content types, without parameters. They say what the sender believes; what it is, the use case finds out. */
  types: readonly string[];
  /** Bytes. */
  most: number;
}

/** Reads the body, at the first call; later ones get the same bytes. */
export type ReadRaw = () => Promise<Buffer>;

const megabyte = 1024 * 1024;

/** The `body` of a route's request: `rawBody({ types: ['text/csv'], most: 2 * 1024 * 1024 })`. */
export const rawBody = ({ types, most }: RawRules) => ({
  required: true,
  description: `At most ${most} bytes.`,
  content: Object.fromEntries(types.map((type) => [type, { schema: z.string().meta({ format: 'binary' }) }])),
  // Specification extensions are what the document lets a maker of programs add (OpenAPI 3.1, section 4.9).
  'x-most-bytes': most,
});

/** What the route's raw body must be; nothing for a route that takes JSON or no body. */
export const rawRulesOf = ({ request }: RouteConfig): RawRules | undefined => {
  const body = request?.body;
  if (!body || !('x-most-bytes' in body) || typeof body['x-most-bytes'] !== 'number') return undefined;
  return { types: Object.keys(body.content), most: body['x-most-bytes'] };
};

const tooLarge = (most: number): AppError =>
  new AppError('request.file-too-large', { values: { megabytes: Math.floor(most / megabyte) } });

/** `image/jpeg` is told as `JPEG`. */
const namesOf = (types: readonly string[]): string =>
  types.map((type) => type.slice(type.indexOf('/') + 1).toUpperCase()).join(', ');

/**
 * Refuses by what is announced, before anything is read.
 * @throws AppError `request.media-type`, `request.file-too-large`
 */
const checkAnnounced = (headers: Pick<Headers, 'get'>, { types, most }: RawRules): void => {
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) throw new AppError('request.media-type', { values: { types: namesOf(types) } });
  const announced = headers.get('content-length');
  if (announced !== null && !(Number(announced) <= most)) throw tooLarge(most);
};

/** A sender who goes away in the middle is no fault of ours. @throws AppError `request.file-too-large`, `request.invalid` */
const readBytes = async (body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | [] = body ?? [];
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) throw tooLarge(most);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('request.invalid');
  }
  return Buffer.concat(chunks, size);
};

/** @throws AppError `request.media-type`, `request.file-too-large`, both before anything is read */
export const rawReader = (request: Request, rules: RawRules): ReadRaw => {
  checkAnnounced(request.headers, rules);
  let reading: Promise<Buffer> | undefined;
  return () => {
    reading ??= readBytes(request.body, rules.most);
    return reading;
  };
};

/**
 * The bytes that were sent, counted while they come.
 * @throws AppError `request.file-too-large`, `request.invalid` when the sender went away; Error on a route without {@link rawBody}
 */
export const readBody = (c: Context<Env>): Promise<Buffer> => {
  if (!c.env.readRaw) throw new Error(`${c.env.route} declares no raw body`);
  return c.env.readRaw();
};

/** Stands for the bytes where two requests are compared. */
export const digestOf = async (readRaw: ReadRaw): Promise<string> =>
  createHash('sha256')
    .update(await readRaw())
    .digest('base64url');
