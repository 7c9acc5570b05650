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
import { loadPage, loadStyles } from './load-page.ts';
import { createShowing } from './showing.ts';

const words: Readonly<Record<string, typeof sv>> = { fi, sv, en };

/** Where this script lies, the calendars lie too. */
const home = new URL(/* @vite-ignore */ './', import.meta.url);

/** Attributes that say whose calendar it is, and the part of the address that each stands for. */
const kinds = { room: 'rooms', rooms: 'rooms', site: 'sites', municipality: 'municipalities' };

/** Attributes that are passed on as they are, and their names in the address. */
const settings = { view: 'view', 'first-day': 'first', hours: 'hours', key: 'key' };

/** A class, because custom elements are. */
class TilavaCalendar extends HTMLElement {
  static observedAttributes = ['lang', ...Object.keys(kinds), ...Object.keys(settings)];

  #root = this.attachShadow({ mode: 'open' });
  #status = document.createElement('p');
  #calendar: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;
  #showing = createShowing({
    words: () => words[this.#language()] ?? fi,
    language: () => this.#language(),
    status: this.#status,
    root: this.#root,
    load: async (url, signal) => {
      const [sheet, page] = await Promise.all([loadStyles(home), loadPage(url, signal)]);
      this.#root.adoptedStyleSheets = [sheet];
      return page;
    },
    place: (page, url) => this.#place(page, url),
    failed: (url) => this.#offerLink(url),
  });

  constructor() {
    super();
    this.#status.setAttribute('role', 'status');
    this.#root.append(this.#status, document.createElement('slot'));
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#showing.comeBack);
    void this.#showing.show(this.#asked());
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#showing.comeBack);
    this.#showing.stop();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#showing.show(this.#asked());
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

  /** In place of the element's own content, or of the calendar before. */
  #place(page: Document, url: URL): HTMLElement {
    const main = page.querySelector('main');
    if (!main) throw new Error('no calendar');
    const copy = copyOf(main, url, (to, used) => void this.#showing.show(to, used));
    copy.setAttribute('aria-label', page.title);
    copy.lang = page.documentElement.lang;
    this.#link?.remove();
    (this.#calendar ?? this.#root.querySelector('slot'))?.replaceWith(copy);
    this.#calendar = copy;
    return copy;
  }

  /** Where nothing is shown and the element has no content of its own, a link leads to the calendar. */
  #offerLink(url: URL): void {
    if (this.childElementCount > 0 || this.#calendar || this.#link) return;
    this.#link = document.createElement('a');
    this.#link.href = url.href;
    this.#link.textContent = (words[this.#language()] ?? fi).open;
    this.#status.append(' ', this.#link);
  }
}

if (!customElements.get('tilava-calendar')) customElements.define('tilava-calendar', TilavaCalendar);
