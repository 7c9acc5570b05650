/** Serves a room's availability: the most read answer of all, so it is kept while nobody writes anything. */
import type { Context, TypedResponse } from 'hono';
import type { AvailabilityView } from '../../shared/rooms/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createKeptAnswers, isUnchanged, type KeptAnswer } from '../http/kept-answers.ts';
import { languageOf } from '../http/route.ts';
import { headerTables } from '../http/security-headers.ts';
import { type AvailabilityRequest, roomAvailability } from './room-availability.ts';

/** Some thousand answers of a month each. */
const maxLength = 16 * 1024 * 1024;

/** A minute, in which a calendar may lag behind; a booking is judged anew anyway. */
const caching = { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' };

type Answer = Response & TypedResponse<AvailabilityView, 200, 'json'>;

/**
 * Answers with what is kept, or with `304`. All headers come with the answer: set one by one at the edge, they would take
 * as long as finding it.
 */
const createResponder = ({ config }: Pick<Dependencies, 'config'>) => {
  const common = { ...Object.fromEntries(headerTables(config.publicUrl).public), ...caching };
  return (c: Context<Env>, { body, etag }: KeptAnswer): Answer => {
    const headers = { ...common, ETag: etag };
    c.env.policy = 'own';
    const response = isUnchanged(c.req.header('if-none-match'), etag)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
    // Typed as the body that the text spells.
    return response as Answer;
  };
};

/** The address as it was asked for, and the language: what the answer depends on, and nothing that has to be understood. */
const keyOf = (c: Context<Env>): string => {
  const { url } = c.req;
  return `${languageOf(c)} ${url.slice(url.indexOf('/', 'https://'.length))}`;
};

/** A handler with a memory of its own. */
export const createAvailabilityAnswer = (deps: Pick<Dependencies, 'catalogue' | 'config' | 'db'>) => {
  const kept = createKeptAnswers(maxLength);
  const respond = createResponder(deps);

  const answer = async (c: Context<Env>, asked: Omit<AvailabilityRequest, 'language'>): Promise<Answer> => {
    const version = await deps.db.version();
    const key = keyOf(c);
    const text = async () => JSON.stringify(await roomAvailability(deps, { ...asked, language: languageOf(c) }));
    return respond(c, kept.find(version, key) ?? kept.keep(version, key, await text()));
  };

  /** Within this turn, where the database tells its version at once: waiting would cost as much as reading the request. */
  const atHand = (c: Context<Env>): Answer | undefined => {
    const version = deps.db.version();
    const known = typeof version === 'string' ? kept.find(version, keyOf(c)) : undefined;
    return known && respond(c, known);
  };

  return { answer, atHand };
};
