/** Ten thousand programs that ask for the calendar of a house again, beside a bare route that only says "nothing new". */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestText } from './client.ts';
import { type Load, loadFor, middleLoad } from './load.ts';
import { type RunningServer, startBareRoute } from './server.ts';
import { subscribedPaths } from './subscribers.ts';

export interface FeedFigures {
  ours: Load;
  limit: Load;
}

/** The tag of the calendar as it is, which is one for all who follow it. */
const tagOf = async ({ port }: RunningServer): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}${subscribedPaths[0]}`);
  const etag = response.headers.get('etag');
  if (response.status !== 200 || !etag) throw new Error(`The calendar was answered with ${response.status}.`);
  await response.arrayBuffer();
  return etag;
};

/** The product and the bare route take turns, `runs` times; the first turn of each only warms up. */
export const measureFeeds = async (
  product: RunningServer,
  dataDir: string,
  { runs, ms }: { runs: number; ms: number },
): Promise<FeedFigures> => {
  const etag = await tagOf(product);
  const requests = subscribedPaths.map((path) => requestText('GET', path, { etag }));
  const answerFile = join(dataDir, 'answer.ics');
  writeFileSync(answerFile, '');
  const bare = await startBareRoute(answerFile);
  const ours: Load[] = [];
  const limit: Load[] = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      ours.push(await loadFor(product, requests, ms, 304));
      limit.push(await loadFor(bare, requests, ms, 304));
    }
  } finally {
    await bare.stop();
    rmSync(answerFile);
  }
  return { ours: middleLoad(ours.slice(1)), limit: middleLoad(limit.slice(1)) };
};
