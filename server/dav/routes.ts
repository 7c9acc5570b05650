/**
 * Calendars over CalDAV (RFC 4791), to be read only: the rooms and houses for everybody, private calendars for who holds
 * their secret. Below `/dav/`, outside of the API and of its document: what is asked here has standards of its own.
 */
import { type Context, Hono } from 'hono';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { errorResponse } from '../http/errors.ts';
import type { Env } from '../http/exchange.ts';
import { isUnchanged } from '../http/kept-answers.ts';
import { type Asking, bodyOf } from './asking.ts';
import { multistatus, unmet, wantedIn } from './multistatus.ts';
import { type DavPlace, davPath, davPattern, readDavPath } from './paths.ts';
import { createFindHolder } from './private-holder.ts';
import { objectType } from './properties.ts';
import { answerReport } from './reports.ts';
import { type CalendarTarget, createResources, type Resources } from './resources.ts';
import { createSnapshots } from './snapshot.ts';
import { element } from './xml-writer.ts';

const readMethods = ['OPTIONS', 'GET', 'HEAD', 'PROPFIND', 'REPORT'] as const;

/** They are known, and need a privilege that nobody has (RFC 3744 section 7.1.1). Any other method does not exist here. */
const writeMethods: readonly string[] = ['PUT', 'DELETE', 'PROPPATCH', 'MKCALENDAR', 'MKCOL', 'COPY', 'MOVE'];

const allow = { Allow: readMethods.join(', '), DAV: '1, calendar-access' };

const answerOptions = (): Response => new Response(null, { status: 200, headers: allow });

const refuseWrite = ({ target, language }: DavPlace): Response =>
  unmet(
    403,
    element('D:need-privileges', [
      element('D:resource', [
        element('D:href', davPath(target, language)),
        element('D:privilege', [element('D:write')]),
      ]),
    ]),
  );

/** How far down is asked; without saying so all the way (RFC 4918 section 9.1), which nobody gets. */
const answerPropfind = async (asking: Asking, resources: Resources): Promise<Response> => {
  const depth = asking.c.req.header('depth')?.trim();
  if (depth !== '0' && depth !== '1') return unmet(403, element('D:propfind-finite-depth'));
  const body = await bodyOf(asking);
  const own = await resources.at(asking);
  const members = depth === '1' ? await resources.membersOf(asking) : [];
  return multistatus([own, ...members], body ? wantedIn(checked(body)) : { kind: 'all', beside: [] });
};

const checked = <T extends { name: string }>(body: T): T =>
  body.name === '{DAV:}propfind' ? body : refuse('request.invalid');

const wholeOf = async (asking: Asking, target: CalendarTarget, resources: Resources) => {
  const snapshot = await resources.snapshotOf(asking, target);
  return { text: snapshot.whole(), etag: `"${snapshot.ctag}"` };
};

/** An object, or a whole calendar as one text. */
const answerGet = async (asking: Asking, resources: Resources): Promise<Response> => {
  const { target, c } = asking;
  if (target.kind !== 'object' && target.kind !== 'calendar') {
    await resources.at(asking);
    throw new AppError('request.method-not-allowed', { extra: { allow: ['OPTIONS', 'PROPFIND'] } });
  }
  const { text, etag } =
    target.kind === 'object' ? await resources.objectAt(asking, target) : await wholeOf(asking, target, resources);
  const headers = { 'Content-Type': objectType, ETag: etag };
  const unchanged = isUnchanged(c.req.header('if-none-match'), etag);
  return unchanged ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
};

const isPrivate = ({ target }: DavPlace): boolean => 'branch' in target && target.branch === 'feeds';

/** On public ground nobody is looked up: programs send there what they were given for elsewhere. */
const mayHaveHolder = (place: DavPlace): boolean => isPrivate(place) || place.target.kind === 'root';

/** To be mounted under `/`. */
export const davRoutes = (deps: Dependencies): Hono<Env> => {
  const findHolder = createFindHolder(deps);
  const resources = createResources(deps, createSnapshots(deps));

  const answer = async (c: Context<Env>): Promise<Response> => {
    const place = readDavPath(c.req.path);
    c.env.route = davPattern(place?.target);
    if (c.req.method === 'OPTIONS') return answerOptions();
    if (!place) return refuse('request.not-found');
    const holder = mayHaveHolder(place) ? await findHolder(c.req.raw.headers, c.env) : undefined;
    if (isPrivate(place) && !holder) throw new AppError('session.required');
    c.env.policy = holder ? 'private' : 'public';
    const asking = { ...place, c, holder };
    if (writeMethods.includes(c.req.method)) return refuseWrite(place);
    switch (c.req.method) {
      case 'GET':
      case 'HEAD':
        return answerGet(asking, resources);
      case 'PROPFIND':
        return answerPropfind(asking, resources);
      case 'REPORT':
        return answerReport(asking, resources, deps.clock.now());
      default:
        throw new AppError('request.method-not-allowed', { extra: { allow: readMethods } });
    }
  };

  /** Programs ask for the password only where they are told to (RFC 7617 section 2). */
  const challenge = (error: unknown, c: Context<Env>): Response => {
    if (!(error instanceof AppError) || error.code !== 'session.required') throw error;
    const asker = { requestId: c.env.id, acceptLanguage: c.req.header('accept-language') };
    const response = errorResponse(error, asker, deps.log);
    response.headers.set('WWW-Authenticate', 'Basic realm="Tilava", charset="UTF-8"');
    return response;
  };

  const serve = (c: Context<Env>): Promise<Response> => answer(c).catch((error: unknown) => challenge(error, c));

  return (
    new Hono<Env>()
      .all('/dav', serve)
      .all('/dav/*', serve)
      // RFC 6764 section 5: programs are given a host and find the rest.
      .all('/.well-known/caldav', (c) => {
        c.env.route = '/.well-known/caldav';
        return new Response(null, { status: 301, headers: { Location: '/dav/' } });
      })
  );
};
