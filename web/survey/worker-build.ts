/** Builds the survey's service worker and tells it which files of this very build the survey loads. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rollup } from 'vite';

const fileName = 'kartoitus/worker.js';

/** What the survey loads when it is opened by its address: its page, and the texts that it may need in each language. */
const loaded = [
  /\/web\/main\.tsx$/,
  /\/web\/survey\/survey-page\.tsx$/,
  /\/shared\/i18n\/(?:fi|sv|en)\/(?:front|inner|house)\.ts$/,
];

type Bundle = Rollup.OutputBundle;

const isChunk = (output: Bundle[string] | undefined): output is Rollup.OutputChunk => output?.type === 'chunk';

/** A chunk with everything that it cannot start without. */
const closureOf = (bundle: Bundle, name: string, found: Set<string>): Set<string> => {
  const output = bundle[name];
  if (!isChunk(output) || found.has(name)) return found;
  found.add(name);
  for (const style of output.viteMetadata?.importedCss ?? []) found.add(style);
  for (const asset of output.viteMetadata?.importedAssets ?? []) found.add(asset);
  for (const other of output.imports) closureOf(bundle, other, found);
  return found;
};

/** The document's own: pictures and typefaces, which styles name. */
const isAlwaysLoaded = (name: string): boolean => /\.(?:woff2|svg)$/.test(name);

const filesOf = (bundle: Bundle): string[] => {
  const begins = Object.values(bundle).filter(
    (output) =>
      isChunk(output) &&
      output.fileName !== fileName &&
      output.moduleIds.some((id) => loaded.some((pattern) => pattern.test(id)) || id.endsWith('/web/index.html')),
  );
  const found = new Set(Object.keys(bundle).filter(isAlwaysLoaded));
  for (const { fileName: begin } of begins) closureOf(bundle, begin, found);
  return [...found].sort().map((name) => `/${name}`);
};

/** A self-contained script beside the other files, at the one address from which it reaches the survey and nothing else. */
export const surveyWorker = (): Plugin => ({
  name: 'tilava-survey-worker',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('worker.ts', import.meta.url)), fileName });
  },
  generateBundle(_, bundle) {
    const worker = bundle[fileName];
    if (!isChunk(worker)) return this.error('The survey has no worker.');
    if (worker.imports.length > 0)
      return this.error(`The survey's worker must stand alone: ${worker.imports.join(', ')}`);
    const paths = ['/kartoitus/', ...filesOf(bundle)];
    const build = createHash('sha256').update(paths.join()).digest('hex').slice(0, 16);
    worker.code = `const surveyFiles = ${JSON.stringify({ build, paths })};\n${worker.code}`;
  },
});
