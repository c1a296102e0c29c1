export class Urn {
  #a;
  #b;

  constructor(seed) {
    this.#a = seed | 0 || 1;
    this.#b = 0x2545f491;
  }

  next() {
    const t = this.#a;
    let s = this.#b;
    this.#a = s;
    s ^= s << 14;
    s ^= s >>> 9;
    s ^= t ^ (t << 7);
    this.#b = s;
    return ((s + t) >>> 0) / 4294967296;
  }

  /** Poisson with mean one, by inversion. */
  rare() {
    let u = this.next();
    let p = 0.36787944117144233;
    let k = 0;
    while (u > p && k < 12) {
      u -= p;
      p /= ++k;
    }
    return k;
  }
}

/** Voters like what stands near to them; some stop early. Yields lists of candidate numbers. */
export function* voters(count, standing, urn) {
  const pull = new Float64Array(standing.length);
  for (let v = 0; v < count; v++) {
    const x = urn.next() + urn.next() - 1;
    const y = urn.next() + urn.next() - 1;
    let total = 0;
    for (let c = 0; c < standing.length; c++) {
      const [cx, cy, fame] = standing[c];
      const d = (x - cx) ** 2 + (y - cy) ** 2;
      total += pull[c] = fame / (0.02 + d * d);
    }
    const length = 1 + Math.floor(urn.next() * 8);
    const list = [];
    while (list.length < length) {
      let u = urn.next() * total;
      let c = 0;
      while (c < standing.length - 1 && (u -= pull[c]) > 0) c++;
      if (pull[c] === 0) break;
      list.push(c + 1);
      total -= pull[c];
      pull[c] = 0;
    }
    yield list;
  }
}
