/** Everything that is measured in one database, and what it ought to be. */
import { type AvailabilityFigures, measureAvailability, measureFirstReadings } from './availability.ts';
import { type Client, openClient } from './client.ts';
import { openBenchDatabase } from './database.ts';
import { measurePreviews, measureSearches, type PreviewTimes, type SearchTimes } from './lookups.ts';
import type { Times } from './measure.ts';
import type { SizeName } from './options.ts';
import { measureSeries, type SeriesTimes } from './series.ts';
import { startProduct } from './server.ts';
import { openStatements } from './statements.ts';

export interface Figures {
  size: SizeName;
  previews: PreviewTimes;
  searches: SearchTimes;
  series: SeriesTimes;
  availability: AvailabilityFigures;
  firstReading: Times;
}

/** A median that must not be longer, in milliseconds; or a share of the limit's rate that must be reached. */
export const goals = { previewMs: 4, searchMs: 25, seriesShare: 0.3, availabilityShare: 0.5, growth: 1.5 };

const amounts = {
  full: {
    previews: { warmUp: 200, runs: 600 },
    searches: { warmUp: 40, runs: 200 },
    series: { warmUp: 100, runs: 300 },
    availability: { runs: 7, ms: 1_500 },
    firstReadings: { warmUp: 200, runs: 600 },
  },
  quick: {
    previews: { warmUp: 5, runs: 20 },
    searches: { warmUp: 3, runs: 10 },
    series: { warmUp: 3, runs: 10 },
    availability: { runs: 1, ms: 300 },
    firstReadings: { warmUp: 5, runs: 20 },
  },
} as const;

/** Reads first, writes last, so that the reads find the database as it was built. */
export const measureAll = async (size: SizeName, quick: boolean, say: (line: string) => void): Promise<Figures> => {
  const amount = amounts[quick ? 'quick' : 'full'];
  const database = await openBenchDatabase(size, say);
  const statements = openStatements(database.path);
  try {
    const product = await startProduct(database.dataDir);
    /** A connection of its own for each: one that rests for some seconds is closed by the server. */
    const withClient = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
      const client = await openClient(product.port);
      return work(client).finally(() => client.close());
    };
    try {
      say(`${size}: previews`);
      const previews = await withClient((client) => measurePreviews(client, statements, amount.previews));
      say(`${size}: searches`);
      const searches = await withClient((client) => measureSearches(client, statements, amount.searches));
      say(`${size}: availability`);
      const firstReading = await withClient((client) => measureFirstReadings(client, amount.firstReadings));
      const availability = await measureAvailability(product, database.dataDir, amount.availability);
      say(`${size}: series`);
      const series = await withClient((client) => measureSeries(client, database.path, statements, amount.series));
      return { size, previews, searches, availability, firstReading, series };
    } finally {
      await product.stop();
    }
  } finally {
    statements.close();
    database.remove();
  }
};
