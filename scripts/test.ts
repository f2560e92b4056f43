/**
 * `npm test`: everything that must hold, in order. Each check and each test counts as one; the last line is the sum. A
 * check that fails stops nothing: whoever reads the result wants all of it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

/** What vitest's JSON says, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; name: string; assertionResults: unknown[] }[];
}

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
let running: ChildProcess | undefined;

const checks: [heading: string, program: string, ...asked: string[]][] = [
  ['Types', 'tsc', '--noEmit'],
  ['Types of the journeys', 'tsc', '--noEmit', '-p', 'tests/journeys'],
  ['Types of what browsers run', 'tsc', '--noEmit', '-p', 'src/ui/behaviours'],
  ['Lint', 'oxlint', '--deny-warnings'],
  ['Lint of the styles', 'stylelint', 'src/**/*.css'],
  ['Generated files', 'node', 'scripts/write-schema.ts', '--check'],
  ['Build', 'node', 'scripts/build.ts'],
];

async function main(): Promise<void> {
  const counts: Count[] = [];
  for (const [heading, program, ...asked] of checks) {
    const isWell = await timed(heading, () => succeeds(program, asked));
    counts.push(isWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  counts.push(await timed('Tests', runTests));
  const passed = sum(counts.map((count) => count.passed));
  const failed = sum(counts.map((count) => count.failed));
  process.exitCode = failed === 0 ? 0 : 1;
  console.info(`\n${passed} passed, ${failed} failed`);
}

async function timed<Result>(heading: string, work: () => Promise<Result>): Promise<Result> {
  console.info(`\n── ${heading}`);
  const start = performance.now();
  const result = await work();
  console.info(`   ${result === false ? 'Failed' : 'Done'} after ${((performance.now() - start) / 1000).toFixed(1)} s.`);

  return result;
}

async function runTests(): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-results-'));
  const file = join(folder, 'results.json');
  const isWell = await succeeds('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = await readFile(file, 'utf8').then((text) => JSON.parse(text) as Report, () => undefined);
  await rm(folder, { recursive: true, force: true });

  return countOf(report, isWell);
}

/** A file that could not even be read has no tests to count, and is one failure; so is a fault outside every test. */
function countOf(report: Report | undefined, isWell: boolean): Count {
  const unread = report?.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0) ?? [];
  const failed = (report?.numFailedTests ?? 0) + unread.length;

  return { passed: report?.numPassedTests ?? 0, failed: isWell ? failed : Math.max(failed, 1) };
}

function succeeds(program: string, asked: readonly string[]): Promise<boolean> {
  const isWindows = process.platform === 'win32';
  const child = program === 'node'
    ? spawn(process.execPath, asked, { cwd: root, stdio: 'inherit' })
    : spawn(join(bin, isWindows ? `${program}.cmd` : program), asked, { cwd: root, stdio: 'inherit', shell: isWindows });
  running = child;

  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What runs is stopped as from a keyboard, so that the tests leave no PostgreSQL behind; nothing else follows. */
process.once('SIGTERM', () => {
  running?.once('exit', () => process.exit(1));
  running?.kill('SIGINT');
});

await main();
