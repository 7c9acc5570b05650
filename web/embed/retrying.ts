/** Tries again when something failed: soon at first, then ever more rarely, and only while somebody may be looking. */

/** Milliseconds. */
const firstPause = 5000;
const longestPause = 300_000;

export interface Retrying {
  /** To be called after each failure. */
  later(): void;
  /** To be called after success, or when something else is wanted. */
  stop(): void;
}

/** @param again what is tried; it calls `later` or `stop` when it knows more */
export const createRetrying = (again: () => void): Retrying => {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const name of ['visibilitychange', 'online']) removeEventListener(name, wake, true);
  };
  const go = (): void => {
    forget();
    again();
  };
  // Back on the page, or in the net: at once.
  const wake = (): void => {
    if (document.visibilityState === 'visible') go();
  };

  return {
    later: () => {
      forget();
      const pause = Math.min(firstPause * 2 ** failures, longestPause);
      failures += 1;
      timer = setTimeout(() => document.visibilityState === 'visible' && go(), pause);
      for (const name of ['visibilitychange', 'online']) addEventListener(name, wake, true);
    },
    stop: () => {
      forget();
      failures = 0;
    },
  };
};
