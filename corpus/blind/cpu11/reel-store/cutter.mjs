// Content defined chunks: a gear hash over the bytes, cut where its upper bits are all nought.
const GEAR = (() => {
  const table = new Uint32Array(256);
  let x = 0x9e3779b9;
  for (let i = 0; i < 256; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    table[i] = x >>> 0;
  }
  return table;
})();

export const cutter = ({ min = 2048, max = 65536, bits = 13 } = {}) => {
  const mask = ~0 << (32 - bits);
  return function* chunks(buffer) {
    let start = 0;
    while (start < buffer.length) {
      const limit = Math.min(buffer.length, start + max);
      let at = Math.min(limit, start + min);
      let h = 0;
      while (at < limit) {
        h = ((h << 1) + GEAR[buffer[at++]]) | 0;
        if ((h & mask) === 0) break;
      }
      yield buffer.subarray(start, at);
      start = at;
    }
  };
};
