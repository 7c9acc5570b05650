/**
 * Turns a calendar to another of its pages, and keeps what it has while the other cannot be had: the element in a page
 * of somebody else and the page in a frame alike.
 */
import { Gone, type LoadedPage } from './load-page.ts';
import { createRetrying } from './retrying.ts';

/** What is said beside the calendar. */
export type Words = Readonly<Record<'slow' | 'failed' | 'kept' | 'stale' | 'retry', string>>;

/** Where a calendar is shown. */
export interface Stage {
  words: () => Words;
  language: () => string;
  /** Says what does not work; what holds it is not replaced. */
  status: HTMLElement;
  /** Where the focus is looked for. */
  root: DocumentOrShadowRoot;
  load: (url: URL, signal: AbortSignal) => Promise<LoadedPage>;
  /** Puts the page's calendar where it is seen. Answers with what holds it. @throws Error when there is none in it */
  place: (page: Document, url: URL) => HTMLElement;
  /** There is nothing new. @param isGone there will not be anything either */
  failed: (url: URL, isGone: boolean) => void;
}

export interface Showing {
  /** @param key of the control that was used, so that the focus finds it again; null for one that is not found again */
  show: (url: URL, key?: string | null) => Promise<void>;
  /** To be called when the reader may be back: what is old is asked for anew. */
  comeBack: () => void;
  stop: () => void;
}

/** Milliseconds after which it is said that something is on its way. */
const noticedWait = 2000;

/** Milliseconds after which a calendar is asked for anew when its reader comes back to it. */
const longestAge = 300_000;

/** The control that has the focus, so that it keeps it where the calendar comes anew by itself; null for others. */
const focusedIn = ({ activeElement }: DocumentOrShadowRoot): string | null | undefined =>
  activeElement && activeElement !== document.body ? activeElement.getAttribute('data-k') : undefined;

/** After a turn the focus stays on the control, or else begins at the new heading. */
const arriveIn = (calendar: HTMLElement, heading: HTMLElement | null, key: string | null): void => {
  if (heading) heading.tabIndex = -1;
  const control = key === null ? null : calendar.querySelector<HTMLElement>(`[data-k="${key}"]`);
  (control ?? heading)?.focus();
};

/** One way of saying: the button stays where it is, so that nobody loses the focus on it while it is tried again. */
const createSaying = (status: HTMLElement, again: () => void) => {
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.addEventListener('click', again);
  status.replaceChildren(text, button);
  return {
    isFailing: () => !button.hidden,
    /** The same words once more are not said again. @param retry what the button says; without it there is none */
    say: (words: string, retry?: string): void => {
      status.className = 's';
      if (text.textContent !== words) text.textContent = words;
      button.hidden = retry === undefined;
      button.textContent = retry ?? '';
    },
    /** All is well: the status is only for who hears the page. */
    settle: (words: string): void => {
      status.className = 'v';
      text.textContent = words;
      button.hidden = true;
    },
  };
};

/** @param shown the calendar that is there from the start, if any */
export const createShowing = (stage: Stage, shown?: URL): Showing => {
  let loading = new AbortController();
  let address = shown;
  let shownAt = shown ? Date.now() : 0;

  const again = (key?: null): void => {
    if (address) void show(address, key);
  };
  const retrying = createRetrying(again);
  const saying = createSaying(stage.status, () => {
    saying.say(stage.words().slow, stage.words().retry);
    again(null);
  });

  const sayWaiting = (): void => {
    const { slow, retry } = stage.words();
    saying.say(slow, saying.isFailing() ? retry : undefined);
  };

  /** We cannot be reached, and what was seen last is shown, with its age. */
  const sayStale = (since: Date): void => {
    const { stale, retry } = stage.words();
    const time = since.toLocaleString(stage.language(), { dateStyle: 'short', timeStyle: 'short' });
    saying.say(stale.replace('{time}', time), retry);
    retrying.later();
  };

  const arrive = ({ text, staleSince }: LoadedPage, url: URL, key?: string | null): void => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const used = key === undefined ? focusedIn(stage.root) : key;
    const calendar = stage.place(page, url);
    shownAt = Date.now();
    const heading = calendar.querySelector<HTMLElement>('.bar :is(h2, h3)');
    if (used !== undefined) arriveIn(calendar, heading, used);
    if (staleSince) {
      sayStale(staleSince);
      return;
    }
    retrying.stop();
    saying.settle((used !== undefined && heading?.textContent) || '');
  };

  /** What was there stays. Who has asked sees why, wherever in the calendar that was. */
  const fail = (url: URL, isGone: boolean, isAsked: boolean): void => {
    const { kept, failed, retry } = stage.words();
    if (isGone) saying.say(failed);
    else {
      saying.say(shownAt > 0 ? kept : failed, retry);
      retrying.later();
    }
    if (isAsked) stage.status.scrollIntoView({ block: 'nearest' });
    stage.failed(url, isGone);
  };

  const show = async (url: URL, key?: string | null): Promise<void> => {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    if (url.href !== address?.href) retrying.stop();
    address = url;
    // What nobody has asked for is tried without a word.
    const isAwaited = key !== undefined || shownAt === 0;
    const notice = isAwaited ? setTimeout(sayWaiting, noticedWait) : undefined;
    try {
      const page = await stage.load(url, signal);
      if (!signal.aborted) arrive(page, url, key);
    } catch (error) {
      if (!signal.aborted) fail(url, error instanceof Gone, key !== undefined);
    }
    clearTimeout(notice);
  };

  return {
    show,
    comeBack: () => {
      const isOld = shownAt > 0 && Date.now() - shownAt > longestAge;
      if (isOld && document.visibilityState === 'visible') again();
    },
    stop: () => {
      loading.abort();
      retrying.stop();
    },
  };
};
