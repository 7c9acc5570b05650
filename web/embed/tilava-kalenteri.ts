/**
 * `<tilava-kalenteri room="R02" lang="sv" view="week">`: a room's or (with `site`) a house's calendar in a page of
 * somebody else. It shows the very page that a frame would, taken over into the page itself, so that font, height and
 * reading order are those of the page around it. Without scripts, or when nothing comes, its own content stays: a link.
 */
import { embedElement as en } from '../../shared/i18n/en/embed-element.ts';
import { embedElement as fi } from '../../shared/i18n/fi/embed-element.ts';
import { embedElement as sv } from '../../shared/i18n/sv/embed-element.ts';
import { copyOf } from './copy-page.ts';

const words: Readonly<Record<string, typeof sv>> = { fi, sv, en };

/** Where this script lies, the calendars lie too. */
const home = new URL(/* @vite-ignore */ './', import.meta.url);

/** No cookies, neither sent nor taken. */
const load = async (url: URL, signal?: AbortSignal): Promise<string> => {
  const response = await fetch(url, { credentials: 'omit', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.text();
};

let styles: Promise<CSSStyleSheet> | undefined;

/** One for all calendars of a page. Constructed, because the page may forbid style elements. */
const loadStyles = (): Promise<CSSStyleSheet> => {
  styles ??= load(new URL('v1.css', home)).then((text) => new CSSStyleSheet().replace(text));
  return styles;
};

/** A class, because custom elements are. */
class TilavaKalenteri extends HTMLElement {
  static observedAttributes = ['room', 'site', 'lang', 'view'];

  #root = this.attachShadow({ mode: 'open' });
  #status = document.createElement('p');
  #loading = new AbortController();

  constructor() {
    super();
    this.#status.setAttribute('role', 'status');
    this.#root.append(document.createElement('slot'), this.#status);
  }

  connectedCallback(): void {
    void this.#show(this.#address());
  }

  disconnectedCallback(): void {
    this.#loading.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show(this.#address());
  }

  #language(): string {
    const nearest = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const language = nearest.slice(0, 2).toLowerCase();
    return language in words ? language : 'fi';
  }

  /** Of the page that a frame would show. */
  #address(): URL {
    const room = this.getAttribute('room');
    const id = encodeURIComponent(room ?? this.getAttribute('site') ?? '');
    const url = new URL(`${room === null ? 'sites' : 'rooms'}/${id}`, home);
    url.searchParams.set('lang', this.#language());
    url.searchParams.set('view', this.getAttribute('view') ?? 'agenda');
    return url;
  }

  /** @param key of the control that was used, so that the focus finds it again */
  async #show(url: URL, key?: string | null): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.setAttribute('aria-busy', 'true');
    try {
      const [sheet, text] = await Promise.all([loadStyles(), load(url, signal)]);
      if (!signal.aborted) this.#replace(text, sheet, url, key);
    } catch {
      if (!signal.aborted) this.#fail(url);
    }
    if (!signal.aborted) this.removeAttribute('aria-busy');
  }

  #replace(text: string, sheet: CSSStyleSheet, url: URL, key?: string | null): void {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.querySelector('main');
    if (!main) throw new Error('no calendar');
    const copy = copyOf(main, url, (to, used) => void this.#show(to, used));
    copy.setAttribute('aria-label', page.title);
    copy.lang = page.documentElement.lang;
    this.#root.adoptedStyleSheets = [sheet];
    this.#status.className = 'v';
    this.#status.textContent = '';
    this.#root.replaceChildren(copy, this.#status);
    if (key !== undefined) this.#arrive(copy, key);
  }

  /** After a turn: the focus stays on the control, and the new heading is said. */
  #arrive(copy: HTMLElement, key: string | null): void {
    const heading = copy.querySelector('h3');
    if (heading) heading.tabIndex = -1;
    const control = key === null ? null : copy.querySelector<HTMLElement>(`[data-k="${key}"]`);
    (control ?? heading)?.focus();
    this.#status.textContent = heading?.textContent ?? '';
  }

  /** What was there stays: the calendar before, or the element's own link; without either, a link is made. */
  #fail(url: URL): void {
    this.#status.className = '';
    const { failed, open } = words[this.#language()] ?? fi;
    this.#status.textContent = failed;
    if (this.childElementCount > 0) return;
    const link = document.createElement('a');
    link.href = url.href;
    link.textContent = open;
    this.#status.append(' ', link);
  }
}

if (!customElements.get('tilava-kalenteri')) customElements.define('tilava-kalenteri', TilavaKalenteri);
