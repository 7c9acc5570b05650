/** Gets the page of a calendar, from us or, when we cannot be reached, from what the browser still has. */

/** Milliseconds after which an answer is not waited for any longer: ours, and one that the browser has already. */
const longestWait = 8000;
const longestSearch = 2000;

export interface LoadedPage {
  text: string;
  /** When it was made, if it could not be asked for anew. */
  staleSince?: Date;
}

/** There is no such calendar, and asking again will not change that. */
export class Gone extends Error {}

/** No cookies, neither sent nor taken. @throws Gone; any other error when asking again may help */
const ask = async (url: URL, signal: AbortSignal, cache: RequestCache, wait: number): Promise<Response> => {
  const either = AbortSignal.any([signal, AbortSignal.timeout(wait)]);
  const response = await fetch(url, { credentials: 'omit', cache, signal: either });
  if (response.ok) return response;
  throw response.status >= 500 || response.status === 429 ? new Error(String(response.status)) : new Gone();
};

/**
 * The page, or the last one that the browser keeps of it. We store nothing ourselves on pages of others: what the
 * browser keeps of any site goes by its own rules and its user's wishes.
 */
export const loadPage = async (url: URL, signal: AbortSignal): Promise<LoadedPage> => {
  try {
    return { text: await (await ask(url, signal, 'default', longestWait)).text() };
  } catch (error) {
    if (error instanceof Gone || signal.aborted) throw error;
    const kept = await ask(url, signal, 'force-cache', longestSearch);
    return { text: await kept.text(), staleSince: new Date(kept.headers.get('date') ?? Date.now()) };
  }
};

let styles: Promise<CSSStyleSheet> | undefined;

/** One for all calendars of a page. Constructed, because the page may forbid style elements. */
export const loadStyles = (home: URL): Promise<CSSStyleSheet> => {
  styles ??= fetch(new URL('v1.css?element', home), { credentials: 'omit' }).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    return new CSSStyleSheet().replace(await response.text());
  });
  // What failed once is tried anew the next time.
  styles.catch(() => {
    styles = undefined;
  });
  return styles;
};
