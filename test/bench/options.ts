/** What a run measures, as the command line says it. */
import { parseArgs } from 'node:util';

/** Occurrences in the database. */
export const sizes = { '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 } as const;
export type SizeName = keyof typeof sizes;

export interface Options {
  size: SizeName;
  /** Measures 100 k and 10 M as well, and compares them. */
  growth: boolean;
  /** A smoke run: few iterations, whose figures mean nothing. */
  quick: boolean;
  /** Prints one JSON document instead of tables. */
  json: boolean;
}

export const usage = `npm run bench -- [--size 100k|1m|10m] [--growth] [--quick] [--json]

  --size    occurrences in the database (1m; with --quick 100k)
  --growth  measures 100k and 10m as well and compares the medians; 10m takes 4 GB of temporary disk
  --quick   a smoke run: few iterations, whose figures mean nothing
  --json    prints one JSON document instead of tables`;

const isSize = (text: string): text is SizeName => Object.hasOwn(sizes, text);

/** @throws Error for what it does not know */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      growth: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { growth, quick, json } = values;
  const size = (values.size ?? (quick ? '100k' : '1m')).toLowerCase();
  if (!isSize(size)) throw new Error(`--size must be one of ${Object.keys(sizes).join(', ')}, not ${size}.`);
  return { size, growth, quick, json };
};
