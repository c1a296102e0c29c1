/** What `parseNumbers` found, in an object the caller keeps so that the hot loop allocates nothing. */
export interface NumberRun {
  /** Values written to `out`. */
  count: number;
  /** Index of the first byte that is neither digit nor separator, -1 if there was none before `to`. */
  stop: number;
  /** Index just past the last token or separator looked at. */
  end: number;
  /** Values past 32 bits: pairs of (index in `out`, value); `out` holds them modulo 2^32. */
  big: number[];
}

export function emptyRun(): NumberRun {
  return { count: 0, stop: -1, end: 0, big: [] };
}

/**
 * Reads unsigned decimal integers separated by commas and white space. Tokens that begin before `to` are read to their
 * end, so `bytes` must go on past `to` by more than the longest token, or hold a zero there.
 */
export function parseNumbers(bytes: Uint8Array, from: number, to: number, out: Uint32Array, run: NumberRun) {
  let i = from;
  let n = 0;
  run.stop = -1;
  run.big.length = 0;
  for (;;) {
    let c = bytes[i];
    while (c === 44 || c === 10 || c === 32 || c === 13 || c === 9) c = bytes[++i];
    if (i >= to) break;
    let digit = c - 48;
    if (digit >>> 0 > 9) {
      run.stop = i;
      break;
    }
    const start = i;
    let value = digit;
    digit = bytes[++i] - 48;
    while (digit >>> 0 <= 9) {
      value = (Math.imul(value, 10) + digit) | 0;
      digit = bytes[++i] - 48;
    }
    if (i - start > 9) noteBig(bytes, start, i, n, run);
    out[n++] = value;
  }
  run.count = n;
  run.end = i;
}

/** 32-bit arithmetic has wrapped: reads the token again as a double. Rare, so kept out of the loop above. */
function noteBig(bytes: Uint8Array, start: number, end: number, index: number, run: NumberRun) {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (bytes[i] - 48);
  if (value > 0xffffffff) run.big.push(index, value);
}
