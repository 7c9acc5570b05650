/**
 * Headers that every answer carries, by what is answered. They are set once at the edge of the server; an answer's own
 * headers win, so a route may still choose its caching.
 */
import type { Connection } from './exchange.ts';

/**
 * `web`: pages and their files. `private`: answers to one person. `secret`: the same, at an address that nobody may learn.
 * `public`: open data. `embed`: framed by others. `own`: the answer brings all of them itself.
 */
export type HeaderPolicy = 'web' | 'private' | 'secret' | 'public' | 'embed' | 'own';

export type HeaderTables = Readonly<Record<HeaderPolicy, readonly (readonly [name: string, value: string])[]>>;

/** Everything from our own origin, and nothing inline: neither a script nor a style slips in through data. */
const webPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * What the page of an embedded calendar may do: load our own stylesheet, and, where it is asked to tell its height, our
 * own script. Nothing else is loaded, and nothing inline.
 * @param framedBy sources of `frame-ancestors` (CSP 3 section 6.4.2); `*` for every site
 */
export const embedPolicy = (framedBy: string, hasScript = false): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    ...(hasScript ? ["script-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** An answer that is data shows nothing and loads nothing, should a browser ever take it for a page. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

const anyOrigin = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const ownOrigin = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * Public answers open themselves to every origin (Fetch standard, CORS protocol), without credentials; the rest stay
 * with ours.
 * @param publicUrl HSTS is announced only where people reach the product over https
 */
export const headerTables = (publicUrl: string): HeaderTables => {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
  const web = {
    ...always,
    ...ownOrigin,
    'Content-Security-Policy': webPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
  const data = { ...always, 'Content-Security-Policy': dataPolicy };
  const toOne = { ...data, ...ownOrigin, 'Cache-Control': 'no-store' };
  return {
    web: Object.entries(web),
    private: Object.entries(toOne),
    secret: Object.entries({ ...toOne, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' }),
    public: Object.entries({ ...data, ...anyOrigin, 'Cache-Control': 'no-cache' }),
    embed: Object.entries({ ...always, ...anyOrigin, 'Content-Security-Policy': embedPolicy('*') }),
    own: [],
  };
};

/**
 * Gives the answer its headers. In the server they go straight to node's response, where an answer's own of the same
 * name replace them: building a `Headers` object for them would cost a simple read half its time again.
 */
export const addHeaders = (response: Response, headers: HeaderTables[HeaderPolicy], { outgoing }: Connection): void => {
  for (const [name, value] of headers) {
    if (outgoing) outgoing.setHeader(name, value);
    else if (!response.headers.has(name)) response.headers.set(name, value);
  }
};
