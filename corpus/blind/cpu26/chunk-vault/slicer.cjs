'use strict';

// Cuts a byte stream where its content says so (gear hash), so that an insertion moves few borders.

const MIN = 6 * 1024;
const MAX = 48 * 1024;
const MASK = 0xfff80000 | 0; // 13 bits: about 8 KiB beyond the minimum

const GEAR = (() => {
  const table = new Int32Array(256);
  let s = 0x2545f491;
  for (let i = 0; i < 256; i++) {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    table[i] = s;
  }
  return table;
})();

class Slicer {
  #parts = [];
  #length = 0;
  #hash = 0;
  #emit;

  constructor(emit) {
    this.#emit = emit;
  }

  push(buffer) {
    let start = 0;
    while (start < buffer.length) {
      const end = this.#border(buffer, start);
      if (end < 0) {
        const rest = start === 0 ? buffer : buffer.subarray(start);
        this.#parts.push(rest);
        this.#length += rest.length;
        return;
      }
      this.#parts.push(buffer.subarray(start, end));
      this.#length += end - start;
      this.#flush();
      start = end;
    }
  }

  #border(buffer, start) {
    // bytes below the minimum cannot end a slice
    const from = Math.min(buffer.length, start + Math.max(0, MIN - this.#length));
    const to = Math.min(buffer.length, start + MAX - this.#length);
    let hash = this.#hash;
    for (let i = from; i < to; i++) {
      hash = (hash << 1) + GEAR[buffer[i]] | 0;
      if ((hash & MASK) === 0) return i + 1;
    }
    this.#hash = hash;
    return this.#length + to - start === MAX ? to : -1;
  }

  #flush() {
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    this.#hash = 0;
    this.#emit(parts);
  }

  end() {
    if (this.#length > 0) this.#flush();
  }
}

module.exports = { Slicer };
