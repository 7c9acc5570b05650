/**
 * The survey's service worker: opens `/kartoitus/` without a network. A new build's worker takes over when the last page
 * of the old one is closed, so that a page never meets the files of another build.
 */
import { answerTo, cachePrefix, install, removeOld } from './worker-answers.ts';

/** Put here by the build: what the survey loads. */
declare const surveyFiles: { build: string; paths: readonly string[] };

/** What the browser's types for pages do not tell of workers. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
}

const worker = self as unknown as Worker;
const files = { name: cachePrefix + surveyFiles.build, paths: surveyFiles.paths, index: '/kartoitus/' };
const world = { caches, fetch: fetch.bind(self) };

worker.addEventListener('install', (event) => event.waitUntil(install(world, files)));
worker.addEventListener('activate', (event) => event.waitUntil(removeOld(world, files)));
worker.addEventListener('fetch', (event) => {
  const answer = answerTo(world, files, event.request, worker.registration.scope);
  if (answer) event.respondWith(answer);
});
