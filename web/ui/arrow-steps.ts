/** Moving by key among things of one row that are one stop together (WAI-ARIA: roving tabindex). Pure. */

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * The index that a key leads to: arrows go round, Home and End to the ends; nothing for any other key.
 * With a modifier the key is the browser's: Alt and the left arrow go back a page.
 */
export const stepByKey = (
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  at: number,
  count: number,
): number | undefined => (altKey || ctrlKey || metaKey || shiftKey ? undefined : steps[key]?.(at, count));
