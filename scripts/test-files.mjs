/* Which test files need what, as paths from the root. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = (patterns) =>
  globSync(patterns, { cwd: fileURLToPath(new URL('..', import.meta.url)), exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Need no build, no terminal and no program recorded: they share a process. */
export const FAST = files([
  'test/*.test.ts',
  'test/{compare,cpu,format,paint,report}/**/*.test.ts',
  'test/diagnose/{rules,source,samples,goals,diagnose}.test.ts',
  'test/load/!(damaged).test.ts',
  'test/screens/!(heap).test.ts',
  'test/screens/*.test.tsx',
]);

/** Plant causes of waits and measure time: they run by themselves. */
export const ALONE = ['test/waits/causes.test.ts'];

export const OTHERS = files(['test/**/*.test.{ts,tsx}']).filter(
  (file) => !FAST.includes(file) && !ALONE.includes(file),
);
