/** Everything that is measured in one database, and what it ought to be. */
import { type AvailabilityFigures, measureAvailability, measureFirstReadings } from './availability.ts';
import { type Client, openClient } from './client.ts';
import { type BenchDatabase, openBenchDatabase } from './database.ts';
import { type FeedFigures, measureFeeds } from './feeds.ts';
import { measurePreviews, measureSearches, type PreviewTimes, type SearchTimes } from './lookups.ts';
import type { Times } from './measure.ts';
import type { SizeName } from './options.ts';
import { measureSeries, type SeriesTimes } from './series.ts';
import { type RunningServer, startProduct } from './server.ts';
import { openStatements } from './statements.ts';

export interface Figures {
  size: SizeName;
  previews: PreviewTimes;
  searches: SearchTimes;
  series: SeriesTimes;
  availability: AvailabilityFigures;
  firstReading: Times;
  feeds: FeedFigures;
}

/** A median that must not be longer, in milliseconds; or a share of the limit's rate that must be reached. */
export const goals = {
  previewMs: 4,
  searchMs: 25,
  seriesShare: 0.3,
  availabilityShare: 0.5,
  feedShare: 0.25,
  growth: 1.5,
};

const amounts = {
  full: {
    previews: { warmUp: 200, runs: 600 },
    searches: { warmUp: 40, runs: 200 },
    // A path this long goes on getting faster for some six hundred runs, while the engine compiles it.
    series: { warmUp: 600, runs: 400 },
    availability: { runs: 7, ms: 1_500 },
    firstReadings: { warmUp: 200, runs: 600 },
    feeds: { runs: 5, ms: 1_500 },
  },
  quick: {
    previews: { warmUp: 5, runs: 20 },
    searches: { warmUp: 3, runs: 10 },
    series: { warmUp: 3, runs: 10 },
    availability: { runs: 1, ms: 300 },
    firstReadings: { warmUp: 5, runs: 20 },
    feeds: { runs: 1, ms: 300 },
  },
} as const;

type Amount = (typeof amounts)[keyof typeof amounts];

/** The reads, in a server that nobody writes to meanwhile. */
const measureReads = async (database: BenchDatabase, product: RunningServer, amount: Amount) => {
  const statements = openStatements(database.path);
  try {
    return {
      previews: await withClient(product, (client) => measurePreviews(client, statements, amount.previews)),
      searches: await withClient(product, (client) => measureSearches(client, statements, amount.searches)),
      firstReading: await withClient(product, (client) => measureFirstReadings(client, amount.firstReadings)),
      availability: await measureAvailability(product, database.dataDir, amount.availability),
      feeds: await measureFeeds(product, database.dataDir, amount.feeds),
    };
  } finally {
    statements.close();
  }
};

/** A connection of its own for each: one that rests for some seconds is closed by the server. */
const withClient = async <T>({ port }: RunningServer, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await openClient(port);
  return work(client).finally(() => client.close());
};

/** Everything, in a fresh copy of a database of the size. */
export const measureAll = async (size: SizeName, quick: boolean, say: (line: string) => void): Promise<Figures> => {
  const amount = amounts[quick ? 'quick' : 'full'];
  const databases: BenchDatabase[] = [];
  const open = async (name: string): Promise<BenchDatabase> => {
    const database = await openBenchDatabase(size, name, say);
    databases.push(database);
    return database;
  };
  let product: RunningServer | undefined;
  try {
    const database = await open('server');
    const server = await startProduct(database.dataDir);
    product = server;
    say(`${size}: reading`);
    const reads = await measureReads(database, server, amount);
    say(`${size}: writing`);
    const files = { useCase: (await open('use-case')).path, limit: (await open('limit')).path };
    const series = await withClient(server, (client) => measureSeries(client, files, amount.series));
    return { size, ...reads, series };
  } finally {
    await product?.stop();
    for (const database of databases) database.remove();
  }
};
