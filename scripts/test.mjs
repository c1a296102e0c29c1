/*
 * All tests, or with `fast` those that need no build, no terminal and no program recorded.
 * CULPRIT_TEST_STATE names a folder where what passed is kept: a second run with it runs what failed, and no more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
const fast = entry('fast', FAST);
const groups =
  process.argv[2] === 'fast'
    ? { fast: [fast] }
    : {
        all: ['--test-concurrency=2', fast, ...GROUPS.map((files, at) => entry(`group-${at}`, files))],
        alone: ['--test-concurrency=1', ...ALONE],
      };
const state = process.env.CULPRIT_TEST_STATE;
// Compiled code is kept: each test file and each worker loads most of the source again.
// Hundreds of Nodes are started: with glibc's huge pages they take a tenth less.
const env = {
  NODE_COMPILE_CACHE: path('node_modules/.cache/compiled'),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  ...process.env,
};
for (const [name, group] of Object.entries(groups)) {
  const again = state ? [`--test-rerun-failures=${join(state, `${name}.json`)}`] : [];
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', './scripts/jsx.mjs', '--import', './scripts/bundled-workers.mjs'],
      '--test',
      ...again,
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
