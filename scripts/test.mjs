/*
 * All tests, or with `fast` those that need no build, no terminal and no program recorded.
 * CULPRIT_TEST_STATE names a folder where what passed is kept: a second run with it runs what failed, and no more.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const state = process.env.CULPRIT_TEST_STATE;
const ALL = {
  // Two at a time; those that plant causes of waits measure time, and run by themselves.
  all: [
    '--test-concurrency=2',
    'test/**/!(causes).test.ts',
    'test/diagnose/heap/causes.test.ts',
    'test/**/*.test.tsx',
  ],
  causes: ['--test-concurrency=1', 'test/waits/causes.test.ts'],
};
/** Node 22 has the switch by another name. */
const isolation = process.versions.node.startsWith('22.') ? 'experimental-test-isolation' : 'test-isolation';
const FAST = {
  fast: [
    `--${isolation}=none`,
    'test/*.test.ts',
    'test/{compare,cpu,format,paint,report}/**/*.test.ts',
    'test/diagnose/{rules,source,samples,goals,diagnose}.test.ts',
    'test/load/!(damaged).test.ts',
    'test/screens/!(heap).test.ts',
    'test/screens/*.test.tsx',
  ],
};

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
// Compiled code is kept: each test file and each worker loads most of the source again.
// Hundreds of Nodes are started: with glibc's huge pages they take a tenth less.
const env = {
  NODE_COMPILE_CACHE: path('node_modules/.cache/compiled'),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  ...process.env,
};
for (const [name, group] of Object.entries(process.argv[2] === 'fast' ? FAST : ALL)) {
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
