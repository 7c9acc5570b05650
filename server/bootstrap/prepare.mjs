/**
 * Makes a fresh checkout ready: dependencies, a recent enough Node, the built web.
 * Plain JavaScript without imports from node_modules, for it runs first: on any Node from 20, with nothing installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The checkout's directory. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const lockFile = join(root, 'package-lock.json');
const binaries = join(root, 'node_modules/.bin');
const dist = join(root, 'dist');
const installStamp = join(root, 'node_modules/.tilava-stamp');
const buildStamp = join(dist, '.tilava-stamp');

/** What the built web is made from. Contents are compared, not times: a checkout gives every file a new time. */
const buildInputs = ['web', 'shared', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name));

const compressible = new Set(['.js', '.css', '.html', '.svg']);
const worthCompressing = 1024;

/**
 * Installs and builds what is missing or out of date; with nothing to do it only reads and hashes.
 * @param {{ build: boolean }} options `build`: whether the built web is needed as well
 * @throws Error when a step fails; the tool that failed has then already said why
 */
export const prepare = ({ build }) => {
  const installed = digest([lockFile]);
  if (readStamp(installStamp) !== installed) {
    install();
    writeFileSync(installStamp, installed);
  }
  if (!build) return;
  const built = digest(buildInputs.flatMap(filesIn));
  if (readStamp(buildStamp) !== built) {
    buildWeb();
    writeFileSync(buildStamp, built);
  }
};

/**
 * The Node that runs the product: the one installed with the dependencies, else this one when it runs TypeScript.
 * @throws Error when neither does
 */
export const nodeBinary = () => {
  const installed = join(binaries, 'node');
  if (existsSync(installed)) return installed;
  if (process.features.typescript) return process.execPath;
  throw new Error(`Node ${process.versions.node} cannot run TypeScript: install Node 22.18 or newer.`);
};

/** The environment in which tools from node_modules are found and run on the right Node. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [binaries, dirname(nodeBinary()), process.env.PATH].join(delimiter),
});

/**
 * Waits for a child process and passes on what asks us to stop.
 * Each signal is passed on once: the terminal and npm may both send it, and the child may have had it already.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the child's exit code, as a shell would give it
 */
export const follow = (child) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let passedOn = false;
    process.on(signal, () => {
      if (!passedOn) child.kill(signal);
      passedOn = true;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
};

/** Ends with one line instead of a stack trace. */
export const stopWith = (error) => {
  console.error(`tilava: ${error.message}`);
  process.exit(1);
};

/** The build needs the development dependencies, and its native parts are optional ones, whatever NODE_ENV says. */
const install = () => {
  const script = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const [command, ...first] = script ? [process.execPath, script] : ['npm'];
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'];
  run('installing dependencies', command, args);
};

const buildWeb = () => {
  const env = { ...toolEnvironment(), NODE_ENV: 'production' };
  run('building the web', 'vite', ['build', '--logLevel', 'warn'], env);
  const embed = ['--config', 'web/embed/vite.config.ts'];
  run('building the calendar for other sites', 'vite', ['build', ...embed, '--logLevel', 'warn'], env);
  for (const file of filesIn(dist)) if (compressible.has(extname(file))) compress(file);
};

/** Once here instead of on every request, and so much better than a server would do it in passing. */
const compress = (file) => {
  const content = readFileSync(file);
  if (content.length <= worthCompressing) return;
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
};

/** Runs one step; its output goes to stderr, so that stdout stays the server's own. */
const run = (what, command, args, env = process.env) => {
  console.error(`tilava: ${what} …`);
  const { status, signal, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${what} failed (${error?.message ?? signal ?? `exit code ${status}`}).`);
};

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

const filesIn = (path) => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

/** One hash over names and contents, so that a renamed or removed file counts too. */
const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    prepare({ build: true });
  } catch (error) {
    stopWith(error);
  }
}
