/* The tests that can share a process, as one file of tests: each by itself would load most of the source again. */
import { TOGETHER } from './test-files.mjs';

for (const file of TOGETHER) await import(`../${file}`);
