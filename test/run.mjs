/** `npm test`: makes the checkout ready, runs every test project, and ends with one line that sums them up. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow, prepare, root, toolEnvironment } from '../server/bootstrap/prepare.mjs';

const directory = mkdtempSync(join(tmpdir(), 'tilava-tests-'));
const reportFile = join(directory, 'report.json');

const runVitest = () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const args = ['run', ...reporters, ...process.argv.slice(2)];
  const env = { ...toolEnvironment(), NODE_ENV: 'test' };
  return follow(spawn('vitest', args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }));
};

/** Counts tests; a file that could not even be read counts as one failure, for its tests were never seen. */
const countsOf = (report) => {
  const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const nothingRan = { passed: 0, failed: 0, skipped: 0 };

const runTests = async () => {
  prepare({ build: true });
  const exitCode = await runVitest();
  const counts = existsSync(reportFile) ? countsOf(JSON.parse(readFileSync(reportFile, 'utf8'))) : nothingRan;
  return { ...counts, failed: counts.failed || (exitCode === 0 ? 0 : 1) };
};

/** A failed build or a crashed run is a failure of its own, so that the closing line never looks green by accident. */
const { passed, failed, skipped } = await runTests().catch((error) => {
  console.error(`tilava: ${error.message}`);
  return { ...nothingRan, failed: 1 };
});
rmSync(directory, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
