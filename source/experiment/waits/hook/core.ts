import { openSync, readSync } from 'node:fs';

const NOTHING = () => 0;

/**
 * How long this thread was ready to run in all, in milliseconds, while other programs had every core: Linux counts it, elsewhere it is 0. Without it a
 * loaded machine looks like a blocked event loop.
 */
export function coreWait(): () => number {
  const text = Buffer.alloc(64);
  let file: number;
  try {
    file = openSync('/proc/thread-self/schedstat', 'r');
  } catch {
    return NOTHING;
  }
  return () => {
    try {
      // Nanoseconds on a core, then nanoseconds in the queue for one.
      const [, queued] = text.toString('latin1', 0, readSync(file, text, 0, text.length, 0)).split(' ');
      return Number(queued) / 1e6 || 0;
    } catch {
      // The program closed what it did not open.
      return 0;
    }
  };
}
