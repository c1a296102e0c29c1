/** For each position and letter a bit set of the words that have it there. */
export class WordIndex {
  #sets = [];

  constructor(words) {
    this.words = words;
    this.size = (words.length + 31) >>> 5;
    const length = words[0].length;
    for (let p = 0; p < length; p++) {
      const byLetter = Array.from({ length: 26 }, () => new Uint32Array(this.size));
      words.forEach((w, i) => { byLetter[w.charCodeAt(p) - 97][i >>> 5] |= 1 << (i & 31); });
      this.#sets.push(byLetter);
    }
  }

  /** Narrows `into` to the words that fit the pattern (0 = free) and returns how many there are. */
  narrow(pattern, into) {
    into.fill(0xffffffff);
    const spare = this.size * 32 - this.words.length;
    if (spare > 0) into[this.size - 1] = 0xffffffff >>> spare;
    for (let p = 0; p < pattern.length; p++) {
      if (pattern[p] === 0) continue;
      const set = this.#sets[p][pattern[p] - 97];
      for (let k = 0; k < into.length; k++) into[k] &= set[k];
    }
    let count = 0;
    for (let v of into) {
      v -= (v >>> 1) & 0x55555555;
      v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
      count += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  *each(set) {
    for (let k = 0; k < set.length; k++) {
      let v = set[k];
      while (v !== 0) {
        const low = v & -v;
        yield this.words[k * 32 + 31 - Math.clz32(low)];
        v ^= low;
      }
    }
  }
}
