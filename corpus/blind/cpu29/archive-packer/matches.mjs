// Finds repeats with hash chains over the last 32 KiB, looking one position ahead before it settles.
const WINDOW = 1 << 15;
const MASK = WINDOW - 1;
const HASH_BITS = 15;
export const MIN = 4;
export const MAX = 258;
const CHAIN = 48;
const GOOD = 64;

export class Matcher {
  constructor() {
    this.head = new Int32Array(1 << HASH_BITS);
    this.prev = new Int32Array(WINDOW);
    this.length = 0;
    this.distance = 0;
  }

  reset(data) {
    this.data = data;
    this.head.fill(-1);
  }

  insert(i) {
    const d = this.data;
    const h = Math.imul(d[i] | (d[i + 1] << 8) | (d[i + 2] << 16) | (d[i + 3] << 24), 0x9e3779b1) >>> (32 - HASH_BITS);
    const before = this.head[h];
    this.prev[i & MASK] = before;
    this.head[h] = i;
    return before;
  }

  search(i, candidate, floor) {
    const { data, prev } = this;
    const limit = Math.min(MAX, data.length - i);
    const oldest = i - WINDOW + 1;
    let best = floor;
    let distance = 0;
    for (let tries = CHAIN; candidate >= oldest && candidate >= 0 && tries > 0; tries--) {
      if (best < limit && data[candidate + best] === data[i + best] && data[candidate] === data[i] && data[candidate + 1] === data[i + 1]) {
        let n = 2;
        while (n < limit && data[candidate + n] === data[i + n]) n++;
        if (n > best) {
          best = n;
          distance = i - candidate;
          if (n >= GOOD) break;
        }
      }
      const next = prev[candidate & MASK];
      if (next >= candidate) break;
      candidate = next;
    }
    this.length = distance ? best : 0;
    this.distance = distance;
  }

  /** Writes (length, distance) or (0, byte) pairs into out; returns how many numbers were written. */
  run(data, out) {
    this.reset(data);
    const last = data.length - MIN;
    let w = 0;
    let i = 0;
    let heldLength = 0;
    let heldDistance = 0;
    while (i < data.length) {
      let length = 0;
      let distance = 0;
      if (i <= last) {
        this.search(i, this.insert(i), Math.max(MIN - 1, heldLength));
        ({ length, distance } = this);
      }
      if (heldLength > 0 && length <= heldLength) {
        out[w++] = heldLength;
        out[w++] = heldDistance;
        const end = i - 1 + heldLength;
        for (i++; i < end; i++) if (i <= last) this.insert(i);
        heldLength = 0;
        continue;
      }
      if (heldLength > 0) {
        out[w++] = 0;
        out[w++] = data[i - 1];
        heldLength = 0;
      }
      if (length >= MIN) {
        heldLength = length;
        heldDistance = distance;
      } else {
        out[w++] = 0;
        out[w++] = data[i];
      }
      i++;
    }
    if (heldLength > 0) {
      out[w++] = heldLength;
      out[w++] = heldDistance;
    }
    return w;
  }
}
