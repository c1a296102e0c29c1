import { setTimeout as after } from 'node:timers/promises';

export class NoAnswer extends Error {}

export async function withDeadline(promise, milliseconds) {
  const stop = new AbortController();
  const late = after(milliseconds, undefined, { signal: stop.signal }).then(
    () => {
      throw new NoAnswer(`no answer in ${milliseconds} ms`);
    },
    () => {},
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
  }
}
