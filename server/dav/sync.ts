/**
 * What has changed in a calendar since a program last looked (RFC 6578). The token is the version of the calendar, a hash
 * of all that is in it; what was in some of the last versions is remembered. Of others, and after a restart, the program
 * is told to begin anew, which it must be able to do (section 3.2).
 */
import { AppError } from '../../shared/errors.ts';
import { Unsupported } from './queries.ts';
import type { DavObject, DavSnapshot } from './snapshot.ts';
import { childNamed, type XmlElement } from './xml-reader.ts';
import { fullName } from './xml-writer.ts';

const tokenStart = 'urn:tilava:sync:';

/** A token is an address (RFC 6578 section 4). */
export const syncToken = ({ ctag }: Pick<DavSnapshot, 'ctag'>): string => tokenStart + ctag;

export interface CalendarChanges {
  /** New, or with another text. */
  changed: DavObject[];
  /** Names of those that are in it no more. */
  removed: string[];
}

/** What was in the calendar then. Nothing for who has not looked yet. @throws Unsupported when that is not known any more */
const knownAt = (snapshot: DavSnapshot, token: string): ReadonlyMap<string, string> => {
  if (token === '') return new Map();
  const known = token.startsWith(tokenStart) ? snapshot.versionOf(token.slice(tokenStart.length)) : undefined;
  if (!known) throw new Unsupported('D:valid-sync-token');
  return known;
};

/** How many answers at most, where that is asked. @throws AppError `request.invalid` */
const limitIn = (query: XmlElement): number => {
  const limit = childNamed(query, fullName('D:limit'));
  const text = limit && childNamed(limit, fullName('D:nresults'))?.text.trim();
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('request.invalid');
  return Number(text);
};

/**
 * All at once: a part of it would need a token of its own (section 3.7), so that a limit that is too low is refused.
 * @throws AppError `request.invalid`; Unsupported for a token that is not known, or too low a limit
 */
export const changesIn = (snapshot: DavSnapshot, query: XmlElement): CalendarChanges => {
  const token = childNamed(query, fullName('D:sync-token'));
  if (!token) throw new AppError('request.invalid');
  const known = knownAt(snapshot, token.text.trim());
  const changed = [...snapshot.objects.values()].filter(({ name, etag }) => known.get(name) !== etag);
  const removed = [...known.keys()].filter((name) => !snapshot.objects.has(name));
  if (changed.length + removed.length > limitIn(query)) throw new Unsupported('D:number-of-matches-within-limits');
  return { changed, removed };
};
