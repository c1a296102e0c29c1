/* The tests that can share a process, as one file of tests: each by itself would load most of the source again. */
import { FAST } from './test-files.mjs';

for (const file of FAST) await import(`../${file}`);
