/* Which test files need what, and which share a process: by itself each would load most of the source again. As paths from the root. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = (patterns) =>
  globSync(patterns, { cwd: fileURLToPath(new URL('..', import.meta.url)), exclude: ['**/node_modules/**'] })
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

/** Plant causes of waits and measure time: they run by themselves. */
export const ALONE = ['test/waits/causes.test.ts'];

const OTHERS = files(['test/**/*.test.{ts,tsx}']).filter(
  (file) => !FAST.includes(file) && !ALONE.includes(file),
);

/** Two groups run at a time: with so many, none is long left alone at the end. */
const COUNT = 8;

/** The others, in groups that share a process. Neighbours are kept apart: those of one folder take about as long. */
export const GROUPS = Array.from({ length: COUNT }, (_, group) =>
  OTHERS.filter((_, at) => at % COUNT === group),
);
