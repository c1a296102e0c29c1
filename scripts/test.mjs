/*
 * All tests, or with `fast` those that need no build, no terminal and no program recorded.
 * CULPRIT_TEST_STATE names a folder where the files that failed are kept: a second run with it runs these, and no more, each in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALONE, FAST, GROUPS } from './test-files.mjs';
import { bundleWorkers } from './workers.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const folder = path('node_modules/.cache/tests');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** A file that runs others: the test runner starts a process for each that it is given. */
function entry(name, files) {
  const written = join(folder, `${name}.test.mjs`);
  const from = new URL('together.mjs', import.meta.url).href;
  const text = `import { together } from '${from}';\n\nawait together(${JSON.stringify(files)});\n`;
  writeFileSync(written, text);
  return written;
}

await bundleWorkers();
const state = process.env.CULPRIT_TEST_STATE;
const kept = (name) => join(state, `${name}.failed`);
const inGroups = { fast: FAST, ...Object.fromEntries(GROUPS.map((files, at) => [`group-${at}`, files])) };

/** The files that failed in a first run; null where there was none. */
function failedBefore() {
  const lists = state ? ['all', 'alone'].map(kept).filter((file) => existsSync(file)) : [];
  if (lists.length === 0) return null;
  const named = lists.flatMap((list) => readFileSync(list, 'utf8').split('\n').filter(Boolean));
  // A process that came to an end of its own failed with all that it was to run.
  return [...new Set(named.flatMap((file) => inGroups[/([\w-]+)\.test\.mjs$/.exec(file)?.[1]] ?? [file]))];
}

const entries = () => Object.entries(inGroups).map(([name, files]) => entry(name, files));
const failed = failedBefore();
if (failed?.length === 0) process.exit();
const groups = failed
  ? { again: ['--test-concurrency=1', ...failed.map((file, at) => entry(`again-${at}`, [file]))] }
  : process.argv[2] === 'fast'
    ? { fast: [entry('fast', FAST)] }
    : { all: ['--test-concurrency=2', ...entries()], alone: ['--test-concurrency=1', ...ALONE] };
// Compiled code is kept: each test file and each worker loads most of the source again.
// Hundreds of Nodes are started: with glibc's huge pages they take a tenth less.
const env = {
  NODE_COMPILE_CACHE: path('node_modules/.cache/compiled'),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  ...process.env,
};
const told = (by, to) => [`--test-reporter=${by}`, `--test-reporter-destination=${to}`];
for (const [name, group] of Object.entries(groups)) {
  const reporters = [
    ...told('spec', 'stdout'),
    ...(state ? told('./scripts/failed-files.mjs', kept(name)) : []),
  ];
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', './scripts/jsx.mjs', '--import', './scripts/bundled-workers.mjs'],
      '--test',
      ...reporters,
      ...group,
    ],
    {
      stdio: 'inherit',
      cwd: path('.'),
      env,
    },
  );
  if (status !== 0) process.exitCode = 1;
}
