import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { surveyWorker } from './web/survey/worker-build.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const serverUrl = process.env.TILAVA_SERVER ?? 'http://127.0.0.1:3000';

/** What every test project starts from: the checkout as its root, and a zone that does not depend on the machine. */
const shared = { root: at('.'), env: { TZ: 'Europe/Helsinki' }, maxWorkers: '100%' };

/** Only the web's tests need what the web is built with; it would give the others a browser's globals. */
const extendsNothing = { extends: false } as const;

/** The pure rules once more, in a zone where a forgotten "local time" shows itself. */
const pureRulesIn = (name: string, zone: string): TestProjectInlineConfiguration => ({
  ...extendsNothing,
  test: {
    ...shared,
    name,
    env: { TZ: zone },
    include: ['test/shared/**/*.test.ts'],
    isolate: false,
    testTimeout: 20_000,
  },
});

/**
 * The pages on the way to a room: these are fetched with all their parts at once. Every other page asks for
 * its parts when it has come, or the list of them all would weigh on the first page of every visit.
 */
const openedMost = /\/(start|search|rooms|room|request)-page-/;

const partsToFetch = (page: string, parts: string[]): string[] =>
  openedMost.test(page) ? parts : parts.filter((part) => part.endsWith('.css'));

/** The web's build and development server, and the test projects: node, web, e2e, and the pure rules in more zones. */
export default defineConfig({
  root: at('web'),
  plugins: [solid(), surveyWorker()],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { resolveDependencies: partsToFetch },
  },
  server: {
    proxy: { '/api': serverUrl, '/embed': serverUrl, '/feeds': serverUrl, '/dav': serverUrl, '/naytto': serverUrl },
  },
  test: {
    projects: [
      {
        ...extendsNothing,
        test: {
          ...shared,
          name: 'node',
          include: ['test/{shared,db,server,architecture}/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          isolate: false,
          // Half a second less for each process; see there.
          execArgv: ['--import', at('server/bootstrap/loading.mjs')],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      pureRulesIn('utc', 'UTC'),
      pureRulesIn('new-york', 'America/New_York'),
      {
        ...extendsNothing,
        plugins: [solid()],
        test: {
          ...shared,
          name: 'web',
          include: ['test/web/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // One browser for all files of a process; see there.
          setupFiles: ['test/support/jsdom.tsx'],
          isolate: false,
          testTimeout: 15_000,
        },
      },
      {
        ...extendsNothing,
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Side by side and beside the others: a journey waits for its browser half of the time.
          isolate: false,
          execArgv: ['--import', at('server/bootstrap/loading.mjs')],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
