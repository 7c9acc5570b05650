/**
 * `<tilava-calendar room="R02" lang="sv" view="week">`: the calendar of a room, of several (`rooms="R02,R05"`), a house
 * (`site`) or a municipality in a page of somebody else. It shows the very page that a frame would, taken over into the
 * page itself, so that font, colours, height and reading order are those of the page around it. Without scripts, or
 * when nothing comes, its own content stays: a link.
 */
import { embedElement as en } from '../../shared/i18n/en/embed-element.ts';
import { embedElement as fi } from '../../shared/i18n/fi/embed-element.ts';
import { embedElement as sv } from '../../shared/i18n/sv/embed-element.ts';
import { copyOf } from './copy-page.ts';
import { Gone, type LoadedPage, loadPage, loadStyles } from './load-page.ts';
import { createRetrying } from './retrying.ts';

const words: Readonly<Record<string, typeof sv>> = { fi, sv, en };

/** Where this script lies, the calendars lie too. */
const home = new URL(/* @vite-ignore */ './', import.meta.url);

/** Milliseconds after which it is said that something is on its way. */
const noticedWait = 2000;

/** Milliseconds after which a calendar is asked for anew when its reader comes back to it. */
const longestAge = 300_000;

/** Attributes that say whose calendar it is, and the part of the address that each stands for. */
const kinds = { room: 'rooms', rooms: 'rooms', site: 'sites', municipality: 'municipalities' };

/** Attributes that are passed on as they are, and their names in the address. */
const settings = { view: 'view', 'first-day': 'first', hours: 'hours', key: 'key' };

/** A class, because custom elements are. */
class TilavaCalendar extends HTMLElement {
  static observedAttributes = ['lang', ...Object.keys(kinds), ...Object.keys(settings)];

  #root = this.attachShadow({ mode: 'open' });
  #status = document.createElement('p');
  #loading = new AbortController();
  #address = new URL(home);
  #shownAt = 0;
  #retrying = createRetrying(() => void this.#show(this.#address));

  constructor() {
    super();
    this.#status.setAttribute('role', 'status');
    this.#root.append(document.createElement('slot'), this.#status);
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#comeBack);
    void this.#show(this.#asked());
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#comeBack);
    this.#loading.abort();
    this.#retrying.stop();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show(this.#asked());
  }

  #comeBack = (): void => {
    const isOld = this.#shownAt > 0 && Date.now() - this.#shownAt > longestAge;
    if (isOld && document.visibilityState === 'visible') void this.#show(this.#address);
  };

  #words(): typeof sv {
    return words[this.#language()] ?? fi;
  }

  #language(): string {
    const nearest = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const language = nearest.slice(0, 2).toLowerCase();
    return language in words ? language : 'fi';
  }

  /** Of the page that a frame would show. */
  #asked(): URL {
    const [attribute, kind] = Object.entries(kinds).find(([name]) => this.hasAttribute(name)) ?? ['room', 'rooms'];
    const url = new URL(`${kind}/${encodeURIComponent(this.getAttribute(attribute) ?? '')}`, home);
    url.searchParams.set('lang', this.#language());
    for (const [attribute, name] of Object.entries(settings)) {
      const value = this.getAttribute(attribute);
      if (value !== null) url.searchParams.set(name, value);
    }
    return url;
  }

  /** @param key of the control that was used, so that the focus finds it again */
  async #show(url: URL, key?: string | null): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    if (url.href !== this.#address.href) this.#retrying.stop();
    this.#address = url;
    this.setAttribute('aria-busy', 'true');
    const notice = setTimeout(() => this.#say(this.#words().slow), noticedWait);
    try {
      const [sheet, page] = await Promise.all([loadStyles(home), loadPage(url, signal)]);
      if (!signal.aborted) this.#replace(page, sheet, url, key);
    } catch (error) {
      if (!signal.aborted) this.#fail(url, error instanceof Gone);
    }
    clearTimeout(notice);
    if (!signal.aborted) this.removeAttribute('aria-busy');
  }

  #replace({ text, staleSince }: LoadedPage, sheet: CSSStyleSheet, url: URL, key?: string | null): void {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.querySelector('main');
    if (!main) throw new Error('no calendar');
    const copy = copyOf(main, url, (to, used) => void this.#show(to, used));
    copy.setAttribute('aria-label', page.title);
    copy.lang = page.documentElement.lang;
    this.#root.adoptedStyleSheets = [sheet];
    this.#status.textContent = '';
    const used = key === undefined ? this.#focused() : key;
    this.#root.replaceChildren(this.#status, copy);
    this.#shownAt = Date.now();
    const heading = used === undefined ? undefined : this.#arrive(copy, used);
    if (staleSince) this.#sayStale(staleSince);
    else this.#settle(heading);
  }

  /** The control that has the focus, so that it keeps it where the calendar comes anew by itself; null for others. */
  #focused(): string | null | undefined {
    return this.#root.activeElement ? this.#root.activeElement.getAttribute('data-k') : undefined;
  }

  /** All is well: the status is only for who hears the page. */
  #settle(heading = ''): void {
    this.#retrying.stop();
    this.#status.className = 'v';
    this.#status.textContent = heading;
  }

  /** After a turn the focus stays on the control. Answers with the new heading, which is said. */
  #arrive(copy: HTMLElement, key: string | null): string {
    const heading = copy.querySelector('h3');
    if (heading) heading.tabIndex = -1;
    const control = key === null ? null : copy.querySelector<HTMLElement>(`[data-k="${key}"]`);
    (control ?? heading)?.focus();
    return heading?.textContent ?? '';
  }

  #say(...said: (string | Node)[]): void {
    this.#status.className = 's';
    this.#status.replaceChildren(...said);
  }

  /** A way to try at once, without waiting until it is tried anyway. */
  #retryButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#words().retry;
    button.addEventListener('click', () => void this.#show(this.#address, null));
    return button;
  }

  /** We cannot be reached, and what was seen last is shown, with its age. */
  #sayStale(since: Date): void {
    const time = since.toLocaleString(this.#language(), { dateStyle: 'short', timeStyle: 'short' });
    this.#say(this.#words().stale.replace('{time}', time), ' ', this.#retryButton());
    this.#retrying.later();
  }

  /** What was there stays: the calendar before, or the element's own link; without either, a link is made. */
  #fail(url: URL, isGone: boolean): void {
    const { failed, open } = this.#words();
    this.#say(failed, ...(isGone ? [] : [' ', this.#retryButton()]));
    if (!isGone) this.#retrying.later();
    if (this.childElementCount > 0) return;
    const link = document.createElement('a');
    link.href = url.href;
    link.textContent = open;
    this.#status.append(' ', link);
  }
}

if (!customElements.get('tilava-calendar')) customElements.define('tilava-calendar', TilavaCalendar);
