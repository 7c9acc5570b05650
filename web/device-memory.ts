/**
 * Small choices kept on this device. Where the browser forbids storage they last until the page is
 * left, which is better than a page that does not open.
 */
export const recall = (key: string): string | undefined => {
  try {
    return localStorage.getItem(`tilava.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a choice; `undefined` forgets it. */
export const remember = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(`tilava.${key}`);
    else localStorage.setItem(`tilava.${key}`, value);
  } catch {
    // Storage is full or forbidden: the choice holds for this page only.
  }
};
