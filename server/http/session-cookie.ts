/** The cookie that holds a session's secret. */

export interface SessionCookie {
  name: string;
  /** The secret that the request's cookies hold. */
  read(headers: Pick<Headers, 'get'>): string | undefined;
  /** The value of `Set-Cookie` that hands the secret out; it lives as long as the browser's own session. */
  issue(secret: string): string;
  /** The value of `Set-Cookie` that takes it back. */
  clear(): string;
}

const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Browsers keep a `__Host-` cookie to this very host, over https (RFC 6265bis section 4.1.3.2) or on the own machine.
 * Where people reach the product over plain http all the same, a bare name is what still works.
 * `Lax` keeps it out of other sites' requests, except for following a link to us.
 */
export const sessionCookie = (publicUrl: string): SessionCookie => {
  const { protocol, hostname } = new URL(publicUrl);
  const secure = protocol === 'https:' || local.test(hostname);
  const name = secure ? '__Host-tilava' : 'tilava';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);
  return {
    name,
    read: (headers) => pattern.exec(headers.get('cookie') ?? '')?.[1],
    issue: (secret) => `${name}=${secret}; ${attributes}`,
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  };
};
