/**
 * Working memory of a thread, used again and again: a fresh array of a million pages costs more than most passes over it.
 * What is borrowed holds whatever was left in it, is given back when done with, and is never part of a result.
 */
const pool: Uint32Array<ArrayBuffer>[] = [];

export function borrow(length: number): Uint32Array<ArrayBuffer> {
  const found = pool.findIndex((array) => array.length >= length);
  if (found === -1) return new Uint32Array(length);
  const [array] = pool.splice(found, 1);
  return array;
}

/** As `borrow`, all zeros. */
export function borrowZeros(length: number): Uint32Array<ArrayBuffer> {
  const pooled = pool.some((array) => array.length >= length);
  const array = borrow(length);
  return pooled ? array.fill(0, 0, length) : array;
}

export function giveBack(...arrays: Uint32Array<ArrayBuffer>[]) {
  pool.push(...arrays);
}

/** Lets go of all of it: when a thread is done with passes over a whole snapshot. */
export function forget() {
  release(...pool.splice(0));
}

/**
 * Frees working memory at once. The collector, which sees small objects only, would let hundreds of megabytes lie until
 * the peak has passed. Nothing may use the arrays (or others on their buffers) any more.
 */
export function release(...arrays: { buffer: ArrayBufferLike }[]) {
  for (const { buffer } of arrays) {
    // Node 20 has no `transfer`, and waits for the collector.
    if (buffer instanceof ArrayBuffer && typeof buffer.transfer === 'function' && !buffer.detached)
      buffer.transfer(0);
  }
}
