/** Origins of the sites that may show a calendar (RFC 6454). Pure. */

/** Sites that one key can name. */
export const mostOrigins = 20;

const isOwnMachine = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === 'localhost';

/** A name with a dot in it, so that it can be a site of somebody; addresses in numbers are none. */
const isSiteName = (hostname: string): boolean => /^(?!-)[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/.test(hostname);

/**
 * The origin in its one form, `https://www.example.fi`: in small letters, without what follows the name. Names with
 * letters of their own come in the form that browsers send (`xn--…`). Nothing for what cannot be one: it must be
 * `https:`, or `http://localhost` for who tries something out.
 */
export const originFrom = (text: string): string | undefined => {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const isAllowed = (url.protocol === 'https:' && isSiteName(url.hostname)) || isOwnMachine(url);
  return isBare && isAllowed && url.pathname === '/' ? url.origin : undefined;
};
