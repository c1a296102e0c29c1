const PRIME = 0x01000193;

/** MinHash signatures over word shingles, then banded candidates. */
export function signature(words, rows = 32) {
  const sig = new Uint32Array(rows).fill(0xffffffff);
  for (let i = 0; i + 2 < words.length; i++) {
    let h = 0x811c9dc5;
    for (let k = i; k < i + 3; k++) {
      const w = words[k];
      for (let j = 0; j < w.length; j++) h = Math.imul(h ^ w.charCodeAt(j), PRIME);
    }
    for (let r = 0; r < rows; r++) {
      let x = Math.imul(h ^ (r * 0x9e3779b1), 0x85ebca6b);
      x = (x ^ (x >>> 13)) >>> 0;
      if (x < sig[r]) sig[r] = x;
    }
  }
  return sig;
}

export class Index {
  #bands = new Map();
  add(id, sig) {
    const found = new Set();
    for (let b = 0; b < sig.length; b += 2) {
      const key = `${b}:${sig[b]}:${sig[b + 1]}`;
      const list = this.#bands.get(key);
      if (list) {
        for (const other of list) found.add(other);
        list.push(id);
      } else this.#bands.set(key, [id]);
    }
    return found.size;
  }
}
