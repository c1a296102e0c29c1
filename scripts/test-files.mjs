/* Which test files need what, as paths from the root. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const files = (patterns) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Need no build, no terminal and no program recorded. */
export const FAST = files([
  'test/*.test.ts',
  'test/{compare,cpu,format,paint,report}/**/*.test.ts',
  'test/diagnose/{rules,source,samples,goals,diagnose}.test.ts',
  'test/load/!(damaged).test.ts',
  'test/screens/!(heap).test.ts',
  'test/screens/*.test.tsx',
]);

/** What a file does before or after its tests would be done for those of all files, had they one process. */
const hasHooks = (file) => /^(before|after)(Each)?\(/m.test(readFileSync(join(ROOT, file), 'utf8'));

/** Share a process among all tests. */
export const TOGETHER = FAST.filter((file) => !hasHooks(file));

/** Plant causes of waits and measure time: they run by themselves. */
export const ALONE = ['test/waits/causes.test.ts'];

export const OTHERS = files(['test/**/*.test.{ts,tsx}']).filter(
  (file) => !TOGETHER.includes(file) && !ALONE.includes(file),
);
