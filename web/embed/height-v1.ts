/** Runs in the page of a calendar in a frame: tells the page around it how high the calendar is, now and whenever that changes. */
import type { HeightMessage, HeightQuestion } from './frame-messages.ts';

const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // To whomever frames it: a height is no secret.
  parent.postMessage({ tilava: 'height', height } satisfies HeightMessage, '*');
};

// At once as well: browsers observe nothing in frames of others that are not in view yet.
tell();
new ResizeObserver(tell).observe(document.documentElement);
// The script around the frame may be there only later; then it asks.
addEventListener('message', ({ data }: MessageEvent<Partial<HeightQuestion> | null>) => {
  if (data?.tilava === 'height?') tell();
});
