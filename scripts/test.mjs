/*
 * All tests, or with `fast` those that need no build, no terminal and no program recorded.
 * CULPRIT_TEST_STATE names a folder where what passed is kept: a second run with it runs what failed, and no more.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALONE, FAST, OTHERS } from './test-files.mjs';

const state = process.env.CULPRIT_TEST_STATE;
const ALL = {
  all: ['--test-concurrency=2', 'scripts/together.mjs', ...OTHERS],
  alone: ['--test-concurrency=1', ...ALONE],
};
/** Node 22 has the switch by another name. */
const isolation = process.versions.node.startsWith('22.') ? 'experimental-test-isolation' : 'test-isolation';
const SOME = { fast: [`--${isolation}=none`, ...FAST] };

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
// Compiled code is kept: each test file and each worker loads most of the source again.
// Hundreds of Nodes are started: with glibc's huge pages they take a tenth less.
const env = {
  NODE_COMPILE_CACHE: path('node_modules/.cache/compiled'),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  ...process.env,
};
for (const [name, group] of Object.entries(process.argv[2] === 'fast' ? SOME : ALL)) {
  const again = state ? [`--test-rerun-failures=${join(state, `${name}.json`)}`] : [];
  const { status } = spawnSync(
    process.execPath,
    ['--import', './scripts/jsx.mjs', '--test', ...again, ...group],
    {
      stdio: 'inherit',
      cwd: path('.'),
      env,
    },
  );
  if (status !== 0) process.exitCode = 1;
}
