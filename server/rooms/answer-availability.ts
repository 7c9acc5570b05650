/** Serves a room's availability: the most read answer of all, so its bytes are kept while nobody writes anything. */
import type { Context, TypedResponse } from 'hono';
import type { AvailabilityView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createKeptAnswers, isUnchanged } from '../http/kept-answers.ts';
import { languageOf } from '../http/route.ts';
import { roomAvailability } from './room-availability.ts';

/** Some thousand answers of a month each. */
const maxBytes = 16 * 1024 * 1024;

/** A minute, in which a calendar may lag behind; a booking is judged anew anyway. */
const caching = { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' };

type Answer = Response & TypedResponse<AvailabilityView, 200, 'json'>;

/** A handler with a memory of its own. */
export const createAvailabilityAnswer = (deps: Pick<Dependencies, 'catalogue' | 'db'>) => {
  const kept = createKeptAnswers(maxBytes);
  return async (
    c: Context<Env>,
    idOrCode: string,
    { from, to }: { from: LocalDate; to: LocalDate },
  ): Promise<Answer> => {
    const language = languageOf(c);
    const key = `${idOrCode} ${from} ${to} ${language}`;
    const version = await deps.db.version();
    const { body, etag } =
      kept.find(version, key) ??
      kept.keep(version, key, JSON.stringify(await roomAvailability(deps, { idOrCode, from, to, language })));
    const headers = { ...caching, ETag: etag };
    const response = isUnchanged(c.req.header('if-none-match'), etag)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
    // Typed as the body that the bytes spell.
    return response as Answer;
  };
};
