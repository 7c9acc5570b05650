/**
 * `npm run bench`: how fast the product is in a large region, beside what is possible at all. Every figure stands next to
 * a limit that was measured in turn with it, so that a slow or busy machine shows in both. Missed goals are told; only
 * errors end it with another code than 0.
 */
import { cpus } from 'node:os';
import { type Figures, measureAll } from './figures.ts';
import { type Options, readOptions, type SizeName, usage } from './options.ts';
import { growthOf, growthTable, tableOf } from './report.ts';

/** The small and the large one first, so that the asked size ends the output. */
const sizesOf = ({ size, growth }: Options): SizeName[] =>
  growth ? [...new Set<SizeName>(['100k', '10m', size])] : [size];

const measure = async (options: Options): Promise<void> => {
  const say = (line: string): void => console.error(line);
  const all: Figures[] = [];
  for (const size of sizesOf(options)) {
    const figures = await measureAll(size, options.quick, say);
    all.push(figures);
    if (!options.json) console.log(`\n${tableOf(figures)}`);
  }
  const [small, large] = all;
  const growth = options.growth && small && large ? growthOf(small, large) : undefined;
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  if (options.json) console.log(JSON.stringify({ machine, figures: all, growth }, null, 2));
  else console.log(`${growth ? `${growthTable(growth)}\n` : ''}${machine}`);
};

const optionsOrUsage = (): Options => {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return process.exit(1);
  }
};

await measure(optionsOrUsage());
