import { performance } from 'node:perf_hooks';

/** Between `performance.now()` and the clock that V8's profiles have, in microseconds. */
const OFFSET = Number(process.hrtime.bigint()) / 1000 - performance.now() * 1000;

/** Microseconds of the monotonic clock: the one of the CPU profile of the same run. */
export const now = (): number => performance.now() * 1000 + OFFSET;
