// How large a collection is each time, and whether it grows over the calls. Times per call.
'use strict';

const RESERVOIR = 2000;

/** A random sample of at most 2000 figures, the same ones for the same program. */
class Sample {
  values = [];
  count = 0;
  seed = 1;

  add(value) {
    this.count++;
    if (this.values.length < RESERVOIR) {
      this.values.push(value);
      return;
    }
    this.seed = (Math.imul(this.seed, 48271) >>> 0) % 2147483647;
    const at = this.seed % this.count;
    if (at < RESERVOIR) this.values[at] = value;
  }

  /** What such shares of the figures are below. */
  at(...shares) {
    const sorted = Float64Array.from(this.values).sort();
    return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  }
}

class Sizes {
  count = 0;
  /** Figures that were left out. */
  skipped = 0;
  sum = 0;
  min = Number.POSITIVE_INFINITY;
  max = 0;
  last = -1;
  /** Of each collection, its size when it was last here: several may take turns. */
  lastOf = new WeakMap();
  ups = 0;
  downs = 0;
  /** Times that the same collection came by again. */
  again = 0;
  sample = new Sample();

  add(size, of) {
    this.count++;
    this.sum += size;
    if (size < this.min) this.min = size;
    if (size > this.max) this.max = size;
    const known = typeof of === 'object' ? this.lastOf.get(of) : undefined;
    if (known !== undefined) this.again++;
    const before = known ?? this.last;
    if (before >= 0 && size > before) this.ups++;
    else if (size < before) this.downs++;
    this.last = size;
    if (typeof of === 'object') this.lastOf.set(of, size);
    this.sample.add(size);
  }

  result() {
    if (this.count === 0) return null;
    const { count, sum, min, max, ups, downs, again } = this;
    return { count, sum, min, max, median: this.sample.at(0.5)[0], ups, downs, again };
  }
}

/** Elements of a collection, characters of a string; -1 of anything else. `counted`: of plain objects the properties, which takes time. */
function sizeOf(value, counted) {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return -1;
  if (Array.isArray(value)) return value.length;
  if (value instanceof Map || value instanceof Set) return value.size;
  if (ArrayBuffer.isView(value)) return value.length ?? value.byteLength;
  const prototype = Object.getPrototypeOf(value);
  if (counted && (prototype === null || prototype === Object.prototype)) return Object.keys(value).length;
  return -1;
}

module.exports = { Sample, Sizes, sizeOf };
