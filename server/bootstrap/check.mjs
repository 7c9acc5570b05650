/** `npm run check`: format and lint, forgotten promises, types. All run side by side, and each reports at its end. */
import { spawn } from 'node:child_process';
import { prepare, root, stopWith, toolEnvironment } from './prepare.mjs';

const colors = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

const checks = [
  { name: 'biome', command: 'biome', args: ['ci', '--error-on-warnings', colors, '.'] },
  { name: 'oxlint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'types of the web', command: 'tsc', args: ['-p', 'web'] },
];

const inSeconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Output is kept until the end, because four tools writing at once would be unreadable. */
const outcomeOf = ({ name, command, args }) =>
  new Promise((resolve) => {
    const start = performance.now();
    const options = { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] };
    const child = spawn(command, args, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ name, passed: false, output: error.message, took: inSeconds(start) }));
    child.on('close', (code) => resolve({ name, passed: code === 0, output, took: inSeconds(start) }));
  });

const report = ({ name, passed, output, took }) => {
  if (!passed) console.log(`\n--- ${name} ---\n${output.trimEnd()}\n`);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${took})`);
};

try {
  prepare({ build: false });
  const outcomes = await Promise.all(
    checks.map(async (check) => {
      const outcome = await outcomeOf(check);
      report(outcome);
      return outcome;
    }),
  );
  const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.name);
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed checks: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  stopWith(error);
}
