/** Serves the page of a calendar, kept while nobody writes anything. */
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';
import { createPublicTexts } from '../http/public-texts.ts';
import { publicSite } from '../rooms/public-site.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { embedPage, notFoundPage, type PageSurroundings } from './embed-page.ts';
import { type EmbedKind, fromAsked, languageAsked, viewAsked } from './embed-request.ts';
import { publicCalendar } from './public-calendar.ts';

/** Some thousand pages. */
const maxKeptBytes = 16 * 1024 * 1024;

/** A minute, in which a calendar may lag behind; a booking is judged anew anyway. */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=300',
};

type AnswerPage = (c: Context<Env>, kind: EmbedKind, idOrCode: string) => Promise<Response>;

/** Any other refusal would be a fault here. */
const isMissing = (error: unknown): boolean => error instanceof AppError && error.code.endsWith('.not-found');

/** @throws AppError `room.not-found`, `site.not-found` */
const todayAt = async (
  { catalogue, clock, db }: Dependencies,
  kind: EmbedKind,
  idOrCode: string,
): Promise<LocalDate> => {
  const current = await catalogue(db);
  const site = kind === 'rooms' ? publicRoom(current, idOrCode).site : publicSite(current, idOrCode);
  return dateIn(clock.now(), site.timeZone);
};

/** A handler with a memory of its own. What does not exist is told on a page as well: it stands in somebody's frame. */
export const createPageAnswer = (deps: Dependencies, surroundings: PageSurroundings): AnswerPage => {
  const serve = createPublicTexts(deps, maxKeptBytes);
  return async (c, kind, idOrCode) => {
    const query = c.req.query();
    const language = languageAsked(query);
    const headers = { ...pageHeaders, 'Content-Language': language };
    try {
      const today = await todayAt(deps, kind, idOrCode);
      const request = { kind, idOrCode, language, view: viewAsked(query), from: fromAsked(query, today), today };
      const make = async () => embedPage(await publicCalendar(deps, request), surroundings);
      return await serve(c, { key: `${kind} ${idOrCode} ${language} ${request.view} ${request.from}`, headers, make });
    } catch (error) {
      if (!isMissing(error)) throw error;
      return new Response(await notFoundPage(language, surroundings), { status: 404, headers });
    }
  };
};
