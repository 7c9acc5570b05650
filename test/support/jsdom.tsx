/**
 * One jsdom for all test files of a process: completed to a browser once, and as good as new after every test. Loading
 * jsdom, the parts and axe anew for each file would take longer than the tests themselves.
 */
import { cleanup, configure, render } from '@solidjs/testing-library';
import { Suspense } from 'solid-js';
import { afterEach, vi } from 'vitest';

/** What browsers have and jsdom has not. */
const completeTheBrowser = () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
    const opener = document.activeElement;
    this.addEventListener('close', () => opener instanceof HTMLElement && opener.focus(), { once: true });
    (this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector<HTMLElement>('button, input'))?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  };
  // Only what attribute selectors need.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
  globalThis.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
  HTMLCanvasElement.prototype.getContext = () => null;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.IntersectionObserver = class {
    root = null;
    rootMargin = '';
    scrollMargin = '';
    thresholds = [];
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords = () => [];
  };
  globalThis.matchMedia = (media) => ({
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  });
};

/** Nothing of a test reaches the next one, in this file or another. */
const startAnew = () => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
};

/**
 * Solid navigates in a transition from the first `Suspense` on, as the product has one around its pages. So it is here
 * from the beginning, whichever file comes first.
 */
const navigateAsTheProduct = () => void render(() => <Suspense>{null}</Suspense>);

/** What a test waits for it waits for as long as the test may last: how busy the machine is says nothing of the product. */
const waitOut = () => configure({ asyncUtilTimeout: 12_000 });

completeTheBrowser();
waitOut();
navigateAsTheProduct();
startAnew();
afterEach(startAnew);
