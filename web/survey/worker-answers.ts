/**
 * What the survey's worker answers: the page and its files, when the network does not. Everything else, and above all what
 * the service says of people and bookings, it never touches.
 */

/** Milliseconds after which a page is opened from the device: where a signal is weak, nobody waits longer. */
const patience = 4000;

export interface WorkerFiles {
  /** Differs from build to build. */
  name: string;
  /** Paths of what the survey loads, `index` first among them. */
  paths: readonly string[];
  /** The path of the document in which every page lives. */
  index: string;
}

/** What of the browser the worker needs. */
export interface WorkerWorld {
  caches: CacheStorage;
  fetch: typeof fetch;
}

/** Older builds' files have names with this beginning. */
export const cachePrefix = 'tilava-kartoitus-';

/** Puts all files of this build on the device, or none. */
export const install = async ({ caches, fetch }: WorkerWorld, { name, paths }: WorkerFiles): Promise<void> => {
  const cache = await caches.open(name);
  await Promise.all(
    paths.map(async (path) => {
      // The document has no hash in its name: what a cache on the way keeps of it may be of the last build.
      const response = await fetch(path, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
    }),
  );
};

/** Takes the files of earlier builds away, once no page uses them any more. */
export const removeOld = async ({ caches }: WorkerWorld, { name }: WorkerFiles): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((each) => each.startsWith(cachePrefix) && each !== name).map((each) => caches.delete(each)),
  );
};

const kept = async ({ caches }: WorkerWorld, { name }: WorkerFiles, path: string): Promise<Response | undefined> =>
  (await caches.open(name)).match(path);

const late = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** The page as the network has it, or else as the device has it; of this build, so that its files are there too. */
const page = async (world: WorkerWorld, files: WorkerFiles, request: Request): Promise<Response> => {
  const fresh = world.fetch(request).catch(() => undefined);
  const inTime = await Promise.race([fresh, late(patience)]);
  if (inTime?.ok) return inTime;
  return (await kept(world, files, files.index)) ?? (await fresh) ?? Response.error();
};

/** A file of the build never changes under its name, so what the device has of it is as good. */
const file = async (world: WorkerWorld, files: WorkerFiles, request: Request, path: string): Promise<Response> =>
  (await kept(world, files, path)) ?? world.fetch(request);

/** The answer to a request of a page of the survey; undefined where the worker has no business. */
export const answerTo = (
  world: WorkerWorld,
  files: WorkerFiles,
  request: Request,
  scope: string,
): Promise<Response> | undefined => {
  const url = new URL(request.url);
  const ours = new URL(scope);
  if (request.method !== 'GET' || url.origin !== ours.origin) return undefined;
  if (request.mode === 'navigate') {
    return url.pathname.startsWith(ours.pathname) ? page(world, files, request) : undefined;
  }
  return files.paths.includes(url.pathname) ? file(world, files, request, url.pathname) : undefined;
};
