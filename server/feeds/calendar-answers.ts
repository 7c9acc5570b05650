/**
 * Answers with calendars that programs ask for again and again: kept while nothing was written, compared by ETag or by
 * date, and packed for those who take it so. What `Accept` says is not looked at: some programs send none.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';

export interface CalendarAnswer {
  /** Tells it from the others. */
  key: string;
  /** Beside the type, the tag and the date. */
  headers: Readonly<Record<string, string>>;
  make: () => Promise<string>;
  /** As {@link versionNow} gives it, where it was read already. */
  version?: string;
}

export type ServeCalendar = (c: Context<Env>, answer: CalendarAnswer) => Promise<Response>;

interface Kept {
  /** Of the database and the time when it was last made, or made anew to the same. */
  version: string;
  body: string;
  /** Made when first asked for. */
  packed?: Uint8Array<ArrayBuffer>;
  /** Strong (RFC 9110 section 8.8.3); the packed form has one of its own. */
  etag: string;
  packedEtag: string;
  /** When this process first made this text; whole seconds. */
  modifiedAt: number;
  /** The same as HTTP writes it. */
  modified: string;
}

/** Local midnight, on which the told time depends, falls on a quarter of an hour of UTC in every zone. */
const quarter = 15 * MINUTE;

/** What the answer is made of: the database as it is, and the day. */
export const versionNow = async ({ db, clock }: Pick<Dependencies, 'clock' | 'db'>): Promise<string> =>
  `${await db.version()} ${Math.floor(clock.now() / quarter)}`;

const hashOf = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

const keptOf = (version: string, body: string, now: number): Kept => {
  const hash = hashOf(body);
  const modifiedAt = Math.floor(now / 1000) * 1000;
  return {
    version,
    body,
    etag: `"${hash}"`,
    packedEtag: `"${hash}-gz"`,
    modifiedAt,
    modified: new Date(modifiedAt).toUTCString(),
  };
};

/** Named, and not with a weight of nothing (RFC 9110 section 12.5.3): some calendars cannot read what is packed. */
const takesGzip = (header: string | undefined): boolean =>
  (header ?? '').split(',').some((part) => {
    const [name = '', weight] = part.trim().split(/\s*;\s*q=/);
    return name.toLowerCase() === 'gzip' && (weight === undefined || Number(weight) > 0);
  });

/** The date counts only where no tag is sent (RFC 9110 section 13.1.3). */
const isKnown = (c: Context<Env>, { etag, packedEtag, modifiedAt }: Kept): boolean => {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined) return isUnchanged(tags, etag) || isUnchanged(tags, packedEtag);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return !Number.isNaN(since) && modifiedAt <= since;
};

/** @param maxLength of all kept texts together, in letters; those not asked for the longest go first */
export const createCalendarAnswers = (deps: Pick<Dependencies, 'clock' | 'db'>, maxLength: number): ServeCalendar => {
  const answers = new Map<string, Kept>();
  let length = 0;

  const drop = (key: string): void => {
    length -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  };

  const keep = (key: string, kept: Kept): Kept => {
    drop(key);
    answers.set(key, kept);
    length += kept.body.length;
    for (const oldest of answers.keys()) {
      if (length <= maxLength) break;
      drop(oldest);
    }
    return kept;
  };

  const answerOf = async ({ key, make, version: readBefore }: CalendarAnswer): Promise<Kept> => {
    const version = readBefore ?? (await versionNow(deps));
    const known = answers.get(key);
    if (known?.version === version) return known;
    const body = await make();
    // The same text keeps its date, and is not packed again.
    return keep(key, known?.body === body ? { ...known, version } : keptOf(version, body, deps.clock.now()));
  };

  return async (c, answer) => {
    const kept = await answerOf(answer);
    const isPacked = takesGzip(c.req.header('accept-encoding'));
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8',
      ...answer.headers,
      ETag: isPacked ? kept.packedEtag : kept.etag,
      'Last-Modified': kept.modified,
      Vary: 'Accept-Encoding',
    };
    if (isKnown(c, kept)) return new Response(null, { status: 304, headers });
    if (!isPacked) return new Response(kept.body, { headers });
    kept.packed ??= new Uint8Array(gzipSync(kept.body));
    return new Response(kept.packed, { headers: { ...headers, 'Content-Encoding': 'gzip' } });
  };
};
