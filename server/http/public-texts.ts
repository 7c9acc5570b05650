/** Serves texts that anyone may read and that hold until something is written: pages of embeds, feeds of calendars. */
import type { Context } from 'hono';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from './exchange.ts';
import { createKeptAnswers, isUnchanged } from './kept-answers.ts';

export interface PublicText {
  /** Tells it from the others. */
  key: string;
  /** Sent with the text and with `304` alike. */
  headers: Readonly<Record<string, string>>;
  make: () => Promise<string>;
}

export type ServePublicText = (c: Context<Env>, text: PublicText) => Promise<Response>;

/** Local midnight, on which "today" depends, falls on a quarter of an hour of UTC in every zone. */
const quarter = 15 * MINUTE;

/**
 * Answers with the text, made anew only when the database or the quarter of an hour is another, or with `304`.
 * @param maxBytes of all kept texts together
 */
export const createPublicTexts = (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  maxBytes: number,
): ServePublicText => {
  const kept = createKeptAnswers(maxBytes);
  return async (c, { key, headers, make }) => {
    const version = await db.version();
    const timed = `${key} ${Math.floor(clock.now() / quarter)}`;
    const { body, etag } = kept.find(version, timed) ?? kept.keep(version, timed, await make());
    const sent = { ...headers, ETag: etag };
    const unchanged = isUnchanged(c.req.header('if-none-match'), etag);
    return unchanged ? new Response(null, { status: 304, headers: sent }) : new Response(body, { headers: sent });
  };
};
