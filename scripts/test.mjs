// `npm test`: every test program, one after the other; all of them run even when an earlier one failed.
// The last line counts the tests of all. A program that is no collection of tests counts as one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checks } from './checks.mjs';
import { root, succeeds } from './command.mjs';

const reports = `${root}node_modules/.cache/tests`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let siteIsBuilt = false;
const programs = [
  ...checks.map(({ name, command }) => ({ name, run: () => one(succeeds(command)) })),
  { name: 'units, properties, golden cases', run: () => vitest('unit') },
  { name: 'components in the browser', run: () => vitest('browser') },
  { name: 'build of the site', run: build },
  { name: 'pages in the browser', run: () => vitest('site', siteIsBuilt ? { SITE_IS_BUILT: '1' } : {}) },
];

const results = programs.map(({ name, run }) => {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const { passed, failed, faults = [] } = run();
  return { name, passed, failed, faults, seconds: (performance.now() - startedMs) / 1000 };
});

// Said once more at the end: whoever keeps only the end of a long output must still read what failed.
for (const fault of results.flatMap(({ faults }) => faults)) console.log(`\n✗ ${fault}`);

console.log('\n── summary');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

function build() {
  siteIsBuilt = succeeds(['node', 'scripts/build.mjs']);
  return one(siteIsBuilt);
}

function one(succeeded) {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(project, environment = {}) {
  const file = `${reports}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = succeeds(['vitest', 'run', '--project', project, ...reporters], environment);
  const { passed, failed, faults } = counted(file);
  if (passed + failed === 0) console.log(`The project ${project} ran no test; that counts as a failure.`);
  // Something may fail outside of any test: a file that does not load, an error that nobody caught.
  return { passed, failed: succeeded && passed > 0 ? failed : Math.max(failed, 1), faults };
}

function counted(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    // Nothing is skipped silently: a test that was not run has not passed.
    const notRun = report.numPendingTests + report.numTodoTests;
    if (notRun > 0) console.log(`${notRun} tests were skipped; they count as failures.`);
    return { passed: report.numPassedTests, failed: report.numFailedTests + notRun, faults: faultsOf(report) };
  } catch {
    return { passed: 0, failed: 0, faults: [] };
  }
}

/** Each test that failed, by file and name, with the beginning of what it said; and each file that did not load. */
function faultsOf(report) {
  return report.testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const file = path.replace(root, '');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}\n${beginning(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}\n${beginning(failureMessages.join('\n'))}`,
    );
  });
}

function beginning(message) {
  const ofUs = message.split('\n').filter((line) => !/^\s+at .*node_modules/.test(line));
  return ofUs.join('\n').replace(/^/gm, '  ').slice(0, 2_000);
}
