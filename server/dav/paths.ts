/** Where things lie below `/dav/`. */
import { defaultLanguage, type Language, languages } from '../../shared/i18n/language.ts';

/** Calendars of rooms and of houses are for everybody; private feeds for who holds their secret. */
export const branches = ['rooms', 'sites', 'feeds'] as const;
export type Branch = (typeof branches)[number];
export type PublicBranch = Exclude<Branch, 'feeds'>;

/** What an address names, whether it exists or not. */
export type DavTarget =
  | { kind: 'root' }
  | { kind: 'principals' }
  /** Who asks: everybody, for rooms or for houses, or the holder of a private feed. */
  | { kind: 'principal'; branch: PublicBranch }
  | { kind: 'principal'; branch: 'feeds'; key: string }
  /** The collection of a branch's calendars. */
  | { kind: 'home'; branch: Branch }
  | { kind: 'calendar'; branch: Branch; key: string }
  /** An object of a calendar; its name ends in `.ics`. */
  | { kind: 'object'; branch: Branch; key: string; name: string };

/** An address, read. */
export interface DavPlace {
  target: DavTarget;
  /** Of the words of public calendars; private feeds have a language of their own. */
  language: Language;
}

const isBranch = (text: string | undefined): text is Branch =>
  (branches as readonly (string | undefined)[]).includes(text);
const isLanguage = (text: string | undefined): text is Language =>
  (languages as readonly (string | undefined)[]).includes(text);

const principalOf = (key: string): DavTarget =>
  key === 'rooms' || key === 'sites' ? { kind: 'principal', branch: key } : { kind: 'principal', branch: 'feeds', key };

const targetOf = ([first, second, third, ...rest]: readonly string[]): DavTarget | undefined => {
  if (rest.length > 0) return undefined;
  if (first === undefined) return { kind: 'root' };
  if (first === 'principals') {
    if (second === undefined) return { kind: 'principals' };
    return third === undefined ? principalOf(second) : undefined;
  }
  if (!isBranch(first)) return undefined;
  if (second === undefined) return { kind: 'home', branch: first };
  if (third === undefined) return { kind: 'calendar', branch: first, key: second };
  return { kind: 'object', branch: first, key: second, name: third };
};

const decodedPart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads the path of an address; nothing where nothing can be. A slash at the end makes no difference. */
export const readDavPath = (path: string): DavPlace | undefined => {
  const inner = /^\/dav(?:\/(.*))?$/.exec(path)?.[1] ?? '';
  const parts = inner.replace(/\/$/, '').split('/').map(decodedPart);
  const [first] = parts;
  const language = isLanguage(first) ? first : undefined;
  const own = language ? parts.slice(1) : parts;
  const target = targetOf(own.length === 1 && own[0] === '' ? [] : own);
  return target && { target, language: language ?? defaultLanguage };
};

const partsOf = (target: DavTarget): string[] => {
  switch (target.kind) {
    case 'root':
      return [];
    case 'principals':
      return ['principals'];
    case 'principal':
      return ['principals', target.branch === 'feeds' ? target.key : target.branch];
    case 'home':
      return [target.branch];
    case 'calendar':
      return [target.branch, target.key];
    case 'object':
      return [target.branch, target.key, target.name];
  }
};

/** The address of a thing, as it stands in an answer. Collections end in a slash (RFC 4918 section 5.2). */
export const davPath = (target: DavTarget, language: Language): string => {
  const base = language === defaultLanguage ? '/dav/' : `/dav/${language}/`;
  const path = partsOf(target).map(encodeURIComponent).join('/');
  return base + path + (path === '' || target.kind === 'object' ? '' : '/');
};

/** The same as a pattern, for the log: an address holds ids. */
export const davPattern = (target: DavTarget | undefined): string => {
  if (!target) return '/dav/*';
  const parts =
    target.kind === 'principal'
      ? ['principals', '{id}']
      : partsOf(target).map((part, index) => ['', '/{id}', '/{name}'][index] || part);
  return `/dav/${parts.join('/')}`.replaceAll('//', '/');
};
