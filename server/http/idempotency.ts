/**
 * Sending a creating request twice creates once: the caller names the request with `Idempotency-Key`, and a repetition
 * within a day gets the first answer again.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Tx } from '../../db/database.ts';
import * as idempotency from '../../db/idempotency.ts';
import { AppError } from '../../shared/errors.ts';
import { DAY, MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from './exchange.ts';
import type { Input } from './route-input.ts';
import { seal, unseal } from './sealed.ts';

/** Does the work once for the request's key, or answers what it answered the first time. */
export type Once = (c: Context<Env>, input: Input, work: () => Promise<Response>) => Promise<Response>;

/** How long an answer is kept (contract). */
export const answersAreKept = DAY;

/** A first try that has not ended by then never will: its process is gone, and the key is free again. */
const longestTry = MINUTE;

/** Headers of an answer that a repetition gets as well. */
const keptHeaders = ['content-type', 'etag', 'location'];

interface KeptAnswer {
  headers: Record<string, string>;
  body: string;
}

const hashOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** @throws AppError `request.invalid` for a key that is empty or too long to be one */
const keyOf = (c: Context<Env>): string | undefined => {
  const key = c.req.header('idempotency-key')?.trim();
  if (key !== undefined && (key.length < 1 || key.length > 255)) {
    throw new AppError('request.invalid', { fields: [{ path: 'Idempotency-Key', code: 'field.format' }] });
  }
  return key;
};

interface Attempt {
  userId: string;
  /** A hash of the caller's key: the key itself opens the kept answer, so the database must not know it. */
  key: string;
  requestHash: string;
}

const inProgress = (): AppError => new AppError('request.idempotency-in-progress', { extra: { retryAfter: 1 } });

/** The status and sealed answer of an earlier try, or nothing when this try may go on. */
const begin = async (tx: Tx, attempt: Attempt, now: number) => {
  const { userId, key, requestHash } = attempt;
  const known = await idempotency.find(tx, userId, key);
  const isOver =
    known &&
    (known.createdAt <= now - answersAreKept || (known.status === null && known.createdAt <= now - longestTry));
  if (known && !isOver) {
    if (known.requestHash !== requestHash)
      throw new AppError('request.idempotency-mismatch', { path: 'Idempotency-Key' });
    if (known.status === null || known.body === null) throw inProgress();
    return { status: known.status, body: known.body };
  }
  if (known) await idempotency.release(tx, userId, key);
  if (!(await idempotency.reserve(tx, { ...attempt, createdAt: now }))) throw inProgress();
  return undefined;
};

const keep = async (response: Response, etag: string | undefined): Promise<KeptAnswer> => {
  const headers: Record<string, string> = etag === undefined ? {} : { etag };
  for (const name of keptHeaders) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { headers, body: await response.text() };
};

/**
 * The key is taken in a transaction of its own before the work, so that a second request sees it; the answer is added
 * after. Only successes are kept: what was refused wrote nothing, and may be right a moment later. An answer may hold a
 * secret or a name, so it lies sealed under the caller's key.
 */
export const createOnce = ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): Once => {
  const finish = async (
    c: Context<Env>,
    response: Response,
    { userId, key }: Attempt,
    secret: string,
  ): Promise<Response> => {
    const { status } = response;
    const answer = await keep(response, c.env.etag);
    const sealed = seal(JSON.stringify(answer), secret, userId);
    await db.write((tx) => idempotency.complete(tx, userId, key, { status, body: sealed }));
    return new Response(answer.body, { status, headers: answer.headers });
  };

  return async (c, input, work) => {
    const secret = keyOf(c);
    const actor = c.env.actor;
    if (secret === undefined || !actor) return work();
    const { userId } = actor;
    const attempt = {
      userId,
      key: hashOf(secret),
      requestHash: hashOf(c.req.method, c.req.path, JSON.stringify(input)),
    };
    const earlier = await db.write((tx) => begin(tx, attempt, clock.now()));
    if (earlier) {
      const { headers, body } = JSON.parse(unseal(earlier.body, secret, userId)) as KeptAnswer;
      return new Response(body, { status: earlier.status, headers: { ...headers, 'Idempotency-Replayed': 'true' } });
    }
    const release = () => db.write((tx) => idempotency.release(tx, userId, attempt.key));
    const response = await work().catch(async (error: unknown) => {
      await release();
      throw error;
    });
    if (!response.ok) await release();
    return response.ok ? finish(c, response, attempt, secret) : response;
  };
};
