// How large a collection is each time, and whether it grows over the calls. Times per call.
'use strict';
const { isMap, isProxy, isSet } = require('node:util').types;

const RESERVOIR = 2000;
const STRETCHES = 16;
/** Objects of a sorted list that are sought in the next. */
const MARKS = 16;
const NONE = Symbol('none');

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
  /** Of sorted lists, those whose objects were in the list before, in the same order; and some of the objects of the last. */
  alike = 0;
  marks = [];
  sample = new Sample();
  /** The largest of each stretch of the calls, all of one length, which doubles where there are too many. */
  stretches = [];
  length = 8;

  add(size, of) {
    const at = Math.floor(this.count / this.length);
    if (at < STRETCHES) this.stretches[at] = Math.max(this.stretches[at] ?? 0, size);
    else this.join(size);
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

  /** What a sort gave. */
  ordered(list) {
    if (!Array.isArray(list) || isProxy(list) || list.length < MARKS) return;
    let last = -1;
    let found = 0;
    let ascends = true;
    for (const mark of this.marks) {
      const at = list.indexOf(mark.deref() ?? NONE);
      if (at < 0) continue;
      found++;
      ascends &&= at > last;
      last = at;
    }
    if (found >= MARKS / 2 && ascends) this.alike++;
    this.marks = [];
    for (let i = 0; i < MARKS; i++) {
      const one = list[Math.floor((i * list.length) / MARKS)];
      if (typeof one === 'object' && one !== null) this.marks.push(new WeakRef(one));
    }
  }

  join(size) {
    const { stretches } = this;
    this.stretches = Array.from({ length: STRETCHES / 2 }, (_, i) => Math.max(stretches[2 * i], stretches[2 * i + 1]));
    this.stretches.push(size);
    this.length *= 2;
  }

  /** Whether the largest size is larger in nearly every stretch than in the one before, and several times as large in the end. */
  rises() {
    // The last may have just begun.
    const whole = this.stretches.slice(0, Math.floor(this.count / this.length));
    if (whole.length < STRETCHES / 2) return false;
    const ups = whole.filter((size, i) => i > 0 && size > whole[i - 1]).length;
    return ups >= 0.9 * (whole.length - 1) && whole.at(-1) >= 4 * Math.max(1, whole[0]);
  }

  result() {
    if (this.count === 0) return null;
    const { count, sum, min, max, ups, downs, again, alike } = this;
    return { count, sum, min, max, median: this.sample.at(0.5)[0], ups, downs, again, alike, rises: this.rises() };
  }
}

const { get: sizeOfMap } = Object.getOwnPropertyDescriptor(Map.prototype, 'size');
const { get: sizeOfSet } = Object.getOwnPropertyDescriptor(Set.prototype, 'size');

/** Whether a trap of the program's may run for us, which is no call of the program's. */
const reading = { isOurs: false };

/** Elements of a collection, characters of a string; -1 of anything else. `counted`: of plain objects the properties, which takes time. */
function sizeOf(value, counted) {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return -1;
  if (isProxy(value)) return Array.isArray(value) ? lengthOf(value) : -1;
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return sizeOfMap.call(value);
  if (isSet(value)) return sizeOfSet.call(value);
  if (ArrayBuffer.isView(value)) return value.length ?? value.byteLength;
  const prototype = Object.getPrototypeOf(value);
  if (counted && (prototype === null || prototype === Object.prototype)) return Object.keys(value).length;
  return -1;
}

/** Of a list behind a proxy, as the method that is called on it asks next. */
function lengthOf(proxy) {
  reading.isOurs = true;
  try {
    return Number(proxy.length);
  } catch {
    return -1;
  } finally {
    reading.isOurs = false;
  }
}

module.exports = { Sample, Sizes, sizeOf, reading };
