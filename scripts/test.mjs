/* All tests. CULPRIT_TEST_STATE names a folder where what passed is kept: a second run with it runs what failed, and no more. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const state = process.env.CULPRIT_TEST_STATE;
const GROUPS = {
  // Two at a time; those that plant causes measure time, and run by themselves.
  all: ['--test-concurrency=2', 'test/**/!(causes).test.ts', 'test/**/*.test.tsx'],
  causes: ['--test-concurrency=1', 'test/**/causes.test.ts'],
};

for (const [name, group] of Object.entries(GROUPS)) {
  const again = state ? [`--test-rerun-failures=${join(state, `${name}.json`)}`] : [];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...again, ...group], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
