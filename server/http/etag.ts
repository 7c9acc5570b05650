/** Versions of what is read and written (RFC 9110 section 8.8 and 13.1). */
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Env } from './exchange.ts';
import { isUnchanged } from './kept-answers.ts';

/** A strong tag of a version: `"12"`. */
export const etagOf = (version: string | number): string => `"${version}"`;

/**
 * Answers 304 when the asker has this version already, and otherwise what `answer` makes, with its `ETag`.
 * @param etag as {@link etagOf} writes it
 */
export const unlessKnown = <A extends Response | Promise<Response>>(
  c: Context<Env>,
  etag: string,
  answer: () => A,
): A => {
  const known = c.req.header('if-none-match');
  c.env.etag = etag;
  // Typed as what would have been answered: a client that sends no `If-None-Match` never sees the other.
  if (isUnchanged(known, etag)) return new Response(null, { status: 304 }) as unknown as A;
  return answer();
};

/**
 * The version that a writer has read, from `If-Match`; `undefined` when the writer does not say, and so takes any.
 * Optional, so that a simple program can change what it has just made; the use case compares inside its transaction.
 * @throws AppError `request.stale` for a tag that is no version of ours
 */
export const versionIfMatch = (c: Context<Env>): number | undefined => {
  const header = c.req.header('if-match');
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new AppError('request.stale');
  return Number(version);
};
