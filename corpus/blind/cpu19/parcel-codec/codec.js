'use strict';
const { BitReader, BitWriter } = require('./bits');

const WINDOW_BITS = 15;
const WINDOW = 1 << WINDOW_BITS;
const MIN = 4;
const MAX = MIN + 63;
const HASH_BITS = 15;
const CHAIN = 24;

const hashAt = (b, i) =>
  Math.imul(b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24), 0x9e3779b1) >>> (32 - HASH_BITS);

exports.compress = function compress(input) {
  const out = new BitWriter(input.length >> 1);
  const head = new Int32Array(1 << HASH_BITS).fill(-1);
  const prev = new Int32Array(WINDOW);
  const end = input.length - MIN;
  let i = 0;
  while (i < input.length) {
    let bestLength = 0;
    let bestFrom = 0;
    if (i <= end) {
      const h = hashAt(input, i);
      const limit = Math.min(MAX, input.length - i);
      let from = head[h];
      for (let tries = CHAIN; from >= 0 && i - from < WINDOW && tries > 0; tries--) {
        if (input[from + bestLength] === input[i + bestLength]) {
          let n = 0;
          while (n < limit && input[from + n] === input[i + n]) n++;
          if (n > bestLength) {
            bestLength = n;
            bestFrom = from;
            if (n === limit) break;
          }
        }
        const older = prev[from & (WINDOW - 1)];
        if (older >= from) break;
        from = older;
      }
    }
    const step = bestLength >= MIN ? bestLength : 1;
    if (step > 1) {
      out.put(1, 1);
      out.put(i - bestFrom, WINDOW_BITS);
      out.put(bestLength - MIN, 6);
    } else {
      out.put(0, 1);
      out.put(input[i], 8);
    }
    for (let k = 0; k < step; k++, i++) {
      if (i > end) continue;
      const h = hashAt(input, i);
      prev[i & (WINDOW - 1)] = head[h];
      head[h] = i;
    }
  }
  return out.finish();
};

exports.expand = function expand(packed, length) {
  const bits = new BitReader(packed);
  const out = new Uint8Array(length);
  let i = 0;
  while (i < length) {
    if (bits.take(1)) {
      let from = i - bits.take(WINDOW_BITS);
      for (let n = bits.take(6) + MIN; n > 0; n--) out[i++] = out[from++];
    } else out[i++] = bits.take(8);
  }
  return out;
};
