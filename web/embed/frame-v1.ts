/**
 * Runs in the page of somebody else, around frames with our calendars: makes each as high as its calendar, so that
 * nothing scrolls within it. Without it the frames keep the height that they have in the page.
 */
import type { HeightMessage, HeightQuestion } from './frame-messages.ts';

/** Calendars lie where this script does; what others say is not listened to. */
const home = new URL(import.meta.url).origin;

/** In pixels. What is beyond is no calendar. */
const least = 50;
const most = 20_000;

const heightIn = (data: Partial<HeightMessage> | null): number | undefined => {
  const height = data?.tilava === 'height' ? Number(data.height) : Number.NaN;
  return height >= least && height <= most ? height : undefined;
};

addEventListener('message', ({ origin, source, data }: MessageEvent<Partial<HeightMessage> | null>) => {
  const height = origin === home ? heightIn(data) : undefined;
  if (height === undefined) return;
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  // Through the object model, which a page that forbids inline styles allows.
  if (frame) frame.style.height = `${height}px`;
});

for (const { contentWindow, src } of document.querySelectorAll('iframe')) {
  if (src.startsWith(`${home}/embed/`))
    contentWindow?.postMessage({ tilava: 'height?' } satisfies HeightQuestion, home);
}
