/** A public week of a room: how many of them a second, beside a bare route that answers the same bytes. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, expectReply, openClient, requestText } from './client.ts';
import { type Load, loadFor, middleLoad } from './load.ts';
import { inTurn, type Rounds, type Times } from './measure.ts';
import { availabilityPath, roomCount } from './questions.ts';
import { type RunningServer, startBareRoute } from './server.ts';

export interface AvailabilityFigures {
  ours: Load;
  limit: Load;
}

/** Each room's next week: after the first turn, the answers are at hand as long as nobody writes. */
const requests = Array.from({ length: roomCount }, (_, number) => requestText('GET', availabilityPath(number)));

/** The product and the bare route take turns, `runs` times; the first turn of each only warms up. */
export const measureAvailability = async (
  product: RunningServer,
  dataDir: string,
  { runs, ms }: { runs: number; ms: number },
): Promise<AvailabilityFigures> => {
  const answerFile = join(dataDir, 'answer.json');
  const client = await openClient(product.port);
  writeFileSync(answerFile, await expectReply(client, requestText('GET', availabilityPath(0)), 200));
  client.close();
  const bare = await startBareRoute(answerFile);
  const ours: Load[] = [];
  const limit: Load[] = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      ours.push(await loadFor(product, requests, ms));
      limit.push(await loadFor(bare, requests, ms));
    }
  } finally {
    await bare.stop();
    rmSync(answerFile);
  }
  return { ours: middleLoad(ours.slice(1)), limit: middleLoad(limit.slice(1)) };
};

/** How long one takes that nobody has asked for since the last write. */
export const measureFirstReadings = async (client: Client, rounds: Rounds): Promise<Times> => {
  let request = '';
  const { first } = await inTurn(
    {
      first: {
        before: (run) => {
          // Later weeks than the load asks for.
          request = requestText('GET', availabilityPath(roomCount + run));
        },
        run: () => expectReply(client, request, 200),
      },
    },
    rounds,
  );
  return first;
};
