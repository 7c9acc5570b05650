/** Serves the page of a calendar, kept while nobody writes anything. */
import type { Context } from 'hono';
import type { EmbedKind } from '../../shared/embeds/settings.ts';
import { AppError } from '../../shared/errors.ts';
import { localOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { accessHeaders, accessWith } from './embed-access.ts';
import { absencePage, embedPage, type PageSurroundings } from './embed-page.ts';
import { embedPlace } from './embed-place.ts';
import { type EmbedManner, type EmbedRequest, fromAsked, hasScript, mannerAsked } from './embed-request.ts';
import { publicCalendar } from './public-calendar.ts';

/** Some thousand pages. */
const maxKeptBytes = 16 * 1024 * 1024;

/**
 * A minute, in which a calendar may lag behind; a booking is judged anew anyway. While we cannot be reached, who has it
 * may show what was last seen for a day (RFC 5861).
 */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400',
  // The element tells how old a calendar is that it could not ask for anew.
  'Access-Control-Expose-Headers': 'Date',
};

type AnswerPage = (c: Context<Env>, kind: EmbedKind, names: readonly string[]) => Promise<Response>;

/** Any other refusal would be a fault here. */
const isMissing = (error: unknown): boolean => error instanceof AppError && error.code.endsWith('.not-found');

/** @throws AppError `room.not-found`, `site.not-found` */
const requestOf = async (
  { catalogue, clock, db }: Dependencies,
  { kind, names }: Pick<EmbedRequest, 'kind' | 'names'>,
  manner: EmbedManner,
  query: Readonly<Record<string, string>>,
): Promise<EmbedRequest> => {
  const { timeZone } = embedPlace(await catalogue(db), kind, names, manner.language);
  const now = localOf(clock.now(), timeZone);
  const today = now.slice(0, 10);
  return { ...manner, kind, names, now, today, from: fromAsked(query, today) };
};

/** Tells a page from all others. */
const keyOf = ({ kind, names, language, view, from, kept, ignored }: EmbedRequest): string =>
  JSON.stringify([kind, names, language, view, from, kept, ignored]);

/** Where the same calendar is on our own site; nothing when there is none. */
const ownPath = async (
  { catalogue, db }: Dependencies,
  { kind, names }: Pick<EmbedRequest, 'kind' | 'names'>,
  { language }: EmbedManner,
): Promise<string | undefined> => {
  try {
    return embedPlace(await catalogue(db), kind, names, language).path;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return undefined;
  }
};

/** A handler with a memory of its own. What does not exist is told on a page as well: it stands in somebody's frame. */
export const createPageAnswer = (deps: Dependencies, surroundings: PageSurroundings): AnswerPage => {
  const serve = createPublicTexts(deps, maxKeptBytes);
  return async (c, kind, names) => {
    const query = c.req.query();
    const access = await accessWith(deps, query.key);
    const manner = mannerAsked(query, access.key);
    const headers = {
      ...pageHeaders,
      ...accessHeaders(access, c.req.header('origin'), hasScript(manner.kept)),
      'Content-Language': manner.language,
    };
    const place = { kind, names };
    if (access.absence) {
      const text = await absencePage(access.absence, manner, await ownPath(deps, place, manner), surroundings);
      return new Response(text, { status: access.absence === 'revoked-key' ? 410 : 404, headers });
    }
    try {
      const request = await requestOf(deps, place, manner, query);
      const make = async () => embedPage(await publicCalendar(deps, request), surroundings);
      return await serve(c, { key: keyOf(request), headers, make });
    } catch (error) {
      if (!isMissing(error)) throw error;
      return new Response(await absencePage('not-found', manner, undefined, surroundings), { status: 404, headers });
    }
  };
};
