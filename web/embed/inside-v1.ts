/**
 * Runs in the page of a calendar in a frame. Turns its pages within the document, so that the calendar stays while the
 * service cannot be reached, where a browser would show its own error instead. Where it is asked to, tells the page
 * around the frame how high the calendar is, now and whenever that changes.
 */
import type { HeightMessage, HeightQuestion } from './frame-messages.ts';
import { loadPage } from './load-page.ts';
import { createShowing, type Stage, type Words } from './showing.ts';

const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // To whomever frames it: a height is no secret.
  parent.postMessage({ tilava: 'height', height } satisfies HeightMessage, '*');
};

const keepTelling = (): void => {
  // At once as well: browsers observe nothing in frames of others that are not in view yet.
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
  // The script around the frame may be there only later; then it asks.
  addEventListener('message', ({ data }: MessageEvent<Partial<HeightQuestion> | null>) => {
    if (data?.tilava === 'height?') tell();
  });
};

const stylesOf = (page: Document): string | null | undefined =>
  page.querySelector('link[rel=stylesheet]')?.getAttribute('href');

/** Between the way out and the new calendar the status stays where it is: only what stands still is heard. */
const takeOver = (status: HTMLElement, page: Document, url: URL): HTMLElement => {
  const main = document.querySelector('main');
  const next = page.querySelector('main');
  const nextStatus = next?.querySelector<HTMLElement>('[role=status]');
  if (!main || !next || !nextStatus) throw new Error('no calendar');
  if (stylesOf(page) !== stylesOf(document)) location.assign(url);
  nextStatus.remove();
  Object.assign(status.dataset, nextStatus.dataset);
  for (const part of [...main.childNodes]) if (part !== status) part.remove();
  main.append(...next.childNodes);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  // One step of the browser's history for each page, as a link is; going back has made it already.
  if (url.href !== location.href) history.pushState(null, '', url);
  return main;
};

const isPlainClick = ({ button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented;

/** The link within the same calendar that was followed, if it was one. */
const followed = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isSame = link?.origin === location.origin && link.pathname === location.pathname && link.target === '';
  return link && isSame && isPlainClick(event) ? link : undefined;
};

const keepCalendar = (status: HTMLElement): void => {
  const stage: Stage = {
    // Of the language in which the calendar is now.
    words: () => status.dataset as Words,
    language: () => document.documentElement.lang,
    status,
    root: document,
    load: loadPage,
    place: (page, url) => takeOver(status, page, url),
    // What is gone says so on a page of its own.
    failed: (url, isGone) => isGone && location.assign(url),
  };
  const showing = createShowing(stage, new URL(location.href));
  document.addEventListener('visibilitychange', showing.comeBack);
  addEventListener('popstate', () => void showing.show(new URL(location.href), null));
  document.addEventListener('click', (event) => {
    const link = followed(event);
    if (!link) return;
    event.preventDefault();
    void showing.show(new URL(link.href), link.dataset.k ?? null);
  });
};

if (new URLSearchParams(location.search).get('height') === 'auto') keepTelling();
const status = document.querySelector<HTMLElement>('[role=status]');
// A frame that is sandboxed may be of no origin: it may not ask us then, and its links do what links do.
if (status && origin === location.origin) keepCalendar(status);
