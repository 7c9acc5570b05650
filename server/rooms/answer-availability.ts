/** Serves a room's availability: the most read answer of all, so it is kept while nobody writes anything. */
import type { Context, TypedResponse } from 'hono';
import type { AvailabilityView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
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

/** A handler with a memory of its own. */
export const createAvailabilityAnswer = (deps: Pick<Dependencies, 'catalogue' | 'config' | 'db'>) => {
  const kept = createKeptAnswers(maxLength);
  const respond = createResponder(deps);

  const makeAnswer = async (version: string, key: string, request: AvailabilityRequest): Promise<KeptAnswer> =>
    kept.find(version, key) ?? kept.keep(version, key, JSON.stringify(await roomAvailability(deps, request)));

  return (
    c: Context<Env>,
    idOrCode: string,
    { from, to }: { from: LocalDate; to: LocalDate },
  ): Answer | Promise<Answer> => {
    const language = languageOf(c);
    const key = `${idOrCode} ${from} ${to} ${language}`;
    const version = deps.db.version();
    // What is at hand is answered within this turn: waiting for a promise costs as much as reading the request.
    const known = typeof version === 'string' ? kept.find(version, key) : undefined;
    if (known) return respond(c, known);
    const request = { idOrCode, from, to, language };
    return (async () => respond(c, await makeAnswer(await version, key, request)))();
  };
};
